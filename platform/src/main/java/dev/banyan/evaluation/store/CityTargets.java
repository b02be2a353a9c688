package dev.banyan.evaluation.store;

import dev.banyan.evaluation.CityLights;
import dev.banyan.evaluation.rules.FigureTarget;
import dev.banyan.evaluation.rules.FigureTarget.FirstFigure;
import dev.banyan.evaluationkernel.TargetRow;
import dev.banyan.plancompiler.TargetComparator;
import dev.banyan.responsibility.AssignmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures that leading units have to reach, as plans and splits set them, for the kernel; it writes nothing. */
@Component
public class CityTargets {
    /** A task with one figure is judged by it; with several, or none, by the percentage that its units state. */
    private static final String TARGETS = """
            with recursive newest as (
                select distinct on (plan_id) plan_id, number as version from plan.version
                where %1$s order by plan_id, number desc),
            measured as (
                select i.plan_id, i.version, i.number, i.part from plan.indicator i
                join newest using (plan_id, version) where i.value is not null
                union
                select m.plan_id, m.version, m.number, p.parent from measured m
                join plan.part p on (p.plan_id, p.version, p.number) = (m.plan_id, m.version, m.part)
                where p.parent is not null),
            aim as (
                select t.id as task, i.comparator, i.value, i.max from measured m
                join plan.task t on (t.plan_id, t.part) = (m.plan_id, m.part)
                join plan.indicator i on (i.plan_id, i.version, i.number) = (m.plan_id, m.version, m.number)
                union all
                select s.child, split.comparator, s.figure, null from responsibility.share s
                join responsibility.split split using (task, version)
                where s.figure is not null
                    and split.version = (select max(n.version) from responsibility.split n where n.task = s.task)),
            sole as (
                select task, min(comparator) as comparator, min(value) as value, min(max) as upper
                from aim group by task having count(*) = 1)
            select a.id, sole.*, terms.assigned, terms.due, first.day as first_day, first.figure as first_figure from sole
            join responsibility.assignment a on a.task = sole.task and a.role = 'LEAD'
            join lateral (select min(day) as assigned,
                (array_agg(due order by place desc) filter (where due is not null))[1] as due
                from responsibility.fact f where f.assignment = a.id) terms on true
            left join lateral (select f.day, (f.answers #>> '{figures,0,value}')::numeric as figure from reports.fact f
                where f.assignment = a.id and f.answers #>> '{figures,0,value}' is not null
                order by f.day, f.id limit 1) first on true
            where %2$s order by a.id""";

    private final JdbcClient database;

    CityTargets(JdbcClient database) {
        this.database = database;
    }

    public void all(Consumer<TargetRow> each) {
        read(database.sql(TARGETS.formatted("true", "true")), each);
    }

    public void of(Collection<AssignmentId> assignments, Consumer<TargetRow> each) {
        read(
                database.sql(TARGETS.formatted("""
                                plan_id in (select t.plan_id from responsibility.assignment a
                                    join plan.task t on t.id = a.task where a.id = any(:these))""", "a.id = any(:these)"))
                        .param("these", CityFactRows.numbers(assignments)),
                each);
    }

    private static void read(JdbcClient.StatementSpec statement, Consumer<TargetRow> each) {
        statement.withFetchSize(CityFactRows.FETCH).query(row -> {
            target(row).ifPresent(each);
        });
    }

    private static Optional<TargetRow> target(ResultSet row) throws SQLException {
        var day = Optional.ofNullable(row.getObject("first_day", LocalDate.class));
        Optional<FirstFigure> first = day.isEmpty()
                ? Optional.empty()
                : Optional.of(new FirstFigure(day.get(), row.getBigDecimal("first_figure")));
        return new FigureTarget(
                        TargetComparator.valueOf(row.getString("comparator")),
                        row.getBigDecimal("value"),
                        Optional.ofNullable(row.getBigDecimal("upper")))
                .of(
                        CityLights.key(new AssignmentId(row.getLong("id"))),
                        row.getObject("assigned", LocalDate.class),
                        row.getObject("due", LocalDate.class),
                        first);
    }
}
