package dev.banyan.evaluation;

import dev.banyan.evaluation.store.Changes;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps the snapshot up with what is written, on this machine and others (快照跟进), unless {@code banyan.lights.kept} is false:
 * it looks many times a second while something is written, and at once when another machine tells of a change. The application
 * starts without waiting for it.
 */
@Component
@Order(100)
@ConditionalOnProperty(value = "banyan.lights.kept", matchIfMissing = true)
class KeepLights implements ApplicationRunner, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeepLights.class);
    /** How long a change may wait for others while some come in, so that many make one evaluation. */
    private static final Duration SOON = Duration.ofMillis(25);
    /** How long it may wait when nothing was written for a while. */
    private static final Duration MOST = Duration.ofMillis(250);
    /** Readings that found nothing before it counts as a while. */
    private static final int QUIET = 250;
    /** Readings between two times that old notes are forgotten. */
    private static final int TIDIED = 10_000;

    private final Snapshots snapshots;
    private final Changes changes;
    private final AnnounceLights announcing;
    private final AskAboutTurns asking;
    private final Thread keeper = Thread.ofVirtual().name("lights").unstarted(this::keep);
    private volatile boolean over;

    KeepLights(Snapshots snapshots, Changes changes, AnnounceLights announcing, AskAboutTurns asking) {
        this.snapshots = snapshots;
        this.changes = changes;
        this.announcing = announcing;
        this.asking = asking;
    }

    /** Begins when everything that prepares the city is done. */
    @Override
    public void run(ApplicationArguments arguments) {
        keeper.start();
    }

    private void keep() {
        int quiet = QUIET;
        boolean told = false;
        boolean failed = false;
        try (var notices = changes.listen()) {
            while (!over) {
                try {
                    boolean changed = moveOn(told);
                    quiet = changed ? 0 : quiet + 1;
                    told = notices.await(quiet < QUIET ? SOON : MOST);
                    failed = false;
                } catch (RuntimeException e) {
                    if (!failed && !over) {
                        LOG.error("the lights are not kept up with what is written; it is tried again", e);
                    }
                    failed = true;
                    Thread.sleep(MOST);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether something had changed; the other machines are told, unless one of them told it. */
    private boolean moveOn(boolean told) {
        var before = snapshots.latest();
        var snapshot = snapshots.moveOn();
        boolean changed = before == null || before.lights() != snapshot.lights();
        if (changed && !told) {
            changes.tell();
        }
        var turned = announcing.of(snapshot);
        // Other rules turn many lights, and nothing has happened that anybody could report.
        if (before == null || before.lights().rules().equals(snapshot.lights().rules())) {
            // Besides: asking many units takes longer than the next change may wait.
            Thread.ofVirtual().name("turned-lights").start(() -> asking.about(snapshot, turned));
        }
        if (snapshot.reading() % TIDIED == 1) {
            changes.forget();
        }
        return changed;
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        if (keeper.isAlive()) {
            keeper.join(MOST.multipliedBy(4));
        }
    }
}
