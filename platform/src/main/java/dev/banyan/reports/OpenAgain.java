package dev.banyan.reports;

import dev.banyan.plan.MilestoneId;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.MilestoneClaim.Decision;
import dev.banyan.reports.rules.LifeCycle;
import dev.banyan.reports.store.Closings;
import dev.banyan.reports.store.FalseReports;
import dev.banyan.reports.store.MilestoneClaims;
import dev.banyan.reports.store.Reports;
import dev.banyan.responsibility.AssignmentId;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens again what turned out to be false (核查不实重新打开): a closing, a milestone, a report, and the closing that rested on it. */
@Component
class OpenAgain {
    private final Closings closings;
    private final MilestoneClaims claims;
    private final Reports reports;
    private final FalseReports falseReports;
    private final ApplicationEventPublisher news;

    OpenAgain(
            Closings closings,
            MilestoneClaims claims,
            Reports reports,
            FalseReports falseReports,
            ApplicationEventPublisher news) {
        this.closings = closings;
        this.claims = claims;
        this.reports = reports;
        this.falseReports = falseReports;
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
            closingOf(claim.report(), outcome, number);
        });
    }

    /** The reviewer looks at the report again, before what it said counts for anything. */
    private void report(ReportId id, Verification.Outcome outcome, long number) {
        reports.findToChange(id)
                .ifPresent(report -> LifeCycle.TABLE
                        .after(report.state(), LifeCycle.Event.FIND_FALSE)
                        .ifPresent(next -> report.accepted()
                                .or(report::latest)
                                .ifPresent(fact -> falseReports.add(report, fact, next, number, outcome.recorded()))));
        closingOf(id, outcome, number);
    }

    private void closingOf(ReportId id, Verification.Outcome outcome, long number) {
        reports.find(id).ifPresent(report -> reopen(report.about().assignment(), outcome, number));
    }

    private void reopen(AssignmentId assignment, Verification.Outcome outcome, long number) {
        Optional<Closing> open =
                closings.newestToChange(assignment).filter(it -> it.reopened().isEmpty());
        open.ifPresent(closing -> closings.reopen(closing.id(), number, outcome.day(), outcome.recorded()));
    }
}
