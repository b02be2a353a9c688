package dev.banyan.paperwork.rules;

/** Measures of a page by GB/T 9704-2012 (版心与字格), in mm from the upper left corner of A4. */
public final class PaperGrid {
    public static final double POINT = 25.4 / 72;
    public static final double PAGE_WIDTH = 210;
    public static final double PAGE_HEIGHT = 297;
    public static final double LEFT = 28;
    public static final double TOP = 37;
    public static final double WIDTH = 156;
    public static final double HEIGHT = 225;
    public static final int LINES = 22;
    public static final int COLUMNS = 28;
    /** From one line to the next. */
    public static final double LINE = HEIGHT / LINES;
    /** From one character to the next; a little less than the character's own size. */
    public static final double COLUMN = WIDTH / COLUMNS;

    /** 二号: titles. */
    public static final double SIZE_2 = 22 * POINT;
    /** 三号: text. */
    public static final double SIZE_3 = 16 * POINT;
    /** 四号: tables, page numbers, imprint. */
    public static final double SIZE_4 = 14 * POINT;

    /** What characters of the text stand closer together than their size. */
    public static final double GAP = COLUMN - SIZE_3;

    /** From the upper edge of the text area to the head of a document. */
    public static final double HEAD_BELOW_TOP = 35;
    /** From the upper edge of the page to the head of a letter. */
    public static final double LETTER_HEAD = 30;
    /** From the number, or from the head of a letter, to the line below it. */
    public static final double RULE_BELOW = 4;
    /** The double lines of a letter are longer than the text is wide. */
    public static final double LETTER_RULE = 170;
    /** From the lower double line of a letter to the lower edge of the page. */
    public static final double LETTER_RULE_ABOVE_EDGE = 20;
    /** From the text area to the page number. */
    public static final double PAGE_NUMBER_BELOW = 7;

    private PaperGrid() {}
}
