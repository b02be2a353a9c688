package dev.banyan.evaluationkernel.facts;

import java.util.List;

/**
 * The facts of a city as columns (事实列): arrays that belong together have one place for one thing. Days are epoch days, 0 for
 * none; moments as in {@link Moments}; figures as in {@link Decimals}; weights in hundredths.
 */
public record Columns(
        Tasks tasks,
        Assignments assignments,
        Reports reports,
        Events events,
        Milestones milestones,
        Targets targets,
        Units units,
        List<Group> groups) {
    /** Levels that a tree may have. */
    public static final int MOST_LEVELS = 60;

    /**
     * Tasks in tree order, each before what is below it.
     *
     * @param depth 0 at the top; one more entry of 0 behind the last task
     * @param parent place of the task above, -1 at the top
     * @param end one past the last task below it
     * @param rollUp one more than the ordinal of its rule, 0 for the rule set's
     * @param exclusion ordinal of the reason, with a minus below a task that is left out
     * @param inner which of the tasks with children it is; undefined for a leaf
     * @param firstAssignment where its assignments begin; one more entry for the end
     */
    public record Tasks(
            Names ids,
            Names titles,
            byte[] depth,
            int[] parent,
            int[] end,
            int[] weight,
            byte[] rollUp,
            byte[] exclusion,
            int[] inner,
            int[] firstAssignment) {
        public int count() {
            return parent.length;
        }

        public boolean isLeaf(int task) {
            return depth[task + 1] <= depth[task];
        }

        public int innerCount() {
            int count = 0;
            for (int task = 0; task < parent.length; task++) {
                count += isLeaf(task) ? 0 : 1;
            }
            return count;
        }
    }

    /**
     * Assignments in the order of their tasks.
     *
     * @param duty ordinal
     * @param every calendar days to the next report, 0 for the rule set's
     * @param first where what was said about it begins, each with one more entry for the end
     */
    public record Assignments(
            Names ids,
            int[] task,
            int[] unit,
            byte[] duty,
            int[] weight,
            int[] assigned,
            int[] start,
            int[] due,
            short[] every,
            Firsts first) {
        public int count() {
            return task.length;
        }
    }

    public record Firsts(int[] report, int[] event, int[] milestone, int[] target) {}

    /** Reports of each assignment by the day they speak of, then by the moment they were recorded. */
    public record Reports(int[] day, int[] moment, long[] value) {}

    /** All other facts, in the same order; kind is the ordinal. */
    public record Events(byte[] kind, int[] day, int[] moment, long[] value) {}

    public record Milestones(Names titles, byte[] number, int[] due, int[] weight) {
        public int count() {
            return due.length;
        }
    }

    /**
     * Targets of each assignment by the moment they were set, ready to be applied.
     *
     * @param form how a figure becomes a share of the whole, see Target
     * @param base where the way begins
     * @param goal where it ends
     * @param upper other end of a range, else the goal
     * @param firstPoint where its points begin; one more entry for the end
     */
    public record Targets(
            int[] moment,
            byte[] form,
            long[] base,
            long[] goal,
            long[] upper,
            int[] firstDay,
            int[] lastDay,
            int[] firstPoint,
            int[] pointDay,
            int[] pointShare) {
        public int count() {
            return form.length;
        }
    }

    /** Units in tree order, each before what is below it; parent is -1 at the top. */
    public record Units(Names ids, Names names, int[] parent, byte[] depth) {
        public int count() {
            return parent.length;
        }
    }

    /**
     * A name of a view with the tasks that it counts, none of them below another (汇总对象).
     *
     * @param view ordinal
     * @param tasks places of its tasks, in tree order
     */
    public record Group(int view, String name, int[] tasks) {}
}
