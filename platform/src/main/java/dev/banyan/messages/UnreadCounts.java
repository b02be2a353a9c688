package dev.banyan.messages;

import dev.banyan.directory.OpenToAll;
import dev.banyan.messages.store.Inboxes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How much is unread, for the head of every page (未读计数): known for a few seconds, and counted anew at once when this machine
 * changes it.
 */
@Component
@OpenToAll(reason = "keeps what was counted for those whose inbox it is")
class UnreadCounts {
    /** So late may be noticed what another machine told or saw read. */
    private static final Duration KNOWN_FOR = Duration.ofSeconds(3);

    private static final int MOST = 10_000;

    private final Inboxes inboxes;
    private final Clock clock;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    UnreadCounts(Inboxes inboxes, Clock clock) {
        this.inboxes = inboxes;
        this.clock = clock;
    }

    private record Known(int count, Instant until) {}

    /** Counted no further than asked. */
    int of(UUID reader, int most) {
        var now = clock.instant();
        var found = known.get(reader);
        if (found != null && now.isBefore(found.until())) {
            return found.count();
        }
        int count = inboxes.unread(reader, most);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(reader, new Known(count, now.plus(KNOWN_FOR)));
        return count;
    }

    /** Has these counted anew as soon as the transaction is through. */
    void changes(Collection<UUID> readers) {
        if (readers.isEmpty()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                readers.forEach(known::remove);
            }
        });
    }
}
