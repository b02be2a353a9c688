package dev.banyan.evaluationkernel.facts;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** Some assignments of a city with all that is known of them, their tasks and those above (局部事实). */
public final class Portion {
    private final Columns whole;
    private final int[] assignments;
    private final int[] tasks;
    private final int[] placeOf;

    public Portion(Columns whole, IntPredicate wanted) {
        this.whole = whole;
        var all = whole.assignments();
        var kept = new Ints();
        var needed = new BitSet();
        for (int i = 0; i < all.count(); i++) {
            if (wanted.test(i)) {
                kept.add(i);
                for (int task = all.task()[i];
                        task >= 0 && !needed.get(task);
                        task = whole.tasks().parent(task)) {
                    needed.set(task);
                }
            }
        }
        assignments = kept.toArray();
        tasks = needed.stream().toArray();
        placeOf = new int[whole.tasks().count() + 1];
        int place = 0;
        for (int task = 0; task < placeOf.length; task++) {
            placeOf[task] = place;
            place += needed.get(task) ? 1 : 0;
        }
    }

    public Columns columns() {
        var own = assignments();
        return new Columns(
                tasks(), own, reports(), events(own), milestones(own), targets(own), whole.units(), groups());
    }

    private TaskColumns tasks() {
        var all = whole.tasks();
        int[] parents = Arrays.stream(tasks)
                .map(all::parent)
                .map(parent -> parent < 0 ? -1 : placeOf[parent])
                .toArray();
        int[] firsts = new int[tasks.length + 1];
        Arrays.setAll(firsts, i -> i < tasks.length ? firstKept(all.firstAssignment(tasks[i])) : assignments.length);
        var own =
                TaskColumns.of(at -> all.ids().at(tasks[at]), at -> all.titles().at(tasks[at]), parents, firsts);
        for (int i = 0; i < tasks.length; i++) {
            int task = tasks[i];
            own.put(i, all.weight(task), all.rule(task), all.ruleAbove(task), all.exclusion(task));
        }
        return own;
    }

    private int firstKept(int assignment) {
        int at = Arrays.binarySearch(assignments, assignment);
        return at >= 0 ? at : -at - 1;
    }

    private Columns.Assignments assignments() {
        var all = whole.assignments();
        var own = Columns.Assignments.of(at -> all.ids().at(assignments[at]), assignments.length);
        for (int i = 0; i < assignments.length; i++) {
            int it = assignments[i];
            own.put(i, placeOf[all.task()[it]], all.unit(it), all.duty(it), all.weight(it), all.every(it));
            own.term(i, all.assigned(it), all.start(it), all.due(it));
        }
        return own;
    }

    private record Rows(int[] first, int[] kept) {}

    /** Which rows of the whole are about the kept assignments, and where those of each begin now. */
    private Rows rows(int[] firsts) {
        int[] first = new int[assignments.length + 1];
        var kept = new Ints();
        for (int i = 0; i < assignments.length; i++) {
            for (int row = firsts[assignments[i]]; row < firsts[assignments[i] + 1]; row++) {
                kept.add(row);
            }
            first[i + 1] = kept.size();
        }
        return new Rows(first, kept.toArray());
    }

    private int[] rows(Columns.Assignments own, Columns.About about) {
        var rows = rows(whole.assignments().firsts(about));
        own.from(about, rows.first);
        return rows.kept;
    }

    private Columns.Reports reports() {
        var rows = rows(whole.reports().first());
        return new Columns.Reports(rows.first, pairs(rows.kept, whole.reports().cells()));
    }

    private Columns.Events events(Columns.Assignments own) {
        return new Columns.Events(
                pairs(rows(own, Columns.About.EVENTS), whole.events().cells()));
    }

    private static long[] pairs(int[] rows, long[] cells) {
        long[] pairs = new long[rows.length * 2];
        for (int i = 0; i < rows.length; i++) {
            pairs[i * 2] = cells[rows[i] * 2];
            pairs[i * 2 + 1] = cells[rows[i] * 2 + 1];
        }
        return pairs;
    }

    private Columns.Milestones milestones(Columns.Assignments own) {
        int[] rows = rows(own, Columns.About.MILESTONES);
        long[] cells = Arrays.stream(rows)
                .mapToLong(row -> whole.milestones().cells()[row])
                .toArray();
        return new Columns.Milestones(at -> whole.milestones().titles().at(rows[at]), cells);
    }

    private TargetColumns targets(Columns.Assignments own) {
        return whole.targets().only(rows(own, Columns.About.TARGETS));
    }

    private List<Columns.Group> groups() {
        return whole.groups().stream()
                .map(group -> new Columns.Group(
                        group.view(),
                        group.name(),
                        Arrays.stream(group.tasks())
                                .filter(task -> placeOf[task + 1] > placeOf[task])
                                .map(task -> placeOf[task])
                                .toArray()))
                .filter(group -> group.tasks().length > 0)
                .toList();
    }
}
