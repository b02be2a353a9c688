package dev.banyan.evaluationkernel.facts;

/**
 * Tasks in tree order, each before what is below it (任务列).
 *
 * @param weight in hundredths, one for each task
 * @param firstAssignment where the assignments of each task begin; one past the last task, where they all end
 * @param shape level, whether it is a leaf, its rule and that of the task above, and why it is left out
 */
public record TaskColumns(
        Names ids, Names titles, Tree tree, int[] weight, int[] firstAssignment, int[] shape, Inner inner) {
    private static final int DEPTH = 0x3f;
    private static final int LEAF = 0x80;

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
     * @param leftOut children that do not, for each
     */
    public record Inner(int[] place, long[] weight, int[] leftOut) {}

    public static TaskColumns of(Names ids, Names titles, int[] parent) {
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
                ids,
                titles,
                new Tree(parent, end),
                new int[count],
                new int[count + 1],
                new int[count],
                new Inner(place, new long[inner], new int[inner]));
    }

    /**
     * Fills a row; those above it come first.
     *
     * @param rule one more than the ordinal of its rule, 0 for the rule set's; so is the rule of the task above
     * @param exclusion ordinal of the reason, with a minus below a task that is left out
     */
    public void put(int task, int itsWeight, int rule, int ruleAbove, int exclusion) {
        int parent = tree.parent[task];
        int depth = parent < 0 ? 0 : depth(parent) + 1;
        weight[task] = itsWeight;
        shape[task] = depth | (inner.place[task] < 0 ? LEAF : 0) | rule << 8 | ruleAbove << 12 | exclusion << 16;
        if (parent >= 0 && exclusion > 0) {
            inner.leftOut[inner.place[parent]]++;
        } else if (parent >= 0) {
            inner.weight[inner.place[parent]] += itsWeight;
        }
    }

    /** A copy in which one task weighs otherwise. */
    public TaskColumns weighing(int task, int otherWeight) {
        int[] others = weight.clone();
        long[] below = inner.weight.clone();
        others[task] = otherWeight;
        if (tree.parent[task] >= 0 && exclusion(task) <= 0) {
            below[inner.place[tree.parent[task]]] += otherWeight - weight[task];
        }
        return new TaskColumns(
                ids, titles, tree, others, firstAssignment, shape, new Inner(inner.place, below, inner.leftOut));
    }

    public int count() {
        return weight.length;
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
        return (shape[task] & LEAF) != 0;
    }

    /** Whether both are leaves on the same level: of two in a row that makes them siblings. */
    public boolean areAlike(int task, int leaf) {
        return ((shape[task] ^ shape[leaf]) & (LEAF | DEPTH)) == 0;
    }

    public int weight(int task) {
        return weight[task];
    }

    /** Of the children that count. */
    public long weightBelow(int task) {
        return inner.weight[inner.place[task]];
    }

    /** Children that do not count. */
    public int leftOutBelow(int task) {
        return isLeaf(task) ? 0 : inner.leftOut[inner.place[task]];
    }

    public int firstAssignment(int task) {
        return firstAssignment[task];
    }

    public int depth(int task) {
        return shape[task] & DEPTH;
    }

    public int rule(int task) {
        return shape[task] >> 8 & 0xf;
    }

    public int ruleAbove(int task) {
        return shape[task] >> 12 & 0xf;
    }

    /** 0 for a task that counts, above 0 for one that is left out, below 0 under such a one. */
    public int exclusion(int task) {
        return shape[task] >> 16;
    }
}
