package dev.banyan.evaluationkernel.facts;

import dev.banyan.evaluationkernel.FactRow;
import dev.banyan.evaluationkernel.RowError;
import dev.banyan.evaluationkernel.TargetRow;
import dev.banyan.evaluationkernel.facts.Columns.About;
import java.util.ArrayList;
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

    /** Places of those of which nothing is taken over. */
    public BitSet saidAnew() {
        return (BitSet) anew.clone();
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
        var stretches = stretches();
        var reports = carried(
                stretches,
                new Rows(freshReports.first(), freshReports.cells()),
                new Rows(earlier.reports().first(), earlier.reports().cells()));
        var events = carried(
                stretches,
                new Rows(fresh.firsts(About.EVENTS), freshEvents.cells()),
                new Rows(
                        earlier.assignments().firsts(About.EVENTS),
                        earlier.events().cells()));
        var assignments = own.copy();
        assignments.from(About.EVENTS, events.first);
        return new Columns(
                structure.tasks(),
                assignments,
                new Columns.Reports(reports.first, reports.cells),
                new Columns.Events(events.cells),
                structure.milestones(),
                targets(stretches, assignments, fresh, freshTargets),
                structure.units(),
                structure.groups());
    }

    /**
     * Assignments that lie one after the other both here and there, and are copied in one go.
     *
     * @param fresh whether they are said anew
     * @param from place of the first there; -1 if it was not there
     */
    private record Stretch(boolean fresh, int at, int from, int count) {}

    private List<Stretch> stretches() {
        var stretches = new ArrayList<Stretch>();
        int end;
        for (int at = 0; at < from.length; at = end) {
            boolean fresh = anew.get(at);
            end = at + 1;
            while (end < from.length && anew.get(end) == fresh && (fresh || from[end] == from[end - 1] + 1)) {
                end++;
            }
            stretches.add(new Stretch(fresh, at, fresh ? at : from[at], end - at));
        }
        return stretches;
    }

    /** Facts of both kinds take two cells each. */
    private record Rows(int[] first, long[] cells) {}

    private Rows carried(List<Stretch> stretches, Rows fresh, Rows before) {
        int[] first = new int[from.length + 1];
        for (Stretch it : stretches) {
            int[] source = (it.fresh ? fresh : before).first;
            if (it.from >= 0) {
                follow(first, it.at, source, it.from, it.count);
            } else {
                first[it.at + 1] = first[it.at];
            }
        }
        long[] cells = new long[first[from.length] * 2];
        for (Stretch it : stretches) {
            var source = it.fresh ? fresh : before;
            int length = first[it.at + it.count] - first[it.at];
            if (length > 0) {
                System.arraycopy(source.cells, source.first[it.from] * 2, cells, first[it.at] * 2, length * 2);
            }
        }
        return new Rows(first, cells);
    }

    /** As long as the others are, from where the ones before end. */
    private static void follow(int[] first, int at, int[] source, int from, int count) {
        int moved = first[at] - source[from];
        for (int i = 1; i <= count; i++) {
            first[at + i] = source[from + i] + moved;
        }
    }

    private TargetColumns targets(
            List<Stretch> stretches, Columns.Assignments to, Columns.Assignments fresh, TargetColumns freshTargets) {
        if (anew.isEmpty()) {
            return structure.targets();
        }
        int[] freshFirst = fresh.firsts(About.TARGETS);
        int[] ownFirst = structure.assignments().firsts(About.TARGETS);
        int[] firsts = new int[to.count() + 1];
        stretches.forEach(it -> follow(firsts, it.at, it.fresh ? freshFirst : ownFirst, it.at, it.count));
        to.from(About.TARGETS, firsts);
        var targets =
                TargetColumns.of(firsts[to.count()], structure.targets().pointCount() + freshTargets.pointCount());
        int point = 0;
        for (Stretch it : stretches) {
            int[] source = it.fresh ? freshFirst : ownFirst;
            point = targets.take(
                    firsts[it.at],
                    point,
                    it.fresh ? freshTargets : structure.targets(),
                    source[it.at],
                    source[it.at + it.count]);
        }
        return targets.closed(point);
    }
}
