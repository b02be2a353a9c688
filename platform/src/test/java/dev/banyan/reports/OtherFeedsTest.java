package dev.banyan.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.banyan.launch.TestDatabase;
import dev.banyan.reports.FeedRun.Cause;
import dev.banyan.reports.FeedRun.Counts;
import dev.banyan.reports.FeedRun.Failure;
import dev.banyan.reports.KnownFigures.Known;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures that are asked from databases, found in folders or brought by other systems. */
class OtherFeedsTest {
    @TempDir
    private static Path data;

    private static FeedsRoom room;
    private static HikariDataSource foreign;

    @BeforeAll
    static void start() {
        room = new FeedsRoom("banyan.data=" + data);
        foreign = (HikariDataSource) TestDatabase.fresh();
        var database = JdbcClient.create(foreign);
        database.sql("create table gdp (month text, total numeric)").update();
        database.sql("insert into gdp values ('2026-01', 12345), ('2026-02', 24690.5)")
                .update();
        room.list("127.0.0.1", where().getPort());
    }

    @AfterAll
    static void stop() {
        room.close();
        foreign.close();
    }

    private static URI where() {
        return URI.create(foreign.getJdbcUrl().substring("jdbc:".length()));
    }

    private static FeedRun asked(String query) {
        var feed = room.feed(
                "kind",
                "DATABASE",
                "host",
                "127.0.0.1",
                "port",
                String.valueOf(where().getPort()),
                "database",
                where().getPath().substring(1),
                "user",
                foreign.getUsername(),
                "query",
                query,
                "value",
                "total",
                "day",
                "month");
        room.bean(KeepFeedSecret.class).keep(FeedsRoom.ADMINISTRATOR, feed, foreign.getPassword());
        return room.run(feed);
    }

    @Test
    void a_database_answers_by_the_names_of_its_columns() {
        var run = asked("select month, total from gdp order by month");

        assertThat(run.counts()).isEqualTo(new Counts(2, 0, 0));
        assertThat(run.address()).isEqualTo("postgresql://127.0.0.1:" + where().getPort() + where().getPath());
    }

    @Test
    void a_query_that_would_write_is_refused_by_the_database_itself() {
        assertThat(asked("with gone as (delete from gdp returning *) select * from gone")
                        .failure())
                .contains(Failure.NOT_READ_ONLY);
        assertThat(asked("select set_config('transaction_read_only', 'off', false), 1 as total, '2026-01' as month")
                        .failure())
                .contains(Failure.QUERY_FAILED);
        assertThat(JdbcClient.create(foreign)
                        .sql("select count(*) from gdp")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_slow_query_and_too_many_rows_are_cut_off() {
        assertThat(asked("select '2026-01' as month, 1 as total from pg_sleep(30)")
                        .failure())
                .contains(Failure.TIMED_OUT);
        assertThat(asked("select '2026-01' as month, n as total from generate_series(1, 10001) n")
                        .failure())
                .contains(Failure.TOO_LARGE);
    }

    @Test
    void a_wrong_column_a_wrong_table_and_a_wrong_password_each_say_what_is_wrong() {
        assertThat(asked("select month as m, total from gdp").detail()).isEqualTo("month");
        assertThat(asked("select month, total from no_such_table").detail()).isEqualTo("SQLSTATE 42P01");
    }

    @Test
    void each_file_in_the_folder_is_read_once_and_put_away() throws IOException {
        var feed = room.feed("kind", "FOLDER", "folder", "gdp", "value", "总量", "day", "月份");
        Path folder = Files.createDirectories(data.resolve("feeds/gdp"));
        Files.writeString(folder.resolve("一月.csv"), "月份,总量\n2026-01,10000\n");
        Files.writeString(folder.resolve("二月.csv"), "月份,合计\n2026-02,20000\n");
        Files.writeString(folder.resolve(".三月.csv"), "还没写完");
        Files.writeString(folder.resolve("说明.txt"), "不是表格");

        var runs = ((RunFeed.Ran) room.as(
                        FeedsRoom.ADMINISTRATOR,
                        () -> room.bean(RunFeed.class)
                                .run(FeedsRoom.ADMINISTRATOR, feed, UUID.randomUUID(), Cause.PERSON, 1)))
                .runs();

        assertThat(runs).extracting(FeedRun::address).containsExactlyInAnyOrder("gdp/一月.csv", "gdp/二月.csv");
        assertThat(runs).extracting(FeedRun::cause).containsOnly(Cause.FILE);
        assertThat(names(folder)).containsExactlyInAnyOrder(".三月.csv", "说明.txt", "done", "failed");
        assertThat(names(folder.resolve("done"))).hasSize(1).first().asString().endsWith("-一月.csv");
        assertThat(names(folder.resolve("failed")))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("-二月.csv");
        assertThat(room.figures(feed)).extracting(Figure::value).containsExactly(new BigDecimal("1.00"));
    }

    @Test
    void what_is_pushed_is_taken_once_for_each_request_and_only_while_the_feed_runs() {
        var feed = room.feed("kind", "PUSHED");
        var request = UUID.randomUUID();
        var readings = List.of(
                new Reading(1, "10000", Optional.of("2026-01"), Optional.empty(), Optional.of("万元")),
                new Reading(2, "20000", Optional.of("二月"), Optional.empty(), Optional.empty()));

        var taken = push(feed, request, readings);

        assertThat(((PushFigures.Taken) taken).run().counts()).isEqualTo(new Counts(1, 0, 0));
        assertThat(((PushFigures.Taken) taken).run().faults()).containsExactly("2 NOT_A_DAY 二月");
        assertThat(push(feed, request, readings)).isEqualTo(taken);
        assertThat(push(
                        feed,
                        UUID.randomUUID(),
                        IntStream.rangeClosed(1, 1001)
                                .mapToObj(row ->
                                        new Reading(row, "1", Optional.empty(), Optional.empty(), Optional.empty()))
                                .toList()))
                .isEqualTo(new PushFigures.TooMany(1000));
        room.as(
                FeedsRoom.ADMINISTRATOR,
                () -> room.bean(ManageFeeds.class).setActive(FeedsRoom.ADMINISTRATOR, feed, 1, false));
        assertThat(push(feed, UUID.randomUUID(), readings)).isEqualTo(new PushFigures.NotPushed());
    }

    private static PushFigures.Outcome push(FeedId feed, UUID request, List<Reading> readings) {
        return room.as(
                FeedsRoom.ADMINISTRATOR,
                () -> room.bean(PushFigures.class).push(FeedsRoom.ADMINISTRATOR, feed, request, readings));
    }

    @Test
    void reports_are_filled_in_with_what_holds_of_the_unit_rather_than_of_all() {
        var database = room.bean(JdbcClient.class);
        database.sql("""
                insert into directory.unit (code, name, short_name, english_name, kind, place)
                values ('350102', '鼓楼区', '鼓楼', 'Gulou', 'COUNTY', 1)""").update();
        var feed = room.feed(
                "name", "教育平台", "kind", "PUSHED", "from", "所", "to", "所", "digits", "0", "most", "100", "jump", "60");
        database.sql("update reports.feed set indicator = 3 where id = :id")
                .param("id", feed.value())
                .update();
        push(
                feed,
                UUID.randomUUID(),
                List.of(
                        reading(1, "40", "2026-01-31", null),
                        reading(2, "12", "2026-01-31", "350102"),
                        reading(3, "14", "2026-02-28", "350102"),
                        reading(4, "140", "2026-03-31", "350102")));

        var quarter = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
        assertThat(room.bean(KnownFigures.class).of(room.task, "350102", quarter))
                .isEqualTo(Map.of(3, new Known(new BigDecimal("14"), LocalDate.of(2026, 2, 28), "教育平台")));
        assertThat(room.bean(KnownFigures.class).of(room.task, "350103", quarter))
                .isEqualTo(Map.of(3, new Known(new BigDecimal("40"), LocalDate.of(2026, 1, 31), "教育平台")));
    }

    private static Reading reading(int row, String value, String day, String unit) {
        return new Reading(row, value, Optional.of(day), Optional.ofNullable(unit), Optional.empty());
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).toList();
        }
    }
}
