package dev.banyan.messages.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.calendar.OfficeHours;
import dev.banyan.calendar.WorkCalendar;
import dev.banyan.frame.Language;
import dev.banyan.messages.Message;
import dev.banyan.messages.Said;
import dev.banyan.messages.Topic;
import dev.banyan.messages.Wish;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingTimeTest {
    private static final WorkCalendar WEEKS = new WorkCalendar(List.of(), OfficeHours.USUAL);

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T10:00, 2026-11-26T10:00, 2026-11-27T08:30",
        "2026-11-26T08:30, 2026-11-26T08:30, 2026-11-26T08:30",
        "2026-11-26T07:59, 2026-11-26T08:00, 2026-11-26T08:30",
        "2026-11-26T20:00, 2026-11-27T08:00, 2026-11-27T08:30",
        // Friday night, and Saturday.
        "2026-11-27T23:00, 2026-11-28T08:00, 2026-11-30T08:30",
        "2026-11-28T12:00, 2026-11-28T12:00, 2026-11-30T08:30"
    })
    void nothing_goes_out_in_quiet_hours_and_a_digest_on_working_days_only(
            LocalDateTime now, LocalDateTime atOnce, LocalDateTime digest) {
        assertThat(time(now, Wish.USUAL, message(Topic.DUTIES, false))).contains(atOnce);
        assertThat(time(now, Wish.USUAL, message(Topic.LIGHTS, false))).contains(digest);
        assertThat(time(now, Wish.USUAL, message(Topic.DUTIES, true))).contains(digest);
    }

    @Test
    void what_stays_in_the_inbox_never_goes_out() {
        var wish = new Wish(
                Language.CHINESE,
                Optional.empty(),
                Wish.USUAL.quiet(),
                LocalTime.NOON,
                Map.of(Topic.DUTIES, Wish.Mode.INBOX_ONLY));

        assertThat(time(LocalDateTime.parse("2026-11-26T10:00"), wish, message(Topic.DUTIES, true)))
                .isEmpty();
    }

    @Test
    void quiet_hours_within_a_day_end_on_it_and_the_same_time_twice_is_never_quiet() {
        var lunch = new Wish.Quiet(LocalTime.of(12, 0), LocalTime.of(14, 30));
        var never = new Wish.Quiet(LocalTime.NOON, LocalTime.NOON);
        var noon = LocalDateTime.parse("2026-11-26T12:00");

        assertThat(SendingTime.afterQuiet(noon, lunch)).isEqualTo("2026-11-26T14:30");
        assertThat(SendingTime.afterQuiet(noon.withHour(15), lunch)).isEqualTo("2026-11-26T15:00");
        assertThat(SendingTime.afterQuiet(noon, never)).isEqualTo(noon);
    }

    @Test
    void waits_grow_and_end() {
        assertThat(IntStream.rangeClosed(1, 7).mapToObj(Patience::after))
                .containsExactly(
                        Optional.of(Duration.ofMinutes(1)),
                        Optional.of(Duration.ofMinutes(5)),
                        Optional.of(Duration.ofMinutes(15)),
                        Optional.of(Duration.ofHours(1)),
                        Optional.of(Duration.ofHours(3)),
                        Optional.of(Duration.ofHours(12)),
                        Optional.empty());
    }

    private static Optional<LocalDateTime> time(LocalDateTime now, Wish wish, Message message) {
        return SendingTime.of(now, wish, message, () -> WEEKS);
    }

    private static Message message(Topic topic, boolean waits) {
        return new Message("thing", topic, Said.of("messages.inbox"), "/inbox", waits);
    }
}
