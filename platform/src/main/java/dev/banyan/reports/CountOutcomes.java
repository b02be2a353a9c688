package dev.banyan.reports;

import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.reports.store.Outcomes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what checks on the spot found at each unit (核查结果统计), for rooms that compute from it. */
@Component
@Needs(Permission.READ_REPORTS)
@Transactional(readOnly = true)
public class CountOutcomes {
    private final Outcomes outcomes;

    CountOutcomes(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /**
     * What came of the checks of one unit.
     *
     * @param untrue found false; partly true is none of these
     */
    public record Found(long checks, long untrue) {}

    /** By unit, of checks whose last outcome known at a moment speaks of a day of the period; units that nobody checked are not there. */
    public Map<String, Found> of(LocalDate first, LocalDate last, Instant known) {
        return outcomes.of(first, last, known);
    }
}
