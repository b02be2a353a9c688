package dev.banyan.evaluationkernel.facts;

import dev.banyan.evaluationkernel.FactKind;
import dev.banyan.evaluationkernel.FactRow;
import dev.banyan.evaluationkernel.WorkingDays;
import java.time.LocalDate;
import java.util.Arrays;

/** Takes in facts and sorts those of each assignment by the day they speak of, then by the moment they were recorded. */
final class FactTable {
    private static final FactKind[] KINDS = FactKind.values();

    final Errors errors = new Errors("facts.csv");
    private final Owners assignments;
    private final Ints assignment = new Ints();
    private final Ints kind = new Ints();
    private final Ints day = new Ints();
    private final Ints moment = new Ints();
    private long[] value = new long[16];

    FactTable(Owners assignments) {
        this.assignments = assignments;
    }

    void add(int line, FactRow row) {
        int owner = assignments.row(errors, line, row.assignment());
        if (owner < 0 || !errors.day(line, "day", row.day()) || !value(line, row)) {
            return;
        }
        if (assignment.size() == value.length) {
            value = Arrays.copyOf(value, value.length * 2);
        }
        value[assignment.size()] = row.value();
        assignment.add(owner);
        kind.add(row.kind().ordinal());
        day.add((int) row.day().toEpochDay());
        moment.add(Moments.of(row.recorded()));
    }

    private boolean value(int line, FactRow row) {
        return switch (row.kind().says()) {
            case NOTHING ->
                row.value() == 0
                        || errors.add(
                                line, "value", row.kind().wireName() + " says nothing more", "leave the value empty");
            case NUMBER -> true;
            case DATE ->
                row.value() == (int) row.value() && WorkingDays.covers(LocalDate.ofEpochDay((int) row.value()))
                        || errors.add(line, "value", "the value is no day", "write a day such as 2026-03-05");
            case COUNT ->
                row.value() >= 1 && row.value() <= MilestoneTable.MOST
                        || errors.add(
                                line,
                                "value",
                                row.value() + " is no milestone",
                                "write its number, 1 to " + MilestoneTable.MOST);
        };
    }

    /** Which facts are reports, or which are not, by assignment, day and moment. */
    private Chosen chosen(boolean reports, int[] placeOfRow, Columns.Assignments columns) {
        var chosen = new Ints();
        var keys = new Ints();
        for (int i = 0; i < assignment.size(); i++) {
            if (KINDS[kind.get(i)] == FactKind.REPORTED == reports) {
                chosen.add(i);
                keys.add(placeOfRow[assignment.get(i)]);
            }
        }
        int[] first = Buckets.firsts(keys.toArray(), columns.count());
        int[] order = Buckets.order(keys.toArray(), columns.count());
        for (int i = 0; i < order.length; i++) {
            order[i] = chosen.get(order[i]);
        }
        for (int i = 0; i < columns.count(); i++) {
            sort(order, first[i], first[i + 1]);
        }
        return new Chosen(first, order);
    }

    private record Chosen(int[] first, int[] order) {}

    /** By day and moment; facts of one moment stay in the order of their rows. Rows mostly come sorted. */
    private void sort(int[] order, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int row = order[i];
            long key = key(row);
            int at = i;
            while (at > from && key(order[at - 1]) > key) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = row;
        }
    }

    private long key(int row) {
        return (long) day.get(row) << 32 | moment.get(row);
    }

    Columns.Reports reports(int[] placeOfRow, Columns.Assignments columns) {
        var chosen = chosen(true, placeOfRow, columns);
        var reports = Columns.Reports.of(chosen.first);
        for (int i = 0; i < chosen.order.length; i++) {
            int row = chosen.order[i];
            reports.put(i, day.get(row), moment.get(row), value[row]);
        }
        return reports;
    }

    Columns.Events events(int[] placeOfRow, Columns.Assignments columns) {
        var chosen = chosen(false, placeOfRow, columns);
        columns.from(Columns.About.EVENTS, chosen.first);
        var events = Columns.Events.of(chosen.order.length);
        for (int i = 0; i < chosen.order.length; i++) {
            int row = chosen.order[i];
            events.put(i, kind.get(row), day.get(row), moment.get(row), value[row]);
        }
        return events;
    }
}
