package dev.banyan.responsibility;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.ReadPlans;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.rules.UnitNames;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives the tasks of the demo city to the units that the plan names (演示责任分工): most are signed for, one came back, one waits, and
 * one is left to whoever tries it.
 */
@Component
@Order(30)
@ConditionalOnProperty("banyan.demo")
class DemoAssignments implements ApplicationRunner {
    private final ReadPlans plans;
    private final FindTasks tasks;
    private final ProposeAssignments proposing;
    private final AssignTask assigning;
    private final SignOff signing;
    private final FindAssignments assignments;

    DemoAssignments(
            ReadPlans plans,
            FindTasks tasks,
            ProposeAssignments proposing,
            AssignTask assigning,
            SignOff signing,
            FindAssignments assignments) {
        this.plans = plans;
        this.tasks = tasks;
        this.proposing = proposing;
        this.assigning = assigning;
        this.signing = signing;
        this.assignments = assignments;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentActor.as(Actor.SYSTEM, () -> {
            plans.all(1).items().forEach(plan -> assign(plan.newest().plan()));
            return true;
        });
    }

    private void assign(PlanId plan) {
        var ids = tasks.of(plan).stream().map(it -> it.id()).toList();
        if (ids.isEmpty() || !assignments.ofTasks(Actor.SYSTEM, ids).isEmpty()) {
            return;
        }
        var left = ids.getLast();
        var orders = proposing.of(Actor.SYSTEM, plan).stream()
                .filter(it -> !it.task().id().equals(left) && !(it.match() instanceof UnitNames.Several))
                .flatMap(it -> it.units().stream()
                        .map(unit -> new dev.banyan.responsibility.Order(
                                it.task().id(),
                                unit,
                                it.role(),
                                new dev.banyan.responsibility.Order.Demand(
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
        if (assigning.all(Actor.SYSTEM, request("assign", plan.value()), good)
                instanceof AssignTask.AllAssigned(List<Assignment> made)) {
            made.forEach(it -> answer(it, ids));
        }
    }

    private void answer(Assignment made, List<TaskId> ids) {
        int place = ids.indexOf(made.task());
        boolean lead = made.role() == DutyRole.LEAD;
        var request = request("answer", made.id().value());
        if (place == 1 && lead) {
            signing.sendBack(Actor.SYSTEM, request, made.id(), 1, "该任务涉及的用地事项不属本单位职责，建议由自然资源和规划部门牵头。");
        } else if (place != 2) {
            signing.sign(Actor.SYSTEM, request, made.id(), 1);
        }
    }

    /** The same request at each start, so that nothing is done twice. */
    private static UUID request(String what, long number) {
        return UUID.nameUUIDFromBytes(("demo " + what + " " + number).getBytes(StandardCharsets.UTF_8));
    }
}
