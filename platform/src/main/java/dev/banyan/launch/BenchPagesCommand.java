package dev.banyan.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import dev.banyan.assessment.GatherValues;
import dev.banyan.assessment.OpenYear;
import dev.banyan.assessment.Round;
import dev.banyan.assessment.RoundOutcome;
import dev.banyan.assessment.RunRound;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.DemoAccounts;
import dev.banyan.directory.ManageTokens;
import dev.banyan.directory.Permission;
import dev.banyan.evaluation.ReadLights;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures how many pages of a large city are served, and how soon a report is seen (页面速度): over loopback to the whole
 * application, by readers who share its processors, beside the stylesheet, which the same server only has to hand out.
 */
@Command(
        name = "pages",
        description = "Measures how fast the pages of a large city are, and how soon a report is seen.")
final class BenchPagesCommand implements Callable<Integer> {
    private static final int REPORTS_PER_SECOND = 200;
    private static final int SECONDS_OF_REPORTS = 10;
    private static final String SCHEME = "counties";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Option(names = "--tasks", paramLabel = "N", description = "Leaf tasks of the city (default: ${DEFAULT-VALUE}).")
    private int tasks = 100_000;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long each page with each number of connections (default: ${DEFAULT-VALUE}).")
    private double seconds = 4;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "Seconds for each page before anything is measured (default: ${DEFAULT-VALUE}).")
    private double warmUp = 4;

    @Option(
            names = "--connections",
            paramLabel = "N",
            split = ",",
            description = "How many ask at the same time (default: ${DEFAULT-VALUE}).")
    private List<Integer> connections = List.of(1, 8, 32);

    @Option(
            names = "--only",
            paramLabel = "PAGE",
            description = "Only this kind of page, as it is called in the table; may be given several times.")
    private Set<String> only = Set.of();

    @Option(names = "--data", paramLabel = "DIR", description = "Keeps the city here, and takes the one that is there.")
    private @Nullable Path kept;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** A kind of page: what it is called, who asks, and under which addresses. */
    private record Kind(String name, String proof, List<String> paths) {}

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        Path data = kept == null ? Files.createTempDirectory("banyan-bench-") : Files.createDirectories(kept);
        try (var database = Database.embeddedIn(data, DataLock.take(data));
                var context = Application.start(
                        database::dataSource,
                        Map.of(
                                "banyan.demo",
                                "true",
                                "banyan.demo.history",
                                "false",
                                "banyan.api.requests-per-minute",
                                Integer.toString(Integer.MAX_VALUE),
                                "server.address",
                                "127.0.0.1",
                                "server.port",
                                "0"))) {
            measure(context, (HikariDataSource) database.dataSource());
        } finally {
            if (kept == null) {
                PostgresBinaries.deleteTree(data);
            }
        }
        return 0;
    }

    private void measure(ConfigurableApplicationContext context, HikariDataSource database)
            throws IOException, SQLException, InterruptedException {
        var assignments = city(context, database);
        int port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
        String person = "Cookie: " + session(port);
        String program = "Authorization: Bearer " + token(context);
        var kinds = Stream.concat(kinds(person, program, assignments).stream(), Stream.of(questions(context, person)))
                .filter(kind -> only.isEmpty() || only.contains(kind.name()))
                .toList();
        for (var kind : kinds) {
            try (var client = new BenchPagesClient(port, kind.proof())) {
                prove(kind, client.text(kind.paths().getFirst()));
            }
            new BenchPagesTraffic(port, kind.proof(), kind.paths()).run(connections.getLast(), warmUp);
        }
        out().println("page             bytes  connections  pages/s   p50 ms   p99 ms  CPU ms  of stylesheet");
        for (int many : connections) {
            double bare = 0;
            for (var kind : kinds) {
                var speed = new BenchPagesTraffic(port, kind.proof(), kind.paths()).run(many, seconds);
                bare = bare == 0 ? speed.perSecond() : bare;
                line(kind.name(), many, speed, speed.perSecond() / bare);
                if (kind.name().equals("ledger") && many == connections.getLast()) {
                    aim("pages-ledger-per-second", speed.perSecond(), 2000, speed.perSecond() >= 2000);
                    aim("pages-ledger-p99-ms", speed.slowest(), 50, speed.slowest() <= 50);
                }
            }
        }
        if (!only.isEmpty()) {
            return;
        }
        var seen = new BenchPagesNews(database, port, program, assignments).run(REPORTS_PER_SECOND, SECONDS_OF_REPORTS);
        double slowest = BenchPagesTraffic.part(seen.times(), 99);
        out().printf(
                        Locale.ROOT,
                        "%.0f reports a second written, %d looked for: seen after p50 %.0f ms, p99 %.0f ms%n",
                        seen.written(),
                        seen.times().length,
                        BenchPagesTraffic.part(seen.times(), 50),
                        slowest);
        aim("pages-write-to-visible-p99-ms", slowest, 100, slowest <= 100);
    }

    /** Waits until the lights of all tasks are there. */
    private BenchPagesNews.Assignments city(ConfigurableApplicationContext context, HikariDataSource database)
            throws SQLException, InterruptedException {
        try (var connection = database.getConnection()) {
            BenchPagesCity.tell(connection, tasks);
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery(
                            "select min(id), min(task), count(*) from responsibility.assignment")) {
                found.next();
                var assignments = new BenchPagesNews.Assignments(found.getLong(1), found.getLong(2), found.getInt(3));
                while (lit(context) < assignments.count()) {
                    Thread.sleep(Duration.ofMillis(100));
                }
                out().println(assignments.count() + " leaf tasks, each with a lead and two requests for a report");
                return assignments;
            }
        }
    }

    private static int lit(ConfigurableApplicationContext context) {
        var reading = context.getBean(ReadLights.class);
        return switch (CurrentActor.as(Actor.SYSTEM, () -> reading.now(Actor.SYSTEM))) {
            case ReadLights.Ready(var lights) -> lights.assignments();
            case ReadLights.Reckoning(), ReadLights.Beyond() -> 0;
        };
    }

    private static List<Kind> kinds(String person, String program, BenchPagesNews.Assignments assignments) {
        var filters = Stream.of("light=RED&", "light=YELLOW&", "q=%E5%AD%A6%E6%A0%A1&", "unit=350102&", "duty=LEAD&")
                .flatMap(filter -> Stream.of("", "sort=DUE&", "sort=REPORTED&", "group=UNIT&")
                        .map(order -> "/ledger?" + filter + order));
        // An odd share of the tasks, in no order of theirs.
        var some = LongStream.range(0, 1000).map(n -> n * 9973 % assignments.count());
        var numbers = some.toArray();
        long task = assignments.firstTask();
        long first = assignments.first();
        return List.of(
                new Kind("stylesheet", person, List.of("/banyan.css")),
                new Kind(
                        "ledger",
                        person,
                        filters.flatMap(it -> IntStream.rangeClosed(1, 3).mapToObj(page -> it + "page=" + page))
                                .toList()),
                new Kind(
                        "ledger, new",
                        person,
                        LongStream.of(numbers)
                                .mapToObj(n -> "/ledger?from=2026-01-01&q=" + n % 1000)
                                .toList()),
                new Kind("overview", person, List.of("/overview")),
                new Kind(
                        "task",
                        person,
                        LongStream.of(numbers)
                                .mapToObj(n -> "/tasks/" + (task + n) + "/lights")
                                .toList()),
                new Kind(
                        "API, 100 lights",
                        program,
                        LongStream.of(numbers)
                                .mapToObj(n -> "/api/v1/lights?limit=100&cursor=" + cursor(first + n / 2))
                                .toList()));
    }

    static String cursor(long number) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(number).getBytes(UTF_8));
    }

    /** What to ask about a quarter in which every unit was asked for reports. */
    private static Kind questions(ConfigurableApplicationContext context, String person) {
        return CurrentActor.as(Actor.SYSTEM, () -> {
            var running = context.getBean(RunRound.class);
            var span = new Round.Span(2025, Round.Kind.QUARTER, 4);
            context.getBean(OpenYear.class).open(Actor.SYSTEM, UUID.randomUUID(), SCHEME, span.year(), "");
            var opened = (RoundOutcome.Done) running.open(Actor.SYSTEM, UUID.randomUUID(), SCHEME, span);
            var round = opened.round().id();
            context.getBean(GatherValues.class).gather(Actor.SYSTEM, UUID.randomUUID(), round);
            return new Kind("questions", person, List.of("/rounds/" + round.value() + "/questions"));
        });
    }

    /** Refuses to measure a page that does not show what it should. */
    private static void prove(Kind kind, String page) {
        int lines = page.split(kind.name().startsWith("API") ? "\"assignment\"" : "<th scope=\"row\"", -1).length - 1;
        int wanted = switch (kind.name()) {
            case "ledger" -> 50;
            case "API, 100 lights" -> 100;
            default -> 0;
        };
        if (lines < wanted || page.contains("/sign-in\"")) {
            throw new IllegalStateException(kind.name() + " shows " + lines + " lines: " + page);
        }
    }

    /** The cookie of a person of the city's office. */
    private static String session(int port) throws IOException, InterruptedException {
        var cookies = new CookieManager();
        try (var browser = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            var page = URI.create("http://127.0.0.1:" + port + "/sign-in");
            var form =
                    FORM_TOKEN.matcher(browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                            .body());
            if (!form.find()) {
                throw new IllegalStateException("the sign-in page has no form");
            }
            browser.send(
                    HttpRequest.newBuilder(page)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(
                                    "name=office&password=" + DemoAccounts.PASSWORD + "&_csrf=" + form.group(1)))
                            .build(),
                    BodyHandlers.discarding());
        }
        var session = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
        return session.getName() + "=" + session.getValue();
    }

    private static String token(ConfigurableApplicationContext context) {
        var manage = context.getBean(ManageTokens.class);
        var now = context.getBean(Clock.class).instant();
        var wanted = new ManageTokens.NewToken(
                "测量 " + now.toEpochMilli(),
                Set.of(Permission.READ_ASSIGNMENTS),
                Optional.empty(),
                now.plus(Duration.ofDays(1)));
        return switch (CurrentActor.as(Actor.SYSTEM, () -> manage.issue(Actor.SYSTEM, wanted))) {
            case ManageTokens.Issued(var _, var secret) -> secret;
            case ManageTokens.Refused(var reasons) -> throw new IllegalStateException(reasons.toString());
        };
    }

    private void line(String what, int many, BenchPagesTraffic.Speed speed, double share) {
        out().printf(
                        Locale.ROOT,
                        "%-15s %6d  %11d  %7.0f  %7.1f  %7.1f  %6.2f  %13.2f%n",
                        what,
                        speed.bytes(),
                        many,
                        speed.perSecond(),
                        speed.median(),
                        speed.slowest(),
                        speed.work(),
                        share);
    }

    private void aim(String name, double value, int aim, boolean met) {
        out().printf(Locale.ROOT, "measure %s %.1f aim %d %s%n", name, value, aim, met ? "met" : "missed");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
