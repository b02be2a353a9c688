package dev.banyan.evaluationkernel.facts;

import dev.banyan.evaluationkernel.paths.Rounding;

/**
 * Tasks in tree order, each before what is below it (任务列).
 *
 * @param cells weight in hundredths, why it is left out, its rule and that of the task above, whether it is a leaf, and its level
 */
public record TaskColumns(Names ids, Names titles, Tree tree, int[] cells, Doers doers, Inner inner) {
    private static final int DEPTH = 0x3f;
    private static final int LEAF = 1 << 6;
    private static final int RULE = 7;
    private static final int RULE_ABOVE = 10;
    private static final int EXCLUSION = 13;
    private static final int LEFT_OUT = 16;
    private static final int WEIGHT = 17;
    private static final int THREE_BITS = 7;

    /**
     * @param parent place of the task above, -1 at the top
     * @param end one past the last task below each
     */
    public record Tree(int[] parent, int[] end) {}

    /**
     * Tasks with children, and what is true of these whatever was said about them.
     *
     * @param place which of them a task is; -1 for a leaf
     * @param weight of all children that count, for each
     * @param inverse of that weight, for each
     * @param leftOut children that do not, for each
     */
    public record Inner(int[] place, long[] weight, long[] inverse, int[] leftOut) {
        private static Inner of(int[] place, int count) {
            return new Inner(place, new long[count], new long[count], new int[count]);
        }

        private void add(int parent, int its) {
            weight[place[parent]] += its;
            inverse[place[parent]] = Rounding.inverse(weight[place[parent]]);
        }
    }

    /**
     * Assignments of the tasks.
     *
     * @param first where those of each task begin; one past the last task, where they all end
     * @param others tasks that do not have exactly one, which most have, in order
     */
    public record Doers(int[] first, int[] others) {
        private static Doers of(int[] first) {
            var others = new Ints();
            for (int task = 0; task + 1 < first.length; task++) {
                if (first[task + 1] - first[task] != 1) {
                    others.add(task);
                }
            }
            return new Doers(first, others.toArray());
        }
    }

    /** @param firstAssignment where the assignments of each task begin; one past the last task, where they all end */
    public static TaskColumns of(Names ids, Names titles, int[] parent, int[] firstAssignment) {
        int count = parent.length;
        int[] place = new int[count];
        int inner = 0;
        for (int task = 0; task < count; task++) {
            boolean leaf = task + 1 == count || parent[task + 1] != task;
            place[task] = leaf ? -1 : inner++;
        }
        int[] end = new int[count];
        for (int task = count - 1; task >= 0; task--) {
            end[task] = Math.max(end[task], task + 1);
            if (parent[task] >= 0) {
                end[parent[task]] = Math.max(end[parent[task]], end[task]);
            }
        }
        return new TaskColumns(
                ids, titles, new Tree(parent, end), new int[count], Doers.of(firstAssignment), Inner.of(place, inner));
    }

    /**
     * Fills a row; those above it come first.
     *
     * @param rule one more than the ordinal of its rule, 0 for the rule set's; so is the rule of the task above
     * @param exclusion ordinal of the reason, with a minus below a task that is left out
     */
    public void put(int task, int weight, int rule, int ruleAbove, int exclusion) {
        int parent = tree.parent[task];
        int depth = parent < 0 ? 0 : depth(parent) + 1;
        cells[task] = depth
                | (inner.place[task] < 0 ? LEAF : 0)
                | rule << RULE
                | ruleAbove << RULE_ABOVE
                | Math.abs(exclusion) << EXCLUSION
                | (exclusion > 0 ? 1 : 0) << LEFT_OUT
                | weight << WEIGHT;
        if (parent >= 0 && exclusion > 0) {
            inner.leftOut[inner.place[parent]]++;
        } else if (parent >= 0) {
            inner.add(parent, weight);
        }
    }

    /** A copy in which one task weighs otherwise. */
    public TaskColumns weighing(int task, int weight) {
        int[] others = cells.clone();
        var below = new Inner(inner.place, inner.weight.clone(), inner.inverse.clone(), inner.leftOut);
        int more = weight - weight(task);
        others[task] += more << WEIGHT;
        if (tree.parent[task] >= 0 && exclusion(task) <= 0) {
            below.add(tree.parent[task], more);
        }
        return new TaskColumns(ids, titles, tree, others, doers, below);
    }

    public int count() {
        return cells.length;
    }

    /** Tasks with children. */
    public int innerCount() {
        return inner.weight.length;
    }

    public int parent(int task) {
        return tree.parent[task];
    }

    /** One past the last task below it. */
    public int end(int task) {
        return tree.end[task];
    }

    public boolean isLeaf(int task) {
        return (cells[task] & LEAF) != 0;
    }

    public int weight(int task) {
        return weightIn(cells[task]);
    }

    public static int weightIn(int cell) {
        return cell >> WEIGHT;
    }

    public static boolean isLeftOutIn(int cell) {
        return (cell >> LEFT_OUT & 1) != 0;
    }

    /** Whether two cells are of leaves on the same level: of two in a row that makes them siblings. */
    public static boolean areAlike(int cell, int leaf) {
        return ((cell ^ leaf) & (LEAF | DEPTH)) == 0;
    }

    /** Children that do not count. */
    public int leftOutBelow(int task) {
        return isLeaf(task) ? 0 : inner.leftOut[inner.place[task]];
    }

    public int firstAssignment(int task) {
        return doers.first[task];
    }

    public int depth(int task) {
        return cells[task] & DEPTH;
    }

    public int rule(int task) {
        return cells[task] >> RULE & THREE_BITS;
    }

    public int ruleAbove(int task) {
        return cells[task] >> RULE_ABOVE & THREE_BITS;
    }

    /** Whether it is left out of what is above it; what lies below a task that is left out is not. */
    public boolean isLeftOut(int task) {
        return isLeftOutIn(cells[task]);
    }

    /** 0 for a task that counts, above 0 for one that is left out, below 0 under such a one. */
    public int exclusion(int task) {
        int reason = cells[task] >> EXCLUSION & THREE_BITS;
        return isLeftOut(task) ? reason : -reason;
    }
}
