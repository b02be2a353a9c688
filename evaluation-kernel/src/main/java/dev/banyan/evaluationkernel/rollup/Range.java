package dev.banyan.evaluationkernel.rollup;

import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.facts.TaskColumns;
import java.util.ArrayList;
import java.util.List;

/** A stretch of the tree order that one thread goes through (分段), and what it has to leave to the end. */
final class Range {
    final int from;
    final int to;
    private final int levelOfFirst;
    private final Levels open;
    private final Levels left;
    private final List<Integer> openTasks = new ArrayList<>();

    private Range(int from, int to, TaskColumns tasks) {
        this.from = from;
        this.to = to;
        levelOfFirst = from < to ? tasks.depth(from) : 0;
        open = new Levels(Columns.MOST_LEVELS + 1);
        left = new Levels(Columns.MOST_LEVELS + 1);
    }

    /** Cuts a part of the tree order, which holds whole branches, into ranges of a size. */
    static List<Range> cut(TaskColumns tasks, int from, int to, int size) {
        var ranges = new ArrayList<Range>();
        for (int at = from; at < to; at = ranges.getLast().to) {
            ranges.add(new Range(at, to - at > size ? at + size : to, tasks));
        }
        return ranges;
    }

    void leaveOpen(int task, int depth, Levels levels) {
        openTasks.add(task);
        levels.moveTo(open, depth + 1, depth + 2);
    }

    void leftOver(Levels levels) {
        levels.moveTo(left, 0, levelOfFirst + 1);
    }

    /** Completes what was left open, from the last range to the first. */
    static void join(List<Range> ranges, TaskColumns tasks, Walk walk) {
        var known = new Levels(Columns.MOST_LEVELS + 1);
        for (Range range : ranges.reversed()) {
            for (int task : range.openTasks) {
                int depth = tasks.depth(task);
                range.open.moveTo(known, depth + 1, depth + 2);
                walk.inner(task, depth, known);
            }
            range.left.moveTo(known, 0, range.levelOfFirst + 1);
        }
    }
}
