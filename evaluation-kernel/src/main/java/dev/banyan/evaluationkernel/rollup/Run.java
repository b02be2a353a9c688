package dev.banyan.evaluationkernel.rollup;

import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.evaluationkernel.facts.TaskColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** One evaluation of a city or of a branch of it, on one or several threads (一次评估). */
public final class Run {
    private static final int RANGES_PER_THREAD = 4;
    private static final int LEAST_RANGE = 4_096;

    private final CityFacts facts;
    private final RuleSet rules;
    private final AsOf asOf;
    private final Outcome outcome;

    public Run(CityFacts facts, RuleSet rules, AsOf asOf, Outcome outcome) {
        this.facts = facts;
        this.rules = rules;
        this.asOf = asOf;
        this.outcome = outcome;
    }

    public void city(ExecutorService others, int threads) {
        int count = facts.columns().tasks().count();
        int parts = threads == 1 ? 1 : threads * RANGES_PER_THREAD;
        city(others, threads, Math.max(LEAST_RANGE, Math.ceilDiv(count, parts)));
    }

    void city(ExecutorService others, int threads, int rangeSize) {
        var tasks = facts.columns().tasks();
        var ranges = Range.cut(tasks, 0, tasks.count(), rangeSize);
        var next = new AtomicInteger();
        var walks = new ArrayList<Walk>();
        var running = new ArrayList<Future<?>>();
        for (int thread = 0; thread < Math.min(threads, ranges.size()); thread++) {
            var walk = new Walk(facts, rules, asOf, outcome);
            walks.add(walk);
            if (thread > 0) {
                running.add(others.submit(() -> work(walk, ranges, next)));
            }
        }
        Arrays.fill(outcome.units(), 0);
        if (!walks.isEmpty()) {
            work(walks.getFirst(), ranges, next);
            running.forEach(Run::await);
            Range.join(ranges, tasks, walks.getFirst());
            walks.forEach(walk -> UnitSums.merge(outcome.units(), walk.units));
            UnitSums.upTheTree(outcome.units(), facts.columns().units());
        }
    }

    private static void work(Walk walk, List<Range> ranges, AtomicInteger next) {
        for (int i = next.getAndIncrement(); i < ranges.size(); i = next.getAndIncrement()) {
            walk.walk(ranges.get(i));
        }
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** A task with all that is below it; only their places in the outcome are worth something afterwards. */
    public void branch(int task) {
        TaskColumns tasks = facts.columns().tasks();
        var ranges = Range.cut(tasks, task, tasks.end(task), Integer.MAX_VALUE);
        int assignments = tasks.firstAssignment(tasks.end(task)) - tasks.firstAssignment(task);
        var walk = new Walk(facts, rules, asOf, outcome, assignments, outcome.units());
        ranges.forEach(walk::walk);
        Range.join(ranges, tasks, walk);
    }

    /** Whole branches as one machine of several evaluates them. */
    public Part part(int from, int to) {
        var columns = facts.columns();
        var walk = new Walk(facts, rules, asOf, outcome);
        var ranges = Range.cut(columns.tasks(), from, to, Integer.MAX_VALUE);
        ranges.forEach(walk::walk);
        Range.join(ranges, columns.tasks(), walk);
        return Part.of(columns, outcome, from, to, walk.units);
    }

    /** What several machines evaluated, together. */
    public void join(List<Part> parts) {
        var columns = facts.columns();
        Arrays.fill(outcome.units(), 0);
        parts.forEach(part -> part.into(columns, outcome));
        UnitSums.upTheTree(outcome.units(), columns.units());
    }
}
