package dev.banyan.paperwork.rules;

import dev.banyan.paperwork.OfficialPaper.Colour;

/** Something printed on a page (印迹), in mm from its upper left corner. */
public sealed interface Mark {

    /** Typefaces that the standard tells apart (字体). */
    enum Face {
        /** 小标宋. */
        TITLE,
        /** 黑体. */
        HEI,
        /** 楷体. */
        KAI,
        /** 仿宋. */
        FANG_SONG,
        /** 宋体. */
        SONG
    }

    /** @param size of a character, in mm */
    record Type(Face face, double size, Colour colour) {}

    /**
     * Words on one line.
     *
     * @param y of the line they stand on
     * @param gap what comes to the width of each character
     */
    record Words(double x, double y, Type type, double gap, String text) implements Mark {}

    /** @param thick in mm */
    record Rule(double x, double y, double toX, double toY, double thick, Colour colour) implements Mark {}

    /** Where a seal may be set; nothing is printed. */
    record Seal(double x, double y) implements Mark {}

    default Mark lowered(double by) {
        return switch (this) {
            case Words(double x, double y, Type type, double gap, String text) -> new Words(x, y + by, type, gap, text);
            case Rule(double x, double y, double toX, double toY, double thick, Colour colour) ->
                new Rule(x, y + by, toX, toY + by, thick, colour);
            case Seal(double x, double y) -> new Seal(x, y + by);
        };
    }
}
