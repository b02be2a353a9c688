package dev.banyan.responsibility.store;

import dev.banyan.directory.Scope;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.rules.Coverage;
import dev.banyan.responsibility.rules.Coverage.Bodies;
import dev.banyan.responsibility.rules.Coverage.Cause;
import dev.banyan.responsibility.rules.Coverage.Vacancy;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Which leaves have no live lead, and why: looked up by index, so that a hundred thousand tasks are no more work than their gaps. */
@Component
public class Gaps {
    private static final String OF_CITY = "with leaf as not materialized (select * from plan.leaf) ";

    /** The tasks that units have to do with, and the parts that were broken out of these. */
    private static final String OF_UNITS = """
            with recursive reached (task) as (
                select a.task from responsibility.standing a
                where a.unit = any(:units) and a.state in ('ASSIGNED', 'SIGNED', 'SENT_BACK')
                union
                select part.id from plan.task part join reached on part.parent = reached.task),
            leaf as (select all_leaves.* from plan.leaf all_leaves join reached on reached.task = all_leaves.id)
            """;

    private static final String UNLED = """
            select leaf.id as task, case when leaf.parent is null then 'NOT_ASSIGNED' else 'PART_NOT_ASSIGNED' end as cause,
                '' as unit, '' as words, cast(null as date) as since
            from leaf
            where not exists (select from responsibility.standing a
                where a.task = leaf.id and a.role = 'LEAD' and a.state in ('ASSIGNED', 'SIGNED', 'SENT_BACK'))
            union all
            select a.task, 'SENT_BACK', a.unit, coalesce(a.reason, ''), null
            from responsibility.standing a join leaf on leaf.id = a.task
            where a.role = 'LEAD' and a.state = 'SENT_BACK' and not exists (select from responsibility.standing live
                where live.task = a.task and live.role = 'LEAD' and live.state in ('ASSIGNED', 'SIGNED'))
            union all
            """;

    /** The posts that an assignment names answer for it; where it names none, the unit's head and its liaison. */
    private static final String BROKEN = """
            select a.task, 'UNIT_ENDED' as cause, a.unit, '' as words, over.since
            from unnest(:over, :overSince) over (unit, since)
            join responsibility.standing a on a.unit = over.unit and a.role = 'LEAD' and a.state in ('ASSIGNED', 'SIGNED')
            join leaf on leaf.id = a.task
            union all
            select a.task, 'POST_VACANT', a.unit, vacant.title, vacant.since
            from unnest(:posts, :postUnits, :kinds, :titles, :vacantSince) vacant (post, unit, kind, title, since)
            join responsibility.standing a on a.role = 'LEAD' and a.state in ('ASSIGNED', 'SIGNED')
                and (a.leader = vacant.post or a.liaison = vacant.post
                    or a.unit = vacant.unit and (vacant.kind = 'HEAD' and a.leader is null
                        or vacant.kind = 'LIAISON' and a.liaison is null))
            join leaf on leaf.id = a.task
            """;

    private static final String ORDER = " order by task, cause, unit, words, since limit :most offset :skip";

    private final JdbcClient database;

    Gaps(JdbcClient database) {
        this.database = database;
    }

    /** A gap of a task that is not yet read. */
    public record Found(TaskId task, Cause cause) {}

    /** How many leaves in reach there are, how many of them have a live lead, and how many reasons there are why others have none. */
    public Coverage count(Scope scope, Bodies bodies, LocalDate day) {
        long leaves = of(scope, "select count(*) from leaf").query(Long.class).single();
        return at(scope, "count(distinct task) as tasks, count(*) as gaps", UNLED + BROKEN, "", bodies, day)
                .query((row, at) -> new Coverage(leaves, leaves - row.getLong("tasks"), row.getLong("gaps")))
                .single();
    }

    /** Gaps in reach in the order of the tasks. */
    public List<Found> gaps(Scope scope, Bodies bodies, LocalDate day, long skip, int most) {
        return found(at(scope, "*", UNLED + BROKEN, ORDER, bodies, day), skip, most);
    }

    /** How many gaps these units and posts alone make. */
    public long countBroken(Scope scope, Bodies bodies, LocalDate day) {
        return at(scope, "count(*)", BROKEN, "", bodies, day).query(Long.class).single();
    }

    /** The gaps that these units and posts alone make. */
    public List<Found> broken(Scope scope, Bodies bodies, LocalDate day, int most) {
        return found(at(scope, "*", BROKEN, ORDER, bodies, day), 0, most);
    }

    private static List<Found> found(StatementSpec statement, long skip, int most) {
        return statement
                .param("skip", skip)
                .param("most", most)
                .query((row, at) -> new Found(new TaskId(row.getLong("task")), cause(row)))
                .list();
    }

    private StatementSpec at(Scope scope, String what, String gaps, String order, Bodies bodies, LocalDate day) {
        var over = bodies.ended().entrySet().stream()
                .filter(it -> !it.getValue().isAfter(day))
                .sorted(Map.Entry.comparingByKey())
                .toList();
        var vacant =
                bodies.vacant().stream().filter(it -> !it.since().isAfter(day)).toList();
        return of(scope, "select " + what + " from (" + gaps + ") gap" + order)
                .param("over", over.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param(
                        "overSince",
                        over.stream().map(it -> Date.valueOf(it.getValue())).toArray(Date[]::new))
                .param("posts", vacant.stream().map(it -> it.id().value()).toArray(Long[]::new))
                .param("postUnits", strings(vacant, Vacancy::unit))
                .param("kinds", strings(vacant, it -> it.kind().name()))
                .param("titles", strings(vacant, Vacancy::title))
                .param(
                        "vacantSince",
                        vacant.stream().map(it -> Date.valueOf(it.since())).toArray(Date[]::new));
    }

    private static String[] strings(List<Vacancy> vacant, Function<Vacancy, String> part) {
        return vacant.stream().map(part).toArray(String[]::new);
    }

    private StatementSpec of(Scope scope, String sql) {
        return switch (scope) {
            case Scope.WholeCity() -> database.sql(OF_CITY + sql);
            case Scope.Units(Set<String> codes) ->
                database.sql(OF_UNITS + sql).param("units", codes.toArray(String[]::new));
        };
    }

    private static Cause cause(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        String words = row.getString("words");
        return switch (row.getString("cause")) {
            case "NOT_ASSIGNED" -> new Coverage.NotAssigned();
            case "PART_NOT_ASSIGNED" -> new Coverage.PartNotAssigned();
            case "SENT_BACK" -> new Coverage.SentBack(unit, words);
            case "UNIT_ENDED" -> new Coverage.UnitEnded(unit, row.getObject("since", LocalDate.class));
            case "POST_VACANT" -> new Coverage.PostVacant(unit, words, row.getObject("since", LocalDate.class));
            default -> throw new IllegalStateException(row.getString("cause"));
        };
    }
}
