package dev.banyan.responsibility;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.rules.AssignmentTable;
import dev.banyan.responsibility.rules.OrderCheck;
import dev.banyan.responsibility.store.Assignments;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Takes assignments in from a table (导入责任分工表): new rows are assigned, rows of other terms changed, the same rows left as they
 * are; all of it or, if any row is at fault, nothing.
 */
@Component
@Needs(Permission.ASSIGN_TASKS)
public class ImportAssignments {
    private final Assignments assignments;
    private final FindTasks tasks;
    private final AssignTask assigning;
    private final KnownBodies known;

    ImportAssignments(Assignments assignments, FindTasks tasks, AssignTask assigning, KnownBodies known) {
        this.assignments = assignments;
        this.tasks = tasks;
        this.assigning = assigning;
        this.known = known;
    }

    public sealed interface Import {}

    /** What was done, or on trial would be. */
    public record Taken(int assigned, int changed, int same) implements Import {}

    /** The file is no table that could be read. */
    public record Unreadable(Spreadsheet.Reason reason, Optional<Integer> row) implements Import {}

    /** @param refusals what stands against which row, by its number */
    public record Faulty(List<AssignmentTable.Fault> faults, Map<Integer, Set<Refusal>> refusals) implements Import {}

    /**
     * @param request names this very request: sent twice, it is carried out once
     * @param trial whether to say only what would be done
     */
    @Transactional
    public Import from(Actor actor, UUID request, byte[] file, boolean trial) {
        return switch (Spreadsheet.read(file, Spreadsheet.Limits.LIST)) {
            case Spreadsheet.Refused(var reason, var row) -> new Unreadable(reason, row);
            case Spreadsheet.Table(List<Spreadsheet.Row> rows) -> take(actor, request, rows, trial);
        };
    }

    private Import take(Actor actor, UUID request, List<Spreadsheet.Row> rows, boolean trial) {
        var reading = AssignmentTable.read(rows, known.names());
        var sorted = sorted(reading.lines());
        var refusals = new TreeMap<Integer, Set<Refusal>>();
        if (reading.faults().isEmpty()) {
            sorted.changed()
                    .forEach(change -> change(actor, request, change)
                            .ifPresent(reasons -> refusals.put(change.line().row(), reasons)));
        }
        var orders = sorted.fresh().stream().map(AssignmentTable.Line::order).toList();
        assigning
                .refusals(actor, orders)
                .forEach((place, reasons) ->
                        refusals.put(sorted.fresh().get(place).row(), reasons));
        boolean faulty = !reading.faults().isEmpty() || !refusals.isEmpty();
        if (faulty || trial) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        } else if (!orders.isEmpty()) {
            assigning.all(actor, request, orders);
        }
        return faulty
                ? new Faulty(reading.faults(), refusals)
                : new Taken(orders.size(), sorted.changed().size(), sorted.same());
    }

    /** What stands against changing an assignment as a row says. */
    private Optional<Set<Refusal>> change(Actor actor, UUID request, Change change) {
        // Another request than that of the new ones, or these would count as done already.
        var changes = UUID.nameUUIDFromBytes((request + " changes").getBytes(StandardCharsets.UTF_8));
        var before = change.before();
        var outcome = assigning.change(
                actor,
                changes,
                before.id(),
                before.standing().facts(),
                change.line().order().demand());
        return switch (outcome) {
            case Outcome.Done _ -> Optional.empty();
            case Outcome.Refused(Set<Refusal> reasons) -> Optional.of(reasons);
            case Outcome.ChangedMeanwhile _, Outcome.NotFound _ -> Optional.of(Set.of(Refusal.NOT_NOW));
        };
    }

    private record Change(AssignmentTable.Line line, Assignment before) {}

    private record Sorted(List<AssignmentTable.Line> fresh, List<Change> changed, int same) {}

    private Sorted sorted(List<AssignmentTable.Line> lines) {
        var ids = lines.stream().map(line -> line.order().task()).collect(Collectors.toSet());
        Map<TaskId, Task> found = tasks.find(ids).stream().collect(Collectors.toMap(Task::id, Function.identity()));
        Map<TaskId, List<Assignment>> open = assignments.ofTasks(ids).stream()
                .filter(it -> it.state().open())
                .collect(Collectors.groupingBy(Assignment::task));
        var fresh = new ArrayList<AssignmentTable.Line>();
        var changed = new ArrayList<Change>();
        int same = 0;
        for (var line : lines) {
            var order = line.order();
            var before = open.getOrDefault(order.task(), List.of()).stream()
                    .filter(it -> it.unit().equals(order.unit()) && it.role() == order.role())
                    .findFirst();
            var ofTask = Optional.ofNullable(found.get(order.task())).flatMap(Task::due);
            if (before.isEmpty()) {
                fresh.add(line);
            } else if (before.get().weight() == order.demand().weight()
                    && OrderCheck.due(order.demand(), ofTask)
                            .equals(Optional.of(before.get().due()))) {
                same++;
            } else {
                changed.add(new Change(line, before.get()));
            }
        }
        return new Sorted(fresh, changed, same);
    }
}
