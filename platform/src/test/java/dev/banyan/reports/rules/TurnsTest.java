package dev.banyan.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.reports.FeedSchedule;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TurnsTest {
    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvSource({
        "1h, 2026-11-25T08:15, 2026-11-25T09:00",
        "6h, 2026-11-25T06:00, 2026-11-25T12:00",
        "5h, 2026-11-25T21:00, 2026-11-26T00:00",
        "24h, 2026-11-25T00:00, 2026-11-26T00:00",
        "06:00, 2026-11-25T05:59, 2026-11-25T06:00",
        "06:00, 2026-11-25T06:00, 2026-11-26T06:00",
        "d5 06:00, 2026-11-25T06:00, 2026-12-05T06:00",
        "d31 06:00, 2026-11-25T06:00, 2026-11-30T06:00",
        "d31 06:00, 2026-01-31T06:00, 2026-02-28T06:00"
    })
    void each_schedule_has_its_next_turn(String schedule, LocalDateTime after, LocalDateTime next) {
        var parsed = FeedSchedule.parse(schedule).orElseThrow();

        assertThat(Turns.next(parsed, after)).isEqualTo(next);
        assertThat(parsed.text()).isEqualTo(schedule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0h", "25h", "6:00", "25:00", "d0 06:00", "d32 06:00", "daily"})
    void what_is_no_schedule_is_refused(String text) {
        assertThat(FeedSchedule.parse(text)).isEmpty();
    }

    @Test
    void a_failed_attempt_waits_twice_as_long_each_time_and_the_fifth_is_the_last() {
        assertThat(IntStream.rangeClosed(1, 6).mapToObj(Turns::wait))
                .containsExactly(
                        Optional.of(Duration.ofMinutes(1)),
                        Optional.of(Duration.ofMinutes(2)),
                        Optional.of(Duration.ofMinutes(4)),
                        Optional.of(Duration.ofMinutes(8)),
                        Optional.empty(),
                        Optional.empty());
    }
}
