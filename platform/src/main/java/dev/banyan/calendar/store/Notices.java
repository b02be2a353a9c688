package dev.banyan.calendar.store;

import dev.banyan.calendar.FindHolidays;
import dev.banyan.calendar.HolidayNotice;
import dev.banyan.calendar.SpecialDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices and office hours, each kept beside the one that it follows. */
@Repository
public class Notices {
    private final JdbcClient database;

    public Notices(JdbcClient database) {
        this.database = database;
    }

    /**
     * How far the records went at some moment.
     *
     * @param notice last notice, 0 if none
     * @param hours last office hours, 0 if none
     */
    public record State(long notice, long hours) {}

    /** Lets nobody else load before this transaction ends. */
    public void lock() {
        database.sql("lock table calendar.notice in share row exclusive mode").update();
    }

    public State state() {
        return database.sql("""
                        select coalesce((select max(id) from calendar.notice), 0) as notice,
                            coalesce((select max(id) from calendar.office_hours), 0) as hours
                        """)
                .query((row, at) -> new State(row.getLong("notice"), row.getLong("hours")))
                .single();
    }

    public State state(Instant asOf) {
        return database.sql("""
                        select coalesce((select max(id) from calendar.notice where recorded_at <= :at), 0) as notice,
                            coalesce((select max(id) from calendar.office_hours where recorded_at <= :at), 0) as hours
                        """)
                .param("at", asOf.atOffset(ZoneOffset.UTC))
                .query((row, at) -> new State(row.getLong("notice"), row.getLong("hours")))
                .single();
    }

    /** The notice that held for each year, in the order of years. */
    public List<HolidayNotice> holding(State state) {
        Map<Integer, String> sources = new TreeMap<>();
        Map<Integer, List<SpecialDay>> days = new TreeMap<>();
        database.sql("""
                        select notice.year, notice.source, day, kind, name
                        from (select distinct on (year) id, year, source from calendar.notice
                            where id <= :last order by year, id desc) notice
                        left join calendar.special_day on special_day.notice = notice.id
                        order by notice.year, day
                        """).param("last", state.notice()).query(row -> {
            sources.put(row.getInt("year"), row.getString("source"));
            var year = days.computeIfAbsent(row.getInt("year"), it -> new ArrayList<>());
            if (row.getObject("day") != null) {
                year.add(new SpecialDay(
                        row.getObject("day", LocalDate.class),
                        SpecialDay.Kind.valueOf(row.getString("kind")),
                        row.getString("name")));
            }
        });
        return days.entrySet().stream()
                .map(year -> new HolidayNotice(year.getKey(), sources.getOrDefault(year.getKey(), ""), year.getValue()))
                .toList();
    }

    public List<FindHolidays.Loading> loadings(int limit) {
        return database.sql("""
                        select year, source, recorded_by, recorded_at from calendar.notice order by id desc limit :limit
                        """)
                .param("limit", limit)
                .query((row, at) -> new FindHolidays.Loading(
                        row.getInt("year"),
                        row.getString("source"),
                        row.getString("recorded_by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public void add(HolidayNotice notice, String actor, Instant now) {
        long id = database.sql("""
                        insert into calendar.notice (year, source, recorded_by, recorded_at)
                        values (:year, :source, :actor, :now) returning id
                        """)
                .param("year", notice.year())
                .param("source", notice.source())
                .param("actor", actor)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        notice.days()
                .forEach(day -> database.sql("""
                                insert into calendar.special_day (notice, day, kind, name)
                                values (:notice, :day, :kind, :name)
                                """)
                        .param("notice", id)
                        .param("day", day.date())
                        .param("kind", day.kind().name())
                        .param("name", day.name())
                        .update());
    }

    /** Office hours as written down; empty if nobody ever did. */
    public Optional<String> hours(State state) {
        return database.sql("select hours from calendar.office_hours where id = :id")
                .param("id", state.hours())
                .query(String.class)
                .optional();
    }

    public void addHours(String hours, String actor, Instant now) {
        database.sql("""
                        insert into calendar.office_hours (hours, recorded_by, recorded_at) values (:hours, :actor, :now)
                        """)
                .param("hours", hours)
                .param("actor", actor)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
