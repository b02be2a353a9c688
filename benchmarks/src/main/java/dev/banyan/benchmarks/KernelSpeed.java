package dev.banyan.benchmarks;

import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.Evaluation;
import dev.banyan.evaluationkernel.Evaluator;
import dev.banyan.evaluationkernel.RuleSet;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How long a whole city takes to evaluate, beside a plain copy of as many bytes (评估速度). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms8g", "-Xmx8g", "-XX:+UseParallelGC", "-XX:+UseTransparentHugePages"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class KernelSpeed {
    private static final int REPORTS = 12;

    @Param({"100000", "1000000", "10000000"})
    public int tasks;

    @Param({"1", "2"})
    public int threads;

    private CityFacts facts = MeasuredCity.of(259, 1);
    private final RuleSet rules = RuleSet.shipped("default");
    private final AsOf asOf = AsOf.endOf(MeasuredCity.DAY);
    private Evaluator evaluator = new Evaluator(1);
    private Evaluation evaluation = evaluator.evaluate(facts, rules, asOf);
    private long[][] source = new long[0][];
    private long[][] copy = new long[0][];

    @Setup
    public void build() {
        facts = MeasuredCity.of(tasks, REPORTS);
        evaluator = new Evaluator(threads);
        evaluation = evaluator.evaluate(facts, rules, asOf);
        int words = (int) (MeasuredCity.bytes(facts.columns()) / 16 / threads);
        source = new long[threads][words];
        copy = new long[threads][words];
    }

    @TearDown
    public void end() {
        evaluator.close();
    }

    @Benchmark
    public Evaluation evaluate() {
        evaluation = evaluator.evaluateInto(evaluation, rules, asOf);
        return evaluation;
    }

    /** Half of the bytes read, half of them written. */
    @Benchmark
    public long[][] copy() {
        IntStream.range(0, threads)
                .parallel()
                .forEach(i -> System.arraycopy(source[i], 0, copy[i], 0, source[i].length));
        return copy;
    }

    /** Runs everything and says what it comes to; takes the options of JMH. */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        var options = new OptionsBuilder()
                .parent(new CommandLineOptions(args))
                .include(KernelSpeed.class.getSimpleName())
                .addProfiler(GCProfiler.class)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        for (RunResult result : results) {
            int tasks = Integer.parseInt(result.getParams().getParam("tasks")) / 259 * 259;
            double each = result.getPrimaryResult().getScore() / tasks;
            double allocated =
                    result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
            System.out.printf(
                    Locale.ROOT,
                    "%s %,d tasks %s threads: %.1f ns a task, %.4f bytes allocated a task%n",
                    result.getPrimaryResult().getLabel(),
                    tasks,
                    result.getParams().getParam("threads"),
                    each,
                    allocated / tasks);
        }
        processorTime(100_000);
        processorTime(1_000_000);
    }

    /** The least processor time of some runs on one thread: what stays comparable when others use the machine. */
    private static void processorTime(int tasks) {
        var speed = new KernelSpeed();
        speed.tasks = tasks;
        speed.threads = 1;
        speed.build();
        double evaluate = Double.MAX_VALUE;
        double copy = Double.MAX_VALUE;
        for (int run = 0; run < 40; run++) {
            evaluate = Math.min(evaluate, processorTime(speed::evaluate));
            copy = Math.min(copy, processorTime(speed::copy));
        }
        speed.end();
        int count = speed.facts.tasks();
        System.out.printf(
                Locale.ROOT,
                "%,d tasks: %.1f ns of processor time a task, a copy %.1f%n",
                count,
                evaluate / count,
                copy / count);
    }

    private static double processorTime(Runnable work) {
        var clock = ManagementFactory.getThreadMXBean();
        long before = clock.getCurrentThreadCpuTime();
        work.run();
        return clock.getCurrentThreadCpuTime() - before;
    }
}
