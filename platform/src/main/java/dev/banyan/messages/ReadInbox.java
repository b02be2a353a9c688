package dev.banyan.messages;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.messages.store.Inboxes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows everybody the own inbox and nobody else's (查阅收件箱). That a message was read is the reader's own note and no deed. */
@Component
@Needs(Permission.READ_PLANS)
public class ReadInbox {
    /** So far is counted what is unread. */
    public static final int COUNTED = 100;

    private final Inboxes inboxes;
    private final UnreadCounts counts;
    private final Clock clock;

    ReadInbox(Inboxes inboxes, UnreadCounts counts, Clock clock) {
        this.inboxes = inboxes;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * The newest first.
     *
     * @param topic all if empty
     */
    public List<Received> page(Actor actor, boolean unread, Optional<Topic> topic, long skip, int most) {
        return inboxes.page(actor.id(), unread, topic, skip, most);
    }

    /** How many are unread, counted up to {@link #COUNTED}. */
    public int unread(Actor actor) {
        return counts.of(actor.id(), COUNTED);
    }

    /** Opens a message, which is read from then on. */
    @Transactional
    public Optional<Received> open(Actor actor, long number) {
        inboxes.read(actor.id(), number, clock.instant());
        counts.changes(Set.of(actor.id()));
        return inboxes.find(actor.id(), number);
    }

    /** Takes all up to one of them as read; what came meanwhile stays unread. */
    @Transactional
    public int readAll(Actor actor, long upTo) {
        counts.changes(Set.of(actor.id()));
        return inboxes.readAll(actor.id(), upTo, clock.instant());
    }
}
