package dev.banyan.directory.store;

import dev.banyan.directory.Unit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the units. */
@Repository
public class Units {
    private final JdbcClient database;

    public Units(JdbcClient database) {
        this.database = database;
    }

    /** All units, each after the one it belongs to, otherwise in the order they were given. */
    public List<Unit> all() {
        return database.sql("""
                        with recursive tree as (
                            select unit.*, array[place] as path from directory.unit where parent is null
                            union all
                            select unit.*, tree.path || unit.place
                            from directory.unit join tree on unit.parent = tree.code)
                        select * from tree order by path
                        """)
                .query((row, at) -> new Unit(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("english_name"),
                        Unit.Kind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getString("parent")),
                        Optional.ofNullable(row.getString("county_code"))))
                .list();
    }

    public boolean has(String code) {
        return database.sql("select exists (select from directory.unit where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** Whether anything changed. */
    public boolean save(Unit unit) {
        return database.sql("""
                                insert into directory.unit as old
                                    (code, name, short_name, english_name, kind, parent, county_code, place)
                                values (:code, :name, :shortName, :englishName, :kind, :parent, :countyCode,
                                    (select count(*) + 1 from directory.unit))
                                on conflict (code) do update set name = excluded.name,
                                    short_name = excluded.short_name, english_name = excluded.english_name,
                                    kind = excluded.kind, parent = excluded.parent,
                                    county_code = excluded.county_code
                                where (old.name, old.short_name, old.english_name, old.kind, old.parent, old.county_code)
                                    is distinct from (excluded.name, excluded.short_name, excluded.english_name,
                                        excluded.kind, excluded.parent, excluded.county_code)
                                """)
                        .param("code", unit.code())
                        .param("name", unit.name())
                        .param("shortName", unit.shortName())
                        .param("englishName", unit.englishName())
                        .param("kind", unit.kind().name())
                        .param("parent", unit.parent().orElse(null))
                        .param("countyCode", unit.countyCode().orElse(null))
                        .update()
                > 0;
    }
}
