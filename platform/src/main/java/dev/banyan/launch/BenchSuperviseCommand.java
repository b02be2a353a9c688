package dev.banyan.launch;

import com.zaxxer.hikari.HikariDataSource;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.evaluation.ReadLights;
import dev.banyan.supervision.NightlyRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how long supervision of a large city takes (督办计时): the nightly run over all its duties, first and repeated. */
@Command(name = "supervise", description = "Measures how long the nightly run over a large city takes.")
final class BenchSuperviseCommand implements Callable<Integer> {
    private static final double MILLION = 1e6;
    private static final int AIM_MILLIS = 5_000;

    @Option(names = "--tasks", paramLabel = "N", description = "Duties of the city (default: ${DEFAULT-VALUE}).")
    private int tasks = 100_000;

    @Option(names = "--data", paramLabel = "DIR", description = "Keeps the city here, and takes the one that is there.")
    private @Nullable Path kept;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        try (var server = BenchServer.start(
                kept,
                Map.of(
                        "banyan.demo",
                        "true",
                        "banyan.demo.history",
                        "false",
                        "banyan.jobs.run",
                        "false",
                        "banyan.reports.ask-what-is-due",
                        "false"))) {
            city(server.context(), server.pool());
            nightly(server.context(), server.pool());
        }
        return 0;
    }

    /** Waits until the lights of all duties are there. */
    private void city(ConfigurableApplicationContext context, HikariDataSource database)
            throws SQLException, InterruptedException {
        try (var connection = database.getConnection()) {
            BenchPagesCity.tell(connection, tasks);
        }
        while (lit(context) < tasks) {
            Thread.sleep(Duration.ofMillis(100));
        }
        say("%d duties, each led by one unit", lit(context));
    }

    private static int lit(ConfigurableApplicationContext context) {
        var reading = context.getBean(ReadLights.class);
        return switch (asSystem(() -> reading.now(Actor.SYSTEM))) {
            case ReadLights.Ready(var lights) -> lights.assignments();
            case ReadLights.Reckoning(), ReadLights.Beyond() -> 0;
        };
    }

    private static <T> T asSystem(Supplier<T> work) {
        return CurrentActor.as(Actor.SYSTEM, work);
    }

    private void nightly(ConfigurableApplicationContext context, HikariDataSource database) throws SQLException {
        var runs = context.getBean(NightlyRun.class);
        run(runs, "first run, with everything to send at once");
        double second = run(runs, "second run, nothing to do");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            // As if urging of every tenth duty had gone out two weeks ago.
            statement.executeUpdate("""
                    update supervision.rung set in_force_on = in_force_on - 14, since = since - 14
                    where state = 'IN_FORCE' and level = 1 and assignment % 10 = 0""");
        }
        double later = run(runs, "two weeks later, every tenth duty");
        aim("supervise-nightly-ms", Math.max(second, later), AIM_MILLIS);
    }

    private double run(NightlyRun runs, String what) {
        long start = System.nanoTime();
        Optional<NightlyRun.Done> done = asSystem(runs::run);
        double millis = (System.nanoTime() - start) / MILLION;
        var it = done.orElseThrow();
        say(
                "%s: %.0f ms; %d looked at, %d sent, %d laid before who signs, %d lifted, %d ended, %d lapsed",
                what, millis, it.looked(), it.issued(), it.proposed(), it.lifted(), it.ended(), it.lapsed());
        return millis;
    }

    private void aim(String name, double value, double aim) {
        say("measure %s %.1f aim %.0f %s", name, value, aim, value <= aim ? "met" : "missed");
    }

    private void say(String sentence, Object... values) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, sentence, values));
        out.flush();
    }
}
