package dev.banyan.assessment;

import dev.banyan.assessment.rules.PanelText;
import java.math.BigDecimal;
import java.util.List;

/**
 * A panel with what may be told of it (评委打分情况).
 *
 * @param seats who has sent, for those who assess; nobody for all others
 * @param sheets none before the panel is settled, so that nobody can tell from a change who gave which marks
 * @param units those whose marks may be seen, by their place from 0
 * @param settled whether nothing more comes
 */
public record PanelView(
        Panel panel, List<Progress> seats, List<Sheet> sheets, List<Integer> units, boolean settled, boolean marks) {
    public PanelView {
        seats = List.copyOf(seats);
        sheets = List.copyOf(sheets);
        units = List.copyOf(units);
    }

    public record Progress(String name, boolean sent) {}

    /**
     * The marks of one seat, under a number drawn by lot.
     *
     * @param marks in the order of the units
     */
    public record Sheet(int number, List<BigDecimal> marks) {
        public Sheet {
            marks = List.copyOf(marks);
        }

        public boolean allEqual() {
            return PanelText.allEqual(marks);
        }
    }

    /** Whether so few have sent that nothing can be said. */
    public boolean tooFew() {
        return sheets.size() < PanelText.FEWEST_SEATS;
    }
}
