package dev.banyan.supervision;

/** Names a question for ever (询问编号). */
public record QuestionId(long value) {}
