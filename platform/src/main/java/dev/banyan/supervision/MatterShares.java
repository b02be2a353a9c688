package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.FindClosings;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.supervision.rules.ClosingParts.Share;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What each unit has done of its share of a matter (各方办理情况). */
@Component
class MatterShares {
    private final FindTasks tasks;
    private final FindAssignments assignments;
    private final FindClosings closings;

    MatterShares(FindTasks tasks, FindAssignments assignments, FindClosings closings) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.closings = closings;
    }

    /** Of the matter itself and of the parts it was broken down into. */
    List<Share> of(Actor actor, TaskId matter) {
        var parts = tasks.below(matter).stream()
                .filter(part -> !part.dropped())
                .map(Task::id)
                .toList();
        return Stream.concat(assignments.ofTask(actor, matter).stream(), assignments.ofTasks(actor, parts).stream())
                .filter(duty -> duty.state().open())
                .flatMap(duty -> share(actor, duty, !duty.task().equals(matter)).stream())
                .toList();
    }

    private Optional<Share> share(Actor actor, Assignment duty, boolean ofPart) {
        return closings.of(actor, duty.id())
                .map(it ->
                        new Share(duty.unit(), duty.role(), ofPart, !it.proofs().isEmpty(), it.closed()));
    }
}
