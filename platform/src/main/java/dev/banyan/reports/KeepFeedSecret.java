package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.outside.Sealing;
import dev.banyan.reports.store.Feeds;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the password or token of a feed (保存密钥): sealed, never shown again, never in the journal. */
@Component
@Needs(Permission.MANAGE_FEEDS)
public class KeepFeedSecret {
    public static final int LONGEST = 2000;

    private final Feeds feeds;
    private final Sealing sealing;
    private final Journal journal;
    private final Clock clock;

    KeepFeedSecret(Feeds feeds, Sealing sealing, Journal journal, Clock clock) {
        this.feeds = feeds;
        this.sealing = sealing;
        this.journal = journal;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    public record Kept() implements Outcome {}

    public record NoSuchFeed() implements Outcome {}

    /** It is empty, too long or holds characters that no password or token has. */
    public record Unusable() implements Outcome {}

    /**
     * Secrets are kept under a key that is not there.
     *
     * @param where the key should lie
     * @param wanted names of the keys that secrets were sealed under
     */
    public record KeyLost(String where, List<String> wanted) implements Outcome {}

    @Transactional
    public Outcome keep(Actor actor, FeedId id, String secret) {
        if (feeds.findToChange(id).isEmpty()) {
            return new NoSuchFeed();
        }
        if (secret.isEmpty() || secret.length() > LONGEST || secret.chars().anyMatch(it -> it < ' ' || it > '~')) {
            return new Unusable();
        }
        return switch (sealing.seal(owner(id), secret)) {
            case Sealing.KeyLost(String where, var wanted) -> new KeyLost(where, wanted);
            case Sealing.Done(var sealed) -> {
                feeds.keepSecret(id, sealed, clock.instant());
                record(actor, "FeedSecretKept", String.valueOf(id.value()));
                yield new Kept();
            }
        };
    }

    /** Drops every secret, for when the key is lost for good: each has to be entered again. How many there were. */
    @Transactional
    public int forgetAll(Actor actor) {
        int dropped = feeds.dropSecrets(Optional.empty());
        if (dropped > 0) {
            record(actor, "FeedSecretsForgotten", "*");
        }
        return dropped;
    }

    /** Who a secret is sealed for. */
    static String owner(FeedId id) {
        return "feed " + id.value();
    }

    private void record(Actor actor, String act, String feed) {
        journal.record(new Deed(actor.displayName(), act, "feed", feed));
    }
}
