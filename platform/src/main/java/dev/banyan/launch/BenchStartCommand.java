package dev.banyan.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures how long people wait for the first page (启动用时): from typing {@code ./banyan demo} to HTTP 200 on the
 * sign-in page, with the database, on a fresh data directory (cold) and on one that was used before (warm).
 */
@Command(name = "start", description = "Measures the time to the first page, cold and warm, and the memory.")
final class BenchStartCommand implements Callable<Integer> {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(1);

    @Option(names = "--runs", paramLabel = "N", description = "Starts of each kind (default: ${DEFAULT-VALUE}).")
    private int runs = 5;

    @Option(names = "--page", paramLabel = "PATH", description = "The first page (default: ${DEFAULT-VALUE}).")
    private String page = "/sign-in";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private record Start(double seconds, double applicationMegabytes, double databaseMegabytes) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Start> cold = new ArrayList<>();
        List<Start> warm = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            Path data = Files.createTempDirectory("banyan-bench-");
            try {
                cold.add(start(data));
                warm.add(start(data));
            } finally {
                PostgresBinaries.deleteTree(data);
            }
            spec.commandLine()
                    .getErr()
                    .printf(
                            Locale.ROOT,
                            "run %d of %d: cold %.2f s, warm %.2f s%n",
                            run + 1,
                            runs,
                            cold.getLast().seconds,
                            warm.getLast().seconds);
        }
        say("start-cold", median(cold.stream().mapToDouble(Start::seconds).toArray()), "s", 8);
        say("start-warm", median(warm.stream().mapToDouble(Start::seconds).toArray()), "s", 4);
        say(
                "start-memory-application",
                median(warm.stream().mapToDouble(Start::applicationMegabytes).toArray()),
                "MB",
                400);
        say(
                "start-memory-database",
                median(warm.stream().mapToDouble(Start::databaseMegabytes).toArray()),
                "MB",
                100);
        return 0;
    }

    private void say(String name, double value, String unit, double aim) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "measure %s %.2f %s aim %.0f %s%n",
                name,
                value,
                unit,
                aim,
                value <= aim ? "met" : "missed");
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private Start start(Path data) throws IOException, InterruptedException {
        int port = EmbeddedPostgres.freePort();
        String script = System.getProperty("banyan.script", "");
        if (script.isEmpty()) {
            throw new CannotStart("This is measured through the script: ./banyan bench start.");
        }
        long begun = System.nanoTime();
        Process application = new ProcessBuilder(
                        script, "demo", "--port", Integer.toString(port), "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (!answers(port)) {
                if (application.waitFor(10, TimeUnit.MILLISECONDS)) {
                    throw new CannotStart("The application ended instead of starting.");
                }
                if (System.nanoTime() - begun > PATIENCE) {
                    throw new CannotStart("The page " + page + " does not answer 200 within a minute.");
                }
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            long server = Long.parseLong(Files.readAllLines(data.resolve("database/postmaster.pid"))
                    .getFirst()
                    .strip());
            double database = megabytes(server, "Pss")
                    + ProcessHandle.of(server).stream()
                            .flatMap(ProcessHandle::descendants)
                            .mapToDouble(backEnd -> megabytes(backEnd.pid(), "Pss"))
                            .sum();
            return new Start(seconds, megabytes(application.pid(), "Rss"), database);
        } finally {
            application.destroy();
            application.waitFor();
        }
    }

    private boolean answers(int port) {
        try {
            var answer = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + page).toURL().openConnection();
            answer.setConnectTimeout(1_000);
            answer.setReadTimeout(30_000);
            return answer.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Memory of a process: {@code Rss} resident, {@code Pss} with shared pages divided among those who share them. */
    private static double megabytes(long process, String what) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(what + ":"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
