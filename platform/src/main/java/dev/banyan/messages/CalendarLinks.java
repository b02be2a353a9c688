package dev.banyan.messages;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.FindAccount;
import dev.banyan.directory.Needs;
import dev.banyan.directory.OpenToAll;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Words;
import dev.banyan.messages.rules.CalendarText;
import dev.banyan.messages.rules.Routes;
import dev.banyan.messages.store.SecretAddresses;
import dev.banyan.messages.store.Wishes;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what somebody owes to the calendar programs that know the secret address (日历订阅). */
@Component
@Needs(Permission.READ_PLANS)
public class CalendarLinks {
    private static final int MOST = 500;
    private static final int LONGEST = 100;

    private final SecretAddresses addresses;
    private final Readings readings;
    private final FindAccount accounts;
    private final Journal journal;
    private final Clock clock;

    CalendarLinks(SecretAddresses addresses, Readings readings, FindAccount accounts, Journal journal, Clock clock) {
        this.addresses = addresses;
        this.readings = readings;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    /** What a calendar is made of (日历内容). */
    @Component
    static final class Readings {
        private final List<Owed.Source> sources;
        private final Wishes wishes;
        private final String address;

        Readings(List<Owed.Source> sources, Wishes wishes, @Value("${banyan.address:}") String address) {
            this.sources = List.copyOf(sources);
            this.wishes = wishes;
            this.address = address;
        }

        String of(Actor actor, java.time.Instant now) {
            var owed = sources.stream()
                    .flatMap(source -> source.of(actor, MOST).stream())
                    .sorted(Comparator.comparing(Owed::due).thenComparing(Owed::uid))
                    .toList();
            var language =
                    Routes.wish(wishes.of(Set.of(actor.id())), actor.id()).language();
            var words = new Words(language);
            return CalendarText.of(
                    words.of("messages.calendar.name"),
                    owed.stream()
                            .map(it -> new CalendarText.Entry(
                                    it.uid(),
                                    it.said().in(words),
                                    it.due(),
                                    address.isEmpty() ? Optional.empty() : Optional.of(address + it.path())))
                            .toList(),
                    now);
        }
    }

    /** Whether the actor has an address that works. */
    public boolean has(Actor actor) {
        return addresses.has(actor.id());
    }

    /** The secret of a new address; one given before works no longer. It is shown this once. */
    @Transactional
    public String issue(Actor actor) {
        String secret = addresses.replace(actor.id(), clock.instant());
        record(actor, "CalendarLinkIssued");
        return secret;
    }

    @Transactional
    public void withdraw(Actor actor) {
        if (addresses.withdraw(actor.id())) {
            record(actor, "CalendarLinkWithdrawn");
        }
    }

    /** The calendar (RFC 5545) behind an address; empty if it is unknown, withdrawn, or its account blocked. */
    @OpenToAll(reason = "holding the secret address is the proof")
    public Optional<String> read(String secret) {
        return secret.length() > LONGEST
                ? Optional.empty()
                : addresses
                        .owner(secret)
                        .flatMap(accounts::of)
                        .map(actor -> CurrentActor.as(actor, () -> readings.of(actor, clock.instant())));
    }

    private void record(Actor actor, String act) {
        journal.record(new Deed(actor.displayName(), act, "person", actor.signInName()));
    }
}
