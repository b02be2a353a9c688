package dev.banyan.responsibility;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.launch.TestApplication;
import dev.banyan.plan.ApproveDraft;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.StartDraft;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.rules.UnitNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The demo city with its annual plan approved and given to the units that the plan names: most signed for, one sent back,
 * one waiting, and the last task left.
 */
public final class AnnualPlanCity {
    private static final Path PLAN = Path.of("..", "samples", "fuzhou-annual-plan-2022.txt");

    private AnnualPlanCity() {}

    public static TestApplication start() throws IOException {
        var application =
                TestApplication.start("banyan.demo=true", "banyan.demo.plans=false", "banyan.demo.history=false");
        byte[] text = Files.readAllBytes(PLAN);
        CurrentActor.as(Actor.SYSTEM, () -> {
            assign(application, approved(application, text));
            return true;
        });
        return application;
    }

    private static PlanId approved(TestApplication application, byte[] text) {
        var started = (StartDraft.Started) application
                .bean(StartDraft.class)
                .start(Actor.SYSTEM, text, PLAN.getFileName().toString(), OptionalInt.of(2022));
        return ((ApproveDraft.Approved) application.bean(ApproveDraft.class).approve(Actor.SYSTEM, started.draft(), 0))
                .plan();
    }

    private static void assign(TestApplication application, PlanId plan) {
        var ids = application.bean(FindTasks.class).of(plan).stream()
                .map(it -> it.id())
                .toList();
        var assigning = application.bean(AssignTask.class);
        var orders = application.bean(ProposeAssignments.class).of(Actor.SYSTEM, plan).stream()
                .filter(it -> !it.task().id().equals(ids.getLast()) && !(it.match() instanceof UnitNames.Several))
                .flatMap(it -> it.units().stream()
                        .map(unit -> new Order(
                                it.task().id(),
                                unit,
                                it.role(),
                                new Order.Demand(
                                        it.weight(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        false,
                                        Assignment.Posts.NONE))))
                .toList();
        var refused = assigning.refusals(Actor.SYSTEM, orders).keySet();
        var good = IntStream.range(0, orders.size())
                .filter(i -> !refused.contains(i))
                .mapToObj(orders::get)
                .toList();
        var made = ((AssignTask.AllAssigned) assigning.all(Actor.SYSTEM, UUID.randomUUID(), good)).made();
        made.forEach(it -> answer(application.bean(SignOff.class), it, ids));
    }

    private static void answer(SignOff signing, Assignment made, List<TaskId> ids) {
        int place = ids.indexOf(made.task());
        if (place == 1 && made.role() == DutyRole.LEAD) {
            signing.sendBack(Actor.SYSTEM, UUID.randomUUID(), made.id(), 1, "该任务涉及的用地事项不属本单位职责，建议由自然资源和规划部门牵头。");
        } else if (place != 2) {
            signing.sign(Actor.SYSTEM, UUID.randomUUID(), made.id(), 1);
        }
    }
}
