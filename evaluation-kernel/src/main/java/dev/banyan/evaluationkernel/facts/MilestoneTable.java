package dev.banyan.evaluationkernel.facts;

import dev.banyan.evaluationkernel.MilestoneRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes in milestones. */
final class MilestoneTable {
    static final int MOST = 60;

    final Errors errors = new Errors("milestones.csv");
    private final AssignmentTable assignments;
    private final Ints assignment = new Ints();
    private final List<MilestoneRow> rows = new ArrayList<>();
    private final Map<Long, Integer> lineOf = new HashMap<>();

    MilestoneTable(AssignmentTable assignments) {
        this.assignments = assignments;
    }

    void add(int line, MilestoneRow row) {
        int owner = assignments.row(errors, line, row.assignment());
        if (owner >= 0
                && number(line, owner, row.number())
                && errors.day(line, "due", row.due())
                && errors.weight(line, row.weight())) {
            lineOf.put((long) owner * 64 + row.number(), line);
            assignment.add(owner);
            rows.add(row);
        }
    }

    private boolean number(int line, int owner, int number) {
        if (number < 1 || number > MOST) {
            return errors.add(line, "number", number + " is no number of a milestone", "write 1 to " + MOST);
        }
        var other = lineOf.get((long) owner * 64 + number);
        return other == null
                || errors.add(
                        line,
                        "number",
                        number + " stands on line " + other + " already",
                        "number milestones one by one");
    }

    Columns.Milestones columns(int[] placeOfRow, Columns.Assignments columns) {
        int[] keys =
                Arrays.stream(assignment.toArray()).map(row -> placeOfRow[row]).toArray();
        columns.from(Columns.About.MILESTONES, Buckets.firsts(keys, columns.count()));
        var ordered = Arrays.stream(Buckets.order(keys, columns.count()))
                .mapToObj(rows::get)
                .toList();
        var milestones = new Columns.Milestones(
                Names.of(ordered.stream().map(MilestoneRow::title).toList()), new long[ordered.size()]);
        for (int i = 0; i < ordered.size(); i++) {
            var row = ordered.get(i);
            milestones.put(i, row.number(), (int) row.due().toEpochDay(), row.weight());
        }
        return milestones;
    }
}
