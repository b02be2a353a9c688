package dev.banyan.evaluationkernel.facts;

import dev.banyan.evaluationkernel.FactRow;
import dev.banyan.evaluationkernel.RowError;
import dev.banyan.evaluationkernel.facts.Columns.About;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** Takes the facts of earlier columns over into others, and those of some assignments in anew (事实承接). */
public final class Carrying {
    private final Columns structure;
    private final int[] from;
    private final Columns earlier;
    private final Columns fresh;
    private final BitSet anew = new BitSet();
    private final List<RowError> errors;

    /**
     * @param where the assignments of the structure
     * @param before those of the earlier columns
     * @param ids assignments about which the rows say everything
     */
    public Carrying(
            Columns structure,
            Places where,
            Columns earlier,
            Places before,
            Collection<String> ids,
            List<FactRow> rows) {
        this.structure = structure;
        this.earlier = earlier;
        int count = structure.assignments().count();
        from = new int[count];
        for (int i = 0; i < count; i++) {
            from[i] = where == before
                    ? i
                    : before.assignment(structure.assignments().ids().at(i));
        }
        ids.stream().mapToInt(where::assignment).filter(place -> place >= 0).forEach(anew::set);
        var table = new FactTable((theirs, line, id) ->
                where.assignment(id) >= 0 ? where.assignment(id) : Owners.unknown(theirs, line, id));
        for (int i = 0; i < rows.size(); i++) {
            table.add(i + 1, rows.get(i));
        }
        var assignments = Columns.Assignments.of(structure.assignments().ids(), count);
        int[] places = new int[count];
        Arrays.setAll(places, i -> i);
        fresh = withFacts(assignments, table.reports(places, assignments), table.events(places, assignments));
        errors = table.errors.inOrder();
    }

    public List<RowError> errors() {
        return errors;
    }

    public Columns columns() {
        var reports = carry(
                fresh.reports().first(),
                fresh.reports().cells(),
                earlier.reports().first(),
                earlier.reports().cells());
        var events = carry(
                fresh.assignments().firsts(About.EVENTS),
                fresh.events().cells(),
                earlier.assignments().firsts(About.EVENTS),
                earlier.events().cells());
        var assignments = structure.assignments().copy();
        assignments.from(About.EVENTS, events.first);
        return withFacts(
                assignments, Columns.Reports.of(reports.first, reports.cells), new Columns.Events(events.cells));
    }

    private Columns withFacts(Columns.Assignments assignments, Columns.Reports reports, Columns.Events events) {
        return new Columns(
                structure.tasks(),
                assignments,
                reports,
                events,
                structure.milestones(),
                structure.targets(),
                structure.units(),
                structure.groups());
    }

    private record Rows(int[] first, long[] cells) {}

    /** Facts of both kinds take two cells each. */
    private Rows carry(int[] freshFirst, long[] freshCells, int[] earlierFirst, long[] earlierCells) {
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
}
