package dev.banyan.evaluationkernel.facts;

import dev.banyan.evaluationkernel.TargetRow;
import dev.banyan.evaluationkernel.paths.TargetCompiler;
import dev.banyan.evaluationkernel.paths.TargetCompiler.Fault;
import dev.banyan.evaluationkernel.paths.TargetCompiler.PathPoint;
import dev.banyan.evaluationkernel.paths.TargetCompiler.Ready;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes in targets, brings them down to what the evaluation applies and sorts them by the moment they were set. */
final class TargetTable {
    final Errors errors = new Errors("targets.csv");
    private final AssignmentTable assignments;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(int row, TargetRow target, Ready ready) {
        int moment() {
            return Moments.of(target.recorded());
        }
    }

    TargetTable(AssignmentTable assignments) {
        this.assignments = assignments;
    }

    void add(int line, TargetRow row) {
        int owner = assignments.row(errors, line, row.assignment());
        if (owner >= 0
                && errors.day(line, "first", row.path().first())
                && errors.day(line, "last", row.path().last())) {
            switch (TargetCompiler.compile(row)) {
                case Ready ready -> entries.add(new Entry(owner, row, ready));
                case Fault fault -> errors.add(line, fault.column(), fault.what(), fault.remedy());
            }
        }
    }

    Columns.Targets columns(int[] placeOfRow, int[] first) {
        entries.sort(Comparator.comparingInt((Entry entry) -> placeOfRow[entry.row])
                .thenComparingInt(Entry::moment));
        int n = entries.size();
        int points = entries.stream().mapToInt(entry -> entry.ready.points().size()).sum();
        int[] keys = entries.stream().mapToInt(entry -> placeOfRow[entry.row]).toArray();
        int[] firsts = Buckets.firsts(keys, assignments.count());
        System.arraycopy(firsts, 0, first, 0, firsts.length);
        var columns = new Columns.Targets(
                new int[n],
                new byte[n],
                new long[n],
                new long[n],
                new long[n],
                new int[n],
                new int[n],
                new int[n + 1],
                new int[points],
                new int[points]);
        for (int i = 0; i < n; i++) {
            put(columns, i, entries.get(i));
        }
        return columns;
    }

    private static void put(Columns.Targets columns, int i, Entry entry) {
        var ready = entry.ready;
        columns.moment()[i] = entry.moment();
        columns.form()[i] = (byte) ready.form();
        columns.base()[i] = ready.base();
        columns.goal()[i] = ready.goal();
        columns.upper()[i] = ready.upper();
        columns.firstDay()[i] = (int) entry.target.path().first().toEpochDay();
        columns.lastDay()[i] = (int) entry.target.path().last().toEpochDay();
        int at = columns.firstPoint()[i];
        for (PathPoint point : ready.points()) {
            columns.pointDay()[at] = point.day();
            columns.pointShare()[at++] = point.share();
        }
        columns.firstPoint()[i + 1] = at;
    }
}
