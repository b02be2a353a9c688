package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.FindRegisters;
import dev.banyan.plan.Milestone;
import dev.banyan.reports.rules.LookBack;
import dev.banyan.reports.store.Closings;
import dev.banyan.reports.store.Reports;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.FindAssignments;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes a unit's share of a task (办结); a look-back follows sixty days later, by another unit. */
@Component
@Needs(Permission.REVIEW_REPORTS)
public class CloseDuty {
    private final FindAssignments assignments;
    private final OpenMilestones milestones;
    private final FindRegisters registers;
    private final Reports reports;
    private final Closings closings;
    private final SendVerifiers sending;
    private final CityCalendar calendar;
    private final Journal journal;

    CloseDuty(
            FindAssignments assignments,
            OpenMilestones milestones,
            FindRegisters registers,
            Reports reports,
            Closings closings,
            SendVerifiers sending,
            CityCalendar calendar,
            Journal journal) {
        this.assignments = assignments;
        this.milestones = milestones;
        this.registers = registers;
        this.reports = reports;
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

    /** @param left milestones that nobody accepted yet */
    public record MilestonesLeft(List<Milestone> left) implements Outcome {
        public MilestonesLeft {
            left = List.copyOf(left);
        }
    }

    /**
     * @param report accepted report that shows it
     * @param request names this very request: sent twice, it is carried out once
     */
    @Transactional
    public Outcome close(Actor actor, AssignmentId id, String reason, ReportId report, UUID request) {
        var found = assignments.find(actor, id);
        if (found.isEmpty()) {
            return new NotFound();
        }
        var before = closings.newestToChange(id);
        var done = closings.ofRequest(request);
        if (done.isPresent()) {
            return new Closed(done.get());
        }
        if (found.get().role() == DutyRole.LEAD
                && registers.entry(found.get().task()).isPresent()) {
            return new OnItsFile();
        }
        if (!found.get().state().live()
                || before.filter(it -> it.reopened().isEmpty()).isPresent()) {
            return new NotOpen();
        }
        if (reason.isBlank()) {
            return new ReasonMissing();
        }
        boolean proven = reports.find(report)
                .filter(it -> it.about().assignment().equals(id) && it.state() == ReportState.ACCEPTED)
                .isPresent();
        if (!proven) {
            return new ProofMissing();
        }
        var left = milestones.of(found.get().task());
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
                        Optional.of(report),
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
                Optional.of(closing.reason() + "\nreport " + report.value())));
        return new Closed(closing);
    }
}
