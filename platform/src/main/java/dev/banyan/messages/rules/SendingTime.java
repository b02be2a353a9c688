package dev.banyan.messages.rules;

import dev.banyan.calendar.WorkCalendar;
import dev.banyan.messages.Message;
import dev.banyan.messages.Wish;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Supplier;

/** When a message goes out to somebody (发送时点), on the clock of the city. */
public final class SendingTime {
    private SendingTime() {}

    /** Empty if it stays in the inbox. */
    public static Optional<LocalDateTime> of(
            LocalDateTime now, Wish wish, Message message, Supplier<WorkCalendar> calendar) {
        return switch (wish.mode(message)) {
            case INBOX_ONLY -> Optional.empty();
            case AT_ONCE -> Optional.of(afterQuiet(now, wish.quiet()));
            case DIGEST -> {
                var today = now.toLocalDate();
                var day = now.toLocalTime().isAfter(wish.digest()) ? today.plusDays(1) : today;
                yield Optional.of(calendar.get().workingDayFrom(day).atTime(wish.digest()));
            }
        };
    }

    /** A moment, or the end of the quiet hours in which it lies. */
    public static LocalDateTime afterQuiet(LocalDateTime moment, Wish.Quiet quiet) {
        LocalTime time = moment.toLocalTime();
        if (!quiet.at(time)) {
            return moment;
        }
        var end = moment.toLocalDate().atTime(quiet.until());
        return end.isAfter(moment) ? end : end.plusDays(1);
    }
}
