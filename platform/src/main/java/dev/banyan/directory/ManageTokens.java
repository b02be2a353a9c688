package dev.banyan.directory;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.rules.Names;
import dev.banyan.directory.rules.Token;
import dev.banyan.directory.store.ApiTokens;
import dev.banyan.directory.store.Units;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues tokens to programs and ends them (管理接口令牌). */
@Component
@Needs(Permission.MANAGE_TOKENS)
public class ManageTokens {
    /** What no program may do: hand out rights, and decide what a person must answer for. */
    public static final Set<Permission> FOR_PEOPLE_ALONE = Set.of(
            Permission.MANAGE_PEOPLE,
            Permission.MANAGE_TOKENS,
            Permission.MANAGE_JOBS,
            Permission.MANAGE_CHANNELS,
            Permission.APPROVE_PLANS,
            Permission.EXCEED_BUDGETS,
            Permission.SUPERVISE,
            Permission.SIGN_SUPERVISION);

    public static final Duration LONGEST = Duration.ofDays(366);
    private static final String PREFIX = "banyan_";

    private final ApiTokens tokens;
    private final OpenByToken opening;
    private final Units units;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public ManageTokens(ApiTokens tokens, OpenByToken opening, Units units, Journal journal, Clock clock) {
        this.tokens = tokens;
        this.opening = opening;
        this.units = units;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param unit code of the unit whose data it reaches with all below it; empty for the whole city */
    public record NewToken(String name, Set<Permission> permissions, Optional<String> unit, Instant expires) {
        public NewToken {
            name = Names.display(name);
            permissions = Set.copyOf(permissions);
        }
    }

    public sealed interface Result {}

    /** @param secret what the program must show, told here and never again */
    public record Issued(ApiToken token, String secret) implements Result {}

    public record Refused(Set<Reason> reasons) implements Result {}

    public enum Reason {
        NAME_WRONG,
        NAME_TAKEN,
        NO_PERMISSION,
        FOR_PEOPLE_ALONE,
        UNKNOWN_UNIT,
        EXPIRY_WRONG
    }

    @Transactional
    public Result issue(Actor actor, NewToken wanted) {
        Instant now = clock.instant();
        var reasons = EnumSet.noneOf(Reason.class);
        if (!Names.isDisplay(wanted.name())) {
            reasons.add(Reason.NAME_WRONG);
        }
        if (wanted.permissions().isEmpty()) {
            reasons.add(Reason.NO_PERMISSION);
        }
        if (wanted.permissions().stream().anyMatch(FOR_PEOPLE_ALONE::contains)) {
            reasons.add(Reason.FOR_PEOPLE_ALONE);
        }
        if (wanted.unit().filter(code -> !units.has(code)).isPresent()) {
            reasons.add(Reason.UNKNOWN_UNIT);
        }
        if (!wanted.expires().isAfter(now) || wanted.expires().isAfter(now.plus(LONGEST))) {
            reasons.add(Reason.EXPIRY_WRONG);
        }
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        byte[] bytes = new byte[Token.BYTES];
        random.nextBytes(bytes);
        var secret = new Token(PREFIX + Token.of(bytes).text());
        var scope = new TokenScope(wanted.permissions(), wanted.unit().orElse(null), null);
        var token = new ApiToken(
                UUID.randomUUID(),
                wanted.name(),
                scope,
                wanted.expires(),
                actor.displayName(),
                Optional.empty(),
                Optional.empty());
        if (!tokens.add(token, secret.hash(), now)) {
            return new Refused(Set.of(Reason.NAME_TAKEN));
        }
        record(actor, "TokenIssued", token, Optional.empty(), Optional.of(said(token)));
        return new Issued(token, secret.text());
    }

    /** Ends a token at once; one that is ended already stays so. Whether there is such a token. */
    @Transactional
    public boolean revoke(Actor actor, UUID id) {
        var found = tokens.find(id);
        found.filter(token -> tokens.revoke(id, clock.instant()))
                .ifPresent(token -> record(actor, "TokenRevoked", token, Optional.of(said(token)), Optional.empty()));
        opening.forget(id);
        return found.isPresent();
    }

    /** Tokens by name, those that hold first. */
    public List<ApiToken> page(int offset, int limit) {
        return tokens.page(offset, limit, clock.instant());
    }

    private static String said(ApiToken token) {
        return String.join(
                        ", ",
                        token.scope().permissions().stream()
                                .sorted()
                                .map(Permission::name)
                                .toList())
                + "; " + token.scope().reaches().orElse("*") + "; " + token.expires();
    }

    private void record(Actor actor, String act, ApiToken token, Optional<String> before, Optional<String> after) {
        journal.record(new Deed(actor.displayName(), act, "token", token.name(), before, after));
    }
}
