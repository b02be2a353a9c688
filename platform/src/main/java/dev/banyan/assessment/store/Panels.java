package dev.banyan.assessment.store;

import dev.banyan.assessment.Ending;
import dev.banyan.assessment.JudgedUnit;
import dev.banyan.assessment.Naming;
import dev.banyan.assessment.Panel;
import dev.banyan.assessment.PanelId;
import dev.banyan.assessment.PanelPlan;
import dev.banyan.assessment.SurveyPlan;
import dev.banyan.plan.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Panels, as they were seated. */
@Component
public class Panels {
    private static final String SEEN = """
            from assessment.panel p where cast(:units as text[]) is null
                or exists (select from assessment.panel_unit u where u.panel = p.id and u.unit = any(:units))
                or exists (select from assessment.panel_seat s where s.panel = p.id and s.person = :person)
            """;

    private final JdbcClient database;

    Panels(JdbcClient database) {
        this.database = database;
    }

    /** Empty if its key is taken in this year. */
    public Optional<PanelId> add(PanelPlan plan, String by, Instant now, UUID request) {
        var id = database.sql("""
                        insert into assessment.panel (scheme, year, key, title, title_en, last_day, must_differ,
                            made_by, made_at, request)
                        values (:scheme, :year, :key, :title, :titleEn, :last, :differ, :by, :now, :request)
                        on conflict (year, key) where ended is distinct from 'WITHDRAWN' do nothing returning id""")
                .param("scheme", plan.place().scheme())
                .param("year", plan.place().year())
                .param("key", plan.place().key())
                .param("title", plan.title().chinese())
                .param("titleEn", plan.title().english())
                .param("last", plan.last())
                .param("differ", plan.mustDiffer())
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("request", request)
                .query(Long.class)
                .optional()
                .map(PanelId::new);
        id.ifPresent(it -> addParts(it, plan));
        return id;
    }

    private void addParts(PanelId id, PanelPlan plan) {
        database.sql("""
                        insert into assessment.panel_unit (panel, place, unit, name, name_en)
                        select :panel, place, unit, name, name_en
                        from unnest(:units, :names, :english) with ordinality it(unit, name, name_en, place)""")
                .param("panel", id.value())
                .param("units", plan.units().stream().map(JudgedUnit::code).toArray(String[]::new))
                .param(
                        "names",
                        plan.units().stream().map(it -> it.name().chinese()).toArray(String[]::new))
                .param(
                        "english",
                        plan.units().stream().map(it -> it.name().english()).toArray(String[]::new))
                .update();
        database.sql("""
                        insert into assessment.panel_seat (panel, person, name)
                        select :panel, person, name from unnest(:people, :names) it(person, name)""")
                .param("panel", id.value())
                .param(
                        "people",
                        plan.seats().stream().map(PanelPlan.Seat::person).toArray(UUID[]::new))
                .param("names", plan.seats().stream().map(PanelPlan.Seat::name).toArray(String[]::new))
                .update();
    }

    /** Which panel a request made. */
    public Optional<PanelId> madeBy(UUID request) {
        return database.sql("select id from assessment.panel where request = :request")
                .param("request", request)
                .query((row, at) -> new PanelId(row.getLong("id")))
                .optional();
    }

    public Optional<Panel> find(PanelId id) {
        return database.sql("select * from assessment.panel where id = :id")
                .param("id", id.value())
                .query((row, at) -> panel(row))
                .optional();
    }

    /** Nobody else sends marks until this transaction ends. */
    public Optional<Panel> hold(PanelId id) {
        return database.sql("select * from assessment.panel where id = :id for update")
                .param("id", id.value())
                .query((row, at) -> panel(row))
                .optional();
    }

    /** The one that items of a year name by this key. */
    public Optional<Panel> find(int year, String key) {
        return database.sql("select * from assessment.panel where year = :year and key = :key"
                        + " and ended is distinct from 'WITHDRAWN'")
                .param("year", year)
                .param("key", key)
                .query((row, at) -> panel(row))
                .optional();
    }

    /**
     * The newest first.
     *
     * @param units those that judge one of these, besides those in which the person sits; empty for all
     */
    public Page<Panel> page(Optional<Set<String>> units, UUID person, int page) {
        var codes = units.map(it -> it.toArray(String[]::new)).orElse(null);
        long total = database.sql("select count(*) " + SEEN)
                .param("units", codes, Types.ARRAY)
                .param("person", person)
                .query(Long.class)
                .single();
        return Page.of(
                page,
                total,
                skip -> database.sql("select * " + SEEN
                                + " order by year desc, last_day desc, id desc limit :size offset :skip")
                        .param("units", codes, Types.ARRAY)
                        .param("person", person)
                        .param("size", Page.SIZE)
                        .param("skip", skip)
                        .query((row, at) -> panel(row))
                        .list());
    }

    /** Those in which a person has yet to send marks, the next due first. */
    public Page<Panel> unsent(UUID person, LocalDate today, int page) {
        var found = database.sql("""
                        select p.* from assessment.panel p join assessment.panel_seat s on s.panel = p.id
                        where s.person = :person and not s.sent and p.ended is null and p.last_day >= :today
                        order by p.last_day, p.id""")
                .param("person", person)
                .param("today", today)
                .query((row, at) -> panel(row))
                .list();
        return Page.of(found, page);
    }

    public void complete(PanelId id, LocalDate day) {
        database.sql("update assessment.panel set complete = :day where id = :id")
                .param("day", day)
                .param("id", id.value())
                .update();
    }

    public void end(PanelId id, Ending ending) {
        Endings.end(database, "panel", id.value(), ending);
    }

    public boolean any() {
        return database.sql("select exists (select from assessment.panel)")
                .query(Boolean.class)
                .single();
    }

    private Panel panel(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Panel(
                new PanelId(id),
                new PanelPlan(
                        new SurveyPlan.Place(row.getString("scheme"), row.getInt("year"), row.getString("key")),
                        new Naming(row.getString("title"), row.getString("title_en")),
                        row.getObject("last_day", LocalDate.class),
                        row.getBoolean("must_differ"),
                        units(id),
                        seats(id)),
                Optional.ofNullable(row.getObject("complete", LocalDate.class)),
                Endings.of(row));
    }

    private List<JudgedUnit> units(long panel) {
        return database.sql("select * from assessment.panel_unit where panel = :panel order by place")
                .param("panel", panel)
                .query((row, at) -> new JudgedUnit(
                        row.getString("unit"), new Naming(row.getString("name"), row.getString("name_en"))))
                .list();
    }

    private List<PanelPlan.Seat> seats(long panel) {
        return database.sql("select person, name from assessment.panel_seat where panel = :panel order by name")
                .param("panel", panel)
                .query((row, at) -> new PanelPlan.Seat(row.getObject("person", UUID.class), row.getString("name")))
                .list();
    }
}
