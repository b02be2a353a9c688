package dev.banyan.messages.gates;

import dev.banyan.frame.Words;
import dev.banyan.messages.Received;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a receiver is told in one piece (信件).
 *
 * @param id stays the same however often it is sent
 * @param words in the receiver's language
 * @param addressee empty for the group of a unit
 * @param items what is told, the oldest first, never none
 */
public record Letter(UUID id, Words words, Optional<Addressee> addressee, List<Received> items) {
    public Letter {
        items = List.copyOf(items);
    }

    /**
     * A person who is written to (收件人).
     *
     * @param mail address; empty if the person gave none
     */
    public record Addressee(String signInName, String displayName, Optional<String> mail) {}
}
