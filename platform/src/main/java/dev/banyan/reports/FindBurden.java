package dev.banyan.reports;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.reports.store.Burdens;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares those who ask (报送负担统计), never those who answer. */
@Component
@Needs(Permission.READ_REPORTS)
@Transactional(readOnly = true)
public class FindBurden {
    private final Burdens burdens;
    private final FindScope scopes;

    FindBurden(Burdens burdens, FindScope scopes) {
        this.burdens = burdens;
        this.scopes = scopes;
    }

    /** What each asker asked in a month of units in reach, or a unit in reach of others; the most minutes first. */
    public List<AskerBurden> byAsker(Actor actor, YearMonth month) {
        return burdens.byAsker(scopes.toRead(actor), month);
    }
}
