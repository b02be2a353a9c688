package dev.banyan.evaluationkernel.facts;

import dev.banyan.evaluationkernel.FactRow;
import dev.banyan.evaluationkernel.RowError;
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
        var own = structure.assignments();
        var assignments =
                new Columns.Assignments(own.ids(), own.task(), own.cells().clone());
        long[] reports = carry(assignments, Columns.About.REPORTS);
        long[] events = carry(assignments, Columns.About.EVENTS);
        return withFacts(assignments, new Columns.Reports(reports), new Columns.Events(events));
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

    /** Facts of both kinds take two cells each. */
    private long[] carry(Columns.Assignments to, Columns.About about) {
        int count = to.count();
        int[] firsts = new int[count + 1];
        for (int i = 0; i < count; i++) {
            firsts[i + 1] = firsts[i] + first(about, i, 1) - first(about, i, 0);
        }
        to.from(about, firsts);
        long[] cells = new long[firsts[count] * 2];
        for (int i = 0; i < count; i++) {
            int length = firsts[i + 1] - firsts[i];
            if (length > 0) {
                System.arraycopy(cells(about, i), first(about, i, 0) * 2, cells, firsts[i] * 2, length * 2);
            }
        }
        return cells;
    }

    private int first(Columns.About about, int assignment, int after) {
        if (anew.get(assignment)) {
            return fresh.assignments().first(about, assignment + after);
        }
        return from[assignment] < 0 ? 0 : earlier.assignments().first(about, from[assignment] + after);
    }

    private long[] cells(Columns.About about, int assignment) {
        var source = anew.get(assignment) ? fresh : earlier;
        return about == Columns.About.REPORTS
                ? source.reports().cells()
                : source.events().cells();
    }
}
