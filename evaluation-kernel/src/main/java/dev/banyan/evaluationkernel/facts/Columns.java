package dev.banyan.evaluationkernel.facts;

import java.util.Arrays;
import java.util.List;

/**
 * The facts of a city as columns of numbers (事实列). What is read together lies together: one column holds the cells of a row one
 * after the other, because a walk through millions of rows is paid by the lines of memory it touches. Days are epoch days, 0
 * for none; moments as in {@link Moments}; figures as in {@link Decimals}; weights in hundredths.
 */
public record Columns(
        Tasks tasks,
        Assignments assignments,
        Reports reports,
        Events events,
        Milestones milestones,
        TargetColumns targets,
        Units units,
        List<Group> groups) {
    /** Levels that a tree may have. */
    public static final int MOST_LEVELS = 60;

    /** A name of a view with the tasks that it counts, none of them below another, in tree order (汇总对象). */
    public record Group(int view, String name, int[] tasks) {}

    /** The same with other tasks in the same tree. */
    public Columns with(Tasks others) {
        return new Columns(others, assignments, reports, events, milestones, targets, units, groups);
    }

    /**
     * Tasks in tree order, each before what is below it.
     *
     * @param cells of each task, one more row of them behind the last task
     * @param parent place of the task above, -1 at the top
     * @param inner which of the tasks with children it is; undefined for a leaf
     */
    public record Tasks(Names ids, Names titles, int[] cells, int[] parent, int[] inner) {
        private static final int STRIDE = 4;
        private static final int END = 0;
        private static final int WEIGHT = 1;
        private static final int FIRST_ASSIGNMENT = 2;
        private static final int SHAPE = 3;
        private static final int DEPTH = 0x3f;
        private static final int LEAF = 0x80;

        public static Tasks of(Names ids, Names titles, int count) {
            return new Tasks(ids, titles, new int[(count + 1) * STRIDE], new int[count], new int[count]);
        }

        /**
         * Fills a row.
         *
         * @param rule one more than the ordinal of its rule, 0 for the rule set's; so is the rule of the task above
         * @param exclusion ordinal of the reason, with a minus below a task that is left out
         */
        public void put(int task, int depth, int weight, int rule, int ruleAbove, int exclusion) {
            cells[task * STRIDE + WEIGHT] = weight;
            cells[task * STRIDE + SHAPE] = depth | rule << 8 | ruleAbove << 12 | exclusion << 16;
        }

        /** A copy in which one task weighs otherwise. */
        public Tasks weighing(int task, int weight) {
            int[] others = cells.clone();
            others[task * STRIDE + WEIGHT] = weight;
            return new Tasks(ids, titles, others, parent, inner);
        }

        public void ends(int task, int end) {
            cells[task * STRIDE + END] = end;
            int shape = cells[task * STRIDE + SHAPE];
            cells[task * STRIDE + SHAPE] = end == task + 1 ? shape | LEAF : shape & ~LEAF;
        }

        /** Where the assignments of a task begin; one past the last task, where they all end. */
        public void assignmentsFrom(int task, int firstAssignment) {
            cells[task * STRIDE + FIRST_ASSIGNMENT] = firstAssignment;
        }

        public int count() {
            return parent.length;
        }

        /** One past the last task below it. */
        public int end(int task) {
            return cells[task * STRIDE + END];
        }

        public boolean isLeaf(int task) {
            return (cells[task * STRIDE + SHAPE] & LEAF) != 0;
        }

        /** Whether both are leaves on the same level: of two in a row that makes them siblings. */
        public boolean areAlike(int task, int leaf) {
            return ((cells[task * STRIDE + SHAPE] ^ cells[leaf * STRIDE + SHAPE]) & (LEAF | DEPTH)) == 0;
        }

        public int weight(int task) {
            return cells[task * STRIDE + WEIGHT];
        }

        public int firstAssignment(int task) {
            return cells[task * STRIDE + FIRST_ASSIGNMENT];
        }

        public int depth(int task) {
            return cells[task * STRIDE + SHAPE] & DEPTH;
        }

        public int rule(int task) {
            return cells[task * STRIDE + SHAPE] >> 8 & 0xf;
        }

        public int ruleAbove(int task) {
            return cells[task * STRIDE + SHAPE] >> 12 & 0xf;
        }

        /** 0 for a task that counts, above 0 for one that is left out, below 0 under such a one. */
        public int exclusion(int task) {
            return cells[task * STRIDE + SHAPE] >> 16;
        }

        public int innerCount() {
            int count = 0;
            for (int task = 0; task < count(); task++) {
                count += isLeaf(task) ? 0 : 1;
            }
            return count;
        }
    }

    /**
     * Assignments in the order of their tasks.
     *
     * @param holders who has something else, by {@link About}
     */
    public record Assignments(Names ids, int[] task, Terms terms, Holders[] holders) {
        public static Assignments of(Names ids, int count) {
            var terms = new Terms(new int[count], new int[count], new int[count], new int[count], new int[count]);
            var holders = new Holders[About.values().length];
            Arrays.fill(holders, Holders.NONE);
            return new Assignments(ids, new int[count], terms, holders);
        }

        public void put(int assignment, int itsTask, int unit, int duty, int weight, int every) {
            task[assignment] = itsTask;
            terms.unit[assignment] = unit;
            terms.rest[assignment] = weight | duty << 16 | every << 20;
        }

        public void term(int assignment, int assigned, int start, int due) {
            terms.assigned[assignment] = assigned;
            terms.start[assignment] = start;
            terms.due[assignment] = due;
        }

        /** Where something about each assignment begins; one past the last, where it ends. */
        public void from(About about, int[] firsts) {
            holders[about.ordinal()] = Holders.of(firsts);
        }

        /** The same, ready to be given other rows. */
        Assignments copy() {
            return new Assignments(ids, task, terms, holders.clone());
        }

        /** Where something about each assignment begins; one past the last, where it ends. */
        int[] firsts(About about) {
            return holders(about).firsts(count());
        }

        public int count() {
            return task.length;
        }

        public int assigned(int assignment) {
            return terms.assigned[assignment];
        }

        public int start(int assignment) {
            return terms.start[assignment];
        }

        public int due(int assignment) {
            return terms.due[assignment];
        }

        public int unit(int assignment) {
            return terms.unit[assignment];
        }

        public int weight(int assignment) {
            return terms.rest[assignment] & 0xffff;
        }

        public int duty(int assignment) {
            return terms.rest[assignment] >> 16 & 0xf;
        }

        /** Calendar days to the next report, 0 for the rule set's. */
        public int every(int assignment) {
            return terms.rest[assignment] >>> 20;
        }

        public Holders holders(About about) {
            return holders[about.ordinal()];
        }
    }

    /**
     * What each assignment is bound to.
     *
     * @param rest weight, duty and calendar days to the next report (0 for the rule set's) in 16, 4 and 12 bits
     */
    public record Terms(int[] assigned, int[] start, int[] due, int[] unit, int[] rest) {}

    /** What is said about an assignment besides its reports, which most of them have. */
    public enum About {
        EVENTS,
        MILESTONES,
        TARGETS
    }

    /**
     * Reports of each assignment by the day they speak of, then by the moment they were recorded.
     *
     * @param first where the reports of each assignment begin; one past the last, where they end
     * @param newest the last report of each assignment once more, empty where there is none, because nobody who looks at
     *     today asks for another
     */
    public record Reports(int[] first, long[] cells, long[] newest) {
        public static Reports of(int[] first) {
            int assignments = first.length - 1;
            return new Reports(first, new long[first[assignments] * 2], new long[assignments * 2]);
        }

        static Reports of(int[] first, long[] cells) {
            var reports = new Reports(first, cells, new long[(first.length - 1) * 2]);
            reports.close();
            return reports;
        }

        public void put(int report, int day, int moment, long value) {
            cells[report * 2] = (long) day << 32 | moment;
            cells[report * 2 + 1] = value;
        }

        /** To be called when all are there. */
        public void close() {
            for (int i = 0; i + 1 < first.length; i++) {
                if (first[i] < first[i + 1]) {
                    newest[i * 2] = cells[first[i + 1] * 2 - 2];
                    newest[i * 2 + 1] = cells[first[i + 1] * 2 - 1];
                }
            }
        }

        public int count() {
            return cells.length / 2;
        }

        public int day(int report) {
            return (int) (cells[report * 2] >>> 32);
        }

        public int moment(int report) {
            return (int) cells[report * 2];
        }

        public long value(int report) {
            return cells[report * 2 + 1];
        }
    }

    /** All other facts of each assignment, in the same order. */
    public record Events(long[] cells) {
        public static Events of(int count) {
            return new Events(new long[count * 2]);
        }

        /** @param kind ordinal */
        public void put(int event, int kind, int day, int moment, long value) {
            cells[event * 2] = (long) kind << 56 | (long) day << 32 | moment;
            cells[event * 2 + 1] = value;
        }

        public int count() {
            return cells.length / 2;
        }

        public int kind(int event) {
            return (int) (cells[event * 2] >>> 56);
        }

        public int day(int event) {
            return (int) (cells[event * 2] >>> 32) & 0xffffff;
        }

        public int moment(int event) {
            return (int) cells[event * 2];
        }

        public long value(int event) {
            return cells[event * 2 + 1];
        }
    }

    public record Milestones(Names titles, long[] cells) {
        public void put(int milestone, int number, int due, int weight) {
            cells[milestone] = (long) number << 56 | (long) weight << 32 | due;
        }

        public int count() {
            return cells.length;
        }

        public int number(int milestone) {
            return (int) (cells[milestone] >>> 56);
        }

        public int due(int milestone) {
            return (int) cells[milestone];
        }

        public int weight(int milestone) {
            return (int) (cells[milestone] >>> 32) & 0xffffff;
        }
    }

    /** Units in tree order, each before what is below it; parent is -1 at the top. */
    public record Units(Names ids, Names names, int[] parent, byte[] depth) {
        public int count() {
            return parent.length;
        }
    }
}
