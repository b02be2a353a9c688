package dev.banyan.supervision.store;

import dev.banyan.directory.PostId;
import dev.banyan.supervision.Meeting;
import dev.banyan.supervision.MeetingFact;
import dev.banyan.supervision.MeetingId;
import dev.banyan.supervision.MeetingStep;
import dev.banyan.supervision.SeriesId;
import dev.banyan.supervision.Venue;
import dev.banyan.supervision.rules.MeetingLife;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings and their facts. */
@Component
public class Meetings {
    private static final String WANTED = " " + """
            where (cast(:bodies as text[]) is null or m.body = any(:bodies))
              and (cast(:since as date) is null or exists (select from supervision.meeting_fact near
                where near.meeting = m.id and near.starts >= :since))""";

    private final JdbcClient database;

    Meetings(JdbcClient database) {
        this.database = database;
    }

    /** Lets nobody else take a step with a body's meetings until this transaction ends. */
    public void hold(String body) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('supervision.meetings ' || :body, 0))")
                .param("body", body)
                .query((row, at) -> true)
                .single();
    }

    public MeetingId add(String body, String name, Optional<Meeting.Slot> slot) {
        return new MeetingId(database.sql("""
                        insert into supervision.meeting (body, series, slot, name) values (:body, :series, :slot, :name)
                        returning id""")
                .param("body", body)
                .param("series", slot.map(it -> it.series().value()).orElse(null), Types.BIGINT)
                .param("slot", slot.map(Meeting.Slot::day).orElse(null), Types.DATE)
                .param("name", name)
                .query(Long.class)
                .single());
    }

    /** @param place 1 is the first fact of the meeting */
    public void append(MeetingId id, int place, UUID request, MeetingFact fact) {
        database.sql("""
                        insert into supervision.meeting_fact (meeting, place, step, recorded_at, actor, unit, request, starts,
                            venue, chair, units, text)
                        values (:meeting, :place, :step, :recorded, :actor, :unit, :request, :starts, :venue, :chair,
                            :units, :text)""")
                .param("meeting", id.value())
                .param("place", place)
                .param("step", fact.step().name())
                .param("recorded", fact.recorded().atOffset(ZoneOffset.UTC))
                .param("actor", fact.by().actor())
                .param("unit", fact.by().unit().orElse(null), Types.VARCHAR)
                .param("request", request)
                .param("starts", fact.start().orElse(null), Types.TIMESTAMP)
                .param("venue", fact.venue().map(Venue::place).orElse(null), Types.VARCHAR)
                .param(
                        "chair",
                        fact.venue().flatMap(Venue::chair).map(PostId::value).orElse(null),
                        Types.BIGINT)
                .param(
                        "units",
                        fact.units()
                                .map(it -> it.stream().sorted().toArray(String[]::new))
                                .orElse(null),
                        Types.ARRAY)
                .param("text", fact.text().orElse(null), Types.VARCHAR)
                .update();
    }

    public Optional<MeetingId> madeBy(UUID request) {
        return database.sql("select meeting from supervision.meeting_fact where request = :request limit 1")
                .param("request", request)
                .query((row, at) -> new MeetingId(row.getLong("meeting")))
                .optional();
    }

    public Optional<MeetingId> at(Meeting.Slot slot) {
        return database.sql("select id from supervision.meeting where series = :series and slot = :slot")
                .param("series", slot.series().value())
                .param("slot", slot.day())
                .query((row, at) -> new MeetingId(row.getLong("id")))
                .optional();
    }

    public Optional<Meeting> find(MeetingId id) {
        return database.sql("select * from supervision.meeting where id = :id")
                .param("id", id.value())
                .query((row, at) -> called(row))
                .optional()
                .map(it -> MeetingLife.meeting(it, facts(id)));
    }

    public List<MeetingFact> facts(MeetingId id) {
        return database.sql("select * from supervision.meeting_fact where meeting = :id order by place")
                .param("id", id.value())
                .query((row, at) -> fact(row))
                .list();
    }

    /**
     * In the order they were called.
     *
     * @param bodies codes; empty for all
     */
    public List<Meeting> of(Optional<Set<String>> bodies) {
        return of(bodies, Optional.empty());
    }

    /** Those that were to begin on a day or later, moved ones among them. */
    public List<Meeting> since(Optional<Set<String>> bodies, LocalDate day) {
        return of(bodies, Optional.of(day));
    }

    private List<Meeting> of(Optional<Set<String>> bodies, Optional<LocalDate> since) {
        Map<Long, List<MeetingFact>> facts = new LinkedHashMap<>();
        wanted(
                        "select f.* from supervision.meeting_fact f join supervision.meeting m on m.id = f.meeting"
                                + WANTED + " order by f.meeting, f.place",
                        bodies,
                        since)
                .query((row, at) -> facts.computeIfAbsent(row.getLong("meeting"), it -> new ArrayList<>())
                        .add(fact(row)))
                .list();
        return wanted("select * from supervision.meeting m" + WANTED + " order by m.id", bodies, since)
                .query((row, at) -> called(row))
                .list()
                .stream()
                .filter(it -> facts.containsKey(it.id().value()))
                .map(it -> MeetingLife.meeting(it, facts.getOrDefault(it.id().value(), List.of())))
                .toList();
    }

    private JdbcClient.StatementSpec wanted(String sql, Optional<Set<String>> bodies, Optional<LocalDate> since) {
        return database.sql(sql)
                .param("bodies", bodies.map(it -> it.toArray(String[]::new)).orElse(null), Types.ARRAY)
                .param("since", since.orElse(null), Types.DATE);
    }

    private static MeetingLife.Called called(ResultSet row) throws SQLException {
        var series = row.getObject("series", Long.class);
        return new MeetingLife.Called(
                new MeetingId(row.getLong("id")),
                row.getString("body"),
                row.getString("name"),
                series == null
                        ? Optional.empty()
                        : Optional.of(new Meeting.Slot(new SeriesId(series), row.getObject("slot", LocalDate.class))));
    }

    private static MeetingFact fact(ResultSet row) throws SQLException {
        var chair = Optional.ofNullable(row.getObject("chair", Long.class)).map(PostId::new);
        return new MeetingFact(
                MeetingStep.valueOf(row.getString("step")),
                row.getTimestamp("recorded_at").toInstant(),
                new MeetingFact.By(row.getString("actor"), Optional.ofNullable(row.getString("unit"))),
                Optional.ofNullable(row.getObject("starts", LocalDateTime.class)),
                Optional.ofNullable(row.getString("venue")).map(place -> new Venue(place, chair)),
                units(row.getArray("units")),
                Optional.ofNullable(row.getString("text")));
    }

    private static Optional<Set<String>> units(@Nullable Array units) throws SQLException {
        return units == null ? Optional.empty() : Optional.of(Set.of((String[]) units.getArray()));
    }
}
