package dev.banyan.evaluation;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.Role;
import dev.banyan.evaluationkernel.Results;
import dev.banyan.launch.TestApplication;
import dev.banyan.plan.ApproveDraft;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.StartDraft;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignmentId;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small city with a plan; who owes what, and what was said, is put straight into the tables. */
public record LightsCity(TestApplication application, JdbcClient database) {
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private static final String PLAN = """
            示范市行动方案
            一、民生行动
            (一)建设医院。新建三甲医院一所。
            (二)建设球场。新建社区球场20个。
            二、生态行动
            (三)建设公园。建成滨江公园步道。
            """;

    public static LightsCity start(String... properties) {
        return of(TestApplication.start(properties));
    }

    public static LightsCity of(TestApplication application) {
        return new LightsCity(application, application.bean(JdbcClient.class));
    }

    /** Units of the city: two counties, one of them with a town. */
    public LightsCity withUnits() {
        unit("350100", "CITY", "市", null);
        unit("350102", "COUNTY", "鼓楼", "350100");
        unit("350102001", "TOWNSHIP", "东街", "350102");
        unit("350103", "COUNTY", "台江", "350100");
        return this;
    }

    public void unit(String code, String kind, String name, String parent) {
        database.sql("""
                        insert into directory.unit (code, name, short_name, english_name, kind, parent, place)
                        values (:code, :name, :name, :code, :kind, :parent, 1)""")
                .param("code", code)
                .param("name", name)
                .param("kind", kind)
                .param("parent", parent)
                .update();
    }

    public Actor person(String name, String unit, Role role) {
        var id = database.sql("""
                        insert into directory.person (sign_in_name, display_name, unit, roles, created_at)
                        values (:name, :name, :unit, array[:role], now()) returning id""")
                .param("name", name)
                .param("unit", unit)
                .param("role", role.name())
                .query(UUID.class)
                .single();
        return new Actor(id, name, name, Set.of(role));
    }

    public PlanId plan() {
        return CurrentActor.as(Actor.SYSTEM, () -> {
            var started = (StartDraft.Started) application
                    .bean(StartDraft.class)
                    .start(Actor.SYSTEM, PLAN.getBytes(StandardCharsets.UTF_8), "方案.txt", OptionalInt.of(2026));
            return ((ApproveDraft.Approved)
                            application.bean(ApproveDraft.class).approve(Actor.SYSTEM, started.draft(), 0))
                    .plan();
        });
    }

    public List<TaskId> tasks(PlanId plan) {
        return CurrentActor.as(
                Actor.SYSTEM,
                () -> application.bean(FindTasks.class).of(plan).stream()
                        .map(Task::id)
                        .toList());
    }

    public AssignmentId assigned(TaskId task, String unit, String role, LocalDate day, LocalDate due) {
        long id = database.sql("""
                        insert into responsibility.assignment (task, unit, role) values (:task, :unit, :role)
                        returning id""")
                .param("task", task.value())
                .param("unit", unit)
                .param("role", role)
                .query(Long.class)
                .single();
        step(id, 1, "ASSIGNED", day, due);
        return new AssignmentId(id);
    }

    private void step(long id, int place, String step, LocalDate day, LocalDate due) {
        database.sql("""
                        insert into responsibility.fact (assignment, place, step, day, recorded_at, actor, request, due,
                            weight, sign_by, reason)
                        values (:id, :place, :step, :day, (cast(:day as date) + time '00:00:09') at time zone 'Asia/Shanghai', '督查室', gen_random_uuid(), :due,
                            case when :step = 'ASSIGNED' then 100 end, case when :step = 'ASSIGNED' then cast(:day as date) end,
                            '原因')""")
                .param("id", id)
                .param("place", place)
                .param("step", step)
                .param("day", day)
                .param("due", due, Types.DATE)
                .update();
    }

    /** An extension, or a clock that stands or runs again; its place is that after the facts there are. */
    public void moved(AssignmentId id, String step, LocalDate day, LocalDate due) {
        int facts = database.sql("select count(*) from responsibility.fact where assignment = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        database.sql("""
                        insert into responsibility.fact (assignment, place, step, day, recorded_at, actor, request, due,
                            weight, sign_by, reason)
                        values (:id, :place, :step, :day, (cast(:day as date) + time '00:00:12') at time zone 'Asia/Shanghai', '领导', gen_random_uuid(),
                            :due, 100, :due, '原因')""")
                .param("id", id.value())
                .param("place", facts + 1)
                .param("step", step)
                .param("day", day)
                .param("due", due)
                .update();
    }

    public void signed(AssignmentId id, LocalDate day) {
        step(id.value(), 2, "SIGNED", day, null);
    }

    public void takenBack(AssignmentId id, LocalDate day) {
        step(id.value(), 2, "TAKEN_BACK", day, null);
    }

    /** A report that was asked for and written on one day; its number. */
    public long reported(AssignmentId assignment, LocalDate day, int progress) {
        return reported(assignment, day, progress, day);
    }

    /** The same, recorded on another day. */
    public long reported(AssignmentId assignment, LocalDate day, int progress, LocalDate recorded) {
        return reported(assignment, day, answers("", progress), recorded);
    }

    /** The same with a figure. */
    public long figure(AssignmentId assignment, LocalDate day, String figure) {
        return reported(
                assignment,
                day,
                answers("{\"question\": 1, \"indicator\": 1, \"value\": " + figure + ", \"origin\": \"TYPED\"}", 1),
                day);
    }

    private static String answers(String figures, int progress) {
        return "{\"clauses\": [], \"figures\": [" + figures + "], \"progress\": " + progress
                + ", \"unchanged\": false}";
    }

    private long reported(AssignmentId assignment, LocalDate day, String answers, LocalDate recorded) {
        return database.sql("""
                        with asked as (
                            insert into reports.request (task, cause, cause_words, period_from, period_to, due, urgent, form,
                                questions, repeats_because, recipients, units, asked_by, asked_at, state, sent_on, request)
                            select a.task, 'OFFICE_ASKS', '月报', :day, :day, :day, false, '{"questions": []}', 0, '',
                                array[a.id], array[a.unit], '督查室', (cast(:recorded as date) + time '00:00:08') at time zone 'Asia/Shanghai', 'SENT', :day,
                                gen_random_uuid()
                            from responsibility.assignment a where a.id = :assignment returning id, task),
                        report as (
                            insert into reports.report (request, assignment, task, unit, state, filled, minutes)
                            select asked.id, :assignment, asked.task, a.unit, 'SENT', 1, 1
                            from asked, responsibility.assignment a where a.id = :assignment returning id, task, unit)
                        insert into reports.fact (report, number, assignment, task, unit, day, recorded_at, actor, answers,
                            evidence, request)
                        select id, 1, :assignment, task, unit, :day, (cast(:recorded as date) + time '00:00:10') at time zone 'Asia/Shanghai', '联络员',
                            cast(:answers as jsonb), '{}', gen_random_uuid() from report returning report""")
                .param("assignment", assignment.value())
                .param("day", day)
                .param("answers", answers)
                .param("recorded", recorded)
                .query(Long.class)
                .single();
    }

    public void closed(AssignmentId assignment, LocalDate day) {
        database.sql("""
                        insert into reports.closing (assignment, task, unit, day, reason, closed_by, closed_at, request)
                        select id, task, unit, :day, '完成', '督查室', (cast(:day as date) + time '00:00:11') at time zone 'Asia/Shanghai', gen_random_uuid()
                        from responsibility.assignment where id = :assignment""")
                .param("assignment", assignment.value())
                .param("day", day)
                .update();
    }

    /** What was said in a report is what it says at last, and it was accepted. */
    public void accepted(long report) {
        database.sql("""
                        update reports.report r set state = 'ACCEPTED', latest = f.id, accepted = f.id
                        from reports.fact f where f.report = r.id and r.id = :report""").param("report", report).update();
    }

    /** A check on the spot of a report. */
    public void checked(long report, LocalDate day, String truth) {
        database.sql("""
                        with sample as (
                            insert into reports.sample (period_from, period_to, number, seed, seed_source, reason, drawn_by,
                                drawn_at, request)
                            values (:day, :day, 1, 'seed', 'source', '', '督查室', now(), gen_random_uuid())
                            returning id),
                        verification as (
                            insert into reports.verification (sample, subject, task, unit, since, due)
                            select sample.id, 'report/' || r.id, r.task, r.unit, :day, :day from sample, reports.report r
                            where r.id = :report returning id, unit)
                        insert into reports.verification_outcome (verification, truth, reason, day, recorded_by, unit,
                            recorded_at, request)
                        select id, :truth, '现场查看', :day, '核查员', unit,
                            (cast(:day as date) + time '00:00:12') at time zone 'Asia/Shanghai', gen_random_uuid()
                        from verification""")
                .param("report", report)
                .param("day", day)
                .param("truth", truth)
                .update();
    }

    public <T> T bean(Class<T> type) {
        return application.bean(type);
    }

    public CityLights lights(Actor actor) {
        return CurrentActor.as(
                actor, () -> ((ReadLights.Ready) bean(ReadLights.class).now(actor)).lights());
    }

    /** All that the kernel made of the city, as an actor sees it. */
    public static String results(CityLights lights) {
        return Results.text(lights.evaluation());
    }
}
