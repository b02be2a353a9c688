package dev.banyan.evaluationkernel.facts;

import java.util.Arrays;
import java.util.List;

/**
 * The facts of a city as columns of numbers (事实列). What is read together lies together: one column holds the cells of a row one
 * after the other, because a walk through millions of rows is paid by the lines of memory it touches. Days are epoch days, 0
 * for none; moments as in {@link Moments}; figures as in {@link Decimals}; weights in hundredths.
 */
public record Columns(
        TaskColumns tasks,
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
    public Columns with(TaskColumns others) {
        return new Columns(others, assignments, reports, events, milestones, targets, units, groups);
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
     */
    public record Reports(int[] first, long[] cells) {
        public static Reports of(int[] first) {
            return new Reports(first, new long[first[first.length - 1] * 2]);
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
