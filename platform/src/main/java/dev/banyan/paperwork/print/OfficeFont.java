package dev.banyan.paperwork.print;

/** What the typefaces of the standard are called in offices (办公字体). */
final class OfficeFont {
    static final String TITLE = "方正小标宋简体";
    static final String HEI = "黑体";
    static final String KAI = "楷体_GB2312";
    static final String FANG_SONG = "仿宋_GB2312";
    static final String SONG = "宋体";

    private OfficeFont() {}
}
