package dev.banyan.evaluationkernel.facts;

import dev.banyan.evaluationkernel.AssignmentRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes in assignments of tasks to units; a row's place among them names it until all are in. */
final class AssignmentTable implements Owners {
    final Errors errors = new Errors("assignments.csv");
    private final Map<String, Integer> tasks;
    private final Map<String, Integer> units;
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final List<AssignmentRow> rows = new ArrayList<>();
    private final Ints lines = new Ints();

    AssignmentTable(Map<String, Integer> tasks, Map<String, Integer> units) {
        this.tasks = tasks;
        this.units = units;
    }

    void add(int line, AssignmentRow row) {
        if (known(line, "task", row.task(), tasks)
                && known(line, "unit", row.unit(), units)
                && errors.weight(line, row.weight())
                && term(line, row.term())
                && every(line, row.reportEvery())
                && unique(line, row.id())) {
            rowOf.put(row.id(), rows.size());
            rows.add(row);
            lines.add(line);
        }
    }

    private boolean known(int line, String column, String id, Map<String, Integer> places) {
        return places.containsKey(id)
                || errors.add(
                        line, column, "there is no " + column + " " + id, "add it to its file, or correct the id");
    }

    private boolean term(int line, AssignmentRow.Term term) {
        boolean covered = errors.day(line, "assigned", term.assigned())
                && term.start().map(day -> errors.day(line, "start", day)).orElse(true)
                && term.due().map(day -> errors.day(line, "due", day)).orElse(true);
        return covered
                && (after(line, "due", term.due(), term.assigned())
                        && after(line, "due", term.due(), term.start().orElse(term.assigned())));
    }

    private boolean after(int line, String column, Optional<LocalDate> day, LocalDate earliest) {
        return day.isEmpty()
                || !day.get().isBefore(earliest)
                || errors.add(line, column, day.get() + " is before " + earliest, "correct one of the two days");
    }

    private boolean every(int line, int days) {
        return days >= 0 && days <= 3_660
                || errors.add(line, "report-every", days + " is no interval", "write days from 0 to 3660");
    }

    private boolean unique(int line, String id) {
        if (id.isBlank()) {
            return errors.add(line, "id", "empty", "give every row an id");
        }
        var first = rowOf.get(id);
        return first == null
                || errors.add(
                        line,
                        "id",
                        id + " stands on line " + lines.get(first) + " already",
                        "give every row its own id");
    }

    @Override
    public int row(Errors theirs, int line, String id) {
        var row = rowOf.get(id);
        return row == null ? Owners.unknown(theirs, line, id) : row;
    }

    int count() {
        return rows.size();
    }

    /** Rows in the order of their tasks. */
    int[] order(int taskCount) {
        var keys = new Ints();
        rows.forEach(row -> keys.add(task(row)));
        return Buckets.order(keys.toArray(), taskCount);
    }

    int[] firsts(int taskCount) {
        var keys = new Ints();
        rows.forEach(row -> keys.add(task(row)));
        return Buckets.firsts(keys.toArray(), taskCount);
    }

    private int task(AssignmentRow row) {
        return tasks.getOrDefault(row.task(), -1);
    }

    Columns.Assignments columns(int[] order) {
        var ordered = Arrays.stream(order).mapToObj(rows::get).toList();
        var columns = Columns.Assignments.of(
                Names.of(ordered.stream().map(AssignmentRow::id).toList()), order.length);
        for (int i = 0; i < order.length; i++) {
            var row = ordered.get(i);
            columns.put(
                    i,
                    task(row),
                    units.getOrDefault(row.unit(), -1),
                    row.duty().ordinal(),
                    row.weight(),
                    row.reportEvery());
            columns.term(
                    i,
                    (int) row.term().assigned().toEpochDay(),
                    day(row.term().start()),
                    day(row.term().due()));
        }
        return columns;
    }

    private static int day(Optional<LocalDate> day) {
        return day.map(date -> (int) date.toEpochDay()).orElse(0);
    }
}
