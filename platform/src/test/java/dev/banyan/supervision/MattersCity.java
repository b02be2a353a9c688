package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.Role;
import dev.banyan.launch.TestApplication;
import dev.banyan.launch.TestDatabase;
import dev.banyan.plan.EnterMatter;
import dev.banyan.plan.FindRegisters;
import dev.banyan.plan.NewMatter;
import dev.banyan.plan.RegisterType;
import dev.banyan.plan.RegisterType.Kind;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignTask;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.responsibility.Order;
import dev.banyan.responsibility.Outcome;
import dev.banyan.responsibility.SignOff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** A demo city that enters matters on its registers. */
public final class MattersCity implements AutoCloseable {
    public static final String GULOU = "350102";
    public static final String CANGSHAN = "350104";
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final String[] CITY = {
        "banyan.demo=true", "banyan.demo.plans=false", "banyan.demo.history=false", "banyan.demo.matters=false"
    };

    private final DataSource database = TestDatabase.fresh();
    public final TestApplication application = on(TODAY);
    public final Actor office = account("office");
    public final Actor verifier = account("verifier");
    public final Actor gulou = account("liaison.gulou");

    private TestApplication on(LocalDate day) {
        var properties = new ArrayList<>(List.of(CITY));
        properties.add("banyan.today=" + day);
        return TestApplication.on(database, properties.toArray(String[]::new));
    }

    /** The same city on another day. */
    TestApplication later(int days) {
        return on(TODAY.plusDays(days));
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

    RegisterType type(String register) {
        return as(
                office,
                it -> bean(FindRegisters.class).find(register).orElseThrow().type());
    }

    /** A matter with something in every field. */
    public NewMatter matter(String register, String title) {
        var fields = type(register).form().fields().stream()
                .collect(Collectors.toMap(RegisterType.Field::key, field -> sample(field)));
        return new NewMatter(register, title, title + "，请办理。", fields, Optional.empty());
    }

    static String sample(RegisterType.Field field) {
        return field.kind() == Kind.CHOICE
                ? field.values().getFirst().code()
                : switch (field.kind()) {
                    case TEXT, PARAGRAPH, CHOICE -> "示例" + field.name().zh();
                    case DATE -> "2026-03-01";
                    case NUMBER -> "3";
                    case UNIT -> GULOU;
                    case YES_NO -> "yes";
                };
    }

    public TaskId entered(String register, String title) {
        var matter = matter(register, title);
        return ((EnterMatter.Entered) as(office, it -> bean(EnterMatter.class).enter(it, UUID.randomUUID(), matter)))
                .task();
    }

    public Assignment assigned(TaskId task, String unit, DutyRole role) {
        var order = new Order(task, unit, role, Order.Demand.usual(role));
        var outcome = as(office, it -> bean(AssignTask.class).assign(it, UUID.randomUUID(), order));
        return ((Outcome.Done) outcome).assignment();
    }

    public void signed(Actor liaison, AssignmentId id) {
        as(liaison, it -> {
            int seen = bean(FindAssignments.class)
                    .find(it, id)
                    .orElseThrow()
                    .standing()
                    .facts();
            return bean(SignOff.class).sign(it, UUID.randomUUID(), id, seen);
        });
    }

    /** A matter that a county leads and has signed for. */
    public TaskId signed(String register, String title) {
        var task = entered(register, title);
        signed(gulou, assigned(task, GULOU, DutyRole.LEAD).id());
        return task;
    }

    public Matter matter(Actor actor, TaskId task) {
        return as(actor, it -> bean(FindMatters.class).find(it, task).orElseThrow());
    }

    MatterState state(TaskId task) {
        return matter(office, task).state();
    }

    int seen(TaskId task) {
        return matter(office, task).standing().steps();
    }

    MatterOutcome requestClosing(Actor actor, TaskId task, String text) {
        return as(actor, it -> bean(RequestClosing.class).request(it, UUID.randomUUID(), task, seen(task), text));
    }

    MatterOutcome confirm(Actor actor, TaskId task, boolean done, String by) {
        return as(
                actor,
                it -> bean(ConfirmMatter.class)
                        .confirm(it, UUID.randomUUID(), task, seen(task), done, by, "看过现场，问过当事人。"));
    }

    MatterOutcome settle(Function<SettleMatter, MatterOutcome> step) {
        return as(office, _ -> step.apply(bean(SettleMatter.class)));
    }

    MatterOutcome check(TaskId task) {
        return settle(it -> it.check(office, UUID.randomUUID(), task, seen(task)));
    }

    MatterOutcome close(TaskId task) {
        return settle(it -> it.close(office, UUID.randomUUID(), task, seen(task), ""));
    }

    MatterOutcome divert(TaskId task, DivertMatter.Way way, Optional<TaskId> other, String reason) {
        return as(
                office,
                it -> bean(DivertMatter.class).divert(it, UUID.randomUUID(), task, seen(task), way, other, reason));
    }

    @Override
    public void close() {
        application.close();
    }
}
