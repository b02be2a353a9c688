package dev.banyan.messages;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.FindRecipients;
import dev.banyan.directory.OpenToAll;
import dev.banyan.messages.rules.Routes;
import dev.banyan.messages.store.Channels;
import dev.banyan.messages.store.Deliveries;
import dev.banyan.messages.store.Inboxes;
import dev.banyan.messages.store.Inboxes.Added;
import dev.banyan.messages.store.Wishes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people something (发送消息), within the transaction of what it is about, so that neither is kept without the other. It lies
 * in their inboxes at once; whatever goes out goes later.
 */
@Component
@OpenToAll(
        reason =
                "rooms call it within their own use cases; whoever is told finds nothing that the pages would not show")
public class SendMessage {
    private final FindRecipients recipients;
    private final Inboxes inboxes;
    private final Outbox outbox;
    private final UnreadCounts counts;
    private final Clock clock;

    SendMessage(FindRecipients recipients, Inboxes inboxes, Outbox outbox, UnreadCounts counts, Clock clock) {
        this.recipients = recipients;
        this.inboxes = inboxes;
        this.outbox = outbox;
        this.counts = counts;
        this.clock = clock;
    }

    /** How many people hear of it now; who heard of the same thing before does not hear of it again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int send(Message message, To to) {
        var told = switch (to) {
            case To.Person(UUID account) -> Set.of(account);
            case To.PostsOf(String unit, var posts) -> recipients.of(unit, posts);
            case To.Offices() -> recipients.offices();
        };
        if (told.isEmpty() && to instanceof To.PostsOf posts) {
            inboxes.unheard(posts.unit(), message.thing(), clock.instant());
        }
        var added = inboxes.add(message, told, clock.instant());
        if (!added.isEmpty()) {
            counts.changes(added.stream().map(Added::recipient).toList());
            var unit = to instanceof To.PostsOf posts ? Optional.of(posts.unit()) : Optional.<String>empty();
            outbox.put(message, added, unit);
        }
        return added.size();
    }

    /** Lays out what is to leave the house (发件箱). */
    @Component
    static final class Outbox {
        private final Channels channels;
        private final Wishes wishes;
        private final Deliveries deliveries;
        private final CityCalendar calendar;

        Outbox(Channels channels, Wishes wishes, Deliveries deliveries, CityCalendar calendar) {
            this.channels = channels;
            this.wishes = wishes;
            this.deliveries = deliveries;
            this.calendar = calendar;
        }

        void put(Message message, List<Added> added, Optional<String> unit) {
            var active = channels.active();
            if (active.isEmpty()) {
                return;
            }
            var routes = new Routes(active, calendar.now(), calendar::workCalendar);
            var known = wishes.of(added.stream().map(Added::recipient).collect(Collectors.toSet()));
            added.forEach(one -> deliveries.add(
                    one.number(),
                    message.thing(),
                    routes.to(one.recipient(), message, Routes.wish(known, one.recipient()))));
            unit.ifPresent(
                    it -> deliveries.add(added.getFirst().number(), message.thing(), routes.toGroups(it, message)));
        }
    }
}
