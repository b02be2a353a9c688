package dev.banyan.supervision.store;

import dev.banyan.directory.PostId;
import dev.banyan.supervision.MeetingSeries;
import dev.banyan.supervision.MeetingSeries.Rhythm;
import dev.banyan.supervision.MeetingSeries.Timing;
import dev.banyan.supervision.SeriesId;
import dev.banyan.supervision.Venue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Series of meetings. */
@Component
public class RegularMeetings {
    private static final String SERIES = """
            select s.*, least(s.until, e.last_day) as last_day from supervision.meeting_series s
            left join supervision.series_end e on e.series = s.id
            """;

    private final JdbcClient database;

    RegularMeetings(JdbcClient database) {
        this.database = database;
    }

    public SeriesId add(
            String body, String name, Timing timing, Venue usual, String actor, Instant recorded, UUID request) {
        return new SeriesId(database.sql("""
                        insert into supervision.meeting_series (body, name, rhythm, weekday, begins_at, since, until, venue,
                            chair, recorded_at, actor, request)
                        values (:body, :name, :rhythm, :weekday, :at, :since, :until, :venue, :chair, :recorded, :actor,
                            :request) returning id""")
                .param("body", body)
                .param("name", name)
                .param("rhythm", timing.rhythm().name())
                .param("weekday", timing.weekday().getValue())
                .param("at", timing.at())
                .param("since", timing.since())
                .param("until", timing.until().orElse(null), Types.DATE)
                .param("venue", usual.place())
                .param("chair", usual.chair().map(PostId::value).orElse(null), Types.BIGINT)
                .param("recorded", recorded.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("request", request)
                .query(Long.class)
                .single());
    }

    public Optional<SeriesId> madeBy(UUID request) {
        return database.sql("select id from supervision.meeting_series where request = :request")
                .param("request", request)
                .query((row, at) -> new SeriesId(row.getLong("id")))
                .optional();
    }

    /** Whether it was not ended before. */
    public boolean end(SeriesId id, LocalDate lastDay, String reason, String actor, Instant recorded) {
        return database.sql("""
                                insert into supervision.series_end values (:series, :day, :reason, :recorded, :actor)
                                on conflict do nothing""")
                        .param("series", id.value())
                        .param("day", lastDay)
                        .param("reason", reason)
                        .param("recorded", recorded.atOffset(ZoneOffset.UTC))
                        .param("actor", actor)
                        .update()
                > 0;
    }

    public Optional<MeetingSeries> find(SeriesId id) {
        return database.sql(SERIES + " where s.id = :id")
                .param("id", id.value())
                .query((row, at) -> series(row))
                .optional();
    }

    /**
     * By body, in the order they were made.
     *
     * @param bodies codes; empty for all
     */
    public List<MeetingSeries> of(Optional<Set<String>> bodies) {
        return database.sql(SERIES
                        + " where cast(:bodies as text[]) is null or s.body = any(:bodies) order by s.body, s.id")
                .param("bodies", bodies.map(it -> it.toArray(String[]::new)).orElse(null), Types.ARRAY)
                .query((row, at) -> series(row))
                .list();
    }

    private static MeetingSeries series(ResultSet row) throws SQLException {
        return new MeetingSeries(
                new SeriesId(row.getLong("id")),
                row.getString("body"),
                row.getString("name"),
                new Timing(
                        Rhythm.valueOf(row.getString("rhythm")),
                        DayOfWeek.of(row.getInt("weekday")),
                        row.getObject("begins_at", LocalTime.class),
                        row.getObject("since", LocalDate.class),
                        Optional.ofNullable(row.getObject("last_day", LocalDate.class))),
                new Venue(
                        row.getString("venue"),
                        Optional.ofNullable(row.getObject("chair", Long.class)).map(PostId::new)));
    }
}
