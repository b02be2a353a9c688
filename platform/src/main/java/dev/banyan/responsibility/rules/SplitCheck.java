package dev.banyan.responsibility.rules;

import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.SplitPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is wrong with breaking a task down like this (分解方案校验), and what the figures come to.
 *
 * @param faults what stands against it
 * @param allocation the figures of the parts against the whole, where they can be reckoned
 */
public record SplitCheck(List<Fault> faults, Optional<Allocation> allocation) {
    public static final int MOST_PIECES = 200;
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_TEXT = 4000;

    public SplitCheck {
        faults = List.copyOf(faults);
    }

    /** @param row place of the part, from 1; 0 for the whole */
    public record Fault(int row, What what, String value) {}

    public enum What {
        NO_PARTS,
        TOO_MANY_PARTS,
        TITLE_MISSING,
        TITLE_TOO_LONG,
        TEXT_TOO_LONG,
        /** Not below the unit that leads the task, and no member of it. */
        UNIT_OUT_OF_REACH,
        /** A part later than the whole. */
        DUE_AFTER_WHOLE,
        WEIGHT_OUT_OF_RANGE,
        WEIGHTS_NOT_100,
        /** Not a part of this task. */
        FOREIGN_PART,
        PART_TWICE,
        RULE_MISSING,
        FIGURE_MISSING,
        /** The parts together do not reach the whole, and no reason says why. */
        GAP_WITHOUT_REASON,
        /** Split anew without a reason. */
        REASON_MISSING,
        REASON_TOO_LONG
    }

    /**
     * What the plan is held against.
     *
     * @param due last day of the whole
     * @param units codes of the units that may be given a part
     * @param children tasks that are parts already
     * @param again whether it was broken down before
     */
    public record Whole(LocalDate due, Set<String> units, Set<TaskId> children, boolean again) {
        public Whole {
            units = Set.copyOf(units);
            children = Set.copyOf(children);
        }
    }

    public static SplitCheck of(SplitPlan plan, Whole whole) {
        var faults = new ArrayList<Fault>();
        var pieces = plan.pieces();
        if (pieces.isEmpty()) {
            faults.add(new Fault(0, What.NO_PARTS, ""));
        }
        if (pieces.size() > MOST_PIECES) {
            faults.add(new Fault(0, What.TOO_MANY_PARTS, String.valueOf(MOST_PIECES)));
        }
        var seen = new HashSet<TaskId>();
        for (int i = 0; i < pieces.size(); i++) {
            piece(i + 1, pieces.get(i), plan, whole, seen, faults);
        }
        int weights = pieces.stream().mapToInt(SplitPlan.Piece::weight).sum();
        if (!pieces.isEmpty() && weights != 100) {
            faults.add(new Fault(0, What.WEIGHTS_NOT_100, String.valueOf(weights)));
        }
        if (plan.aim().isPresent() && plan.rule().isEmpty()) {
            faults.add(new Fault(0, What.RULE_MISSING, ""));
        }
        var allocation = allocation(plan);
        reason(plan, whole, allocation, faults);
        return new SplitCheck(faults, allocation);
    }

    private static void piece(
            int row, SplitPlan.Piece piece, SplitPlan plan, Whole whole, Set<TaskId> seen, List<Fault> faults) {
        if (piece.title().isBlank()) {
            faults.add(new Fault(row, What.TITLE_MISSING, ""));
        }
        if (piece.title().length() > LONGEST_TITLE) {
            faults.add(new Fault(row, What.TITLE_TOO_LONG, String.valueOf(LONGEST_TITLE)));
        }
        if (piece.text().length() > LONGEST_TEXT) {
            faults.add(new Fault(row, What.TEXT_TOO_LONG, String.valueOf(LONGEST_TEXT)));
        }
        if (!whole.units().contains(piece.unit())) {
            faults.add(new Fault(row, What.UNIT_OUT_OF_REACH, piece.unit()));
        }
        if (piece.due().filter(whole.due()::isBefore).isPresent()) {
            faults.add(new Fault(row, What.DUE_AFTER_WHOLE, whole.due().toString()));
        }
        if (piece.weight() < 1 || piece.weight() > 100) {
            faults.add(new Fault(row, What.WEIGHT_OUT_OF_RANGE, String.valueOf(piece.weight())));
        }
        if (plan.aim().isPresent() && piece.figure().isEmpty()) {
            faults.add(new Fault(row, What.FIGURE_MISSING, ""));
        }
        piece.child().ifPresent(child -> {
            if (!whole.children().contains(child)) {
                faults.add(new Fault(row, What.FOREIGN_PART, String.valueOf(child.value())));
            }
            if (!seen.add(child)) {
                faults.add(new Fault(row, What.PART_TWICE, String.valueOf(child.value())));
            }
        });
    }

    private static Optional<Allocation> allocation(SplitPlan plan) {
        boolean complete = !plan.pieces().isEmpty()
                && plan.pieces().stream().allMatch(piece -> piece.figure().isPresent());
        return plan.aim()
                .filter(_ -> complete)
                .flatMap(aim -> plan.rule()
                        .map(rule -> Allocation.of(
                                rule,
                                aim,
                                plan.pieces().stream()
                                        .map(piece -> new Allocation.Part(
                                                piece.weight(), piece.figure().orElseThrow()))
                                        .toList())));
    }

    private static void reason(SplitPlan plan, Whole whole, Optional<Allocation> allocation, List<Fault> faults) {
        var reason = plan.reason().map(String::strip).filter(it -> !it.isEmpty());
        if (reason.filter(it -> it.length() > OrderCheck.LONGEST_REASON).isPresent()) {
            faults.add(new Fault(0, What.REASON_TOO_LONG, String.valueOf(OrderCheck.LONGEST_REASON)));
        }
        if (reason.isEmpty() && whole.again()) {
            faults.add(new Fault(0, What.REASON_MISSING, ""));
        } else if (reason.isEmpty() && allocation.filter(Allocation::gap).isPresent()) {
            faults.add(new Fault(
                    0,
                    What.GAP_WITHOUT_REASON,
                    allocation.get().difference().abs().stripTrailingZeros().toPlainString()));
        }
    }
}
