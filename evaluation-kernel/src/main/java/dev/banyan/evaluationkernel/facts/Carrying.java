package dev.banyan.evaluationkernel.facts;

import dev.banyan.evaluationkernel.FactRow;
import dev.banyan.evaluationkernel.RowError;
import dev.banyan.evaluationkernel.TargetRow;
import dev.banyan.evaluationkernel.facts.Columns.About;
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
        var fresh = Columns.Assignments.of(own.ids(), own.count());
        var freshTargets = targetTable.columns(places, fresh);
        var freshReports = factTable.reports(places, fresh);
        var freshEvents = factTable.events(places, fresh);
        var reports = carried(
                freshReports.first(),
                freshReports.cells(),
                earlier.reports().first(),
                earlier.reports().cells());
        var events = carried(
                fresh.firsts(About.EVENTS),
                freshEvents.cells(),
                earlier.assignments().firsts(About.EVENTS),
                earlier.events().cells());
        var assignments = own.copy();
        assignments.from(About.EVENTS, events.first);
        return new Columns(
                structure.tasks(),
                assignments,
                Columns.Reports.of(reports.first, reports.cells),
                new Columns.Events(events.cells),
                structure.milestones(),
                targets(assignments, fresh, freshTargets),
                structure.units(),
                structure.groups());
    }

    private record Rows(int[] first, long[] cells) {}

    /** Facts of both kinds take two cells each. */
    private Rows carried(int[] freshFirst, long[] freshCells, int[] earlierFirst, long[] earlierCells) {
        int[] first = new int[from.length + 1];
        for (int i = 0; i < from.length; i++) {
            int[] source = anew.get(i) ? freshFirst : earlierFirst;
            int at = anew.get(i) ? i : from[i];
            first[i + 1] = first[i] + (at < 0 ? 0 : source[at + 1] - source[at]);
        }
        long[] cells = new long[first[from.length] * 2];
        for (int i = 0; i < from.length; i++) {
            int length = first[i + 1] - first[i];
            if (length > 0) {
                int begin = anew.get(i) ? freshFirst[i] : earlierFirst[from[i]];
                System.arraycopy(anew.get(i) ? freshCells : earlierCells, begin * 2, cells, first[i] * 2, length * 2);
            }
        }
        return new Rows(first, cells);
    }

    private TargetColumns targets(Columns.Assignments to, Columns.Assignments fresh, TargetColumns freshTargets) {
        if (anew.isEmpty()) {
            return structure.targets();
        }
        int[] freshFirst = fresh.firsts(About.TARGETS);
        int[] ownFirst = structure.assignments().firsts(About.TARGETS);
        int[] firsts = new int[to.count() + 1];
        var rows = new Ints();
        var isFresh = new BitSet();
        for (int i = 0; i < to.count(); i++) {
            int[] source = anew.get(i) ? freshFirst : ownFirst;
            for (int row = source[i]; row < source[i + 1]; row++) {
                isFresh.set(rows.size(), anew.get(i));
                rows.add(row);
            }
            firsts[i + 1] = rows.size();
        }
        to.from(About.TARGETS, firsts);
        return TargetColumns.picked(rows.toArray(), at -> isFresh.get(at) ? freshTargets : structure.targets());
    }
}
