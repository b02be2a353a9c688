package dev.banyan.plan;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.rules.RoadmapCheck;
import dev.banyan.plan.store.Milestones;
import dev.banyan.plan.store.Tasks;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets the steps of a task (排定节点) as the next version of its roadmap. Who leads a task is known further right: rooms that
 * let a lead unit set them check that first.
 */
@Component
@Needs(Permission.SET_MILESTONES)
public class SetMilestones {
    private final Milestones milestones;
    private final Tasks tasks;
    private final Journal journal;
    private final Clock clock;

    SetMilestones(Milestones milestones, Tasks tasks, Journal journal, Clock clock) {
        this.milestones = milestones;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    public record RoadmapSet(Roadmap roadmap) implements Outcome {}

    /** Somebody was faster. */
    public record ChangedMeanwhile(Roadmap now) implements Outcome {}

    public record Refused(List<RoadmapFault> faults) implements Outcome {}

    /** A roadmap that was set before is set again only with a reason. */
    public record ReasonMissing() implements Outcome {}

    public record NoSuchTask() implements Outcome {}

    /**
     * @param seen version the actor had before the eyes; 0 if there was none
     * @param request names this very request: sent twice, it is carried out once
     */
    @Transactional
    public Outcome set(Actor actor, TaskId id, int seen, UUID request, List<RoadmapStep> steps, String reason) {
        var task = milestones.lock(id) ? tasks.find(id).filter(it -> !it.dropped()) : Optional.<Task>empty();
        if (task.isEmpty()) {
            return new NoSuchTask();
        }
        var done = milestones.ofRequest(request);
        if (done.isPresent()) {
            return new RoadmapSet(done.get());
        }
        var versions = milestones.versions(id);
        if (!versions.isEmpty() && versions.getFirst().version() != seen) {
            return new ChangedMeanwhile(versions.getFirst());
        }
        if (!versions.isEmpty() && reason.isBlank()) {
            return new ReasonMissing();
        }
        var numbers = versions.stream()
                .flatMap(version -> version.milestones().stream())
                .map(it -> it.id().number())
                .collect(Collectors.toSet());
        var faults = RoadmapCheck.faults(steps, numbers, task.get().due());
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        int last = numbers.stream().max(Integer::compare).orElse(0);
        var roadmap = new Roadmap(
                id,
                versions.size() + 1,
                RoadmapCheck.milestones(id, steps, last),
                versions.isEmpty() ? "" : reason.strip(),
                actor.displayName(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        milestones.add(roadmap, request);
        journal.record(new Deed(
                actor.displayName(),
                "MilestonesSet",
                "task",
                String.valueOf(id.value()),
                versions.stream().findFirst().map(it -> text(it.milestones())),
                Optional.of(text(roadmap.milestones()) + (roadmap.reason().isEmpty() ? "" : "\n" + roadmap.reason()))));
        return new RoadmapSet(roadmap);
    }

    private static String text(List<Milestone> milestones) {
        return milestones.stream()
                .map(it -> it.id().number() + ". " + it.due() + " " + it.weight() + "% " + it.wording() + " / "
                        + it.proof())
                .collect(Collectors.joining("\n"));
    }
}
