package dev.banyan.evaluationkernel.facts;

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

        public void ends(int task, int end) {
            cells[task * STRIDE + END] = end;
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
            return end(task) == task + 1;
        }

        public int weight(int task) {
            return cells[task * STRIDE + WEIGHT];
        }

        public int firstAssignment(int task) {
            return cells[task * STRIDE + FIRST_ASSIGNMENT];
        }

        public int depth(int task) {
            return cells[task * STRIDE + SHAPE] & 0xff;
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
     * @param cells of each assignment, one more row of them behind the last
     */
    public record Assignments(Names ids, int[] task, int[] cells) {
        private static final int STRIDE = 9;
        private static final int UNIT = 3;
        private static final int TERMS = 4;
        private static final int FIRST = 5;

        public static Assignments of(Names ids, int count) {
            return new Assignments(ids, new int[count], new int[(count + 1) * STRIDE]);
        }

        public void put(int assignment, int itsTask, int unit, int duty, int weight, int every) {
            task[assignment] = itsTask;
            cells[assignment * STRIDE + UNIT] = unit;
            cells[assignment * STRIDE + TERMS] = weight | duty << 16 | every << 20;
        }

        public void term(int assignment, int assigned, int start, int due) {
            cells[assignment * STRIDE] = assigned;
            cells[assignment * STRIDE + 1] = start;
            cells[assignment * STRIDE + 2] = due;
        }

        /** Where something about each assignment begins; one past the last, where it ends. */
        public void from(About about, int[] firsts) {
            for (int i = 0; i < firsts.length; i++) {
                cells[i * STRIDE + FIRST + about.ordinal()] = firsts[i];
            }
        }

        public int first(About about, int assignment) {
            return cells[assignment * STRIDE + FIRST + about.ordinal()];
        }

        public int count() {
            return task.length;
        }

        public int assigned(int assignment) {
            return cells[assignment * STRIDE];
        }

        public int start(int assignment) {
            return cells[assignment * STRIDE + 1];
        }

        public int due(int assignment) {
            return cells[assignment * STRIDE + 2];
        }

        public int unit(int assignment) {
            return cells[assignment * STRIDE + UNIT];
        }

        public int weight(int assignment) {
            return cells[assignment * STRIDE + TERMS] & 0xffff;
        }

        public int duty(int assignment) {
            return cells[assignment * STRIDE + TERMS] >> 16 & 0xf;
        }

        /** Calendar days to the next report, 0 for the rule set's. */
        public int every(int assignment) {
            return cells[assignment * STRIDE + TERMS] >>> 20;
        }

        public int firstReport(int assignment) {
            return cells[assignment * STRIDE + FIRST];
        }

        public int firstEvent(int assignment) {
            return cells[assignment * STRIDE + FIRST + 1];
        }

        public int firstMilestone(int assignment) {
            return cells[assignment * STRIDE + FIRST + 2];
        }

        public int firstTarget(int assignment) {
            return cells[assignment * STRIDE + FIRST + 3];
        }
    }

    /** What is said about an assignment. */
    public enum About {
        REPORTS,
        EVENTS,
        MILESTONES,
        TARGETS
    }

    /** Reports of each assignment by the day they speak of, then by the moment they were recorded. */
    public record Reports(long[] cells) {
        public static Reports of(int count) {
            return new Reports(new long[count * 2]);
        }

        public void put(int report, int day, int moment, long value) {
            cells[report * 2] = (long) day << 32 | moment;
            cells[report * 2 + 1] = value;
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
