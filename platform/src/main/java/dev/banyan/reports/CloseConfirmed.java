package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.CityTime;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.rules.LookBack;
import dev.banyan.reports.store.Closings;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.FindAssignments;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes all open shares of a task whose end somebody independent has confirmed (经确认办结), and opens them again, within the transaction of whoever
 * saw to that; the confirmation takes the place of the accepted report. A look-back follows as for every closing.
 */
@Component
@Needs(Permission.REVIEW_REPORTS)
@Transactional(propagation = Propagation.MANDATORY)
public class CloseConfirmed {
    private final FindAssignments assignments;
    private final Closings closings;
    private final SendVerifiers sending;
    private final CityCalendar calendar;
    private final Journal journal;

    CloseConfirmed(
            FindAssignments assignments,
            Closings closings,
            SendVerifiers sending,
            CityCalendar calendar,
            Journal journal) {
        this.assignments = assignments;
        this.closings = closings;
        this.sending = sending;
        this.calendar = calendar;
        this.journal = journal;
    }

    /** @param reason who confirmed it, and how */
    public void close(Actor actor, TaskId task, String reason, UUID request) {
        assignments.ofTask(actor, task).stream()
                .filter(duty -> duty.state().live())
                .sorted(Comparator.comparing(duty -> duty.id().value()))
                .forEach(duty -> close(actor, duty, reason, request));
    }

    /** Opens what was closed again (重新打开), because the matter came up again. */
    public void open(Actor actor, TaskId task, String reason) {
        assignments.ofTask(actor, task).stream()
                .filter(duty -> duty.state().live())
                .sorted(Comparator.comparing(duty -> duty.id().value()))
                .forEach(duty -> closings.newestToChange(duty.id())
                        .filter(it -> it.reopened().isEmpty())
                        .ifPresent(closing -> {
                            closings.reopen(closing.id(), reason, calendar.today(), CityTime.moment(calendar.now()));
                            journal.record(new Deed(
                                            actor.displayName(),
                                            "DutyReopened",
                                            "assignment",
                                            duty.id().value())
                                    .before(closing.reason())
                                    .after(reason));
                        }));
    }

    private void close(Actor actor, Assignment duty, String reason, UUID request) {
        if (closings.newestToChange(duty.id())
                .filter(it -> it.reopened().isEmpty())
                .isPresent()) {
            return;
        }
        long number = closings.add(
                new Closing(
                        0,
                        duty.id(),
                        duty.task(),
                        duty.unit(),
                        calendar.today(),
                        reason,
                        Optional.empty(),
                        actor.displayName(),
                        CityTime.moment(calendar.now()),
                        Optional.empty()),
                UUID.nameUUIDFromBytes((request + "\n" + duty.id().value()).getBytes(StandardCharsets.UTF_8)));
        var closing = closings.find(number).orElseThrow();
        sending.lookBack(closing, LookBack.since(closing.day()));
        journal.record(new Deed(
                        actor.displayName(),
                        "DutyClosed",
                        "assignment",
                        duty.id().value())
                .after(reason));
    }
}
