package dev.banyan.paperwork.rules;

import static dev.banyan.paperwork.rules.PaperGrid.LEFT;
import static dev.banyan.paperwork.rules.PaperGrid.PAGE_HEIGHT;
import static dev.banyan.paperwork.rules.PaperGrid.PAGE_WIDTH;
import static dev.banyan.paperwork.rules.PaperGrid.SIZE_4;
import static dev.banyan.paperwork.rules.PaperGrid.WIDTH;

import dev.banyan.paperwork.OfficialPaper.Colour;
import dev.banyan.paperwork.OfficialPaper.Form;
import dev.banyan.paperwork.rules.Mark.Face;
import dev.banyan.paperwork.rules.Mark.Rule;
import dev.banyan.paperwork.rules.Mark.Type;
import dev.banyan.paperwork.rules.Mark.Words;
import java.util.ArrayList;
import java.util.List;

/** Page numbers (页码): odd ones at the right, even ones at the left; none on the first page of a letter or on a sheet of one page. */
record PageNumbers(Form form, Colour colour, Widths widths) {

    List<List<Mark>> on(List<List<Mark>> pages) {
        var numbered = new ArrayList<List<Mark>>();
        for (int i = 0; i < pages.size(); i++) {
            var marks = new ArrayList<>(pages.get(i));
            if (i == 0 && form == Form.LETTER) {
                double y = PAGE_HEIGHT - PaperGrid.LETTER_RULE_ABOVE_EDGE;
                marks.add(letterRule(y - 1.1, 0.25));
                marks.add(letterRule(y, 0.7));
            } else if (form != Form.SHEET || pages.size() > 1) {
                marks.add(number(i + 1));
            }
            numbered.add(List.copyOf(marks));
        }
        return List.copyOf(numbered);
    }

    private Words number(int page) {
        String text = "— " + page + " —";
        double x = page % 2 == 0 ? LEFT + SIZE_4 : LEFT + WIDTH - SIZE_4 - widths.of(text, SIZE_4, 0);
        double y = PaperGrid.TOP + PaperGrid.HEIGHT + PaperGrid.PAGE_NUMBER_BELOW + 0.88 * SIZE_4;
        return new Words(x, y, new Type(Face.SONG, SIZE_4, Colour.BLACK), 0, text);
    }

    private Rule letterRule(double y, double thick) {
        double left = (PAGE_WIDTH - PaperGrid.LETTER_RULE) / 2;
        return new Rule(left, y, left + PaperGrid.LETTER_RULE, y, thick, colour);
    }
}
