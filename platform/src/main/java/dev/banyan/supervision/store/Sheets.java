package dev.banyan.supervision.store;

import dev.banyan.directory.Scope;
import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.LadderLevel;
import dev.banyan.supervision.RungId;
import dev.banyan.supervision.SheetLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Duties that something of the ladder is in force for. */
@Component
public class Sheets {
    private static final String LINES = "select r.*, s.task, s.unit, s.due, s.original ";

    private static final String IN_FORCE = """
            from supervision.rung r join responsibility.standing s on s.id = r.assignment
            where r.state in ('IN_FORCE', 'APPEALED')
              and (cast(:units as text[]) is null or s.unit = any(:units) or s.assigner = any(:units))
              and (cast(:level as int) is null or r.level = :level)
              and (not :receive or r.level >= 2 and r.received_on is null)
            """;

    private final JdbcClient database;

    Sheets(JdbcClient database) {
        this.database = database;
    }

    /**
     * Which of them a list shall hold (督办件筛选条件).
     *
     * @param toReceive only signed ones that their units have yet to confirm
     */
    public record Which(Scope scope, Optional<LadderLevel> level, boolean toReceive) {}

    public Page<SheetLine> page(Which which, int page) {
        long counted = of(
                        "select count(*) from (select 1 " + IN_FORCE + " limit " + (Page.MOST + 1) + ") counted", which)
                .query(Long.class)
                .single();
        return Page.ofLong(
                page,
                counted,
                skip -> of(LINES + IN_FORCE + " order by r.level desc, r.since, r.id limit :size offset :skip", which)
                        .param("size", Page.SIZE)
                        .param("skip", skip)
                        .query((row, at) -> line(row))
                        .list());
    }

    /** In the order they began, those that come after one of them. */
    public List<SheetLine> after(Which which, RungId after, int most) {
        return of(LINES + IN_FORCE + " and r.id > :after order by r.id limit :most", which)
                .param("after", after.value())
                .param("most", most)
                .query((row, at) -> line(row))
                .list();
    }

    private static SheetLine line(ResultSet row) throws SQLException {
        return new SheetLine(
                Rungs.rung(row),
                new TaskId(row.getLong("task")),
                row.getString("unit"),
                row.getObject("due", LocalDate.class),
                row.getObject("original", LocalDate.class),
                Optional.empty());
    }

    private JdbcClient.StatementSpec of(String sql, Which which) {
        return database.sql(sql)
                .param("units", codes(which.scope()), Types.ARRAY)
                .param("level", which.level().map(Enum::ordinal).orElse(null), Types.INTEGER)
                .param("receive", which.toReceive());
    }

    /** Null for the whole city. */
    private static String @Nullable [] codes(Scope scope) {
        return switch (scope) {
            case Scope.WholeCity() -> null;
            case Scope.Units(var codes) -> codes.toArray(String[]::new);
        };
    }

    /** How many rungs of a level came into force for each unit in a period. */
    public Map<String, Integer> signed(LadderLevel level, LocalDate first, LocalDate last) {
        var counts = new HashMap<String, Integer>();
        database.sql("""
                        select a.unit, count(*) as sheets
                        from supervision.rung r join responsibility.assignment a on a.id = r.assignment
                        where r.level = :level and r.in_force_on between :first and :last group by a.unit""")
                .param("level", level.ordinal())
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    counts.put(row.getString("unit"), row.getInt("sheets"));
                });
        return counts;
    }
}
