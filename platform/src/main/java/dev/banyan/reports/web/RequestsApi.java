package dev.banyan.reports.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.OnceKey;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Api;
import dev.banyan.frame.ApiPage;
import dev.banyan.frame.ApiRefusal;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.AskForReports;
import dev.banyan.reports.Cause;
import dev.banyan.reports.Cost;
import dev.banyan.reports.Field;
import dev.banyan.reports.FindRequests;
import dev.banyan.reports.Report;
import dev.banyan.reports.ReportRequest;
import dev.banyan.reports.ReportState;
import dev.banyan.reports.RequestFilter;
import dev.banyan.reports.RequestId;
import dev.banyan.reports.rules.EvidenceCheck;
import dev.banyan.reports.rules.Obstacle;
import dev.banyan.responsibility.AssignmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Requests for reports, for programs. */
@Api
@Needs(Permission.READ_REPORTS)
class RequestsApi {
    private final FindRequests requests;
    private final AskForReports asking;

    RequestsApi(FindRequests requests, AskForReports asking) {
        this.requests = requests;
        this.asking = asking;
    }

    record RequestRow(
            long id,
            long task,
            ReportData.ReportTerms terms,
            List<Long> recipients,
            RequestAsked asked,
            ReportRequest.State state,
            Optional<RequestDecision> decision) {
        static RequestRow of(ReportRequest request) {
            return new RequestRow(
                    request.id().value(),
                    request.task().value(),
                    ReportData.ReportTerms.of(request.terms()),
                    request.recipients().stream().map(AssignmentId::value).toList(),
                    new RequestAsked(
                            request.asked().by(),
                            request.asked().unit(),
                            request.asked().at()),
                    request.state(),
                    request.decision().map(it -> new RequestDecision(it.by(), it.at(), it.words())));
        }
    }

    record RequestAsked(String by, Optional<String> unit, Instant at) {}

    record RequestDecision(String by, Instant at, String words) {}

    record RequestDetail(RequestRow request, List<ReportData.QuestionRow> questions, List<RequestReport> reports) {}

    record RequestReport(long id, String unit, ReportState state) {
        static RequestReport of(Report report) {
            return new RequestReport(report.id().value(), report.about().unit(), report.state());
        }
    }

    record NewRequest(long task, List<Long> recipients, WantedReport wanted, Optional<Boolean> letLeaderDecide) {
        AskForReports.Ask ask() {
            return new AskForReports.Ask(
                    new TaskId(task),
                    recipients.stream().map(AssignmentId::new).collect(Collectors.toSet()),
                    wanted.terms());
        }
    }

    record WantedReport(
            String reason,
            ReportData.ReportPeriod period,
            LocalDate due,
            Optional<Boolean> urgent,
            Optional<String> repeatsBecause) {
        ReportRequest.Terms terms() {
            String again = repeatsBecause.orElse("").strip();
            if (Math.max(reason.length(), again.length()) > RequestForm.LONGEST) {
                throw ApiRefusal.of(422, "reports.api.problem.REASON_LENGTH", RequestForm.LONGEST);
            }
            return new ReportRequest.Terms(
                    new Cause(Cause.Kind.OFFICE_ASKS, reason.strip()),
                    period.period(),
                    due,
                    urgent.orElse(false),
                    again,
                    EvidenceCheck.MOST_FILES);
        }
    }

    record RequestMade(
            Optional<Long> request,
            Optional<ReportRequest.State> state,
            int reports,
            List<RequestCost> costs,
            List<RequestObstacle> obstacles) {}

    record RequestCost(
            String unit, int usedRequests, int usedMinutes, int minutes, int allowedRequests, int allowedMinutes) {
        static RequestCost of(Cost cost) {
            return new RequestCost(
                    cost.unit(),
                    cost.usedRequests(),
                    cost.usedMinutes(),
                    cost.minutes(),
                    cost.budget().requests(),
                    cost.budget().minutes());
        }
    }

    record RequestObstacle(ObstacleKind kind, String detail, boolean leaderMayLift) {
        static RequestObstacle of(Obstacle obstacle) {
            return new RequestObstacle(kindOf(obstacle), detailOf(obstacle), obstacle.leaderMayLift());
        }
    }

    enum ObstacleKind {
        NO_REASON,
        NO_RECIPIENT,
        TOO_SOON,
        PERIOD_AHEAD,
        REPEATS,
        LOWER_LEVEL,
        OVER_BUDGET
    }

    record WithdrawalReason(String reason) {}

    record RequestStands(long request, ReportRequest.State state) {}

    @GetMapping("/report-requests")
    ApiPage<RequestRow> listRequests(
            Actor actor,
            @RequestParam(defaultValue = "ALL") RequestFilter show,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var asked = ApiPage.asked(cursor, limit);
        var found = requests.after(actor, show, new RequestId(asked.afterNumber()), asked.look()).stream()
                .map(RequestRow::of)
                .toList();
        return ApiPage.of(found, asked, row -> String.valueOf(row.id()));
    }

    @GetMapping("/report-requests/{id}")
    RequestDetail readRequest(Actor actor, @PathVariable long id) {
        var found = requests.find(actor, new RequestId(id)).orElseThrow(ApiRefusal::notFound);
        return new RequestDetail(
                RequestRow.of(found),
                ReportData.QuestionRow.of(found.form()),
                requests.reports(actor, found.id()).stream()
                        .map(RequestReport::of)
                        .toList());
    }

    /** With {@code preview} it tells what the request would cost and what stands in its way, and asks nobody. */
    @PostMapping("/report-requests")
    @Needs(Permission.REQUEST_REPORTS)
    RequestMade askForReports(
            Actor actor,
            OnceKey key,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestBody NewRequest body) {
        var ask = body.ask();
        if (preview) {
            var found = asking.preview(actor, ask).orElseThrow(ApiRefusal::notFound);
            return new RequestMade(
                    Optional.empty(),
                    Optional.empty(),
                    found.costs().size(),
                    found.costs().stream().map(RequestCost::of).toList(),
                    found.obstacles().stream().map(RequestObstacle::of).toList());
        }
        return switch (asking.ask(
                actor, key.value(), ask, body.letLeaderDecide().orElse(false))) {
            case AskForReports.Sent(RequestId id, int reports) -> made(id, ReportRequest.State.SENT, reports);
            case AskForReports.Waits(RequestId id) -> made(id, ReportRequest.State.WAITING, 0);
            case AskForReports.Refused(var obstacles) -> throw refusal(obstacles);
            case AskForReports.NoSuchTask() -> throw ApiRefusal.notFound();
        };
    }

    @PostMapping("/report-requests/{id}/withdrawal")
    @Needs(Permission.REQUEST_REPORTS)
    RequestStands withdrawRequest(Actor actor, OnceKey key, @PathVariable long id, @RequestBody WithdrawalReason body) {
        if (body.reason().isBlank()) {
            throw ApiRefusal.of(422, "reports.api.problem.REASON_MISSING");
        }
        if (!asking.withdraw(actor, new RequestId(id), body.reason().strip())) {
            throw ApiRefusal.of(409, "reports.api.problem.NOT_WITHDRAWN");
        }
        return new RequestStands(id, ReportRequest.State.WITHDRAWN);
    }

    private static RequestMade made(RequestId id, ReportRequest.State state, int reports) {
        return new RequestMade(Optional.of(id.value()), Optional.of(state), reports, List.of(), List.of());
    }

    private static ApiRefusal refusal(List<Obstacle> obstacles) {
        var refusal = ApiRefusal.of(422, "reports.api.problem.OBSTACLES");
        for (Obstacle obstacle : obstacles) {
            refusal = refusal.at(
                    kindOf(obstacle).name(),
                    switch (obstacle) {
                        case Obstacle.NoReason _ -> "reports.obstacle.no-reason";
                        case Obstacle.NoRecipient _ -> "reports.obstacle.no-recipient";
                        case Obstacle.TooSoon _ -> "reports.obstacle.too-soon";
                        case Obstacle.PeriodAhead _ -> "reports.obstacle.period-ahead";
                        case Obstacle.Repeats _ -> "reports.api.problem.REPEATS";
                        case Obstacle.LowerLevel _ -> "reports.obstacle.lower-level";
                        case Obstacle.OverBudget _ -> "reports.obstacle.over-budget";
                    },
                    detailOf(obstacle));
        }
        return refusal;
    }

    private static ObstacleKind kindOf(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.NoReason _ -> ObstacleKind.NO_REASON;
            case Obstacle.NoRecipient _ -> ObstacleKind.NO_RECIPIENT;
            case Obstacle.TooSoon _ -> ObstacleKind.TOO_SOON;
            case Obstacle.PeriodAhead _ -> ObstacleKind.PERIOD_AHEAD;
            case Obstacle.Repeats _ -> ObstacleKind.REPEATS;
            case Obstacle.LowerLevel _ -> ObstacleKind.LOWER_LEVEL;
            case Obstacle.OverBudget _ -> ObstacleKind.OVER_BUDGET;
        };
    }

    private static String detailOf(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.NoReason _, Obstacle.NoRecipient _, Obstacle.PeriodAhead _ -> "";
            case Obstacle.TooSoon(LocalDate earliest) -> earliest.toString();
            case Obstacle.Repeats(var overlap) ->
                overlap.fields().stream().map(Field::name).collect(Collectors.joining("; "));
            case Obstacle.LowerLevel(var units) -> String.join(", ", units);
            case Obstacle.OverBudget(var costs) ->
                costs.stream().map(Cost::unit).collect(Collectors.joining(", "));
        };
    }
}
