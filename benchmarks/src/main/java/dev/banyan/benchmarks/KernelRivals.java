package dev.banyan.benchmarks;

import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.Evaluation;
import dev.banyan.evaluationkernel.Evaluator;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.lights.Standing;
import java.lang.management.ManagementFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * One of those that are measured side by side (对比测量): the kernel with a copy of as many bytes, DuckDB in process, or PostgreSQL, each
 * in a program of its own. Each line that begins with "result" says who, how many tasks and threads, and milliseconds at best and in the middle.
 */
public final class KernelRivals {
    private static final int REPORTS = 12;

    private KernelRivals() {}

    /** @param args kernel, duckdb or postgres, then numbers of tasks */
    public static void main(String[] args) throws SQLException {
        for (int i = 1; i < args.length; i++) {
            int tasks = Integer.parseInt(args[i]);
            switch (args[0]) {
                case "kernel" -> kernel(tasks);
                case "duckdb" -> rollUp("duckdb", "jdbc:duckdb:", tasks);
                case "postgres" ->
                    rollUp("postgres", Objects.requireNonNull(System.getenv("BANYAN_BENCH_DATABASE")), tasks);
                default -> throw new IllegalArgumentException(args[0]);
            }
        }
    }

    private static void kernel(int tasks) {
        var facts = MeasuredCity.of(tasks, REPORTS);
        System.out.printf("check kernel %d %.4f%n", tasks, reported(facts.columns()));
        prepare(facts);
        int runs = Math.clamp(20_000_000 / tasks, 10, 60);
        for (int threads = 1; threads <= 2; threads++) {
            evaluate(facts, tasks, threads, runs);
            copy(facts.columns(), tasks, threads, runs);
        }
    }

    /** What is done once when facts are put together, so that no evaluation has to do it again. */
    private static void prepare(CityFacts facts) {
        double least = Double.MAX_VALUE;
        for (int run = 0; run < 5; run++) {
            long begun = System.nanoTime();
            Standing.of(facts.columns(), facts.calendar());
            least = Math.min(least, System.nanoTime() - begun);
        }
        int tasks = facts.tasks();
        System.out.printf(
                Locale.ROOT, "prepared kernel %d in %.1f ns a task, once for all evaluations%n", tasks, least / tasks);
    }

    private static void evaluate(CityFacts facts, int tasks, int threads, int runs) {
        var rules = RuleSet.shipped("default");
        var asOf = AsOf.endOf(MeasuredCity.DAY);
        try (var evaluator = new Evaluator(threads)) {
            Evaluation[] last = {evaluator.evaluate(facts, rules, asOf)};
            Runnable once = () -> last[0] = evaluator.evaluateInto(last[0], rules, asOf);
            for (int i = 0; i < 20; i++) {
                once.run();
            }
            measure("kernel", tasks, threads, runs, once);
            if (threads == 1) {
                System.out.printf("allocated kernel %d %.5f bytes a task%n", tasks, allocated(once) / (double) tasks);
            }
        }
    }

    private static long allocated(Runnable work) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static void copy(Columns columns, int tasks, int threads, int runs) {
        int words = (int) (MeasuredCity.bytes(columns) / 16 / threads);
        long[][] source = new long[threads][words];
        long[][] copy = new long[threads][words];
        measure(
                "copy",
                tasks,
                threads,
                runs,
                () -> IntStream.range(0, threads)
                        .parallel()
                        .forEach(i -> System.arraycopy(source[i], 0, copy[i], 0, words)));
    }

    /** Mean of the latest reports of all leaves, in per cent, for the rivals to show that they look at the same rows. */
    private static double reported(Columns columns) {
        double sum = 0;
        int leaves = 0;
        for (int task = 0; task < columns.tasks().count(); task++) {
            if (columns.tasks().isLeaf(task)) {
                sum += columns.reports().value(columns.reports().first()[task + 1] - 1) / 1e4;
                leaves++;
            }
        }
        return sum / leaves;
    }

    private static void rollUp(String who, String url, int tasks) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            var rows = new RollUpSql(who, tasks);
            for (String sql : rows.setUp()) {
                statement.execute(sql);
            }
            for (int threads : rows.threads()) {
                for (String sql : rows.use(threads)) {
                    statement.execute(sql);
                }
                statement.execute(rows.rollUp());
                measure(who, tasks, threads, tasks > 1_000_000 ? 3 : 5, () -> {
                    try {
                        statement.execute(rows.rollUp());
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
            }
            try (var mean = statement.executeQuery("select avg(progress) from rolled where level = 3")) {
                mean.next();
                System.out.printf("check %s %d %.4f%n", who, tasks, mean.getDouble(1));
            }
        }
    }

    private static void measure(String who, int tasks, int threads, int runs, Runnable work) {
        double[] milliseconds = new double[runs];
        for (int i = 0; i < runs; i++) {
            long begun = System.nanoTime();
            work.run();
            milliseconds[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(milliseconds);
        System.out.printf(
                Locale.ROOT,
                "result %s %d %d %.3f %.3f%n",
                who,
                tasks,
                threads,
                milliseconds[0],
                milliseconds[runs / 2]);
    }
}
