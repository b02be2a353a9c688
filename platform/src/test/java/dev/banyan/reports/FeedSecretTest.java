package dev.banyan.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.reports.FeedRun.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passwords and tokens of feeds: sent to their service and shown to nobody. */
class FeedSecretTest {
    private static final String TOKEN = "s3cret-Token+/=";

    @TempDir
    private Path data;

    private FeedsRoom room;

    @BeforeEach
    void start() {
        room = new FeedsRoom("banyan.data=" + data);
        room.list("127.0.0.1", room.port());
    }

    @AfterEach
    void stop() {
        room.close();
    }

    private KeepFeedSecret.Outcome keep(FeedId feed, String secret) {
        return room.bean(KeepFeedSecret.class).keep(FeedsRoom.ADMINISTRATOR, feed, secret);
    }

    private FeedId feed(List<String> seen) {
        String path = room.answering(exchange -> {
            seen.add(exchange.getRequestURI().getRawQuery() + " "
                    + exchange.getRequestHeaders().getFirst("X-Token"));
            byte[] body = "{\"rows\": []}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        return room.feed(
                "address", room.address(path) + "?key={secret}", "header", "X-Token", "headerValue", "Bearer {secret}");
    }

    @Test
    void a_secret_reaches_its_service_and_stands_nowhere_in_the_clear() throws IOException {
        var seen = new ArrayList<String>();
        var feed = feed(seen);
        assertThat(room.run(feed).failure()).contains(Failure.SECRET_MISSING);
        assertThat(seen).isEmpty();

        assertThat(keep(feed, TOKEN)).isEqualTo(new KeepFeedSecret.Kept());
        var run = room.run(feed);

        assertThat(seen).containsExactly("key=s3cret-Token%2B%2F%3D Bearer " + TOKEN);
        assertThat(run.address()).endsWith("?key={secret}");
        assertThat(everythingInTheDatabase()).doesNotContain("s3cret");
        assertThat(room.find(feed).toString()).doesNotContain("s3cret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("feed.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void without_its_key_a_feed_says_where_the_key_should_be_and_no_new_one_takes_its_place() throws IOException {
        var feed = feed(new ArrayList<>());
        keep(feed, TOKEN);
        Path key = data.resolve("feed.key");
        Path backup = Files.move(key, data.resolve("backup"));

        var run = room.run(feed);
        assertThat(run.failure()).contains(Failure.KEY_LOST);
        assertThat(run.detail()).startsWith(key.toString());
        assertThat(keep(feed, TOKEN)).isInstanceOf(KeepFeedSecret.KeyLost.class);
        Files.writeString(key, "00112233445566778899aabbccddeeff");
        assertThat(keep(feed, TOKEN)).isInstanceOf(KeepFeedSecret.KeyLost.class);
        assertThat(room.run(feed).failure()).contains(Failure.KEY_LOST);

        Files.delete(key);
        Files.move(backup, key);
        assertThat(room.run(feed).failure()).contains(Failure.UNREADABLE);
    }

    @Test
    void a_key_lost_for_good_is_given_up_with_all_that_was_sealed_under_it() throws IOException {
        var feed = feed(new ArrayList<>());
        keep(feed, TOKEN);
        Files.delete(data.resolve("feed.key"));

        assertThat(room.bean(KeepFeedSecret.class).forgetAll(FeedsRoom.ADMINISTRATOR))
                .isEqualTo(1);
        assertThat(keep(feed, TOKEN)).isEqualTo(new KeepFeedSecret.Kept());
        assertThat(room.run(feed).failure()).contains(Failure.UNREADABLE);
    }

    @Test
    void a_secret_does_not_follow_its_feed_to_another_service() {
        var feed = feed(new ArrayList<>());
        keep(feed, TOKEN);

        change(feed, "http://127.0.0.1:" + room.port() + "/other?k={secret}");
        assertThat(room.find(feed).state().hasSecret()).as("the same service").isTrue();
        change(feed, "http://attacker.example/?k={secret}");
        assertThat(room.find(feed).state().hasSecret()).isFalse();
    }

    @Test
    void what_no_password_holds_is_refused() {
        var feed = feed(new ArrayList<>());

        for (String secret : List.of("", "line\r\nX-Other: 1", "口令", "x".repeat(2001))) {
            assertThat(keep(feed, secret)).isEqualTo(new KeepFeedSecret.Unusable());
        }
    }

    private void change(FeedId feed, String address) {
        var now = room.find(feed);
        var entry = new HashMap<>(Map.of(
                "name", now.name(), "task", String.valueOf(room.task.value()), "kind", "WEB_JSON", "address", address));
        entry.putAll(Map.of("value", "$.value", "from", "万元", "schedule", "06:00"));
        assertThat(room.as(
                        FeedsRoom.ADMINISTRATOR,
                        () -> room.bean(ManageFeeds.class)
                                .change(FeedsRoom.ADMINISTRATOR, feed, now.revision(), new FeedEntry(entry))))
                .isEqualTo(new ManageFeeds.Saved(feed));
    }

    private String everythingInTheDatabase() {
        var database = room.bean(JdbcClient.class);
        var all = new StringBuilder();
        for (String table : List.of(
                "reports.feed", "reports.feed_secret", "reports.feed_run", "reports.figure", "archive.journal")) {
            all.append(database.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                    .query(String.class)
                    .single());
            all.append(database.sql(
                            "select coalesce(string_agg(encode(convert_to(t::text, 'UTF8'), 'escape'), ' '), '') from "
                                    + table + " t")
                    .query(String.class)
                    .single());
        }
        return all.toString();
    }
}
