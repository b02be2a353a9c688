package dev.banyan.cockpit;

import dev.banyan.evaluation.TreeLight;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.plan.Page;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The tasks of a plan by the months of a year (作战图): how each stood at the end of every month, who leads it, and what lies ahead.
 *
 * @param months twelve, from January on
 */
public record BattleMap(TreeLight plan, List<YearMonth> months, Page<Row> rows) {
    public BattleMap {
        months = List.copyOf(months);
    }

    /**
     * A task (作战图行).
     *
     * @param goal what holds it in the plan; empty when it is the same as in the row above
     * @param leads codes of the units that lead it
     * @param cells one for each month
     */
    public record Row(TreeLight task, Optional<String> goal, List<String> leads, List<Cell> cells) {
        public Row {
            leads = List.copyOf(leads);
            cells = List.copyOf(cells);
        }
    }

    /**
     * A task in a month (作战图格).
     *
     * @param light at its end, or today in the month that is going on; empty before it was given and in months to come
     * @param due whether its last day in time lies in the month
     * @param milestones wordings of those that fall due in the month
     */
    public record Cell(Optional<Light> light, boolean due, List<String> milestones) {
        public Cell {
            milestones = List.copyOf(milestones);
        }
    }
}
