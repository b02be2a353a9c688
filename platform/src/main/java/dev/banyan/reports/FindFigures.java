package dev.banyan.reports;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Indicator;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.PlanVersion;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.store.Facts;
import dev.banyan.responsibility.Aim;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.FindAssignments;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the figures that leading units owe (指标填报责任) and what of them was accepted, for rooms that compute from them. */
@Component
@Needs(Permission.READ_REPORTS)
@Transactional(readOnly = true)
public class FindFigures {
    private final FindTasks tasks;
    private final FindAssignments assignments;
    private final MakeForm forms;
    private final Facts facts;

    FindFigures(FindTasks tasks, FindAssignments assignments, MakeForm forms, Facts facts) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.forms = forms;
        this.facts = facts;
    }

    /**
     * A figure that a unit answers for (应报指标).
     *
     * @param assignment who leads the task, until when
     * @param given when the work was given to the unit
     * @param task the unit's own
     * @param whole title of the task of the plan, which it is or was broken out of
     * @param indicator number of the indicator in its plan
     * @param aim what the figure must reach: the unit's share where it was split
     */
    public record Owed(Assignment assignment, LocalDate given, Task task, String whole, int indicator, Aim aim) {}

    /** What was accepted of a figure (已审核指标值). */
    public record Accepted(BigDecimal value, LocalDate day, Optional<ReportId> report) {}

    /** All that stand of some units, in the order of their tasks. */
    public List<Owed> owed(Actor actor, Predicate<String> units) {
        var standing = tasks.standing();
        var leading = assignments.ofTasks(actor, standing.stream().map(Task::id).toList()).stream()
                .filter(it -> it.role() == DutyRole.LEAD && it.state().live() && units.test(it.unit()))
                .toList();
        var given = assignments.given(leading);
        var byTask = leading.stream().collect(Collectors.groupingBy(Assignment::task));
        var city = new City(standing.stream().collect(Collectors.toMap(Task::id, Function.identity())));
        var owed = new ArrayList<Owed>();
        for (var task : standing) {
            for (var duty : byTask.getOrDefault(task.id(), List.of())) {
                city.aims(task)
                        .forEach((number, aim) -> owed.add(new Owed(
                                duty,
                                given.getOrDefault(duty.id(), LocalDate.MIN),
                                task,
                                city.whole(task).title(),
                                number,
                                aim)));
            }
        }
        return owed;
    }

    /** By assignment and number of the indicator in the order of the days, as it was known at a moment; of one day the last that was said. */
    public Map<AssignmentId, Map<Integer, List<Accepted>>> accepted(Instant known, Collection<AssignmentId> of) {
        var all = new HashMap<AssignmentId, Map<Integer, List<Accepted>>>();
        facts.knownAt(known, of).stream()
                .filter(it -> it.accepted().isPresent())
                .map(KnownFact::fact)
                .forEach(fact -> fact.answers().figures().forEach(figure -> {
                    var series = all.computeIfAbsent(fact.about().assignment(), _ -> new HashMap<>())
                            .computeIfAbsent(figure.indicator(), _ -> new ArrayList<>());
                    if (!series.isEmpty()
                            && series.getLast().day().equals(fact.said().day())) {
                        series.removeLast();
                    }
                    series.add(new Accepted(figure.value(), fact.said().day(), fact.report()));
                }));
        return all;
    }

    /** Tasks with their plans, each read once. */
    private final class City {
        private final Map<TaskId, Task> known;
        private final Map<PlanId, Optional<PlanVersion>> versions = new HashMap<>();

        City(Map<TaskId, Task> known) {
            this.known = known;
        }

        Task whole(Task part) {
            return part.parent()
                    .flatMap(it -> Optional.ofNullable(known.get(it)))
                    .map(this::whole)
                    .orElse(part);
        }

        Map<Integer, Aim> aims(Task task) {
            return task.parent().isPresent()
                    ? forms.passedOn(task, indicators(whole(task)))
                    : indicators(task).stream()
                            .collect(Collectors.toMap(
                                    Indicator::number,
                                    it -> new Aim(
                                            it.name(),
                                            it.target().comparator(),
                                            it.target().value().orElseThrow(),
                                            it.target().unit())));
        }

        private List<Indicator> indicators(Task task) {
            return task.source()
                    .map(source ->
                            MakeForm.indicators(task, versions.computeIfAbsent(source.plan(), _ -> forms.newest(task))))
                    .orElse(List.of());
        }
    }
}
