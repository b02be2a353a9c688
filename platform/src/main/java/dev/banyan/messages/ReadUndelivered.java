package dev.banyan.messages;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindAddressees;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.messages.store.Inboxes;
import dev.banyan.messages.store.Parcels;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what could not be delivered and why, and lets it be sent once more (死信). */
@Component
@Needs(Permission.MANAGE_CHANNELS)
public class ReadUndelivered {
    private static final Duration LOOKED_BACK = Duration.ofDays(30);

    private final Parcels parcels;
    private final Inboxes inboxes;
    private final FindAddressees addressees;
    private final Journal journal;
    private final Clock clock;

    ReadUndelivered(Parcels parcels, Inboxes inboxes, FindAddressees addressees, Journal journal, Clock clock) {
        this.parcels = parcels;
        this.inboxes = inboxes;
        this.addressees = addressees;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What could not be delivered.
     *
     * @param recipient name of the person; empty for a group, and for whoever is no longer there
     * @param messages how many lie in it
     */
    public record Undelivered(Parcel parcel, Optional<String> recipient, int messages) {}

    /** The newest first. */
    public List<Undelivered> page(long skip, int most) {
        var found = parcels.undelivered(skip, most);
        var contents = parcels.contents(found.stream().map(Parcel::id).toList());
        var names = addressees.of(
                found.stream().flatMap(it -> it.recipient().stream()).collect(Collectors.toSet()));
        return found.stream()
                .map(it -> new Undelivered(
                        it,
                        it.recipient()
                                .flatMap(person -> Optional.ofNullable(names.get(person)))
                                .map(FindAddressees.Addressee::displayName),
                        contents.getOrDefault(it.id(), List.of()).size()))
                .toList();
    }

    /** Units in which nobody heard what was said to them in the last thirty days, those with the most first. */
    public List<Unheard> unheard() {
        return inboxes.unheard(clock.instant().minus(LOOKED_BACK));
    }

    /** Sends one, or all, once more under the same numbers; how many that are. */
    @Transactional
    public int resend(Actor actor, Optional<UUID> parcel) {
        int again = parcels.resend(parcel, clock.instant());
        if (again > 0) {
            journal.record(new Deed(
                            actor.displayName(),
                            "MessagesResent",
                            "parcel",
                            parcel.map(UUID::toString).orElse("*"))
                    .after(String.valueOf(again)));
        }
        return again;
    }
}
