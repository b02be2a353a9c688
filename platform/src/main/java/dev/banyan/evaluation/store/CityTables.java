package dev.banyan.evaluation.store;

import dev.banyan.evaluation.CityLights;
import dev.banyan.evaluation.PlanNode;
import dev.banyan.evaluationkernel.AssignmentRow;
import dev.banyan.evaluationkernel.Duty;
import dev.banyan.evaluationkernel.Exclusion;
import dev.banyan.evaluationkernel.FactSink;
import dev.banyan.evaluationkernel.MilestoneRow;
import dev.banyan.evaluationkernel.TaskRow;
import dev.banyan.evaluationkernel.UnitRow;
import dev.banyan.evaluationkernel.View;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks, units, assignments and milestones as the rooms to the left keep them, for the kernel; it writes nothing. */
@Component
public class CityTables {
    private static final int FETCH = 10_000;
    /** Weights are whole per cents there and hundredths in the kernel. */
    private static final int WEIGHT = 100;
    /** What comes up beside the plans moves the progress of the whole next to nothing. */
    private static final int BESIDE_PLANS = 1;

    private final JdbcClient database;

    CityTables(JdbcClient database) {
        this.database = database;
    }

    /**
     * Tasks first, then units, assignments and milestones.
     *
     * @param open told each assignment
     */
    public void into(FactSink sink, Consumer<String> open) {
        var bodies = bodies();
        sink.add(task(new PlanNode.City(), Optional.empty(), "全市", WEIGHT, Exclusion.NO, List.of()));
        plans(sink, bodies);
        droppedFromPlans(sink, bodies);
        registers(sink);
        outsidePlans(sink, bodies);
        units(sink);
        assignments(row -> {
            sink.add(row);
            open.accept(row.id());
        });
        milestones(sink);
    }

    /** Bodies to which each task is assigned: it counts for them with all that is below it. */
    private Map<Long, List<TaskRow.Membership>> bodies() {
        var bodies = new HashMap<Long, List<TaskRow.Membership>>();
        database.sql("""
                        select distinct a.task, u.kind, u.code from responsibility.assignment a
                        join directory.unit u on u.code = a.unit and u.kind in ('ACTION_GROUP', 'PROJECT_COMMAND')
                        join responsibility.standing s on s.id = a.id
                        where s.state in ('ASSIGNED', 'SIGNED', 'SENT_BACK') order by a.task, u.code""").query(row -> {
            bodies.computeIfAbsent(row.getLong("task"), _ -> new ArrayList<>())
                    .add(new TaskRow.Membership(View.valueOf(row.getString("kind")), row.getString("code")));
        });
        return bodies;
    }

    /** A part of the newest version of a plan. */
    private record Part(long plan, int number, Optional<Integer> parent, Optional<Long> task, String title) {
        PlanNode node() {
            return task.<PlanNode>map(id -> new PlanNode.OfTask(new TaskId(id)))
                    .orElseGet(() -> new PlanNode.Part(new PlanId(plan), number));
        }
    }

    private void plans(FactSink sink, Map<Long, List<TaskRow.Membership>> bodies) {
        var plan = new ArrayList<Part>();
        database.sql("""
                        select newest.plan_id, newest.title as plan_title, part.number, part.parent, part.kind, task.id as task,
                            coalesce(nullif(part.title, ''), left(part.text, 24)) as title
                        from (select distinct on (plan_id) plan_id, number, title from plan.version
                            order by plan_id, number desc) newest
                        join plan.part on (part.plan_id, part.version) = (newest.plan_id, newest.number)
                        left join plan.task on (task.plan_id, task.part) = (part.plan_id, part.number)
                            and part.kind = 'TASK'
                        order by newest.plan_id, part.position""").withFetchSize(FETCH).query(row -> {
            long number = row.getLong("plan_id");
            if (!plan.isEmpty() && plan.getLast().plan() != number) {
                plan(plan, sink, bodies);
                plan.clear();
            }
            if (plan.isEmpty()) {
                sink.add(task(
                        new PlanNode.Plan(new PlanId(number)),
                        Optional.of(new PlanNode.City()),
                        row.getString("plan_title"),
                        WEIGHT,
                        Exclusion.NO,
                        List.of()));
            }
            plan.add(new Part(
                    number,
                    row.getInt("number"),
                    Optional.ofNullable((Integer) row.getObject("parent")),
                    Optional.ofNullable((Long) row.getObject("task")),
                    row.getString("title")));
        });
        plan(plan, sink, bodies);
    }

    /** Tasks and what holds them; the document itself is the plan. */
    private static void plan(List<Part> parts, FactSink sink, Map<Long, List<TaskRow.Membership>> bodies) {
        var byNumber = new HashMap<Integer, Part>();
        parts.forEach(part -> byNumber.put(part.number(), part));
        Set<Integer> wanted = new HashSet<>();
        for (var part : parts) {
            if (part.task().isPresent()) {
                for (var at = Optional.of(part);
                        at.isPresent() && wanted.add(at.get().number()); ) {
                    at = at.get().parent().map(byNumber::get);
                }
            }
        }
        for (var part : parts) {
            if (wanted.contains(part.number()) && part.parent().isPresent()) {
                PlanNode above = part.parent()
                        .map(byNumber::get)
                        .filter(it -> it.parent().isPresent())
                        .map(Part::node)
                        .orElseGet(() -> new PlanNode.Plan(new PlanId(part.plan())));
                sink.add(task(
                        part.node(),
                        Optional.of(above),
                        part.title(),
                        WEIGHT,
                        Exclusion.NO,
                        part.task()
                                .map(id -> bodies.getOrDefault(id, List.of()))
                                .orElse(List.of())));
            }
        }
    }

    /** What the newest version no longer has is given up by decision. */
    private void droppedFromPlans(FactSink sink, Map<Long, List<TaskRow.Membership>> bodies) {
        database.sql("""
                        select task.id, task.plan_id, coalesce(nullif(part.title, ''), left(part.text, 24)) as title
                        from plan.task
                        join lateral (select * from plan.part p where (p.plan_id, p.number) = (task.plan_id, task.part)
                            order by version desc limit 1) part on true
                        where task.plan_id is not null
                            and part.version < (select max(number) from plan.version v where v.plan_id = task.plan_id)
                        order by task.plan_id, part.position""").query(row -> {
            long id = row.getLong("id");
            sink.add(task(
                    new PlanNode.OfTask(new TaskId(id)),
                    Optional.of(new PlanNode.Plan(new PlanId(row.getLong("plan_id")))),
                    row.getString("title"),
                    WEIGHT,
                    Exclusion.TERMINATED,
                    bodies.getOrDefault(id, List.of())));
        });
    }

    /** Registers that hold anything. */
    private void registers(FactSink sink) {
        var codes = new LinkedHashMap<String, String>();
        database.sql("""
                        select t.code, t.name from plan.register_type t
                        where t.version = (select max(version) from plan.register_type n where n.code = t.code)
                          and exists (select from plan.entry e join plan.listing l using (task) where e.register = t.code)
                        order by t.code""").query(row -> {
            codes.put(row.getString("code"), row.getString("name"));
        });
        if (!codes.isEmpty()) {
            var all = new PlanNode.Registers();
            sink.add(task(all, Optional.of(new PlanNode.City()), "督办台账", BESIDE_PLANS, Exclusion.NO, List.of()));
            codes.forEach((code, name) -> sink.add(
                    task(new PlanNode.Register(code), Optional.of(all), name, WEIGHT, Exclusion.NO, List.of())));
        }
    }

    /** Tasks of no plan: on a register, broken out of another, or standing by themselves; what was not listed is none yet. */
    private void outsidePlans(FactSink sink, Map<Long, List<TaskRow.Membership>> bodies) {
        database.sql("""
                        select task.id, task.parent, task.title, task.dropped, coalesce(share.weight, 1) as weight,
                            entry.register
                        from plan.task
                        left join plan.entry on entry.task = task.id
                        left join (select distinct on (child) child, weight from responsibility.share
                            order by child, version desc) share on share.child = task.id
                        where task.plan_id is null and (entry.task is null
                            or exists (select from plan.listing l where l.task = task.id))
                        order by task.id""").withFetchSize(FETCH).query(row -> {
            long id = row.getLong("id");
            sink.add(task(
                    new PlanNode.OfTask(new TaskId(id)),
                    Optional.of(above(row)),
                    row.getString("title"),
                    row.getInt("weight") * WEIGHT,
                    row.getBoolean("dropped") ? Exclusion.TERMINATED : Exclusion.NO,
                    bodies.getOrDefault(id, List.of())));
        });
    }

    private static PlanNode above(ResultSet row) throws SQLException {
        var parent = Optional.ofNullable((Long) row.getObject("parent"));
        var register = Optional.ofNullable(row.getString("register"));
        return parent.<PlanNode>map(above -> new PlanNode.OfTask(new TaskId(above)))
                .or(() -> register.map(PlanNode.Register::new))
                .orElseGet(PlanNode.City::new);
    }

    private static TaskRow task(
            PlanNode node,
            Optional<PlanNode> above,
            String title,
            int weight,
            Exclusion exclusion,
            List<TaskRow.Membership> memberships) {
        return new TaskRow(
                node.key(), above.map(PlanNode::key), title, weight, Optional.empty(), exclusion, memberships);
    }

    private void units(FactSink sink) {
        database.sql("select code, parent, short_name from directory.unit order by code")
                .query(row -> {
                    sink.add(new UnitRow(
                            row.getString("code"),
                            Optional.ofNullable(row.getString("parent")),
                            row.getString("short_name")));
                });
    }

    /** Those that are open: their units owe them, or the assigner has yet to decide. */
    private void assignments(Consumer<AssignmentRow> each) {
        database.sql("""
                        select s.id, s.task, s.unit, s.role, f.assigned, s.original as due, f.weight
                        from responsibility.standing s
                        join (select assignment, min(day) as assigned,
                                (array_agg(weight order by place desc) filter (where due is not null))[1] as weight
                            from responsibility.fact group by assignment) f on f.assignment = s.id
                        where s.state not in ('HANDED_OVER', 'TAKEN_BACK') order by s.id""").withFetchSize(FETCH).query(row -> {
            each.accept(assignment(row));
        });
    }

    /** Units that gave assignments out of their own tasks, by assignment. */
    public Map<String, String> assigners() {
        var assigners = new HashMap<String, String>();
        database.sql("select id, assigner from responsibility.assignment where assigner is not null")
                .withFetchSize(FETCH)
                .query(row -> {
                    assigners.put(CityLights.key(new AssignmentId(row.getLong("id"))), row.getString("assigner"));
                });
        return assigners;
    }

    private static AssignmentRow assignment(ResultSet row) throws SQLException {
        var assigned = row.getObject("assigned", LocalDate.class);
        var due = row.getObject("due", LocalDate.class);
        return new AssignmentRow(
                CityLights.key(new AssignmentId(row.getLong("id"))),
                new PlanNode.OfTask(new TaskId(row.getLong("task"))).key(),
                row.getString("unit"),
                Duty.valueOf(row.getString("role")),
                Math.max(1, row.getInt("weight")) * WEIGHT,
                // Given late: the term is over on the day it begins, and the light says so.
                new AssignmentRow.Term(assigned.isAfter(due) ? due : assigned, Optional.empty(), Optional.of(due)),
                0);
    }

    /** A task's milestones are those of the unit that leads it. */
    private void milestones(FactSink sink) {
        database.sql("""
                        select s.id, m.number, m.due, m.weight, m.wording from plan.milestone m
                        join responsibility.standing s on s.task = m.task and s.role = 'LEAD'
                            and s.state in ('ASSIGNED', 'SIGNED', 'SENT_BACK')
                        where m.version = (select max(version) from plan.roadmap r where r.task = m.task)
                        order by s.id, m.due, m.number""").withFetchSize(FETCH).query(row -> {
            sink.add(new MilestoneRow(
                    CityLights.key(new AssignmentId(row.getLong("id"))),
                    row.getInt("number"),
                    row.getObject("due", LocalDate.class),
                    row.getInt("weight") * WEIGHT,
                    row.getString("wording")));
        });
    }
}
