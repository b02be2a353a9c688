package dev.banyan.reports;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.outside.Sealing;
import dev.banyan.reports.FeedRun.Cause;
import dev.banyan.reports.FeedRun.Failure;
import dev.banyan.reports.sources.Answer;
import dev.banyan.reports.sources.FeedSources;
import dev.banyan.reports.store.FeedRuns;
import dev.banyan.reports.store.Feeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Fetches what a feed is to bring and keeps it (执行接入); no transaction is open while others are waited for. */
@Component
@Needs(Permission.MANAGE_FEEDS)
public class RunFeed {
    private final Feeds feeds;
    private final FeedRuns runs;
    private final FeedSources sources;
    private final Sealing sealing;
    private final KeepFigures keeping;

    RunFeed(Feeds feeds, FeedRuns runs, FeedSources sources, Sealing sealing, KeepFigures keeping) {
        this.feeds = feeds;
        this.runs = runs;
        this.sources = sources;
        this.sealing = sealing;
        this.keeping = keeping;
    }

    public sealed interface Outcome {}

    /** @param runs one, or one for each file that waited */
    public record Ran(List<FeedRun> runs) implements Outcome {
        public Ran {
            runs = List.copyOf(runs);
        }
    }

    /** It is stopped, or others bring its figures. */
    public record NotFetched() implements Outcome {}

    public record NoSuchFeed() implements Outcome {}

    /**
     * @param request names this very request: sent twice, it is carried out once
     * @param attempt 1, and one more for each retry
     */
    public Outcome run(Actor actor, FeedId id, UUID request, Cause cause, int attempt) {
        var found = feeds.find(id);
        if (found.isEmpty()) {
            return new NoSuchFeed();
        }
        var feed = found.get();
        if (!feed.state().active() || !feed.definition().source().fetched()) {
            return new NotFetched();
        }
        var done = runs.ofRequest(request);
        if (done.isPresent()) {
            return new Ran(List.of(done.get()));
        }
        var kept = new ArrayList<FeedRun>();
        var started = keeping.moment();
        for (var fetched : fetch(feed)) {
            var asked = new KeepFigures.Asked(
                    kept.isEmpty() ? request : UUID.randomUUID(),
                    feed.definition().source() instanceof FeedSource.Folder ? Cause.FILE : cause,
                    attempt,
                    started);
            var run = keeping.keep(actor, feed, asked, fetched.address(), fetched.answer());
            fetched.afterwards().kept(run.id(), run.failure().isEmpty());
            kept.add(run);
        }
        if (kept.isEmpty()) {
            keeping.nothingThere(feed);
        }
        return new Ran(kept);
    }

    private List<FeedSources.Fetched> fetch(Feed feed) {
        return switch (secret(feed)) {
            case Opened(Optional<String> secret) -> sources.fetch(feed.definition(), secret);
            case Missing(Answer.Failed failed) ->
                List.of(new FeedSources.Fetched(feed.name(), failed, (run, good) -> {}));
        };
    }

    private sealed interface Secret {}

    private record Opened(Optional<String> secret) implements Secret {
        @Override
        public String toString() {
            return "Opened";
        }
    }

    private record Missing(Answer.Failed failed) implements Secret {}

    private Secret secret(Feed feed) {
        var kept = feeds.secret(feed.id());
        if (kept.isEmpty()) {
            return feed.definition().source().wantsSecret()
                    ? new Missing(new Answer.Failed(Failure.SECRET_MISSING, ""))
                    : new Opened(Optional.empty());
        }
        String lost = sealing.where() + " (" + kept.get().keyName() + ")";
        return sealing.open(KeepFeedSecret.owner(feed.id()), kept.get())
                .<Secret>map(secret -> new Opened(Optional.of(secret)))
                .orElseGet(() -> new Missing(new Answer.Failed(Failure.KEY_LOST, lost)));
    }
}
