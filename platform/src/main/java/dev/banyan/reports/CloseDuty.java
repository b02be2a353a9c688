package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.CityTime;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.Milestone;
import dev.banyan.reports.rules.LookBack;
import dev.banyan.reports.store.Closings;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.FindAssignments;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a unit's share of a task (办结): as done on the day that the accepted report speaks of, since how long a review takes is not
 * the unit's doing. A look-back follows sixty days later, by another unit.
 */
@Component
@Needs(Permission.REVIEW_REPORTS)
public class CloseDuty {
    private final FindAssignments assignments;
    private final BeforeClosing conditions;
    private final Closings closings;
    private final SendVerifiers sending;
    private final CityCalendar calendar;
    private final Journal journal;

    CloseDuty(
            FindAssignments assignments,
            BeforeClosing conditions,
            Closings closings,
            SendVerifiers sending,
            CityCalendar calendar,
            Journal journal) {
        this.assignments = assignments;
        this.conditions = conditions;
        this.closings = closings;
        this.sending = sending;
        this.calendar = calendar;
        this.journal = journal;
    }

    public sealed interface Outcome {}

    public record Closed(Closing closing) implements Outcome {}

    public record NotFound() implements Outcome {}

    public record ReasonMissing() implements Outcome {}

    /** It has to be shown by a report of this very duty that was accepted. */
    public record ProofMissing() implements Outcome {}

    /** It is closed already, or the unit does not owe it. */
    public record NotOpen() implements Outcome {}

    /** The whole of a matter is closed on its own file, where somebody independent confirms it. */
    public record OnItsFile() implements Outcome {}

    /** Something has to happen elsewhere first, such as the co-signing of its other units. */
    public record HeldBack(ClosingGuard.Hindrance by) implements Outcome {}

    /** @param left milestones that nobody accepted yet */
    public record MilestonesLeft(List<Milestone> left) implements Outcome {
        public MilestonesLeft {
            left = List.copyOf(left);
        }
    }

    /** What has to happen elsewhere before a duty may be closed here; empty if nothing has. */
    @Transactional(readOnly = true)
    public Optional<ClosingGuard.Hindrance> hindrance(Actor actor, AssignmentId id) {
        return assignments.find(actor, id).filter(it -> it.state().live()).flatMap(conditions::hindrance);
    }

    /**
     * @param report accepted report that shows it
     * @param request names this very request: sent twice, it is carried out once
     */
    @Transactional
    public Outcome close(Actor actor, AssignmentId id, String reason, ReportId report, UUID request) {
        return close(actor, id, new Grounds(reason, report, false), request);
    }

    /** Closes what the other units were asked about (会签后办结), within the transaction of whoever saw to that. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome closeAgreed(Actor actor, AssignmentId id, String reason, ReportId report, UUID request) {
        return close(actor, id, new Grounds(reason, report, true), request);
    }

    private record Grounds(String reason, ReportId report, boolean agreed) {}

    private Outcome close(Actor actor, AssignmentId id, Grounds grounds, UUID request) {
        var found = assignments.find(actor, id);
        if (found.isEmpty()) {
            return new NotFound();
        }
        var before = closings.newestToChange(id);
        var done = closings.ofRequest(request);
        if (done.isPresent()) {
            return new Closed(done.get());
        }
        var proof = conditions.proof(found.get(), grounds.report());
        return against(found.get(), before, grounds)
                .or(() -> proof.isEmpty() ? Optional.of(new ProofMissing()) : conditions.left(found.get()))
                .orElseGet(() -> closed(actor, found.get(), day(proof.orElseThrow(), before), grounds, request));
    }

    private Optional<Outcome> against(Assignment duty, Optional<Closing> before, Grounds grounds) {
        if (conditions.onItsFile(duty)) {
            return Optional.of(new OnItsFile());
        }
        if (!duty.state().live() || before.filter(it -> it.reopened().isEmpty()).isPresent()) {
            return Optional.of(new NotOpen());
        }
        var held = grounds.agreed() ? Optional.<ClosingGuard.Hindrance>empty() : conditions.hindrance(duty);
        if (held.isPresent()) {
            return held.map(HeldBack::new);
        }
        return grounds.reason().isBlank() ? Optional.of(new ReasonMissing()) : Optional.empty();
    }

    /** Neither after today nor before it was found that an earlier closing was not true. */
    private LocalDate day(LocalDate proof, Optional<Closing> before) {
        return before.flatMap(Closing::reopened)
                .filter(proof::isBefore)
                .orElse(proof.isAfter(calendar.today()) ? calendar.today() : proof);
    }

    private Closed closed(Actor actor, Assignment duty, LocalDate day, Grounds grounds, UUID request) {
        long number = closings.add(
                new Closing(
                        0,
                        duty.id(),
                        duty.task(),
                        duty.unit(),
                        day,
                        grounds.reason().strip(),
                        Optional.of(grounds.report()),
                        actor.displayName(),
                        CityTime.moment(calendar.now()),
                        Optional.empty()),
                request);
        var closing = closings.find(number).orElseThrow();
        sending.lookBack(closing, LookBack.since(calendar.today()));
        journal.record(new Deed(
                        actor.displayName(),
                        "DutyClosed",
                        "assignment",
                        duty.id().value())
                .after(closing.reason() + "\nreport " + grounds.report().value()));
        return new Closed(closing);
    }
}
