package dev.banyan.directory;

import dev.banyan.directory.rules.Names;
import dev.banyan.directory.rules.Token;
import dev.banyan.directory.store.ApiTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Lets a program in that shows its token (令牌认证). */
@Component
@OpenToAll(reason = "holding the token is the proof")
public class OpenByToken {
    private static final int LONGEST = 200;

    /** How long a token is believed without asking the database: so late may its revocation be noticed. */
    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);

    private final ApiTokens tokens;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(ApiToken token, Instant until) {}

    public OpenByToken(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The program; empty for a secret that is unknown, over or revoked alike. */
    public Optional<Actor> with(String secret) {
        if (secret.length() > LONGEST) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return find(new Token(secret).hash(), now)
                .filter(token -> token.holds(now))
                .map(token -> new Actor(token.id(), "token", Names.PROGRAM + token.name(), Set.of(), token.scope()));
    }

    private Optional<ApiToken> find(String hash, Instant now) {
        var before = known.get(hash);
        if (before != null && now.isBefore(before.until())) {
            return Optional.of(before.token());
        }
        var found = tokens.find(hash);
        known.values().removeIf(it -> !now.isBefore(it.until()));
        found.ifPresent(token -> known.put(hash, new Known(token, now.plus(KNOWN_FOR))));
        LocalDate today = LocalDate.now(clock);
        found.filter(token -> token.holds(now) && !token.lastUsed().equals(Optional.of(today)))
                .ifPresent(token -> tokens.used(token.id(), today));
        return found;
    }

    /** Has a token looked up again that is being changed here; other nodes notice within a second. */
    void forget(UUID id) {
        known.values().removeIf(it -> it.token().id().equals(id));
    }
}
