package dev.banyan.paperwork.rules;

import static dev.banyan.paperwork.rules.PaperGrid.LEFT;
import static dev.banyan.paperwork.rules.PaperGrid.SIZE_4;
import static dev.banyan.paperwork.rules.PaperGrid.WIDTH;

import dev.banyan.paperwork.OfficialPaper.Colour;
import dev.banyan.paperwork.rules.Mark.Face;
import dev.banyan.paperwork.rules.Mark.Rule;
import dev.banyan.paperwork.rules.Mark.Type;
import dev.banyan.paperwork.rules.Mark.Words;
import java.util.ArrayList;
import java.util.List;

/** One row of a table (表格行). One that is too high to fit on what is left of a page goes on in a further row. */
public final class TableRow {
    /** Of a cell that says what stands in the next one. */
    static final double LABEL = 30;

    private static final double STEP = 8;
    private static final double PADDING = 2.5;
    private static final double LEAST = 12;
    private static final double THICK = 0.25;
    private static final int MOST_LINES = 14;

    private final Widths widths;
    private final Colour colour;

    TableRow(Widths widths, Colour colour) {
        this.widths = widths;
        this.colour = colour;
    }

    /** How wide the cells of a row are, in mm. */
    public static List<Double> columns(int cells) {
        var columns = new ArrayList<Double>();
        boolean labelled = cells % 2 == 0;
        for (int i = 0; i < cells; i++) {
            columns.add(
                    !labelled
                            ? WIDTH / cells
                            : i % 2 == 0 ? LABEL : (WIDTH - LABEL * cells / 2) / ((double) cells / 2));
        }
        return columns;
    }

    void add(List<String> cells, Stripes to) {
        var columns = columns(cells.size());
        var lines = new ArrayList<List<Lines.Line>>();
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            var own = lines(cells.get(i), columns.get(i) - 2 * PADDING);
            lines.add(own);
            most = Math.max(most, own.size());
        }
        for (int from = 0; from < most; from += MOST_LINES) {
            piece(columns, lines, from, Math.min(most, from + MOST_LINES), to);
        }
    }

    private List<Lines.Line> lines(String cell, double measure) {
        var lines = new ArrayList<Lines.Line>();
        cell.lines().forEach(part -> lines.addAll(new Lines(widths, SIZE_4, 0).of(part, measure, 0)));
        return lines;
    }

    private void piece(List<Double> columns, List<List<Lines.Line>> lines, int from, int to, Stripes stripes) {
        double high = Math.max(LEAST, (to - from) * STEP + 2 * PADDING);
        var marks = new ArrayList<Mark>();
        marks.add(rule(LEFT, 0, LEFT + WIDTH, 0));
        marks.add(rule(LEFT, high, LEFT + WIDTH, high));
        marks.add(rule(LEFT, 0, LEFT, high));
        double x = LEFT;
        for (int i = 0; i < columns.size(); i++) {
            boolean label = columns.size() == 1 || columns.size() % 2 == 0 && i % 2 == 0;
            var own = lines.get(i);
            var shown = own.subList(Math.min(from, own.size()), Math.min(to, own.size()));
            double y = (high - shown.size() * STEP) / 2;
            for (var line : shown) {
                double wide = widths.of(line.text(), SIZE_4, line.gap());
                double inset = label ? (columns.get(i) - wide) / 2 : PADDING;
                marks.add(new Words(
                        x + inset,
                        y + PaperLayout.baseline(STEP, SIZE_4),
                        new Type(label ? Face.HEI : Face.FANG_SONG, SIZE_4, Colour.BLACK),
                        line.gap(),
                        line.text()));
                y += STEP;
            }
            x += columns.get(i);
            marks.add(rule(x, 0, x, high));
        }
        stripes.line(high, marks.toArray(Mark[]::new));
    }

    private Rule rule(double x, double y, double toX, double toY) {
        return new Rule(x, y, toX, toY, THICK, colour == Colour.RED ? Colour.BLACK : colour);
    }
}
