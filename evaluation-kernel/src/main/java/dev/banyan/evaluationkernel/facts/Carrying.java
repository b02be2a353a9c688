package dev.banyan.evaluationkernel.facts;

import dev.banyan.evaluationkernel.FactRow;
import dev.banyan.evaluationkernel.RowError;
import dev.banyan.evaluationkernel.TargetRow;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** Takes the facts of earlier columns over into others, and what is said of some assignments in anew (事实承接). */
public final class Carrying {
    private final Columns structure;
    private final Places where;
    private final Columns earlier;
    private final int[] from;
    private final BitSet anew = new BitSet();
    private final TargetTable targetTable;
    private final FactTable factTable;
    private int targets;
    private int facts;

    /**
     * @param where the assignments of the structure
     * @param before those of the earlier columns
     */
    public Carrying(Columns structure, Places where, Columns earlier, Places before) {
        this.structure = structure;
        this.where = where;
        this.earlier = earlier;
        var ids = structure.assignments().ids();
        from = new int[structure.assignments().count()];
        Arrays.setAll(from, i -> where == before ? i : before.assignment(ids.at(i)));
        Owners owners = (theirs, line, id) ->
                where.assignment(id) >= 0 ? where.assignment(id) : Owners.unknown(theirs, line, id);
        targetTable = new TargetTable(owners);
        factTable = new FactTable(owners);
    }

    /** Of this assignment nothing is taken over. */
    public void anew(String id) {
        if (where.assignment(id) >= 0) {
            anew.set(where.assignment(id));
        }
    }

    public void add(TargetRow row) {
        targetTable.add(++targets, row);
    }

    public void add(FactRow row) {
        factTable.add(++facts, row);
    }

    public List<RowError> errors() {
        return Stream.concat(targetTable.errors.inOrder().stream(), factTable.errors.inOrder().stream())
                .toList();
    }

    public Columns columns() {
        var own = structure.assignments();
        int[] places = new int[own.count()];
        Arrays.setAll(places, i -> i);
        var scratch = Columns.Assignments.of(own.ids(), own.count());
        var freshTargets = targetTable.columns(places, scratch);
        var fresh = with(scratch, factTable.reports(places, scratch), factTable.events(places, scratch), freshTargets);
        var assignments =
                new Columns.Assignments(own.ids(), own.task(), own.cells().clone());
        return with(
                assignments,
                new Columns.Reports(carried(assignments, fresh, Columns.About.REPORTS)),
                new Columns.Events(carried(assignments, fresh, Columns.About.EVENTS)),
                targets(assignments, fresh));
    }

    private Columns with(
            Columns.Assignments assignments, Columns.Reports reports, Columns.Events events, TargetColumns itsTargets) {
        return new Columns(
                structure.tasks(),
                assignments,
                reports,
                events,
                structure.milestones(),
                itsTargets,
                structure.units(),
                structure.groups());
    }

    /** Facts of both kinds take two cells each. */
    private long[] carried(Columns.Assignments to, Columns fresh, Columns.About about) {
        int count = to.count();
        int[] firsts = new int[count + 1];
        for (int i = 0; i < count; i++) {
            int place = anew.get(i) ? i : from[i];
            firsts[i + 1] = firsts[i] + (place < 0 ? 0 : length(anew.get(i) ? fresh : earlier, about, place));
        }
        to.from(about, firsts);
        long[] cells = new long[firsts[count] * 2];
        for (int i = 0; i < count; i++) {
            int length = firsts[i + 1] - firsts[i];
            if (length > 0) {
                var source = anew.get(i) ? fresh : earlier;
                int first = source.assignments().first(about, anew.get(i) ? i : from[i]);
                System.arraycopy(cells(source, about), first * 2, cells, firsts[i] * 2, length * 2);
            }
        }
        return cells;
    }

    private static int length(Columns source, Columns.About about, int place) {
        return source.assignments().first(about, place + 1)
                - source.assignments().first(about, place);
    }

    private static long[] cells(Columns source, Columns.About about) {
        return about == Columns.About.REPORTS
                ? source.reports().cells()
                : source.events().cells();
    }

    private TargetColumns targets(Columns.Assignments to, Columns fresh) {
        if (anew.isEmpty()) {
            return structure.targets();
        }
        int[] firsts = new int[to.count() + 1];
        var rows = new Ints();
        var isFresh = new BitSet();
        for (int i = 0; i < to.count(); i++) {
            var source = anew.get(i) ? fresh.assignments() : structure.assignments();
            for (int row = source.firstTarget(i); row < source.firstTarget(i + 1); row++) {
                isFresh.set(rows.size(), anew.get(i));
                rows.add(row);
            }
            firsts[i + 1] = rows.size();
        }
        to.from(Columns.About.TARGETS, firsts);
        return TargetColumns.picked(rows.toArray(), at -> isFresh.get(at) ? fresh.targets() : structure.targets());
    }
}
