package dev.banyan.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.banyan.archive.FileHash;
import dev.banyan.outside.OutsideHost;
import dev.banyan.reports.FeedRun.Cause;
import dev.banyan.reports.FeedRun.Counts;
import dev.banyan.reports.FeedRun.Failure;
import dev.banyan.reports.Figure.Doubt;
import dev.banyan.reports.store.Feeds;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a service of others may answer, and what becomes of it. */
class WebFeedTest {
    private static final String TWO_MONTHS = """
            {"rows": [{"month": "2026-01", "value": "12,345"}, {"month": "2026-02", "value": 24690.5}]}""";

    private static FeedsRoom room;

    @BeforeAll
    static void start() {
        room = new FeedsRoom();
        room.list("127.0.0.1", room.port());
    }

    @AfterAll
    static void stop() {
        room.close();
    }

    private static FeedRun run(String path, String... fields) {
        var all = new java.util.ArrayList<>(List.of("address", room.address(path)));
        all.addAll(List.of(fields));
        return room.run(room.feed(all.toArray(String[]::new)));
    }

    @Test
    void figures_are_converted_and_each_says_where_it_came_from() {
        var feed = room.feed("name", "统计平台", "address", room.address(room.answering(200, TWO_MONTHS)));

        var run = room.run(feed);

        assertThat(run.counts()).isEqualTo(new Counts(2, 0, 0));
        assertThat(run.answer()).contains(FileHash.of(TWO_MONTHS.getBytes(StandardCharsets.UTF_8)));
        assertThat(run.size()).isEqualTo(TWO_MONTHS.length());
        var figures = room.figures(feed);
        assertThat(figures)
                .extracting(Figure::day)
                .containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 1, 31));
        assertThat(figures).extracting(Figure::value).containsExactly(new BigDecimal("2.47"), new BigDecimal("1.23"));
        assertThat(figures.getFirst().origin()).isEqualTo(new Figure.Origin(feed, "统计平台", run.id(), run.address()));
        assertThat(room.run(feed).counts()).isEqualTo(new Counts(0, 0, 2));
    }

    @Test
    void csv_is_read_by_its_headings() {
        var run = run(
                room.answering(200, "月份,总量,备注\n2026-01,10000,\n2026-02,约二万,\n"),
                "kind",
                "WEB_CSV",
                "day",
                "月份",
                "value",
                "总量");

        assertThat(run.counts()).isEqualTo(new Counts(1, 0, 0));
        assertThat(run.faults()).containsExactly("2 NOT_A_NUMBER 约二万");
    }

    @ParameterizedTest(name = "{0} is {1}, tried again: {2}")
    @CsvSource({
        "500, SERVER_FAILED, true",
        "503, TOO_BUSY, true",
        "429, TOO_BUSY, true",
        "401, REFUSED, false",
        "404, REFUSED, false",
        "204, REFUSED, false"
    })
    void an_answer_without_figures_is_tried_again_only_if_that_may_help(int status, Failure failure, boolean again) {
        var run = run(room.answering(status, ""));

        assertThat(run.failure()).contains(failure);
        assertThat(run.detail()).isEqualTo("HTTP " + status);
        assertThat(run.retryAt())
                .isEqualTo(again ? Optional.of(run.ended().plus(Duration.ofMinutes(1))) : Optional.empty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {"{\"rows\": [", "<html>维护中</html>", "{\"data\": []}", "{\"rows\": []} x", "''"})
    void an_answer_of_another_kind_is_unreadable(String body) {
        assertThat(run(room.answering(200, body)).failure()).contains(Failure.UNREADABLE);
    }

    @Test
    void an_answer_beyond_the_bound_is_not_read_to_its_end() {
        var written = new AtomicInteger();
        String path = room.answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                for (int i = 0; i < 100_000; i++) {
                    body.write(new byte[1000]);
                    written.incrementAndGet();
                }
            }
        });

        assertThat(run(path).failure()).contains(Failure.TOO_LARGE);
        assertThat(written.get()).isLessThan(100_000);
    }

    @Test
    void silence_and_an_endless_drip_are_timed_out() {
        var never = new CountDownLatch(1);
        String silent = room.answering(exchange -> await(never));
        String dripping = room.answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                while (!await(never, 100)) {
                    body.write(' ');
                    body.flush();
                }
            }
        });
        try {
            assertThat(run(silent).failure()).contains(Failure.TIMED_OUT);
            assertThat(run(dripping).failure()).contains(Failure.TIMED_OUT);
        } finally {
            never.countDown();
        }
    }

    @Test
    void a_redirect_is_followed_within_the_service_and_nowhere_else() {
        HttpServer other = FeedsRoom.service();
        try {
            var reached = new AtomicInteger();
            other.createContext("/", exchange -> {
                reached.incrementAndGet();
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            String elsewhere = "http://127.0.0.1:" + other.getAddress().getPort() + "/secret?token=1";
            String within = room.answering(200, TWO_MONTHS);

            assertThat(run(room.answering(302, "", "Location", within)).failure())
                    .isEmpty();
            var refused = run(room.answering(302, "", "Location", elsewhere));
            assertThat(refused.failure()).contains(Failure.LEADS_ELSEWHERE);
            assertThat(refused.detail()).isEqualTo("http://127.0.0.1");
            assertThat(run(room.answering(302, "", "Location", "file:///etc/passwd"))
                            .failure())
                    .contains(Failure.LEADS_ELSEWHERE);
            String loop = "/loop" + UUID.randomUUID();
            room.service.createContext(loop, exchange -> {
                exchange.getResponseHeaders().add("Location", loop);
                exchange.sendResponseHeaders(302, -1);
                exchange.close();
            });
            assertThat(run(loop).failure()).contains(Failure.LEADS_ELSEWHERE);
            assertThat(reached.get()).isZero();
        } finally {
            other.stop(0);
        }
    }

    @Test
    void only_listed_hosts_are_connected_to_and_inner_ones_only_with_their_port() {
        assertThat(room.run(room.feed("address", "http://10.0.0.8/x")).failure())
                .contains(Failure.HOST_NOT_LISTED);
        room.list("10.0.0.9", OutsideHost.ANY_PORT);
        assertThat(room.run(room.feed("address", "http://10.0.0.9/x")).failure())
                .contains(Failure.ADDRESS_NOT_PUBLIC);
        room.list("169.254.169.254", 80);
        assertThat(room.run(room.feed("address", "http://169.254.169.254/latest"))
                        .failure())
                .contains(Failure.ADDRESS_NOT_PUBLIC);
        assertThat(room.run(room.feed("address", "http://127.0.0.1:1/x")).failure())
                .contains(Failure.HOST_NOT_LISTED);
        room.list("127.0.0.1", 1);
        assertThat(room.run(room.feed("address", "http://127.0.0.1:1/x")).failure())
                .contains(Failure.UNREACHABLE);
        assertThat(room.run(room.feed("address", "http://no-such-host.invalid/x"))
                        .failure())
                .contains(Failure.HOST_NOT_LISTED);
    }

    @Test
    void a_figure_that_is_held_counts_only_when_a_person_said_so() {
        var feed = room.feed(
                "address",
                room.address(
                        room.answering(
                                200,
                                "{\"rows\": [{\"month\": \"2026-01\", \"value\": 10000}, {\"month\": \"2026-02\", \"value\": 90000}]}")),
                "jump",
                "50");

        assertThat(room.run(feed).counts()).isEqualTo(new Counts(1, 1, 0));
        var held = room.figures(feed).getFirst();
        assertThat(held.doubts()).containsExactly(Doubt.JUMP);
        assertThat(held.state()).isEqualTo(Figure.State.HELD);

        assertThat(decide(held.id(), false, " ")).isEqualTo(DecideFigure.Outcome.REASON_MISSING);
        assertThat(decide(held.id(), false, "多打一个零")).isEqualTo(DecideFigure.Outcome.DECIDED);
        assertThat(decide(held.id(), true, "又信了")).isEqualTo(DecideFigure.Outcome.NOT_HELD);
        assertThat(room.figures(feed).getFirst().state()).isEqualTo(Figure.State.REFUSED);
        assertThat(room.run(feed).counts()).as("nobody is asked again").isEqualTo(new Counts(0, 0, 2));
    }

    private static DecideFigure.Outcome decide(long figure, boolean accepted, String reason) {
        return room.bean(DecideFigure.class).decide(FeedsRoom.OFFICE, figure, accepted, reason);
    }

    @Test
    void each_turn_is_taken_once_retried_with_longer_waits_and_then_left_to_the_schedule() {
        var feed = room.feed("address", room.address(room.answering(500, "")));
        var feeds = room.bean(Feeds.class);
        var turns = room.bean(FeedTurns.class);
        turns.takeAll();
        var waits = new java.util.ArrayList<Optional<Duration>>();
        for (int attempt = 1; attempt <= 5; attempt++) {
            feeds.setTurn(feed, Instant.EPOCH, attempt);
            assertThat(turns.takeAll()).isEqualTo(1);
            assertThat(turns.takeAll()).isZero();
            var run = newest(feed);
            assertThat(run.attempt()).isEqualTo(attempt);
            assertThat(run.cause()).isEqualTo(attempt == 1 ? Cause.SCHEDULE : Cause.RETRY);
            assertThat(room.find(feed).state().next().orElseThrow())
                    .isEqualTo(
                            run.retryAt().orElse(room.find(feed).state().next().orElseThrow()));
            waits.add(run.retryAt().map(at -> Duration.between(run.ended(), at)));
        }
        assertThat(waits)
                .containsExactly(
                        Optional.of(Duration.ofMinutes(1)),
                        Optional.of(Duration.ofMinutes(2)),
                        Optional.of(Duration.ofMinutes(4)),
                        Optional.of(Duration.ofMinutes(8)),
                        Optional.empty());
    }

    @Test
    void a_stopped_feed_has_no_turn_and_is_not_fetched() {
        var feed = room.feed();
        room.as(
                FeedsRoom.ADMINISTRATOR,
                () -> room.bean(ManageFeeds.class).setActive(FeedsRoom.ADMINISTRATOR, feed, 1, false));

        assertThat(room.find(feed).state().next()).isEmpty();
        assertThat(room.as(
                        FeedsRoom.ADMINISTRATOR,
                        () -> room.bean(RunFeed.class)
                                .run(FeedsRoom.ADMINISTRATOR, feed, UUID.randomUUID(), Cause.PERSON, 1)))
                .isEqualTo(new RunFeed.NotFetched());
    }

    @Test
    void runs_and_figures_are_never_changed() {
        run(room.answering(200, TWO_MONTHS));

        for (String table : List.of("feed_run", "figure")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> room.bean(JdbcClient.class)
                            .sql("delete from reports." + table)
                            .update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private static FeedRun newest(FeedId feed) {
        return room.as(
                FeedsRoom.ADMINISTRATOR,
                () -> room.bean(FindFeeds.class).newestRuns(List.of(feed)).getFirst());
    }

    private static void await(CountDownLatch latch) {
        await(latch, 20_000);
    }

    private static boolean await(CountDownLatch latch, int milliseconds) {
        try {
            return latch.await(milliseconds, java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
