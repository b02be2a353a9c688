package dev.banyan.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.reports.Cadence;
import dev.banyan.reports.Period;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which period falls due. */
class DuePeriodsTest {
    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 2026-01-10, 2026-11-30, 2026-10-01, 2026-10-31",
        "MONTHLY, 2026-01-10, 2026-12-01, 2026-11-01, 2026-11-30",
        "MONTHLY, 2026-11-10, 2026-11-30,,",
        "QUARTERLY, 2026-01-10, 2026-11-30, 2026-07-01, 2026-09-30",
        "HALF_YEARLY, 2026-01-10, 2026-11-30, 2026-01-01, 2026-06-30",
        "HALF_YEARLY, 2026-01-10, 2027-01-02, 2026-07-01, 2026-12-31",
        "YEARLY, 2024-01-10, 2026-11-30, 2025-01-01, 2025-12-31",
        "NONE, 2024-01-10, 2026-11-30,,"
    })
    void the_last_one_that_ended_since_the_cadence_was_set(
            Cadence cadence, LocalDate since, LocalDate today, @Nullable LocalDate from, @Nullable LocalDate to) {
        assertThat(DuePeriods.ended(cadence, since, today))
                .isEqualTo(from == null ? Optional.empty() : Optional.of(new Period(from, to)));
    }
}
