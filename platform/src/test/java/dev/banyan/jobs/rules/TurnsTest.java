package dev.banyan.jobs.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.calendar.OfficeHours;
import dev.banyan.calendar.WorkCalendar;
import dev.banyan.jobs.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnsTest {
    private static final WorkCalendar WEEKS = new WorkCalendar(List.of(), OfficeHours.USUAL);
    private static final LocalTime SIX = LocalTime.of(6, 0);

    @ParameterizedTest
    @CsvSource({
        // Friday, five in the morning in Shanghai, and six sharp.
        "2026-11-26T21:00:00Z, 2026-11-26T22:00:00Z, 2026-11-26T22:00:00Z",
        "2026-11-26T22:00:00Z, 2026-11-27T22:00:00Z, 2026-11-29T22:00:00Z",
        // Saturday.
        "2026-11-28T04:00:00Z, 2026-11-28T22:00:00Z, 2026-11-29T22:00:00Z"
    })
    void a_day_begins_in_shanghai_and_a_weekend_is_passed_over(Instant now, Instant daily, Instant working) {
        assertThat(Turns.next(new Rhythm.Daily(SIX), now, WEEKS)).isEqualTo(daily);
        assertThat(Turns.next(new Rhythm.WorkingDays(SIX), now, WEEKS)).isEqualTo(working);
    }

    @Test
    void thirty_days_hold_thirty_turns_or_twenty_one_of_working_days() {
        var due = Instant.parse("2026-11-26T22:00:00Z");
        var end = due.plus(Duration.ofDays(29));

        assertThat(Turns.until(new Rhythm.Daily(SIX), due, end, WEEKS)).hasSize(30);
        assertThat(Turns.until(new Rhythm.WorkingDays(SIX), due, end, WEEKS)).hasSize(21);
        assertThat(Turns.until(new Rhythm.Every(Duration.ofSeconds(5)), due, end, WEEKS))
                .isEmpty();
    }
}
