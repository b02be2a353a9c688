package dev.banyan.evaluationkernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private final WorkingDays days = Calendar2026.DAYS;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "WD-01, 2026-02-13,  1, 2026-02-14",
        "WD-02, 2026-02-13,  2, 2026-02-24",
        "WD-03, 2026-02-13,  5, 2026-02-27",
        "WD-04, 2026-02-13, 10, 2026-03-05",
        "WD-05, 2025-09-26,  3, 2025-09-30",
        "WD-06, 2025-09-26,  4, 2025-10-09",
        "WD-07, 2025-09-26,  6, 2025-10-11",
        "WD-07b, 2025-09-26, 7, 2025-10-13",
        "WD-08, 2026-04-03,  1, 2026-04-07",
        "WD-13, 2026-09-30,  3, 2026-10-10",
        "WD-13b, 2026-09-30, 4, 2026-10-12",
        "WD-15, 2026-02-14,  1, 2026-02-24"
    })
    void workingDaysAreAdded(String id, LocalDate start, int count, LocalDate end) {
        assertThat(LocalDate.ofEpochDay(days.plus((int) start.toEpochDay(), count)))
                .as(id)
                .isEqualTo(end);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "WD-22, 2026-02-09, 2026-02-27, 9",
        "WD-23, 2025-09-26, 2025-10-11, 6",
        "back, 2025-10-11, 2025-09-26, -6"
    })
    void workingDaysAreCounted(String id, LocalDate after, LocalDate through, int count) {
        assertThat(days.between((int) after.toEpochDay(), (int) through.toEpochDay()))
                .as(id)
                .isEqualTo(count);
    }

    @Test
    void whatRunsBeyondTheCalendarEndsOnADayThatIsCounted() {
        int last = (int) WorkingDays.LAST_DAY.toEpochDay();

        assertThat(days.plus(last - 10, 10_000))
                .isEqualTo((int) LocalDate.of(2079, 12, 29).toEpochDay());
        assertThat(days.count(days.plus(last, 1))).isEqualTo(days.count(last));
    }
}
