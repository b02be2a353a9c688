package dev.banyan.benchmarks;

import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.FactKind;
import dev.banyan.evaluationkernel.WorkingDays;
import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.facts.Decimals;
import dev.banyan.evaluationkernel.facts.TargetColumns;
import dev.banyan.evaluationkernel.facts.TaskColumns;
import dev.banyan.evaluationkernel.paths.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A city of any size, written straight into columns (测量用城市): branches of 259 tasks in four levels, one unit for each task,
 * twelve monthly reports; a third have targets, a fifth were checked, extended, stopped or closed, a tenth have milestones.
 */
final class MeasuredCity {
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int BRANCH = 259;
    private static final int UNITS = 80;
    private static final int FIRST = (int) LocalDate.of(2025, 11, 1).toEpochDay();
    private static final int FIRST_MOMENT = 815_000_000;

    private final int count;
    private final int reports;

    private MeasuredCity(int tasks, int reports) {
        this.count = tasks / BRANCH * BRANCH;
        this.reports = reports;
    }

    static CityFacts of(int tasks, int reports) {
        return CityFacts.of(new MeasuredCity(tasks, reports).columns(), WorkingDays.of(Map.of()));
    }

    /** What each evaluation has to read and to write, for a copy to be held against it. */
    static long bytes(Columns columns) {
        return columns.tasks().count() * (4L + 12)
                + columns.tasks().innerCount() * (20L + 24)
                + columns.assignments().count() * (48L + 20)
                + columns.milestones().cells().length * 8L;
    }

    private static int hash(long id, int salt, int below) {
        long x = id * 2_654_435_761L + salt * 805_459_861L & 0xffffffffL;
        x = (x ^ x >> 15) * 1_274_126_177L & 0xffffffffL;
        return (int) ((x >> 9) % below);
    }

    private Columns columns() {
        var assignments = assignments();
        int[][] firsts = new int[Columns.About.values().length][];
        for (var about : Columns.About.values()) {
            firsts[about.ordinal()] = starts(about);
            assignments.from(about, firsts[about.ordinal()]);
        }
        return new Columns(
                tasks(),
                assignments,
                reports(),
                events(firsts[0]),
                milestones(firsts[1]),
                targets(firsts[2]),
                units(),
                List.of());
    }

    /** How many events, milestones and targets each assignment has, added up. */
    private int[] starts(Columns.About about) {
        int[] first = new int[count + 1];
        for (int i = 0; i < count; i++) {
            int own = switch (about) {
                case EVENTS -> hash(i, 11, 5) == 0 ? 1 + hash(i, 12, 3) : 0;
                case MILESTONES -> hash(i, 13, 10) == 0 ? 3 : 0;
                case TARGETS -> hash(i, 14, 3) == 0 ? 1 : 0;
            };
            first[i + 1] = first[i] + own;
        }
        return first;
    }

    private static int level(int inBranch) {
        return inBranch == 0 ? 0 : (inBranch - 1) % 43 == 0 ? 1 : ((inBranch - 1) % 43 - 1) % 7 == 0 ? 2 : 3;
    }

    private TaskColumns tasks() {
        int[] parent = new int[count];
        int[] last = new int[4];
        for (int i = 0; i < count; i++) {
            int level = level(i % BRANCH);
            last[level] = i;
            parent[i] = level == 0 ? -1 : last[level - 1];
        }
        var tasks = TaskColumns.of(
                i -> "t" + i,
                i -> "任务" + i,
                parent,
                IntStream.rangeClosed(0, count).toArray());
        for (int i = 0; i < count; i++) {
            tasks.put(i, 100 * (1 + hash(i, 3, 10)), 0, 0, 0);
        }
        return tasks;
    }

    private Columns.Assignments assignments() {
        var columns = Columns.Assignments.of(i -> "a" + i, count);
        for (int i = 0; i < count; i++) {
            columns.put(i, i, hash(i, 4, UNITS), 0, 100 * (1 + hash(i, 5, 5)), hash(i, 10, 4) == 0 ? 31 : 0);
            int assigned = FIRST + hash(i, 6, 60);
            columns.term(
                    i, assigned, hash(i, 7, 3) == 0 ? assigned + hash(i, 8, 100) : 0, assigned + 200 + hash(i, 9, 480));
        }
        return columns;
    }

    private Columns.Reports reports() {
        var columns = Columns.Reports.of(
                IntStream.rangeClosed(0, count).map(i -> i * reports).toArray());
        for (int i = 0; i < count; i++) {
            int pace = 2 + hash(i, 15, 9);
            for (int month = 0; month < reports; month++) {
                int at = i * reports + month;
                columns.put(
                        at,
                        FIRST + 30 * (month + 1) + hash(i, 16, 25),
                        FIRST_MOMENT + month * 2_592_000 + hash(at, 17, 86_400),
                        Math.min(100, pace * (month + 1)) * (long) Decimals.UNIT);
            }
        }
        return columns;
    }

    private static final FactKind[] KINDS = {
        FactKind.VERIFIED,
        FactKind.STARTED,
        FactKind.EXTENSION_REQUESTED,
        FactKind.EXTENSION_APPROVED,
        FactKind.STOPPED,
        FactKind.RESUMED,
        FactKind.CLOSED,
        FactKind.REASON_ACCEPTED
    };

    private Columns.Events events(int[] first) {
        int total = first[count];
        var columns = Columns.Events.of(total);
        for (int i = 0; i < count; i++) {
            for (int at = first[i]; at < first[i + 1]; at++) {
                var kind = KINDS[hash(at, 18, KINDS.length)];
                columns.put(
                        at,
                        kind.ordinal(),
                        FIRST + 100 * (at - first[i] + 1),
                        FIRST_MOMENT + (at - first[i]) * 8_640_000,
                        kind.says() == FactKind.Says.DATE ? FIRST + 500L : 400_000);
            }
        }
        return columns;
    }

    private Columns.Milestones milestones(int[] first) {
        var columns = new Columns.Milestones(i -> "节点", new long[first[count]]);
        for (int at = 0; at < first[count]; at++) {
            columns.put(at, at % 3 + 1, FIRST + 100 + 150 * (at % 3), 100);
        }
        return columns;
    }

    private TargetColumns targets(int[] first) {
        int total = first[count];
        var columns = TargetColumns.of(total, 0);
        for (int at = 0; at < total; at++) {
            var form = new Form[] {Form.UP, Form.UP, Form.UP, Form.DOWN, Form.HOLD_UP, Form.ABOUT}[hash(at, 19, 6)];
            long goal = form == Form.DOWN ? 100_000 : 500_000 + 10_000L * hash(at, 20, 50);
            columns.put(
                    at,
                    FIRST_MOMENT,
                    form.ordinal() | (form == Form.HOLD_UP ? Form.MAINTAIN : 0),
                    form == Form.DOWN ? 900_000 : 0,
                    goal,
                    goal);
            columns.path(at, FIRST, FIRST + 400 + hash(at, 21, 700));
        }
        return columns;
    }

    private static Columns.Units units() {
        int[] parent = new int[UNITS];
        byte[] depth = new byte[UNITS + 1];
        for (int i = 0; i < UNITS; i++) {
            parent[i] = i == 0 ? -1 : 0;
            depth[i] = (byte) Math.min(i, 1);
        }
        return new Columns.Units(i -> "u" + i, i -> "单位" + i, parent, depth);
    }
}
