package dev.banyan.cockpit;

import dev.banyan.cockpit.LookAtLights.Look;
import dev.banyan.cockpit.TaskLights.Apart;
import dev.banyan.cockpit.TaskLights.Owed;
import dev.banyan.cockpit.TaskLights.TreeMoment;
import dev.banyan.cockpit.rules.Days;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.evaluation.AssignmentLight;
import dev.banyan.evaluation.CityLights;
import dev.banyan.evaluation.PlanNode;
import dev.banyan.evaluation.ReadLights;
import dev.banyan.evaluation.TreeLight;
import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.Forecast;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignmentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Shows one task with its lights, its path and its past (查看任务亮灯); of what an actor may see, since the lights hold nothing else. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
public class ReadTaskLights {
    private static final int BOXES = 60;

    private final ReadLights reading;
    private final FindTasks tasks;

    ReadTaskLights(ReadLights reading, FindTasks tasks) {
        this.reading = reading;
        this.tasks = tasks;
    }

    /** Empty if there is no such task, or nothing of it is to be seen. */
    public Optional<TaskLights> of(Look look, TaskId id, Apart apart) {
        var lights = look.lights();
        return tasks.find(id)
                .flatMap(task -> lights.task(id)
                        .map(light -> new TaskLights(
                                task,
                                light,
                                above(lights, light),
                                lights.below(light),
                                lights.ofTask(id).stream()
                                        .map(it -> owed(lights, it))
                                        .toList(),
                                path(lights, light),
                                strip(lights, light, apart))));
    }

    /** One assignment of a task. */
    public Optional<Owed> of(Look look, TaskId task, AssignmentId assignment) {
        return look.lights()
                .find(assignment)
                .filter(it -> it.task().equals(task))
                .map(it -> owed(look.lights(), it));
    }

    private static Owed owed(CityLights lights, AssignmentLight light) {
        var evaluation = lights.evaluation();
        return new Owed(
                light,
                evaluation.duty(evaluation.facts().assignment(CityLights.key(light.id()))),
                lights.forecast(light.id()).orElseGet(() -> new Forecast.CannotTell(0, 0)),
                lights.reasons(light.id()));
    }

    private static List<TreeLight> above(CityLights lights, TreeLight light) {
        var above = new ArrayList<TreeLight>();
        for (var place = lights.above(light.place()); place.isPresent(); place = lights.above(place.getAsInt())) {
            above.addFirst(lights.tree(place.getAsInt()));
        }
        above.removeIf(it -> it.node() instanceof PlanNode.City);
        return above;
    }

    private List<TreeMoment> path(CityLights lights, TreeLight light) {
        var facts = lights.evaluation().facts();
        int from = facts.firstAssignment(light.place());
        int to = facts.firstAssignment(facts.end(light.place()));
        if (from == to) {
            return List.of();
        }
        var first = IntStream.range(from, to)
                .mapToObj(facts::assigned)
                .min(LocalDate::compareTo)
                .orElseThrow();
        var last = IntStream.range(from, to)
                .mapToObj(lights::assignment)
                .flatMap(it -> it.status().due().stream())
                .max(LocalDate::compareTo)
                .orElse(lights.asOf().day());
        var known = lights.asOf().knownAt();
        return moments(lights, light, Days.along(first, last, lights.asOf().day()), day -> new AsOf(day, known));
    }

    private List<TreeMoment> strip(CityLights lights, TreeLight light, Apart apart) {
        var shown = lights.asOf();
        var days = switch (apart) {
            case MONTHS -> Days.monthEnds(shown.day(), BOXES - 1);
            case WEEKS -> Days.weeks(shown.day(), BOXES - 1);
        };
        return moments(lights, light, days, day -> LookAtLights.asItWasKnown(day, shown));
    }

    private List<TreeMoment> moments(
            CityLights lights, TreeLight light, List<LocalDate> days, Function<LocalDate, AsOf> asOf) {
        var statuses =
                reading.history(lights, light.node(), days.stream().map(asOf).toList());
        return IntStream.range(0, statuses.size())
                .mapToObj(i -> new TreeMoment(days.get(i), statuses.get(i)))
                .toList();
    }
}
