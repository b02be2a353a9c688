package dev.banyan.assessment.store;

import dev.banyan.assessment.Assessed;
import dev.banyan.assessment.OpenedYear;
import dev.banyan.assessment.OpenedYear.Frozen;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opened years with the versions that hold and who belongs to the group. */
@Component
public class Years {
    private final JdbcClient database;

    Years(JdbcClient database) {
        this.database = database;
    }

    /** All opened years of a scheme, the newest first. */
    public List<Integer> of(String scheme) {
        return database.sql(
                        "select distinct year from assessment.opened_year where scheme = :scheme order by year desc")
                .param("scheme", scheme)
                .query(Integer.class)
                .list();
    }

    /** The versions that were frozen for a year, in order; none if it was not opened. */
    public List<Frozen> versions(String scheme, int year) {
        return database.sql("""
                        select * from assessment.opened_year where (scheme, year) = (:scheme, :year) order by place""")
                .param("scheme", scheme)
                .param("year", year)
                .query((row, at) -> new Frozen(
                        row.getInt("version"),
                        row.getString("reason"),
                        row.getString("opened_by"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public List<Assessed> members(String scheme, int year) {
        return database.sql("""
                        select unit, name from assessment.member where (scheme, year) = (:scheme, :year) order by place""")
                .param("scheme", scheme)
                .param("year", year)
                .query((row, at) -> new Assessed(row.getString("unit"), row.getString("name")))
                .list();
    }

    public Optional<Integer> ofRequest(UUID request) {
        return database.sql("select place from assessment.opened_year where request = :request")
                .param("request", request)
                .query(Integer.class)
                .optional();
    }

    public void freeze(OpenedYear year, UUID request) {
        var frozen = year.versions().getLast();
        database.sql("""
                        insert into assessment.opened_year
                        values (:scheme, :year, :place, :version, :reason, :by, :at, :request)""")
                .param("scheme", year.scheme())
                .param("year", year.year())
                .param("place", year.versions().size())
                .param("version", frozen.version())
                .param("reason", frozen.reason())
                .param("by", frozen.by())
                .param("at", frozen.at().atOffset(ZoneOffset.UTC))
                .param("request", request)
                .update();
    }

    public void members(String scheme, int year, List<Assessed> members) {
        for (int i = 0; i < members.size(); i++) {
            database.sql("insert into assessment.member values (:scheme, :year, :place, :unit, :name)")
                    .param("scheme", scheme)
                    .param("year", year)
                    .param("place", i + 1)
                    .param("unit", members.get(i).unit())
                    .param("name", members.get(i).name())
                    .update();
        }
    }
}
