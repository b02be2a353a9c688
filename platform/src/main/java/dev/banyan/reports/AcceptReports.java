package dev.banyan.reports;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Accepts many reports at once (批量通过), each by itself: what cannot be accepted hinders none of the others. */
@Component
@Needs(Permission.REVIEW_REPORTS)
public class AcceptReports {
    /** Most reports at once. */
    public static final int MOST = 100;

    private final ReviewReport reviews;

    AcceptReports(ReviewReport reviews) {
        this.reviews = reviews;
    }

    /**
     * @param seen what the reviewer had before the eyes, by report; no more than {@link #MOST}
     * @param request names this very request: sent twice, it is carried out once
     * @return what came of each
     */
    public SequencedMap<ReportId, ReviewReport.Outcome> accept(Actor actor, UUID request, Map<ReportId, FactId> seen) {
        if (seen.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " reports at once: " + seen.size());
        }
        var outcomes = new LinkedHashMap<ReportId, ReviewReport.Outcome>();
        seen.forEach((report, fact) ->
                outcomes.put(report, reviews.review(actor, report, fact, request, new Verdict.Accepted())));
        return outcomes;
    }
}
