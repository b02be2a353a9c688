package dev.banyan.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures how long a whole city takes to evaluate (评估用时), beside a plain copy of as many bytes, DuckDB in process and
 * PostgreSQL, one program after the other. The rivals only have to roll up progress and lights by the due day.
 */
@Command(name = "kernel", description = "Measures how long a whole city takes to evaluate, beside DuckDB and SQL.")
final class BenchKernelCommand implements Callable<Integer> {
    private static final String PROGRAM = "dev.banyan.benchmarks.KernelRivals";
    private static final int MOST_FOR_SQL = 1_000_000;

    @Option(
            names = "--tasks",
            paramLabel = "N",
            split = ",",
            description = "Sizes of the city, each task with twelve reports (default: ${DEFAULT-VALUE}).")
    private List<Integer> sizes = List.of(100_000, 1_000_000, 10_000_000);

    @Option(
            names = "--classes",
            paramLabel = "DIR",
            hidden = true,
            description = "Where the script put the measuring programs.")
    private Path classes = Path.of(System.getProperty("banyan.benchmarks", "benchmarks/target/lib"));

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Best milliseconds by who, tasks and threads. */
    private final Map<String, Double> best = new TreeMap<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isDirectory(classes)) {
            throw new CannotStart("The measuring programs are not in " + classes + ": start this with ./banyan.");
        }
        run("kernel", List.of("-Xms1g", "-Xmx6g", "-XX:+UseParallelGC", "-XX:+UseTransparentHugePages"), sizes, null);
        run("duckdb", List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED"), sizes, null);
        postgres(sizes.stream().filter(size -> size <= MOST_FOR_SQL).toList());
        sizes.forEach(this::compare);
        flat();
        return 0;
    }

    private void postgres(List<Integer> small) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("banyan-bench-");
        try (var _ = DataLock.take(data);
                var server = EmbeddedPostgres.start(data)) {
            server.ensureDatabase("bench");
            String address = server.url("bench") + (server.url("bench").contains("?") ? "&" : "?") + "user="
                    + EmbeddedPostgres.USER + "&password="
                    + URLEncoder.encode(server.password(), StandardCharsets.UTF_8);
            run("postgres", List.of("-Xmx256m"), small, address);
        } finally {
            PostgresBinaries.deleteTree(data);
        }
    }

    private void run(String who, List<String> flags, List<Integer> tasks, @Nullable String database)
            throws IOException, InterruptedException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(flags);
        line.addAll(List.of("-cp", classes + "/*", PROGRAM, who));
        tasks.forEach(size -> line.add(Integer.toString(size)));
        var program = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
        if (database != null) {
            program.environment().put("BANYAN_BENCH_DATABASE", database);
        }
        var running = program.start();
        try (BufferedReader said = running.inputReader(StandardCharsets.UTF_8)) {
            for (String result = said.readLine(); result != null; result = said.readLine()) {
                out().println("  " + result);
                String[] words = result.split(" ");
                if (words[0].equals("result")) {
                    best.put(key(words[1], Integer.parseInt(words[2]), words[3]), Double.parseDouble(words[4]));
                }
            }
        } finally {
            running.destroy();
        }
        if (running.waitFor() != 0) {
            throw new CannotStart("The measurement of " + who + " failed; what it said stands above.");
        }
    }

    private static String key(String who, int tasks, String threads) {
        return who + " " + tasks + " " + threads;
    }

    private @Nullable Double best(String who, int tasks, int threads) {
        return best.get(key(who, tasks, Integer.toString(threads)));
    }

    private void compare(int tasks) {
        Double kernel = best("kernel", tasks, 2);
        if (kernel == null) {
            return;
        }
        double each = kernel * 1e6 / tasks;
        say("kernel-each-" + tasks, each, "ns/task", 25, each <= 25);
        ratio("copy", tasks, 2, kernel, 0);
        ratio("duckdb", tasks, 2, kernel, 20);
        ratio("postgres", tasks, 1, kernel, 150);
    }

    private void ratio(String who, int tasks, int threads, double kernel, int aim) {
        Double rival = best(who, tasks, threads);
        if (rival == null) {
            return;
        }
        double ratio = rival / kernel;
        if (aim == 0) {
            out().printf(Locale.ROOT, "a plain copy of the bytes takes %.2f of the time%n", ratio);
        } else {
            say(who + "-by-kernel-" + tasks, ratio, "times", aim, ratio >= aim);
        }
    }

    private void flat() {
        Double small = best("kernel", sizes.getFirst(), 2);
        Double large = best("kernel", sizes.getLast(), 2);
        if (small != null && large != null && sizes.size() > 1) {
            double ratio = large / sizes.getLast() / (small / sizes.getFirst());
            say("kernel-each-largest-by-smallest", ratio, "times", 1.3, ratio <= 1.3);
        }
    }

    private void say(String name, double value, String unit, Number aim, boolean met) {
        out().printf(Locale.ROOT, "measure %s %.2f %s aim %s %s%n", name, value, unit, aim, met ? "met" : "missed");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
