package dev.banyan.messages;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Words;
import dev.banyan.messages.gates.Gate;
import dev.banyan.messages.gates.Gates;
import dev.banyan.messages.gates.Letter;
import dev.banyan.messages.store.Channels;
import dev.banyan.messages.store.Wishes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends one letter on a channel to see whether it arrives (试发), also while the channel is off; it stands in nobody's inbox. */
@Component
@Needs(Permission.MANAGE_CHANNELS)
public class TryChannel {
    private final Channels channels;
    private final Gates gates;
    private final Wishes wishes;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TryChannel(
            Channels channels,
            Gates gates,
            Wishes wishes,
            Journal journal,
            TransactionTemplate transactions,
            Clock clock) {
        this.channels = channels;
        this.gates = gates;
        this.wishes = wishes;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    /** Its receiver took it. */
    public record Sent() implements Outcome {}

    /** @param detail what a person may need to mend it; no secret is in it */
    public record Failed(Parcel.Failure why, String detail) implements Outcome {}

    public record NoSuchChannel() implements Outcome {}

    /** Where letters to the actor go by mail. */
    public Optional<String> ownMail(Actor actor) {
        return Optional.ofNullable(wishes.of(Set.of(actor.id())).get(actor.id()))
                .flatMap(Wish::mail);
    }

    /**
     * No transaction is open while the receiver is waited for.
     *
     * @param mail where a mail shall go; channels of other kinds do not ask
     */
    public Outcome send(Actor actor, long id, Words words, Optional<String> mail) {
        var found = channels.all().stream().filter(it -> it.id() == id).findFirst();
        if (found.isEmpty()) {
            return new NoSuchChannel();
        }
        var channel = found.get();
        var outcome = channel.definition().way() instanceof Channel.Mail && mail.isEmpty()
                ? new Failed(Parcel.Failure.NO_ADDRESS, "")
                : posted(channel, letter(actor, channel, words, mail));
        transactions.executeWithoutResult(_ ->
                journal.record(new Deed(actor.displayName(), "ChannelTried", "channel", id).after(outcome.toString())));
        return outcome;
    }

    private Letter letter(Actor actor, Channel channel, Words words, Optional<String> mail) {
        var said = Said.of("messages.trial.said", channel.definition().name(), actor.displayName());
        return new Letter(
                UUID.randomUUID(),
                words,
                channel.personal()
                        ? Optional.of(new Letter.Addressee(actor.signInName(), actor.displayName(), mail))
                        : Optional.empty(),
                List.of(new Received(0, Topic.SUPERVISION, said, "/channels", clock.instant(), Optional.empty())));
    }

    private Outcome posted(Channel channel, Letter letter) {
        var open = new Channel(channel.id(), channel.revision(), channel.definition(), true, channel.changedBy());
        try (var gate = gates.open(open)) {
            return switch (gate.post(letter)) {
                case Gate.Sent() -> new Sent();
                case Gate.Failed(var why, var detail) -> new Failed(why, detail);
            };
        }
    }
}
