package dev.banyan.supervision;

import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.supervision.store.Sheets;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the sheets that were signed for each unit (督查单统计), for rooms that compute from it. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
@Transactional(readOnly = true)
public class CountSheets {
    private final Sheets sheets;

    CountSheets(Sheets sheets) {
        this.sheets = sheets;
    }

    /** By unit, of those that came into force in a period; units without one are not there. */
    public Map<String, Integer> of(LadderLevel level, LocalDate first, LocalDate last) {
        return sheets.signed(level, first, last);
    }
}
