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
 * at once when the database says that something was, and now and then in case its notice was missed. The application starts
 * without waiting for it.
 */
@Component
@Order(100)
@ConditionalOnProperty(value = "banyan.lights.kept", matchIfMissing = true)
class KeepLights implements ApplicationRunner, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeepLights.class);
    /** How long a change may wait for others, so that many make one evaluation. */
    private static final Duration GATHERED = Duration.ofMillis(20);
    /** After which time it is looked even without a notice. */
    private static final Duration MOST = Duration.ofMillis(500);

    private final Snapshots snapshots;
    private final Changes changes;
    private final Thread keeper = Thread.ofVirtual().name("lights").unstarted(this::keep);
    private volatile boolean over;

    KeepLights(Snapshots snapshots, Changes changes) {
        this.snapshots = snapshots;
        this.changes = changes;
    }

    /** Begins when everything that prepares the city is done. */
    @Override
    public void run(ApplicationArguments arguments) {
        keeper.start();
    }

    private void keep() {
        boolean failed = false;
        try (var notices = changes.listen()) {
            while (!over) {
                try {
                    snapshots.moveOn();
                    if (notices.await(MOST)) {
                        Thread.sleep(GATHERED);
                    }
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

    @Override
    public void close() throws InterruptedException {
        over = true;
        keeper.join(MOST.multipliedBy(4));
    }
}
