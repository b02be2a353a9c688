package dev.banyan.reports;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.reports.FeedRun.Cause;
import dev.banyan.reports.store.Feeds;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets each feed run when its turn has come (接入调度); of several nodes one takes each turn. */
@Component
class FeedTurns {
    /** Longer than any fetch may take: a node that did not come back by then is not waited for. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final int MOST_AT_ONCE = 50;
    private static final Logger LOG = LoggerFactory.getLogger(FeedTurns.class);

    private final Feeds feeds;
    private final RunFeed running;
    private final KeepFigures keeping;

    FeedTurns(Feeds feeds, RunFeed running, KeepFigures keeping) {
        this.feeds = feeds;
        this.running = running;
        this.keeping = keeping;
    }

    /** How many turns were taken. */
    int takeAll() {
        int taken = 0;
        for (; taken < MOST_AT_ONCE; taken++) {
            var now = keeping.moment();
            var turn = feeds.takeTurn(now, now.plus(LEASE));
            if (turn.isEmpty()) {
                break;
            }
            FeedId feed = turn.get().getKey();
            int attempt = turn.get().getValue();
            try {
                CurrentActor.as(
                        Actor.SYSTEM,
                        () -> running.run(
                                Actor.SYSTEM,
                                feed,
                                UUID.randomUUID(),
                                attempt == 1 ? Cause.SCHEDULE : Cause.RETRY,
                                attempt));
            } catch (RuntimeException e) {
                // The others go on; this one is taken again when its lease ends.
                LOG.error("feed {} stopped half-way", feed.value(), e);
            }
        }
        return taken;
    }
}
