package dev.banyan.messages;

/** What a message is about (消息类别); each person says for each of them on which way it may come. */
public enum Topic {
    /** 责任落实. */
    DUTIES,
    /** 情况报送. */
    REPORTS,
    /** 亮灯变化. */
    LIGHTS,
    /** 督查督办. */
    SUPERVISION,
    /** 监督询问. */
    QUESTIONS,
    /** 考核评比. */
    ASSESSMENT
}
