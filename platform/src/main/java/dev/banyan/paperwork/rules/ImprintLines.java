package dev.banyan.paperwork.rules;

import static dev.banyan.paperwork.rules.PaperGrid.LEFT;
import static dev.banyan.paperwork.rules.PaperGrid.SIZE_4;
import static dev.banyan.paperwork.rules.PaperGrid.WIDTH;

import dev.banyan.paperwork.OfficialPaper.Colour;
import dev.banyan.paperwork.OfficialPaper.Imprint;
import dev.banyan.paperwork.rules.Mark.Face;
import dev.banyan.paperwork.rules.Mark.Rule;
import dev.banyan.paperwork.rules.Mark.Type;
import dev.banyan.paperwork.rules.Mark.Words;
import java.util.ArrayList;

/** The imprint at the foot of the last page (版记): thick lines around it, thin ones inside. */
final class ImprintLines {
    private static final double STEP = 8.5;
    private static final double THICK = 0.35;
    private static final double THIN = 0.25;
    private static final double INSET = SIZE_4;
    private static final Type TYPE = new Type(Face.FANG_SONG, SIZE_4, Colour.BLACK);

    private final Widths widths;

    ImprintLines(Widths widths) {
        this.widths = widths;
    }

    Stripes.Foot of(Imprint imprint) {
        var marks = new ArrayList<Mark>();
        marks.add(rule(0, THICK));
        double y = 0;
        if (!imprint.copies().isBlank()) {
            String label = "抄送：";
            double hanging = widths.of(label, SIZE_4, 0);
            boolean first = true;
            for (var line :
                    new Lines(widths, SIZE_4, 0).of(label + imprint.copies(), WIDTH - 2 * INSET - hanging, -hanging)) {
                marks.add(words(LEFT + INSET + (first ? 0 : hanging), y, line));
                first = false;
                y += STEP;
            }
            marks.add(rule(y, THIN));
        }
        String printed = PaperLayout.day(imprint.day()) + "印发";
        marks.add(words(LEFT + INSET, y, new Lines.Line(imprint.office(), 0)));
        marks.add(words(LEFT + WIDTH - INSET - widths.of(printed, SIZE_4, 0), y, new Lines.Line(printed, 0)));
        y += STEP;
        marks.add(rule(y, THICK));
        return new Stripes.Foot(y, marks);
    }

    private static Words words(double x, double y, Lines.Line line) {
        return new Words(x, y + PaperLayout.baseline(STEP, SIZE_4), TYPE, line.gap(), line.text());
    }

    private static Rule rule(double y, double thick) {
        return new Rule(LEFT, y, LEFT + WIDTH, y, thick, Colour.BLACK);
    }
}
