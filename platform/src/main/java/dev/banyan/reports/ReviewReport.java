package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.reports.rules.LifeCycle;
import dev.banyan.reports.store.Facts;
import dev.banyan.reports.store.Reports;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges what a unit said (审核报告): accepted, or returned with a reason for each clause that falls short. */
@Component
@Needs(Permission.REVIEW_REPORTS)
public class ReviewReport {
    private final Reports reports;
    private final Facts facts;
    private final FindScope scopes;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    ReviewReport(
            Reports reports,
            Facts facts,
            FindScope scopes,
            Journal journal,
            Clock clock,
            ApplicationEventPublisher news) {
        this.reports = reports;
        this.facts = facts;
        this.scopes = scopes;
        this.journal = journal;
        this.clock = clock;
        this.news = news;
    }

    public sealed interface Outcome {}

    public record Done(Verdict verdict) implements Outcome {}

    public record Refused(Reason reason) implements Outcome {}

    public enum Reason {
        NOT_FOUND,
        /** It is not waiting for a review. */
        NOT_NOW,
        /** The unit corrected it after the page was shown. */
        CHANGED_MEANWHILE,
        /** Nobody judges what that person said. */
        OWN_REPORT,
        /** A reason names a question that the form does not ask. */
        DOES_NOT_FIT
    }

    /**
     * @param seen what the reviewer had before the eyes
     * @param request names this very request: sent twice, it is carried out once
     */
    @Transactional
    public Outcome review(Actor actor, ReportId id, FactId seen, UUID request, Verdict verdict) {
        var found = reports.findToWrite(id)
                .filter(it -> scopes.of(actor).covers(it.report().about().unit()));
        if (found.isEmpty()) {
            return new Refused(Reason.NOT_FOUND);
        }
        var report = found.get().report();
        var event = switch (verdict) {
            case Verdict.Accepted() -> LifeCycle.Event.ACCEPT;
            case Verdict.Returned _ -> LifeCycle.Event.RETURN;
        };
        var next = LifeCycle.TABLE.after(report.state(), event);
        if (next.isEmpty() || !report.latest().equals(Optional.of(seen))) {
            return before(seen, request, verdict)
                    .orElse(new Refused(next.isEmpty() ? Reason.NOT_NOW : Reason.CHANGED_MEANWHILE));
        }
        var fact = facts.find(seen).orElseThrow();
        if (fact.said().by().equals(actor.displayName())) {
            return new Refused(Reason.OWN_REPORT);
        }
        if (!fits(verdict, found.get().form())) {
            return new Refused(Reason.DOES_NOT_FIT);
        }
        var review = new Reviewed(seen, verdict, actor.displayName(), clock.instant());
        if (!facts.review(report, review, next.get(), request)) {
            return new Done(verdict);
        }
        journal.record(new Deed(
                        actor.displayName(),
                        event == LifeCycle.Event.ACCEPT ? "ReportAccepted" : "ReportReturned",
                        "report",
                        id.value())
                .before(report.state().name())
                .after(verdict.toString()));
        news.publishEvent(new ReportReviewed(fact, review));
        return new Done(verdict);
    }

    /** What came of this very request, if it came before. */
    private Optional<Outcome> before(FactId seen, UUID request, Verdict verdict) {
        return facts.reviewed(seen, request) ? Optional.of(new Done(verdict)) : Optional.empty();
    }

    private static boolean fits(Verdict verdict, Form form) {
        return switch (verdict) {
            case Verdict.Accepted() -> true;
            case Verdict.Returned(var reasons) ->
                reasons.keySet().stream()
                        .allMatch(number -> number == Verdict.Returned.WHOLE
                                || form.question(number).isPresent());
        };
    }
}
