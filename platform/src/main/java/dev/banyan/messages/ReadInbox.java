package dev.banyan.messages;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.messages.store.Inboxes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows everybody the own inbox and nobody else's (查阅收件箱). That a message was read is the reader's own note and no deed. */
@Component
@Needs(Permission.READ_PLANS)
public class ReadInbox {
    private final Inboxes inboxes;
    private final Clock clock;

    ReadInbox(Inboxes inboxes, Clock clock) {
        this.inboxes = inboxes;
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

    /** How many are unread, counted no further than asked. */
    public int unread(Actor actor, int most) {
        return inboxes.unread(actor.id(), most);
    }

    /** Opens a message, which is read from then on. */
    @Transactional
    public Optional<Received> open(Actor actor, long number) {
        inboxes.read(actor.id(), number, clock.instant());
        return inboxes.find(actor.id(), number);
    }

    /** Takes all up to one of them as read; what came meanwhile stays unread. */
    @Transactional
    public int readAll(Actor actor, long upTo) {
        return inboxes.readAll(actor.id(), upTo, clock.instant());
    }
}
