package dev.banyan.reports.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.OnceKey;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Api;
import dev.banyan.frame.ApiPage;
import dev.banyan.frame.ApiRefusal;
import dev.banyan.frame.IfMatch;
import dev.banyan.reports.AcceptReports;
import dev.banyan.reports.FactId;
import dev.banyan.reports.FindFacts;
import dev.banyan.reports.KnownFact;
import dev.banyan.reports.ReportId;
import dev.banyan.reports.ReviewReport;
import dev.banyan.reports.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Reviews of reports, and what was known when, for programs. */
@Api
@Needs(Permission.READ_REPORTS)
class ReviewsApi {
    private static final int LONGEST_REASON = 500;

    private final ReviewReport reviewing;
    private final AcceptReports accepting;
    private final FindFacts facts;
    private final Clock clock;

    ReviewsApi(ReviewReport reviewing, AcceptReports accepting, FindFacts facts, Clock clock) {
        this.reviewing = reviewing;
        this.accepting = accepting;
        this.facts = facts;
        this.clock = clock;
    }

    record NewReview(boolean accepted, Optional<List<ReportData.ReviewReason>> reasons) {
        Verdict verdict() {
            var given = reasons.orElse(List.of());
            if (accepted != given.isEmpty()) {
                throw ApiRefusal.of(422, "reports.api.problem." + (accepted ? "REASONS_LEFT" : "REASON_MISSING"));
            }
            var byQuestion = new TreeMap<Integer, String>();
            for (var it : given) {
                String words = it.reason().strip();
                if (words.isEmpty() || words.length() > LONGEST_REASON) {
                    throw ApiRefusal.of(422, "reports.api.problem.REASON_LENGTH", LONGEST_REASON);
                }
                byQuestion.put(it.question(), words);
            }
            return accepted ? new Verdict.Accepted() : new Verdict.Returned(byQuestion);
        }
    }

    record ReviewDone(long report, boolean accepted) {}

    record SeenReports(List<SeenReport> reports) {}

    record SeenReport(long report, long fact) {}

    record BulkReview(List<BulkOutcome> outcomes) {}

    record BulkOutcome(long report, boolean accepted, Optional<ReviewReport.Reason> refused) {}

    record KnownFactRow(ReportData.FactRow fact, Optional<Instant> accepted) {
        static KnownFactRow of(KnownFact known) {
            return new KnownFactRow(ReportData.FactRow.of(known.fact()), known.accepted());
        }
    }

    @PostMapping("/reports/{id}/reviews")
    @Needs(Permission.REVIEW_REPORTS)
    ReviewDone reviewReport(
            Actor actor,
            OnceKey key,
            @PathVariable long id,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            @RequestBody NewReview body) {
        var seen = new FactId(IfMatch.number(ifMatch));
        return switch (reviewing.review(actor, new ReportId(id), seen, key.value(), body.verdict())) {
            case ReviewReport.Done(var verdict) -> new ReviewDone(id, verdict instanceof Verdict.Accepted);
            case ReviewReport.Refused(var reason) -> throw refusal(reason);
        };
    }

    /** Each by itself: what cannot be accepted hinders none of the others. */
    @PostMapping("/reviews")
    @Needs(Permission.REVIEW_REPORTS)
    BulkReview acceptReports(Actor actor, OnceKey key, @RequestBody SeenReports body) {
        if (body.reports().isEmpty() || body.reports().size() > AcceptReports.MOST) {
            throw ApiRefusal.of(422, "reports.api.problem.TOO_MANY_REPORTS", AcceptReports.MOST);
        }
        var seen = new LinkedHashMap<ReportId, FactId>();
        body.reports().forEach(it -> seen.put(new ReportId(it.report()), new FactId(it.fact())));
        return new BulkReview(accepting.accept(actor, key.value(), seen).entrySet().stream()
                .map(it -> switch (it.getValue()) {
                    case ReviewReport.Done _ -> new BulkOutcome(it.getKey().value(), true, Optional.empty());
                    case ReviewReport.Refused(var reason) ->
                        new BulkOutcome(it.getKey().value(), false, Optional.of(reason));
                })
                .toList());
    }

    /** What was said and accepted, as it was known at a moment; now, if none is named. */
    @GetMapping("/facts")
    ApiPage<KnownFactRow> listFacts(
            Actor actor,
            @RequestParam Optional<Instant> at,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var asked = ApiPage.asked(cursor, limit);
        var found =
                facts.after(actor, at.orElseGet(clock::instant), new FactId(asked.afterNumber()), asked.look()).stream()
                        .map(KnownFactRow::of)
                        .toList();
        return ApiPage.of(found, asked, row -> String.valueOf(row.fact().id()));
    }

    private static ApiRefusal refusal(ReviewReport.Reason reason) {
        return switch (reason) {
            case NOT_FOUND -> ApiRefusal.notFound();
            case CHANGED_MEANWHILE -> ApiRefusal.of(412, "reports.review.refused." + reason);
            case NOT_NOW -> ApiRefusal.of(409, "reports.review.refused." + reason);
            case OWN_REPORT, DOES_NOT_FIT -> ApiRefusal.of(422, "reports.review.refused." + reason);
        };
    }
}
