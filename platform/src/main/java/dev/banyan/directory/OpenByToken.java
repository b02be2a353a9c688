package dev.banyan.directory;

import dev.banyan.directory.rules.Names;
import dev.banyan.directory.rules.Token;
import dev.banyan.directory.store.ApiTokens;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets a program in that shows its token (令牌认证). */
@Component
@OpenToAll(reason = "holding the token is the proof")
public class OpenByToken {
    private static final int LONGEST = 200;

    private final ApiTokens tokens;
    private final AtHand atHand;
    private final Clock clock;

    public OpenByToken(ApiTokens tokens, AtHand atHand, Clock clock) {
        this.tokens = tokens;
        this.atHand = atHand;
        this.clock = clock;
    }

    private record Shown(String hash) {}

    /** The program; empty for a secret that is unknown, over or revoked alike. */
    public Optional<Actor> with(String secret) {
        if (secret.length() > LONGEST) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        var hash = new Token(secret).hash();
        var found = atHand.of(new Shown(hash), () -> tokens.find(hash)).filter(token -> token.holds(now));
        LocalDate today = LocalDate.now(clock);
        found.filter(token -> !token.lastUsed().equals(Optional.of(today)))
                .ifPresent(token -> tokens.used(token.id(), today));
        return found.map(
                token -> new Actor(token.id(), "token", Names.PROGRAM + token.name(), Set.of(), token.scope()));
    }
}
