package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.reports.store.Figures;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person believes a figure that was held, or refuses it (核定存疑数值). */
@Component
@Needs(Permission.REVIEW_REPORTS)
public class DecideFigure {
    private final Figures figures;
    private final Journal journal;
    private final Clock clock;

    DecideFigure(Figures figures, Journal journal, Clock clock) {
        this.figures = figures;
        this.journal = journal;
        this.clock = clock;
    }

    public enum Outcome {
        DECIDED,
        REASON_MISSING,
        /** It was never held, or somebody decided it before. */
        NOT_HELD
    }

    @Transactional
    public Outcome decide(Actor actor, long id, boolean accepted, String reason) {
        if (reason.isBlank()) {
            return Outcome.REASON_MISSING;
        }
        var figure = figures.find(id).filter(it -> it.state() == Figure.State.HELD);
        var decision = new Figure.Decision(accepted, reason.strip(), actor.displayName(), clock.instant());
        if (figure.isEmpty() || !figures.decide(id, decision)) {
            return Outcome.NOT_HELD;
        }
        journal.record(new Deed(actor.displayName(), accepted ? "FigureAccepted" : "FigureRefused", "figure", id)
                .before(figure.get().value().toPlainString() + " "
                        + figure.get().doubts())
                .after(decision.reason()));
        return Outcome.DECIDED;
    }
}
