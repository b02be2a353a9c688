package dev.banyan.reports;

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

    FindBurden(Burdens burdens) {
        this.burdens = burdens;
    }

    /** What each asker asked in a month, the most minutes first. */
    public List<AskerBurden> byAsker(YearMonth month) {
        return burdens.byAsker(month);
    }
}
