package dev.banyan.evaluationkernel;

import dev.banyan.evaluationkernel.rollup.Outcome;
import dev.banyan.evaluationkernel.rollup.Part;
import dev.banyan.evaluationkernel.rollup.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Evaluates cities on a fixed number of threads (评估器); the answer does not depend on the number. */
public final class Evaluator implements AutoCloseable {
    private final int threads;
    private final ExecutorService others;
    /** Room for the whole city, in which histories of small branches are written one after another. */
    private final Map<CityFacts, Queue<Outcome>> spares = Collections.synchronizedMap(new WeakHashMap<>());

    public Evaluator(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
        this.threads = threads;
        others = Executors.newFixedThreadPool(Math.max(1, threads - 1), work -> {
            var thread = new Thread(work, "evaluation");
            thread.setDaemon(true);
            return thread;
        });
    }

    public Evaluation evaluate(CityFacts facts, RuleSet rules, AsOf asOf) {
        return evaluate(facts, rules, asOf, Outcome.of(facts.columns()));
    }

    /** The same in the memory of an earlier evaluation of these facts, which cannot be read any more afterwards. */
    public Evaluation evaluateInto(Evaluation earlier, RuleSet rules, AsOf asOf) {
        return evaluate(earlier.facts(), rules, asOf, earlier.outcome());
    }

    private Evaluation evaluate(CityFacts facts, RuleSet rules, AsOf asOf, Outcome outcome) {
        covered(asOf);
        new Run(facts, rules, asOf, outcome).city(others, threads);
        return new Evaluation(facts, rules, asOf, outcome);
    }

    /** How a task stood on each of some days, each as it was known then or later: its light history (亮灯历程). */
    public List<NodeStatus> history(CityFacts facts, RuleSet rules, int task, List<AsOf> days) {
        var spare = spares.computeIfAbsent(facts, it -> new ConcurrentLinkedQueue<>());
        var outcome = Optional.ofNullable(spare.poll()).orElseGet(() -> Outcome.of(facts.columns()));
        var history = new ArrayList<NodeStatus>();
        for (AsOf asOf : days) {
            covered(asOf);
            new Run(facts, rules, asOf, outcome).branch(task);
            history.add(new Evaluation(facts, rules, asOf, outcome).task(task));
        }
        spare.offer(outcome);
        return history;
    }

    /** Evaluates whole branches only (分区评估), so that several machines share a city; the two are places of tasks at the top. */
    public static Part part(CityFacts facts, RuleSet rules, AsOf asOf, int from, int to) {
        covered(asOf);
        return new Run(facts, rules, asOf, Outcome.of(facts.columns())).part(from, to);
    }

    /** Puts together what was evaluated in parts, which have to cover the city (分区汇合). */
    public static Evaluation join(CityFacts facts, RuleSet rules, AsOf asOf, List<Part> parts) {
        int tasks = parts.stream().mapToInt(part -> part.to() - part.from()).sum();
        if (tasks != facts.tasks()) {
            throw new IllegalArgumentException("parts of " + tasks + " tasks for a city of " + facts.tasks());
        }
        var outcome = Outcome.of(facts.columns());
        new Run(facts, rules, asOf, outcome).join(parts);
        return new Evaluation(facts, rules, asOf, outcome);
    }

    private static void covered(AsOf asOf) {
        if (!WorkingDays.covers(asOf.day())) {
            throw new IllegalArgumentException(
                    asOf.day() + " lies outside " + WorkingDays.FIRST_DAY + " to " + WorkingDays.LAST_DAY);
        }
    }

    @Override
    public void close() {
        others.shutdown();
    }
}
