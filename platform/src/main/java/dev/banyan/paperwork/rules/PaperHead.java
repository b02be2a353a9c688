package dev.banyan.paperwork.rules;

import static dev.banyan.paperwork.rules.PaperGrid.GAP;
import static dev.banyan.paperwork.rules.PaperGrid.LEFT;
import static dev.banyan.paperwork.rules.PaperGrid.LINE;
import static dev.banyan.paperwork.rules.PaperGrid.PAGE_WIDTH;
import static dev.banyan.paperwork.rules.PaperGrid.POINT;
import static dev.banyan.paperwork.rules.PaperGrid.RULE_BELOW;
import static dev.banyan.paperwork.rules.PaperGrid.SIZE_3;
import static dev.banyan.paperwork.rules.PaperGrid.SIZE_4;
import static dev.banyan.paperwork.rules.PaperGrid.TOP;
import static dev.banyan.paperwork.rules.PaperGrid.WIDTH;

import dev.banyan.paperwork.OfficialPaper;
import dev.banyan.paperwork.OfficialPaper.Colour;
import dev.banyan.paperwork.OfficialPaper.Issue;
import dev.banyan.paperwork.OfficialPaper.Number;
import dev.banyan.paperwork.rules.Mark.Face;
import dev.banyan.paperwork.rules.Mark.Rule;
import dev.banyan.paperwork.rules.Mark.Type;
import dev.banyan.paperwork.rules.Mark.Words;

/** Head, number and lines at the beginning of a paper (版头). */
public final class PaperHead {
    /** From the middle of a grid line to the edge of the characters in it. */
    private static final double AROUND = (LINE - SIZE_3) / 2;

    private static final double LETTER_LEFT = (PAGE_WIDTH - PaperGrid.LETTER_RULE) / 2;

    private PaperHead() {}

    /** How large the characters of a head are: as wide as they may be together, and not above what its form allows. */
    public static double size(OfficialPaper.Form form, String text) {
        double most = switch (form) {
            case DOCUMENT -> 19;
            case BRIEF -> 17;
            case LETTER -> 14;
            case SHEET -> 26 * POINT;
        };
        return Math.min(most, WIDTH / Math.max(1, text.codePointCount(0, text.length())));
    }

    static void head(OfficialPaper paper, String text, Widths widths, Stripes to) {
        double size = size(paper.form(), text);
        var type = new Type(Face.TITLE, size, paper.colour());
        double x = LEFT + (WIDTH - widths.of(text, size, 0)) / 2;
        switch (paper.form()) {
            case DOCUMENT -> {
                to.space(PaperGrid.HEAD_BELOW_TOP);
                to.line(size, new Words(x, 0.88 * size, type, 0, text));
            }
            case BRIEF -> {
                to.space(LINE / 2);
                to.line(size, new Words(x, 0.88 * size, type, 0, text));
            }
            case LETTER -> {
                double above = PaperGrid.LETTER_HEAD - TOP;
                double line = above + size + RULE_BELOW;
                to.line(
                        line + 1.5,
                        new Words(x, above + 0.88 * size, type, 0, text),
                        letterRule(line, 0.7, paper.colour()),
                        letterRule(line + 1.1, 0.25, paper.colour()));
            }
            case SHEET -> to.line(1.6 * LINE, new Words(x, PaperLayout.baseline(1.6 * LINE, size), type, 0, text));
        }
    }

    private static Rule letterRule(double y, double thick, Colour colour) {
        return new Rule(LETTER_LEFT, y, LETTER_LEFT + PaperGrid.LETTER_RULE, y, thick, colour);
    }

    static void number(OfficialPaper paper, Number number, Widths widths, Stripes to) {
        switch (paper.form()) {
            case DOCUMENT -> {
                to.space(2 * LINE);
                signedNumber(number, widths, to);
                to.line(RULE_BELOW - AROUND, rule(RULE_BELOW - AROUND, 0.55, paper.colour()));
            }
            case BRIEF -> {
                to.space(LINE / 2);
                to.line(LINE, centred(number.text(), widths));
            }
            case LETTER -> {
                to.space(SIZE_3 * 7 / 8 - AROUND);
                to.line(LINE, flushRight(number.text(), SIZE_3, widths));
            }
            case SHEET -> {
                to.line(LINE, flushRight("编号：" + number.text(), SIZE_4, widths));
                to.line(4, rule(0.6, 0.9, paper.colour()), rule(1.9, 0.3, paper.colour()));
            }
        }
    }

    private static void signedNumber(Number number, Widths widths, Stripes to) {
        if (number.signer().isEmpty()) {
            to.line(LINE, centred(number.text(), widths));
            return;
        }
        double y = PaperLayout.baseline(LINE, SIZE_3);
        String label = "签发人：";
        String name = number.signer().get();
        double nameX = LEFT + WIDTH - PaperGrid.COLUMN - widths.of(name, SIZE_3, GAP);
        to.line(
                LINE,
                new Words(LEFT + PaperGrid.COLUMN, y, plain(Face.FANG_SONG, SIZE_3), GAP, number.text()),
                new Words(nameX - widths.of(label, SIZE_3, GAP), y, plain(Face.FANG_SONG, SIZE_3), GAP, label),
                new Words(nameX, y, plain(Face.KAI, SIZE_3), GAP, name));
    }

    static void issue(OfficialPaper paper, Issue issue, Widths widths, Stripes to) {
        double y = PaperLayout.baseline(LINE, SIZE_3);
        var day = PaperLayout.day(issue.day());
        to.line(
                LINE,
                new Words(LEFT + PaperGrid.COLUMN, y, plain(Face.FANG_SONG, SIZE_3), GAP, issue.office()),
                new Words(
                        LEFT + WIDTH - PaperGrid.COLUMN - widths.of(day, SIZE_3, GAP),
                        y,
                        plain(Face.FANG_SONG, SIZE_3),
                        GAP,
                        day));
        to.line(RULE_BELOW - AROUND, rule(RULE_BELOW - AROUND, 0.55, paper.colour()));
    }

    private static Rule rule(double y, double thick, Colour colour) {
        return new Rule(LEFT, y, LEFT + WIDTH, y, thick, colour);
    }

    private static Words centred(String text, Widths widths) {
        double x = LEFT + (WIDTH - widths.of(text, SIZE_3, GAP)) / 2;
        return new Words(x, PaperLayout.baseline(LINE, SIZE_3), plain(Face.FANG_SONG, SIZE_3), GAP, text);
    }

    private static Words flushRight(String text, double size, Widths widths) {
        double x = LEFT + WIDTH - widths.of(text, size, GAP);
        return new Words(x, PaperLayout.baseline(LINE, size), plain(Face.FANG_SONG, size), GAP, text);
    }

    private static Type plain(Face face, double size) {
        return new Type(face, size, Colour.BLACK);
    }
}
