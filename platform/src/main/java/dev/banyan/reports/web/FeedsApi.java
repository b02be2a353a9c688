package dev.banyan.reports.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.OnceKey;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Api;
import dev.banyan.frame.ApiPage;
import dev.banyan.frame.ApiRefusal;
import dev.banyan.reports.Feed;
import dev.banyan.reports.FeedId;
import dev.banyan.reports.FeedRun;
import dev.banyan.reports.FeedSource;
import dev.banyan.reports.FindFeeds;
import dev.banyan.reports.PushFigures;
import dev.banyan.reports.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Figures that systems hold, for programs: which feeds there are, how they ran, and pushing figures into one. */
@Api
@Needs(Permission.MANAGE_FEEDS)
class FeedsApi {
    private final FindFeeds feeds;
    private final PushFigures pushing;

    FeedsApi(FindFeeds feeds, PushFigures pushing) {
        this.feeds = feeds;
        this.pushing = pushing;
    }

    enum FeedKind {
        WEB,
        DATABASE,
        PUSHED,
        FOLDER
    }

    record FeedRow(
            long id,
            String name,
            long task,
            OptionalInt indicator,
            FeedKind kind,
            boolean active,
            int revision,
            Optional<Instant> next) {
        static FeedRow of(Feed feed) {
            return new FeedRow(
                    feed.id().value(),
                    feed.name(),
                    feed.target().task().value(),
                    feed.target().indicator(),
                    switch (feed.definition().source()) {
                        case FeedSource.Web _ -> FeedKind.WEB;
                        case FeedSource.Database _ -> FeedKind.DATABASE;
                        case FeedSource.Pushed() -> FeedKind.PUSHED;
                        case FeedSource.Folder _ -> FeedKind.FOLDER;
                    },
                    feed.state().active(),
                    feed.revision(),
                    feed.state().next());
        }
    }

    record FeedRunRow(
            long id,
            FeedRun.Cause cause,
            int attempt,
            RunTimes times,
            Optional<RunFailure> failure,
            RunCounts counts,
            List<String> faults) {
        static FeedRunRow of(FeedRun run) {
            return new FeedRunRow(
                    run.id(),
                    run.cause(),
                    run.attempt(),
                    new RunTimes(run.started(), run.ended(), run.retryAt()),
                    run.failure().map(it -> new RunFailure(it, run.detail())),
                    new RunCounts(
                            run.counts().accepted(),
                            run.counts().held(),
                            run.counts().same()),
                    run.faults());
        }
    }

    record RunTimes(Instant started, Instant ended, Optional<Instant> retryAt) {}

    record RunFailure(FeedRun.Failure kind, String detail) {}

    record RunCounts(int accepted, int held, int same) {}

    record PushedFigures(List<PushedFigure> figures) {}

    record PushedFigure(String value, Optional<String> day, Optional<String> unit, Optional<String> measure) {
        Reading reading(int row) {
            return new Reading(row, value, day, unit, measure);
        }
    }

    @GetMapping("/feeds")
    ApiPage<FeedRow> listFeeds(@RequestParam Optional<String> cursor, @RequestParam(defaultValue = "50") int limit) {
        return Slices.of(cursor, limit, feeds::page, FeedRow::of);
    }

    /** The newest first. */
    @GetMapping("/feeds/{id}/runs")
    ApiPage<FeedRunRow> listFeedRuns(
            @PathVariable long id,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var feed = feeds.find(new FeedId(id)).orElseThrow(ApiRefusal::notFound);
        return Slices.of(cursor, limit, page -> feeds.runs(feed.id(), page), FeedRunRow::of);
    }

    /** Answers with the run: how many were accepted, held or known already, and which could not be read. */
    @PostMapping("/feeds/{id}/figures")
    @Needs(Permission.PUSH_FIGURES)
    FeedRunRow pushFigures(Actor actor, OnceKey key, @PathVariable long id, @RequestBody PushedFigures body) {
        var readings = IntStream.range(0, body.figures().size())
                .mapToObj(i -> body.figures().get(i).reading(i + 1))
                .toList();
        return switch (pushing.push(actor, new FeedId(id), key.value(), readings)) {
            case PushFigures.Taken(var run) -> FeedRunRow.of(run);
            case PushFigures.NotPushed() -> throw ApiRefusal.of(404, "reports.api.problem.NOT_PUSHED");
            case PushFigures.OutOfReach(int row) ->
                throw ApiRefusal.of(403, "reports.api.problem.FIGURE_OUT_OF_REACH", row);
            case PushFigures.TooMany(int most) ->
                throw ApiRefusal.of(422, "reports.api.problem.TOO_MANY_FIGURES", most);
        };
    }
}
