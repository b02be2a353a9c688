package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.FindMilestones;
import dev.banyan.plan.Milestone;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.rules.LookBack;
import dev.banyan.reports.store.Closings;
import dev.banyan.reports.store.MilestoneClaims;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.FindAssignments;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes a unit's share of a task (办结); a look-back follows sixty days later, by another unit. */
@Component
@Needs(Permission.REVIEW_REPORTS)
public class CloseDuty {
    private final FindAssignments assignments;
    private final FindMilestones milestones;
    private final MilestoneClaims claims;
    private final Closings closings;
    private final SendVerifiers sending;
    private final CityCalendar calendar;
    private final Journal journal;

    CloseDuty(
            FindAssignments assignments,
            FindMilestones milestones,
            MilestoneClaims claims,
            Closings closings,
            SendVerifiers sending,
            CityCalendar calendar,
            Journal journal) {
        this.assignments = assignments;
        this.milestones = milestones;
        this.claims = claims;
        this.closings = closings;
        this.sending = sending;
        this.calendar = calendar;
        this.journal = journal;
    }

    public sealed interface Outcome {}

    public record Closed(Closing closing) implements Outcome {}

    public record NotFound() implements Outcome {}

    public record ReasonMissing() implements Outcome {}

    /** It is closed already, or the unit does not owe it. */
    public record NotOpen() implements Outcome {}

    /** @param left milestones that nobody accepted yet */
    public record MilestonesLeft(List<Milestone> left) implements Outcome {
        public MilestonesLeft {
            left = List.copyOf(left);
        }
    }

    /** @param request names this very request: sent twice, it is carried out once */
    @Transactional
    public Outcome close(Actor actor, AssignmentId id, String reason, UUID request) {
        var found = assignments.find(actor, id);
        if (found.isEmpty()) {
            return new NotFound();
        }
        var before = closings.newestToChange(id);
        var done = closings.ofRequest(request);
        if (done.isPresent()) {
            return new Closed(done.get());
        }
        if (!found.get().state().live()
                || before.filter(it -> it.reopened().isEmpty()).isPresent()) {
            return new NotOpen();
        }
        if (reason.isBlank()) {
            return new ReasonMissing();
        }
        var left = left(found.get().task());
        if (!left.isEmpty()) {
            return new MilestonesLeft(left);
        }
        long number = closings.add(
                new Closing(
                        0,
                        id,
                        found.get().task(),
                        found.get().unit(),
                        calendar.today(),
                        reason.strip(),
                        actor.displayName(),
                        calendar.now().atZone(CityTime.ZONE).toInstant(),
                        Optional.empty()),
                request);
        var closing = closings.find(number).orElseThrow();
        sending.lookBack(closing, LookBack.since(closing.day()));
        journal.record(new Deed(
                actor.displayName(),
                "DutyClosed",
                "assignment",
                String.valueOf(id.value()),
                Optional.empty(),
                Optional.of(closing.reason())));
        return new Closed(closing);
    }

    private List<Milestone> left(TaskId task) {
        var accepted = claims.of(task).stream()
                .collect(Collectors.toMap(MilestoneClaim::milestone, it -> it, (newest, older) -> newest))
                .values()
                .stream()
                .filter(MilestoneClaim::accepted)
                .map(MilestoneClaim::milestone)
                .collect(Collectors.toSet());
        return milestones.of(task).stream()
                .flatMap(roadmap -> roadmap.milestones().stream())
                .filter(milestone -> !accepted.contains(milestone.id()))
                .toList();
    }
}
