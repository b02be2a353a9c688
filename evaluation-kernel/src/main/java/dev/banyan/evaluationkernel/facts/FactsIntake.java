package dev.banyan.evaluationkernel.facts;

import dev.banyan.evaluationkernel.AssignmentRow;
import dev.banyan.evaluationkernel.FactRow;
import dev.banyan.evaluationkernel.MilestoneRow;
import dev.banyan.evaluationkernel.RowError;
import dev.banyan.evaluationkernel.TargetRow;
import dev.banyan.evaluationkernel.TaskRow;
import dev.banyan.evaluationkernel.UnitRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes in rows table by table; the first assignment closes the tables of tasks and units. */
public final class FactsIntake {
    private final TaskTable tasks = new TaskTable();
    private final UnitTable units = new UnitTable();
    private Optional<Bound> bound = Optional.empty();

    /** What can be taken in once tasks and units are known. */
    private record Bound(
            TaskTable.Ordered tasks,
            UnitTable.Ordered units,
            AssignmentTable assignments,
            MilestoneTable milestones,
            TargetTable targets,
            FactTable facts) {}

    public void task(int line, TaskRow row) {
        open();
        tasks.add(line, row);
    }

    public void unit(int line, UnitRow row) {
        open();
        units.add(line, row);
    }

    public void assignment(int line, AssignmentRow row) {
        bound().assignments.add(line, row);
    }

    public void milestone(int line, MilestoneRow row) {
        bound().milestones.add(line, row);
    }

    public void target(int line, TargetRow row) {
        bound().targets.add(line, row);
    }

    public void fact(int line, FactRow row) {
        bound().facts.add(line, row);
    }

    private void open() {
        if (bound.isPresent()) {
            throw new IllegalStateException("tasks and units come before assignments");
        }
    }

    private Bound bound() {
        if (bound.isEmpty()) {
            var orderedTasks = tasks.order();
            var orderedUnits = units.order();
            var assignments = new AssignmentTable(orderedTasks.order().placeOf(), orderedUnits.placeOf());
            bound = Optional.of(new Bound(
                    orderedTasks,
                    orderedUnits,
                    assignments,
                    new MilestoneTable(assignments),
                    new TargetTable(assignments),
                    new FactTable(assignments)));
        }
        return bound.get();
    }

    public Columns columns() {
        var rows = bound();
        int taskCount = rows.tasks.rows().size();
        int[] order = rows.assignments.order(taskCount);
        int[] firstAssignment = rows.assignments.firsts(taskCount);
        int[] place = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        var assignments = rows.assignments.columns(order);
        var tree = rows.tasks.columns(firstAssignment);
        return new Columns(
                tree,
                assignments,
                rows.facts.reports(place, assignments),
                rows.facts.events(place, assignments),
                rows.milestones.columns(place, assignments),
                rows.targets.columns(place, assignments),
                rows.units.columns(),
                rows.tasks.groups(tree));
    }

    /** By file in the order of work, then by line. */
    public List<RowError> errors() {
        var rows = bound();
        return Stream.of(
                        tasks.errors,
                        units.errors,
                        rows.assignments.errors,
                        rows.milestones.errors,
                        rows.targets.errors,
                        rows.facts.errors)
                .flatMap(errors -> errors.inOrder().stream())
                .toList();
    }
}
