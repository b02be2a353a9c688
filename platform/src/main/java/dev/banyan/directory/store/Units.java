package dev.banyan.directory.store;

import dev.banyan.directory.EarlierForm;
import dev.banyan.directory.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the units, those that ended among them. */
@Repository
public class Units {
    private final JdbcClient database;

    public Units(JdbcClient database) {
        this.database = database;
    }

    /** All units there ever were, each after the one it belongs to, otherwise in the order they were given. */
    public List<Unit> all() {
        return database.sql("""
                        with recursive tree as (
                            select unit.*, array[place] as path from directory.unit where parent is null
                            union all
                            select unit.*, tree.path || unit.place
                            from directory.unit join tree on unit.parent = tree.code)
                        select * from tree order by path
                        """).query(Units::unit).list();
    }

    public Optional<Unit> find(String code) {
        return database.sql("select * from directory.unit where code = :code")
                .param("code", code)
                .query(Units::unit)
                .optional();
    }

    public boolean has(String code) {
        return find(code).isPresent();
    }

    /** Until this transaction ends nobody else changes units, posts or members, so that what was checked still holds. */
    public void lockAll() {
        database.sql("lock table directory.unit in share row exclusive mode").update();
    }

    /** What the units were before, newest first. */
    public List<EarlierForm> earlier() {
        return database.sql("select * from directory.unit_earlier order by unit, until desc")
                .query(Units::form)
                .list();
    }

    public List<EarlierForm> earlier(String code) {
        return database.sql("select * from directory.unit_earlier where unit = :code order by until desc")
                .param("code", code)
                .query(Units::form)
                .list();
    }

    /** Codes of the units, of all below them on a day, and of all that had been merged into any of these by then. */
    public Set<String> withAllBelow(Set<String> codes, LocalDate day) {
        return new HashSet<>(database.sql("""
                        with recursive placed (code, parent, successor) as (
                            select unit.code, case when form.unit is null then unit.parent else form.parent end,
                                case when unit.until < :day then unit.merged_into end
                            from directory.unit
                            left join lateral (select * from directory.unit_earlier e
                                where e.unit = unit.code and e.until >= :day order by e.until limit 1) form on true),
                        reached (code) as (
                            select code from placed where code = any (:codes)
                            union
                            select placed.code from placed
                            join reached on reached.code in (placed.parent, placed.successor))
                        select code from reached
                        """)
                .param("codes", codes.toArray(String[]::new))
                .param("day", day)
                .query(String.class)
                .list());
    }

    /** Whether anything changed. */
    public boolean save(Unit unit) {
        return database.sql("""
                                insert into directory.unit as old
                                    (code, name, short_name, english_name, kind, parent, county_code, credit_code,
                                    since, until, merged_into, place)
                                values (:code, :name, :shortName, :englishName, :kind, :parent, :countyCode, :creditCode,
                                    :since, :until, :mergedInto, (select count(*) + 1 from directory.unit))
                                on conflict (code) do update set name = excluded.name,
                                    short_name = excluded.short_name, english_name = excluded.english_name,
                                    kind = excluded.kind, parent = excluded.parent,
                                    county_code = excluded.county_code, credit_code = excluded.credit_code,
                                    since = excluded.since, until = excluded.until, merged_into = excluded.merged_into
                                where (old.name, old.short_name, old.english_name, old.kind, old.parent, old.county_code,
                                        old.credit_code, old.since, old.until, old.merged_into)
                                    is distinct from (excluded.name, excluded.short_name, excluded.english_name,
                                        excluded.kind, excluded.parent, excluded.county_code, excluded.credit_code,
                                        excluded.since, excluded.until, excluded.merged_into)
                                """)
                        .param("code", unit.code())
                        .param("name", unit.name())
                        .param("shortName", unit.shortName())
                        .param("englishName", unit.englishName())
                        .param("kind", unit.kind().name())
                        .param("parent", unit.parent().orElse(null))
                        .param("countyCode", unit.countyCode().orElse(null))
                        .param("creditCode", unit.creditCode().orElse(null))
                        .param("since", unit.term().since().orElse(null))
                        .param("until", unit.term().until().orElse(null))
                        .param("mergedInto", unit.mergedInto().orElse(null))
                        .update()
                > 0;
    }

    /** Whether anything changed. */
    public boolean save(EarlierForm form) {
        return database.sql("""
                                insert into directory.unit_earlier as old
                                    (unit, until, code, name, short_name, english_name, kind, parent)
                                values (:unit, :until, :code, :name, :shortName, :englishName, :kind, :parent)
                                on conflict (unit, until) do update set code = excluded.code, name = excluded.name,
                                    short_name = excluded.short_name, english_name = excluded.english_name,
                                    kind = excluded.kind, parent = excluded.parent
                                where (old.code, old.name, old.short_name, old.english_name, old.kind, old.parent)
                                    is distinct from (excluded.code, excluded.name, excluded.short_name,
                                        excluded.english_name, excluded.kind, excluded.parent)
                                """)
                        .param("unit", form.unit())
                        .param("until", form.until())
                        .param("code", form.code())
                        .param("name", form.name())
                        .param("shortName", form.shortName())
                        .param("englishName", form.englishName())
                        .param("kind", form.kind().name())
                        .param("parent", form.parent().orElse(null))
                        .update()
                > 0;
    }

    private static Unit unit(ResultSet row, int at) throws SQLException {
        return new Unit(
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("english_name"),
                Unit.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("parent")),
                Optional.ofNullable(row.getString("county_code")),
                Optional.ofNullable(row.getString("credit_code")),
                Terms.of(row),
                Optional.ofNullable(row.getString("merged_into")));
    }

    private static EarlierForm form(ResultSet row, int at) throws SQLException {
        return new EarlierForm(
                row.getString("unit"),
                row.getObject("until", LocalDate.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("english_name"),
                Unit.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("parent")));
    }
}
