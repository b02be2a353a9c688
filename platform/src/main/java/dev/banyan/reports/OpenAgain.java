package dev.banyan.reports;

import dev.banyan.plan.MilestoneId;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.MilestoneClaim.Decision;
import dev.banyan.reports.store.Closings;
import dev.banyan.reports.store.MilestoneClaims;
import dev.banyan.reports.store.Reports;
import dev.banyan.responsibility.AssignmentId;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens again what turned out to be false (核查不实重新打开): a closing, a milestone, and the closing that rested on a report. */
@Component
class OpenAgain {
    private final Closings closings;
    private final MilestoneClaims claims;
    private final Reports reports;
    private final ApplicationEventPublisher news;

    OpenAgain(Closings closings, MilestoneClaims claims, Reports reports, ApplicationEventPublisher news) {
        this.closings = closings;
        this.claims = claims;
        this.reports = reports;
        this.news = news;
    }

    /** @param number of the outcome */
    void after(Verification check, Verification.Outcome outcome, long number) {
        var parts = check.subject().split("/");
        switch (parts[0]) {
            case "closing" ->
                closings.find(Long.parseLong(parts[1]))
                        .ifPresent(closing -> reopen(closing.assignment(), outcome, number));
            case "milestone" ->
                milestone(
                        new MilestoneId(new TaskId(Long.parseLong(parts[1])), Integer.parseInt(parts[2])),
                        outcome,
                        number);
            case "report" -> report(new ReportId(Long.parseLong(parts[1])), outcome, number);
            default -> throw new IllegalStateException("unknown subject " + check.subject());
        }
        news.publishEvent(new FoundFalse(check.id(), check.subject(), check.task(), check.unit(), outcome.day()));
    }

    private void milestone(MilestoneId id, Verification.Outcome outcome, long number) {
        claims.newestToChange(id).filter(MilestoneClaim::accepted).ifPresent(claim -> {
            claims.decide(
                    claim.id(),
                    new Decision(Decision.Kind.FOUND_FALSE, outcome.reason(), outcome.by(), outcome.recorded()));
            report(claim.report(), outcome, number);
        });
    }

    private void report(ReportId id, Verification.Outcome outcome, long number) {
        reports.find(id).ifPresent(report -> reopen(report.about().assignment(), outcome, number));
    }

    private void reopen(AssignmentId assignment, Verification.Outcome outcome, long number) {
        Optional<Closing> open =
                closings.newestToChange(assignment).filter(it -> it.reopened().isEmpty());
        open.ifPresent(closing -> closings.reopen(closing.id(), number, outcome.day(), outcome.recorded()));
    }
}
