package dev.banyan.cockpit;

import dev.banyan.evaluation.PlanNode;
import dev.banyan.evaluationkernel.Duty;
import dev.banyan.evaluationkernel.Light;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a ledger shows, and in which order (台账查询).
 *
 * @param falling whether the highest comes first
 */
public record LedgerQuery(Which which, Sort sort, boolean falling, Group group) {
    /** Everything, the worst first. */
    public static final LedgerQuery ALL = new LedgerQuery(Which.ALL, Sort.LIGHT, false, Group.NONE);

    /**
     * Which assignments; what is empty lets all through (筛选条件).
     *
     * @param text stands in the task's heading
     * @param unit code of the unit, with all below it
     * @param part the place in the tree, with all below it
     */
    public record Which(
            String text,
            Optional<Light> light,
            Optional<String> unit,
            Optional<PlanNode> part,
            Optional<Duty> duty,
            Due due,
            Set<Only> only) {
        public static final Which ALL = new Which(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Due(Optional.empty(), Optional.empty()),
                Set.of());

        public Which {
            only = Set.copyOf(only);
        }
    }

    /** Due days, both included (时限区间). */
    public record Due(Optional<LocalDate> from, Optional<LocalDate> until) {}

    /** What alone is shown (只看). */
    public enum Only {
        /** Beyond its due day and not closed (已逾期). */
        OVERDUE,
        /** A report was expected and did not come (缺报). */
        SILENT,
        /** Not closed (未办结). */
        OPEN
    }

    /** By what it is sorted (排序). */
    public enum Sort {
        /** The worst first, of these the one due first. */
        LIGHT,
        /** As in the plan. */
        TASK,
        UNIT,
        DUE,
        DAYS_LEFT,
        REPORTED,
        CHECKED,
        PLANNED,
        /** Points behind plan, by what its unit says. */
        BEHIND,
        SILENCE
    }

    /** Under which heads its lines stand (分组). */
    public enum Group {
        NONE,
        UNIT,
        LIGHT,
        /** Goals and actions of the plan. */
        PART
    }
}
