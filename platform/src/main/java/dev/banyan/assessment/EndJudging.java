package dev.banyan.assessment;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.assessment.Ending.How;
import dev.banyan.assessment.store.Panels;
import dev.banyan.assessment.store.Surveys;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a survey or a panel before its last day, or takes it back (提前结束、撤回评议与打分), with a reason and for good. What is over
 * cannot be taken back: its results were seen.
 */
@Component
@Needs(Permission.ASSESS)
public class EndJudging {
    private final Surveys surveys;
    private final Panels panels;
    private final CityCalendar calendar;
    private final Journal journal;
    private final Clock clock;

    EndJudging(Surveys surveys, Panels panels, CityCalendar calendar, Journal journal, Clock clock) {
        this.surveys = surveys;
        this.panels = panels;
        this.calendar = calendar;
        this.journal = journal;
        this.clock = clock;
    }

    /** Sent twice, it is carried out once. */
    public enum Outcome {
        DONE,
        REASON_MISSING,
        REASON_TOO_LONG,
        /** What has not begun can only be taken back. */
        NOT_BEGUN,
        /** It is over. */
        OVER,
        NOT_FOUND
    }

    @Transactional
    public Outcome survey(Actor actor, SurveyId id, How how, String reason) {
        surveys.lock(id);
        var found = surveys.find(id);
        if (found.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        var state = found.get().on(calendar.today());
        return ended(found.get().ending(), how)
                .or(() -> switch (state) {
                    case COMING -> how == How.ENDED ? Optional.of(Outcome.NOT_BEGUN) : Optional.empty();
                    case OPEN -> Optional.empty();
                    case CLOSED, WITHDRAWN -> Optional.of(Outcome.OVER);
                })
                .or(() -> refusal(reason))
                .orElseGet(() -> {
                    surveys.end(id, ending(actor, how, reason));
                    journal.record(new Deed(
                                    actor.displayName(),
                                    how == How.ENDED ? "SurveyEnded" : "SurveyWithdrawn",
                                    "survey",
                                    id.value())
                            .after(reason.strip()));
                    return Outcome.DONE;
                });
    }

    @Transactional
    public Outcome panel(Actor actor, PanelId id, How how, String reason) {
        var found = panels.hold(id);
        if (found.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        return ended(found.get().ending(), how)
                .or(() -> Optional.of(Outcome.OVER).filter(_ -> found.get().settled(calendar.today())))
                .or(() -> refusal(reason))
                .orElseGet(() -> {
                    panels.end(id, ending(actor, how, reason));
                    journal.record(new Deed(
                                    actor.displayName(),
                                    how == How.ENDED ? "PanelEnded" : "PanelWithdrawn",
                                    "panel",
                                    id.value())
                            .after(reason.strip()));
                    return Outcome.DONE;
                });
    }

    private static Optional<Outcome> ended(Optional<Ending> before, How how) {
        return before.map(it -> it.how() == how ? Outcome.DONE : Outcome.OVER);
    }

    private static Optional<Outcome> refusal(String reason) {
        return AssessmentDesk.reason(reason, true).map(it -> Outcome.valueOf(it.name()));
    }

    private Ending ending(Actor actor, How how, String reason) {
        return new Ending(
                how,
                calendar.today(),
                reason.strip(),
                actor.displayName(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
