package dev.banyan.reports.store;

import dev.banyan.directory.Scope;
import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.ReportFilter;
import dev.banyan.reports.ReportId;
import dev.banyan.reports.ReportLine;
import dev.banyan.responsibility.AssignmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Lists of reports: a page of a million as quickly as one of a hundred, because each order has its index. */
@Component
public class ReportLists {
    private static final String LINE = """
            select r.*, q.cause, q.cause_words, q.period_from, q.period_to, q.repeats_because,
                q.files, f.answers -> 'progress' as claimed, f.answers -> 'unchanged' as unchanged,
                coalesce(cardinality(f.evidence), 0) as handed_in,
                exists (select from reports.found_false x where x.report = r.id and x.fact = r.latest) as found_false
            from (%s) page
            join reports.report r on r.id = page.id join reports.request q on q.id = r.request
            left join reports.fact f on f.id = r.latest
            order by %s""";

    private final JdbcClient database;

    ReportLists(JdbcClient database) {
        this.database = database;
    }

    /** Reports in reach; of what is to be done the urgent ones first, then by due date; of what is done the newest first. */
    public Page<ReportLine> page(ReportFilter filter, Scope scope, int page) {
        long counted = of(
                        scope,
                        "select count(*) from (select from reports.report r where " + which(filter)
                                + (scope instanceof Scope.WholeCity ? "" : " and r.unit = any(:units)")
                                + " limit " + (Page.MOST + 1) + ") counted")
                .query(Long.class)
                .single();
        String order = order(filter);
        var statement = of(scope, LINE.formatted(first(filter, scope, order), order));
        return Page.ofLong(
                page,
                counted,
                skip -> (scope instanceof Scope.WholeCity ? statement : statement.param("end", skip + Page.SIZE))
                        .param("size", Page.SIZE)
                        .param("skip", skip)
                        .query((row, at) -> line(row))
                        .list());
    }

    /** Each unit's own beginning of the list, and of these the beginning of them all. */
    private static String first(ReportFilter filter, Scope scope, String order) {
        String some = "select r.id, r.urgent, r.due from reports.report r where " + which(filter);
        String page = " order by " + order + " limit :size offset :skip";
        return switch (scope) {
            case Scope.WholeCity() -> some + page;
            case Scope.Units _ ->
                "select r.* from unnest(:units) unit (code) cross join lateral (" + some
                        + " and r.unit = unit.code order by " + order + " limit :end) r" + page;
        };
    }

    private static String order(ReportFilter filter) {
        return filter.states().containsAll(ReportFilter.ACCEPTED.states())
                ? "r.due desc, r.id desc"
                : "r.urgent desc, r.due, r.id";
    }

    /** Reports in reach, in the order they were asked for, that come after one of them. */
    public List<ReportLine> after(ReportFilter filter, Scope scope, ReportId after, int most) {
        String some = "select r.id from reports.report r where " + which(filter)
                + (scope instanceof Scope.WholeCity ? "" : " and r.unit = any(:units)")
                + " and r.id > :after order by r.id limit :most";
        return of(scope, LINE.formatted(some, "r.id"))
                .param("after", after.value())
                .param("most", most)
                .query((row, at) -> line(row))
                .list();
    }

    /** Reports on a task that were sent with at least one file and not taken back, the newest first. */
    public List<ReportLine> proofs(TaskId task, Scope scope, int most) {
        String some = "select r.id, r.due from reports.report r where r.assignment in (select a.id"
                + " from responsibility.assignment a where a.task = :task) and r.latest is not null"
                + " and r.state <> 'WITHDRAWN' and exists (select from reports.evidence e"
                + " where e.report = r.id and e.removed_at is null)"
                + (scope instanceof Scope.WholeCity ? "" : " and r.unit = any(:units)")
                + " order by r.due desc, r.id desc limit :most";
        return of(scope, LINE.formatted(some, "r.due desc, r.id desc"))
                .param("task", task.value())
                .param("most", most)
                .query((row, at) -> line(row))
                .list();
    }

    /** Accepted reports of an assignment, the newest first. */
    public List<ReportLine> accepted(AssignmentId assignment, int most) {
        String some = "select r.id from reports.report r where r.assignment = :assignment and r.state = 'ACCEPTED'"
                + " order by r.due desc, r.id desc limit :most";
        return database.sql(LINE.formatted(some, "r.due desc, r.id desc"))
                .param("assignment", assignment.value())
                .param("most", most)
                .query((row, at) -> line(row))
                .list();
    }

    private StatementSpec of(Scope scope, String sql) {
        return switch (scope) {
            case Scope.WholeCity() -> database.sql(sql);
            case Scope.Units(Set<String> codes) ->
                database.sql(sql).param("units", codes.toArray(String[]::new), Types.ARRAY);
        };
    }

    /** The states of a filter, written out so that the indexes of some states alone serve. */
    static String which(ReportFilter filter) {
        return filter == ReportFilter.ALL
                ? "true"
                : filter.states().stream()
                        .map(state -> "'" + state + "'")
                        .sorted()
                        .collect(Collectors.joining(", ", "r.state in (", ")"));
    }

    static String @Nullable [] within(Scope scope) {
        return switch (scope) {
            case Scope.WholeCity() -> null;
            case Scope.Units(Set<String> codes) -> codes.toArray(String[]::new);
        };
    }

    private static ReportLine line(ResultSet row) throws SQLException {
        int claimed = row.getInt("claimed");
        return new ReportLine(
                Reports.report(row),
                Requests.terms(row),
                new ReportLine.Progress(
                        row.wasNull() ? -1 : claimed,
                        row.getBoolean("unchanged"),
                        row.getInt("handed_in"),
                        row.getInt("minutes")),
                row.getBoolean("found_false"));
    }
}
