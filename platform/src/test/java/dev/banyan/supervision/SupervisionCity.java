package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.Role;
import dev.banyan.launch.TestApplication;
import dev.banyan.plan.ApproveDraft;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.StartDraft;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignTask;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.Order;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;

/** A demo city with four tasks: one led by a department, two by counties, one by nobody. */
public final class SupervisionCity implements AutoCloseable {
    public static final String REFORM = "350100-FGW";
    public static final String GULOU = "350102";
    public static final String CANGSHAN = "350104";

    public final TestApplication application = TestApplication.start("banyan.demo=true", "banyan.demo.plans=false");
    public final TaskId hospital;
    public final TaskId pitch;
    public final TaskId school;
    public final TaskId park;
    /** What the department was given. */
    public final Assignment hospitalLead;

    public SupervisionCity() {
        var tasks = as(Actor.SYSTEM, this::planned);
        hospital = tasks.get(0);
        pitch = tasks.get(1);
        school = tasks.get(2);
        park = tasks.get(3);
        hospitalLead = lead(hospital, REFORM);
        lead(pitch, GULOU);
        lead(school, CANGSHAN);
    }

    private java.util.List<TaskId> planned(Actor system) {
        byte[] document = """
                示范市工作方案
                一、民生行动
                (一)建设医院。到2027年，新建医院20所。
                (二)建设球场。到2027年，新建球场20个。
                (三)建设学校。到2027年，新建学校10所。
                (四)建设公园。到2027年，新建公园10个。
                """.getBytes(StandardCharsets.UTF_8);
        var started =
                (StartDraft.Started) bean(StartDraft.class).start(system, document, "方案.txt", OptionalInt.of(2026));
        var plan = ((ApproveDraft.Approved) bean(ApproveDraft.class).approve(system, started.draft(), 0)).plan();
        return bean(FindTasks.class).of(plan).stream().map(it -> it.id()).toList();
    }

    private Assignment lead(TaskId task, String unit) {
        var order = new Order(task, unit, DutyRole.LEAD, Order.Demand.usual(DutyRole.LEAD));
        var outcome = as(Actor.SYSTEM, it -> bean(AssignTask.class).assign(it, UUID.randomUUID(), order));
        return ((dev.banyan.responsibility.Outcome.Done) outcome).assignment();
    }

    public <T> T bean(Class<T> type) {
        return application.bean(type);
    }

    public static <T> T as(Actor actor, Function<Actor, T> work) {
        return CurrentActor.as(actor, () -> work.apply(actor));
    }

    /** One of the accounts of the demo. */
    public Actor account(String name) {
        return application.account(name);
    }

    /** Somebody more. */
    public Actor person(String displayName, String unit, Role role) {
        return application.person(displayName, unit, role);
    }

    public Outcome ask(Actor actor, UUID request, TaskId task, String text) {
        return as(actor, it -> bean(AskQuestion.class).ask(it, request, task, text));
    }

    public Question asked(Actor actor, TaskId task, String text) {
        return ((Outcome.Done) ask(actor, UUID.randomUUID(), task, text)).question();
    }

    @Override
    public void close() {
        application.close();
    }
}
