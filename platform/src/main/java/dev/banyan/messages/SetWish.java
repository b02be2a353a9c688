package dev.banyan.messages;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.messages.rules.ChannelReading;
import dev.banyan.messages.rules.Routes;
import dev.banyan.messages.store.Wishes;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says how one wants to be told (设置接收方式), everybody for oneself. */
@Component
@Needs(Permission.READ_PLANS)
public class SetWish {
    private final Wishes wishes;
    private final Journal journal;
    private final Set<String> domains;

    /** @param domains that mail may go to, with commas between; empty for all */
    SetWish(Wishes wishes, Journal journal, @Value("${banyan.messages.mail-domains:}") String domains) {
        this.wishes = wishes;
        this.journal = journal;
        this.domains = Arrays.stream(domains.split(","))
                .map(it -> it.strip().toLowerCase(Locale.ROOT))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    public enum Outcome {
        KEPT,
        /** That is no mail address. */
        NO_MAIL_ADDRESS,
        /** The city sends no mail there. */
        FOREIGN_DOMAIN
    }

    public Wish of(Actor actor) {
        return Routes.wish(wishes.of(Set.of(actor.id())), actor.id());
    }

    @Transactional
    public Outcome set(Actor actor, Wish wish) {
        var fault = wish.mail().flatMap(this::fault);
        if (fault.isPresent()) {
            return fault.get();
        }
        if (!wish.equals(of(actor))) {
            wishes.keep(actor.id(), wish);
            // The address is nobody's business but the person's own.
            journal.record(new Deed(actor.displayName(), "MessageWishSet", "person", actor.signInName())
                    .after(wish.modes().toString()));
        }
        return Outcome.KEPT;
    }

    private Optional<Outcome> fault(String mail) {
        if (!ChannelReading.isMailAddress(mail)) {
            return Optional.of(Outcome.NO_MAIL_ADDRESS);
        }
        String domain = mail.substring(mail.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return domains.isEmpty() || domains.contains(domain) ? Optional.empty() : Optional.of(Outcome.FOREIGN_DOMAIN);
    }
}
