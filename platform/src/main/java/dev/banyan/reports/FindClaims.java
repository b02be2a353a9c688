package dev.banyan.reports;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.reports.store.Claims;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What units claimed and what checks found of it, in short (查询自报与核查), for whoever looks at a whole city at once. */
@Component
@Needs(Permission.READ_REPORTS)
@Transactional(readOnly = true)
public class FindClaims {
    private final Claims claims;
    private final FindScope scopes;

    FindClaims(Claims claims, FindScope scopes) {
        this.claims = claims;
        this.scopes = scopes;
    }

    /** Goes through what units in reach had said of some days by a moment, by assignment and day, without holding it all. */
    public void said(Actor actor, Instant moment, Set<String> units, Period days, Consumer<Claim> each) {
        claims.said(scopes.toRead(actor), moment, units, days, each);
    }

    /** What those drawn by samples came to, of reports of units in reach. */
    public List<Claim.Looked> looked(Actor actor, Set<String> units) {
        return claims.looked(scopes.toRead(actor), units);
    }
}
