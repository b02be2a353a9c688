package dev.banyan.messages;

import dev.banyan.directory.FindRecipients;
import dev.banyan.directory.OpenToAll;
import dev.banyan.messages.store.Inboxes;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
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
    private final Clock clock;

    SendMessage(FindRecipients recipients, Inboxes inboxes, Clock clock) {
        this.recipients = recipients;
        this.inboxes = inboxes;
        this.clock = clock;
    }

    /** How many people hear of it now; who heard of the same thing before does not hear of it again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int send(Message message, To to) {
        Set<UUID> people = switch (to) {
            case To.Person(UUID account) -> Set.of(account);
            case To.PostsOf(String unit, var posts) -> recipients.of(unit, posts);
        };
        return inboxes.add(message, people, clock.instant()).size();
    }
}
