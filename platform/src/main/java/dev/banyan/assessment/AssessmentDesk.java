package dev.banyan.assessment;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.assessment.RoundOutcome.Refusal;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Scope;
import dev.banyan.directory.Unit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What every use case of this room needs to know: the day, whose data somebody reaches, and how deeds are recorded. */
@Component
class AssessmentDesk {
    /** What the journal calls a deed of this room. */
    enum Act {
        ROUND_OPENED("RoundOpened"),
        VALUES_GATHERED("ValuesGathered"),
        SCORES_SHOWN_TO_UNITS("ScoresShownToUnits"),
        APPEALS_CLOSED("AppealsClosed"),
        ROUND_RETURNED("RoundReturned"),
        ROUND_APPROVED("RoundApproved"),
        ROUND_RELEASED("RoundReleased"),
        ROUND_OPENED_AGAIN("RoundOpenedAgain"),
        SCORE_APPEALED("ScoreAppealed"),
        APPEAL_DECIDED("AppealDecided"),
        VALUE_ENTERED("ValueEntered"),
        VALUES_IMPORTED("ValuesImported"),
        VETO_IMPOSED("VetoImposed"),
        VETO_LIFTED("VetoLifted");

        private final String word;

        Act(String word) {
            this.word = word;
        }
    }

    private final FindScope scopes;
    private final FindUnits units;
    private final CityCalendar calendar;
    private final Journal journal;
    private final Clock clock;

    AssessmentDesk(FindScope scopes, FindUnits units, CityCalendar calendar, Journal journal, Clock clock) {
        this.scopes = scopes;
        this.units = units;
        this.calendar = calendar;
        this.journal = journal;
        this.clock = clock;
    }

    LocalDate today() {
        return calendar.today();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    CityCalendar calendar() {
        return calendar;
    }

    /** Whether somebody works for those who assess the whole group, and so sees all of it at any time. */
    boolean assesses(Actor actor) {
        boolean may = actor.equals(Actor.SYSTEM)
                || actor.may(Permission.ASSESS)
                || actor.may(Permission.REVIEW_APPEALS)
                || actor.may(Permission.APPROVE_SCORES);
        return may && scopes.of(actor) instanceof Scope.WholeCity;
    }

    /** Whether somebody acts for a unit, or for whoever took over its work. */
    boolean actsFor(Actor actor, String unit) {
        var scope = scopes.of(actor);
        var seen = new HashSet<String>();
        for (var at = Optional.of(unit); at.filter(seen::add).isPresent(); ) {
            if (scope.covers(at.get())) {
                return true;
            }
            at = at.flatMap(units::find).flatMap(Unit::mergedInto);
        }
        return false;
    }

    static Optional<Refusal> reason(String typed, boolean needed) {
        if (typed.strip().length() > ChangeScheme.LONGEST_REASON) {
            return Optional.of(Refusal.REASON_TOO_LONG);
        }
        return needed && typed.isBlank() ? Optional.of(Refusal.REASON_MISSING) : Optional.empty();
    }

    void record(Actor actor, Act act, RoundId round, String after) {
        journal.record(new Deed(actor.displayName(), act.word, "assessment", round.value()).after(after));
    }
}
