package dev.banyan.plancompiler.structure;

/** Ways in which official texts number their parts (编号体例). */
enum Numbering {
    /** 第一篇, 第一编, 第一部分. */
    PART,
    /** 第一章. */
    CHAPTER,
    /** 第一节. */
    SECTION,
    /** 第一条. */
    ARTICLE,
    /** 一、 and 一. */
    CHINESE,
    /** (一). */
    CHINESE_BRACKETED,
    /** 1. and 1、 */
    DIGIT,
    /** 1.1. */
    DIGIT_POINT_DIGIT,
    /** 1.1.1 and deeper. */
    DIGITS_AND_POINTS,
    /** (1). */
    DIGIT_BRACKETED,
    /** 1). */
    DIGIT_HALF_BRACKETED,
    /** ① and its likes. */
    CIRCLED,
    /** 一是. */
    ENUMERATION,
    /** 首先, 其次; 第一, 第二. */
    ORDER,
    /** 行动一:, 任务1:. */
    NAMED,
    /** A heading without a number. */
    NONE;

    /** Whether a label of this kind may show where a paragraph starts although a conversion lost the line end. */
    boolean showsBorderInLine() {
        return switch (this) {
            case PART, CHAPTER, SECTION, CHINESE, CHINESE_BRACKETED, DIGIT, DIGIT_BRACKETED, NAMED -> true;
            case ARTICLE,
                    DIGIT_POINT_DIGIT,
                    DIGITS_AND_POINTS,
                    DIGIT_HALF_BRACKETED,
                    CIRCLED,
                    ENUMERATION,
                    ORDER,
                    NONE -> false;
        };
    }
}
