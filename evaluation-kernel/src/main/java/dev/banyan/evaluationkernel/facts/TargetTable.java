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
    private final Owners assignments;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(int row, TargetRow target, Ready ready) {
        int moment() {
            return Moments.of(target.recorded());
        }
    }

    TargetTable(Owners assignments) {
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

    TargetColumns columns(int[] placeOfRow, Columns.Assignments columns) {
        entries.sort(
                Comparator.comparingInt((Entry entry) -> placeOfRow[entry.row]).thenComparingInt(Entry::moment));
        int[] keys = entries.stream().mapToInt(entry -> placeOfRow[entry.row]).toArray();
        columns.from(Columns.About.TARGETS, Buckets.firsts(keys, columns.count()));
        int points =
                entries.stream().mapToInt(entry -> entry.ready.points().size()).sum();
        var targets = TargetColumns.of(entries.size(), points);
        int point = 0;
        for (int i = 0; i < entries.size(); i++) {
            put(targets, i, entries.get(i));
            targets.pointsFrom(i, point);
            for (PathPoint some : entries.get(i).ready.points()) {
                targets.point(point++, some.day(), some.share());
            }
        }
        targets.pointsFrom(entries.size(), point);
        return targets;
    }

    private static void put(TargetColumns targets, int i, Entry entry) {
        var ready = entry.ready;
        targets.put(i, entry.moment(), ready.form(), ready.base(), ready.goal(), ready.upper());
        targets.path(i, (int) entry.target.path().first().toEpochDay(), (int)
                entry.target.path().last().toEpochDay());
    }
}
