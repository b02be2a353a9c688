package dev.banyan.supervision;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.Deadlines;
import dev.banyan.calendar.TimeLimit;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Scope;
import dev.banyan.reports.FindClosings;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.supervision.Rung.Signer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the use cases of the ladder have in common (督办办理): whose duty it is, who may sign, what day it is, and the journal. */
@Component
class LadderDesk {
    static final int LONGEST_REASON = 500;

    private final FindAssignments assignments;
    private final FindClosings closings;
    private final FindScope scopes;
    private final Time time;
    private final Journal journal;

    LadderDesk(FindAssignments assignments, FindClosings closings, FindScope scopes, Time time, Journal journal) {
        this.assignments = assignments;
        this.closings = closings;
        this.scopes = scopes;
        this.time = time;
        this.journal = journal;
    }

    /** What people do about supervision, as the journal names it (督办操作). */
    enum Act {
        EXTENSION_ASKED("ExtensionAsked"),
        CLOCK_STOP_ASKED("ClockStopAsked"),
        TIME_REQUEST_WITHDRAWN("TimeRequestWithdrawn"),
        TIME_GRANTED("TimeGranted"),
        TIME_REFUSED("TimeRefused"),
        SHEET_PROPOSED("SheetProposed"),
        REMINDER_ISSUED("ReminderIssued"),
        SHEET_SIGNED("SheetSigned"),
        SHEET_REJECTED("SheetRejected"),
        SHEET_LAPSED("SheetLapsed"),
        SHEET_RECEIVED("SheetReceived"),
        SHEET_REPLIED("SheetReplied"),
        SHEET_REBUTTED("SheetRebutted"),
        SHEET_APPEALED("SheetAppealed"),
        SHEET_APPEAL_UPHELD("SheetAppealUpheld"),
        SHEET_APPEAL_DISMISSED("SheetAppealDismissed"),
        SHEET_LIFT_PROPOSED("SheetLiftProposed"),
        SHEET_LIFTED("SheetLifted"),
        SHEET_KEPT("SheetKept"),
        SHEET_RAISED("SheetRaised"),
        SHEET_ENDED("SheetEnded"),
        SHEET_LIMIT_MOVED("SheetLimitMoved"),
        CO_SIGNING_ASKED("CoSigningAsked"),
        CO_SIGNING_AGREED("CoSigningAgreed"),
        CO_SIGNING_DISSENTED("CoSigningDissented"),
        CO_SIGNING_WITHDRAWN("CoSigningWithdrawn"),
        CO_SIGNING_CLOSED("CoSigningClosed"),
        CO_SIGNING_RETURNED("CoSigningReturned");

        private final String name;

        Act(String name) {
            this.name = name;
        }
    }

    /** The city's calendar and the moment (办理时间). */
    @Component
    static final class Time {
        private final CityCalendar calendar;
        private final Clock clock;

        Time(CityCalendar calendar, Clock clock) {
            this.calendar = calendar;
            this.clock = clock;
        }

        /** This moment, as exactly as it is kept. */
        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }

        LocalDate today() {
            return calendar.today();
        }

        LocalDate end(LocalDate start, TimeLimit limit) {
            return Deadlines.due(start.atStartOfDay(), limit, List.of(), calendar.workCalendar())
                    .date();
        }
    }

    Time time() {
        return time;
    }

    /** A duty of the actor's own units. */
    Optional<Assignment> ofUnit(Actor actor, AssignmentId id) {
        return assignments.find(actor, id).filter(it -> answers(actor, it));
    }

    boolean answers(Actor actor, Assignment duty) {
        return actor.may(Permission.ANSWER_SUPERVISION) && scopes.covers(actor, duty.unit());
    }

    /** A duty that the actor's office gave: the city's all of them, a county's those broken out of its own. */
    Optional<Assignment> ofOffice(Actor actor, AssignmentId id) {
        return assignments.find(actor, id).filter(it -> supervises(actor, it));
    }

    boolean supervises(Actor actor, Assignment duty) {
        return (actor.may(Permission.SUPERVISE) || actor.equals(Actor.SYSTEM))
                && switch (scopes.of(actor)) {
                    case Scope.WholeCity _ -> true;
                    case Scope.Units units ->
                        duty.assigner().filter(units::covers).isPresent();
                };
    }

    boolean maySign(Actor actor, Signer signer) {
        return switch (signer) {
            case SYSTEM -> false;
            case OFFICE -> actor.may(Permission.SUPERVISE);
            case LEADER -> actor.may(Permission.SIGN_SUPERVISION);
        };
    }

    boolean closed(Actor actor, AssignmentId id) {
        return closings.of(actor, id).filter(FindClosings.Stand::closed).isPresent();
    }

    RungFact.By by(Actor actor) {
        return new RungFact.By(actor.id(), actor.displayName(), scopes.unitOf(actor));
    }

    static Optional<LadderRefusal> fault(String reason) {
        return reason.isBlank()
                ? Optional.of(LadderRefusal.REASON_MISSING)
                : reason.strip().codePointCount(0, reason.strip().length()) > LONGEST_REASON
                        ? Optional.of(LadderRefusal.REASON_TOO_LONG)
                        : Optional.empty();
    }

    void record(Actor actor, Act act, AssignmentId duty, String what) {
        journal.record(new Deed(actor.displayName(), act.name, "assignment", duty.value()).after(what));
    }
}
