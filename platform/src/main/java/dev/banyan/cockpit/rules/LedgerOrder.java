package dev.banyan.cockpit.rules;

import dev.banyan.cockpit.LedgerQuery;
import dev.banyan.cockpit.LedgerQuery.Group;
import dev.banyan.cockpit.LedgerQuery.Only;
import dev.banyan.cockpit.LedgerQuery.Sort;
import dev.banyan.cockpit.LedgerQuery.Which;
import dev.banyan.evaluation.PlanNode;
import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.Evaluation;
import dev.banyan.evaluationkernel.Mark;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntToLongFunction;

/**
 * Chooses and sorts the lines of a ledger (台账筛选排序). Equal ones stay in the order of the plan; what has no due day comes last
 * either way.
 */
public final class LedgerOrder {
    private static final int ANY = -1;

    private final Evaluation evaluation;
    private final CityFacts facts;
    private final LedgerQuery query;
    // What is asked of every line stands ready.
    private final int light;
    private final int duty;
    private final long from;
    private final long until;

    public LedgerOrder(Evaluation evaluation, LedgerQuery query) {
        this.evaluation = evaluation;
        facts = evaluation.facts();
        this.query = query;
        var which = query.which();
        light = which.light().map(Enum::ordinal).orElse(ANY);
        duty = which.duty().map(Enum::ordinal).orElse(ANY);
        from = which.due().from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
        until = which.due().until().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    }

    /** Places of the assignments in order; {@code units} are the codes they may have when the query names a unit. */
    public int[] places(Set<String> units) {
        int[] sorted = sorted(chosen(units), this::key);
        return query.group() == Group.NONE ? sorted : sorted(sorted, this::group);
    }

    /** Places by a key of 32 bits; where it is equal they stay as they are. */
    private static int[] sorted(int[] places, IntToLongFunction key) {
        long[] keys = new long[places.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key.applyAsLong(places[i]) << 32 | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(it -> places[(int) it]).toArray();
    }

    private int[] chosen(Set<String> units) {
        Which which = query.which();
        boolean[] owes = new boolean[facts.units()];
        for (int unit = 0; unit < owes.length; unit++) {
            owes[unit] = which.unit().isEmpty() || units.contains(facts.unitId(unit));
        }
        int first = which.part().map(it -> facts.task(it.key())).orElse(0);
        int end = first < 0 ? -1 : which.part().isEmpty() ? facts.tasks() : facts.end(first);
        int[] found = new int[evaluation.facts().assignments()];
        int count = 0;
        for (int place = 0; place < found.length; place++) {
            int task = facts.taskOf(place);
            if (task >= first && task < end && owes[facts.unitOf(place)] && isChosen(which, place, task)) {
                found[count++] = place;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private boolean isChosen(Which which, int place, int task) {
        return (light == ANY || light == evaluation.light(place).ordinal())
                && (duty == ANY || duty == evaluation.duty(place).ordinal())
                && isDue(evaluation.due(place))
                && (which.only().isEmpty() || which.only().stream().allMatch(it -> is(it, place)))
                && (which.text().isEmpty() || facts.title(task).contains(which.text()));
    }

    private boolean isDue(int day) {
        return day == 0 ? from == Long.MIN_VALUE && until == Long.MAX_VALUE : day >= from && day <= until;
    }

    private boolean is(Only only, int place) {
        return switch (only) {
            case OVERDUE -> evaluation.has(Mark.OVERDUE, place);
            case SILENT -> evaluation.has(Mark.REPORT_MISSING, place);
            case OPEN -> !evaluation.has(Mark.CLOSED, place);
        };
    }

    private long key(int place) {
        int due = evaluation.due(place);
        if (due == 0 && (query.sort() == Sort.DUE || query.sort() == Sort.DAYS_LEFT)) {
            return Integer.MAX_VALUE;
        }
        long key = switch (query.sort()) {
            case LIGHT -> worst(place) << 24 | (due == 0 ? 0xff_ffff : due);
            case TASK -> place;
            case UNIT -> facts.unitOf(place);
            case DUE -> due;
            case DAYS_LEFT -> evaluation.daysLeft(place);
            case REPORTED -> evaluation.reported(place);
            case CHECKED -> evaluation.checked(place);
            case PLANNED -> evaluation.planned(place);
            case BEHIND -> (long) evaluation.planned(place) - evaluation.reported(place);
            case SILENCE -> evaluation.silence(place);
        };
        return query.falling() ? -key : key;
    }

    private long worst(int place) {
        return 3L - evaluation.light(place).ordinal();
    }

    private long group(int place) {
        return switch (query.group()) {
            case NONE -> 0;
            case UNIT -> facts.unitOf(place);
            case LIGHT -> worst(place);
            case PART -> goal(facts, facts.taskOf(place));
        };
    }

    /** The goal, action or chapter of the plan in which a task lies; what lies in none stands under what is above it. */
    public static int goal(CityFacts facts, int task) {
        int at = task;
        do {
            at = facts.parent(at);
        } while (PlanNode.of(facts.taskId(at))
                .filter(PlanNode.OfTask.class::isInstance)
                .isPresent());
        return at;
    }
}
