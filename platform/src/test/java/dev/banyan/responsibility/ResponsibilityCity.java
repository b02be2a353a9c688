package dev.banyan.responsibility;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.Role;
import dev.banyan.launch.TestApplication;
import dev.banyan.plan.ApproveDraft;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.StartDraft;
import dev.banyan.plan.Task;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A demo city with plans of its own and people where tests want them. */
final class ResponsibilityCity implements AutoCloseable {
    static final String EDUCATION = "350100-JYJ";
    static final String HEALTH = "350100-WJW";
    static final String SPORTS = "350100-TYJ";
    static final String GULOU = "350102";
    static final String CANGSHAN = "350104";

    private static final AtomicInteger DOCUMENTS = new AtomicInteger();

    private final TestApplication application = TestApplication.start("banyan.demo=true", "banyan.demo.plans=false");
    private final Map<String, Actor> liaisons = new HashMap<>();
    final Actor office = person("office", "督查室经办", "350100-XNB", Role.OFFICE);

    <T> T bean(Class<T> type) {
        return application.bean(type);
    }

    String url() {
        return application.url();
    }

    /** The liaison of a unit. */
    Actor liaison(String unit) {
        return liaisons.computeIfAbsent(unit, code -> person("liaison", code + "联络员", code, Role.LIAISON));
    }

    Actor person(String name, String displayName, String unit, Role role) {
        var id = UUID.randomUUID();
        String signIn = name + "." + id.toString().substring(0, 8);
        bean(JdbcClient.class)
                .sql("insert into directory.person (id, sign_in_name, display_name, unit, roles, created_at)"
                        + " values (?, ?, ?, ?, array[?], now())")
                .params(id, signIn, displayName, unit, role.name())
                .update();
        return new Actor(id, signIn, displayName, Set.of(role));
    }

    /** A plan with three tasks, each naming its unit. */
    PlanId plan() {
        byte[] document = """
                示范市第%d号工作方案
                一、健康行动
                (一)建设医院。到2027年，新建医院20所。牵头单位：市卫健委；配合单位：市教育局、各县（市）区政府。
                (二)建设球场。到2027年，新建球场20个。牵头单位：市体育局；配合单位：市教育局。
                二、教育行动
                (一)建设学校。到2027年，新建学校10所。牵头单位：市教育局；配合单位：市没有局。
                """.formatted(DOCUMENTS.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
        return as(Actor.SYSTEM, () -> {
            var started = (StartDraft.Started)
                    bean(StartDraft.class).start(Actor.SYSTEM, document, "方案.txt", OptionalInt.of(2026));
            var approved = bean(ApproveDraft.class).approve(Actor.SYSTEM, started.draft(), 0);
            return ((ApproveDraft.Approved) approved).plan();
        });
    }

    List<Task> tasks(PlanId plan) {
        return as(Actor.SYSTEM, () -> bean(FindTasks.class).of(plan));
    }

    static <T> T as(Actor actor, Callable<T> work) {
        return CurrentActor.as(actor, () -> {
            try {
                return work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    Outcome assign(Task task, String unit, DutyRole role) {
        var order = new Order(task.id(), unit, role, Order.Demand.usual(role));
        return as(office, () -> bean(AssignTask.class).assign(office, UUID.randomUUID(), order));
    }

    Assignment assigned(Task task, String unit, DutyRole role) {
        return ((Outcome.Done) assign(task, unit, role)).assignment();
    }

    /** A task that a unit leads and has signed for. */
    Assignment signed(Task task, String unit) {
        var assignment = assigned(task, unit, DutyRole.LEAD);
        return sign(assignment);
    }

    Assignment sign(Assignment assignment) {
        var actor = liaison(assignment.unit());
        return as(
                actor,
                () -> ((Outcome.Done) bean(SignOff.class)
                                .sign(
                                        actor,
                                        UUID.randomUUID(),
                                        assignment.id(),
                                        assignment.standing().facts()))
                        .assignment());
    }

    @Override
    public void close() {
        application.close();
    }
}
