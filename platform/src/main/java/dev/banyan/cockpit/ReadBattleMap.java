package dev.banyan.cockpit;

import dev.banyan.cockpit.BattleMap.Cell;
import dev.banyan.cockpit.BattleMap.Row;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.evaluation.AssignmentLight;
import dev.banyan.evaluation.CityLights;
import dev.banyan.evaluation.PlanNode;
import dev.banyan.evaluation.TreeLight;
import dev.banyan.evaluationkernel.Duty;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.plan.FindMilestones;
import dev.banyan.plan.Milestone;
import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lays the tasks of a plan out by months (查看作战图), of what the actor may see. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
public class ReadBattleMap {
    private static final int MONTHS = 12;

    private final LookAtLights looking;
    private final FindMilestones milestones;

    ReadBattleMap(LookAtLights looking, FindMilestones milestones) {
        this.looking = looking;
        this.milestones = milestones;
    }

    /** Plans with tasks that the actor may see, in order. */
    public List<TreeLight> plans(CityLights lights) {
        return lights.find(new PlanNode.City()).map(lights::below).orElse(List.of()).stream()
                .filter(it -> it.node() instanceof PlanNode.Plan)
                .toList();
    }

    /** @param plan one of {@link #plans} of these lights */
    public BattleMap of(Actor actor, CityLights lights, TreeLight plan, Year year, int page) {
        var months = IntStream.rangeClosed(1, MONTHS).mapToObj(year::atMonth).toList();
        var tasks = Page.of(tasks(lights, plan), page);
        var ends = ends(actor, lights, months);
        Map<TaskId, List<Milestone>> ahead = milestones
                .due(year.atDay(1), year.atMonth(MONTHS).atEndOfMonth())
                .stream()
                .collect(Collectors.groupingBy(it -> it.id().task()));
        var rows = new ArrayList<Row>();
        String before = "";
        for (TreeLight task : tasks.items()) {
            var id = ((PlanNode.OfTask) task.node()).id();
            var held = lights.ofTask(id);
            var cells = IntStream.range(0, MONTHS)
                    .mapToObj(i -> new Cell(
                            light(ends.get(i), id),
                            isDue(held, months.get(i)),
                            ahead.getOrDefault(id, List.of()).stream()
                                    .filter(it -> YearMonth.from(it.due()).equals(months.get(i)))
                                    .map(Milestone::wording)
                                    .toList()))
                    .toList();
            String goal = goal(lights, task);
            rows.add(new Row(
                    task, goal.equals(before) ? Optional.empty() : Optional.of(goal), leads(lights, id), cells));
            before = goal;
        }
        return new BattleMap(plan, months, new Page<>(rows, tasks.number(), tasks.total()));
    }

    /** The plan's own tasks, not those into which units broke them down. */
    private static List<TreeLight> tasks(CityLights lights, TreeLight above) {
        return lights.below(above).stream()
                .flatMap(it -> it.node() instanceof PlanNode.OfTask ? Stream.of(it) : tasks(lights, it).stream())
                .toList();
    }

    private static String goal(CityLights lights, TreeLight task) {
        return lights.above(task.place()).stream()
                .mapToObj(lights::tree)
                .map(TreeLight::title)
                .collect(Collectors.joining());
    }

    /** The city at the end of each month, today in the month that is going on, nothing for months to come. */
    private List<Optional<CityLights>> ends(Actor actor, CityLights lights, List<YearMonth> months) {
        LocalDate day = lights.asOf().day();
        return months.stream()
                .map(month -> YearMonth.from(day).equals(month)
                        ? Optional.of(lights)
                        : Optional.of(month.atEndOfMonth())
                                .filter(end -> end.isBefore(day))
                                .flatMap(end -> looking.earlier(actor, lights, end)))
                .toList();
    }

    private static Optional<Light> light(Optional<CityLights> then, TaskId task) {
        return then.flatMap(it -> it.task(task)).map(it -> it.status().light());
    }

    private static boolean isDue(List<AssignmentLight> held, YearMonth month) {
        return held.stream()
                .flatMap(it -> it.status().due().stream())
                .max(LocalDate::compareTo)
                .filter(due -> YearMonth.from(due).equals(month))
                .isPresent();
    }

    private static List<String> leads(CityLights lights, TaskId task) {
        return lights.placesOf(task)
                .filter(place -> lights.evaluation().duty(place) == Duty.LEAD)
                .mapToObj(lights::unit)
                .distinct()
                .toList();
    }
}
