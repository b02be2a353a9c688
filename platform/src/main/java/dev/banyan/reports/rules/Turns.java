package dev.banyan.reports.rules;

import dev.banyan.reports.FeedSchedule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When a feed has its next turn (接入时点), by its schedule or after a failure. */
public final class Turns {
    /** The first try and four more, after 1, 2, 4 and 8 minutes. */
    public static final int MOST_ATTEMPTS = 5;

    private Turns() {}

    /** The first turn after a moment; every so many hours counts from midnight. */
    public static LocalDateTime next(FeedSchedule schedule, LocalDateTime after) {
        return switch (schedule) {
            case FeedSchedule.EveryHours(int hours) -> {
                var midnight = after.truncatedTo(ChronoUnit.DAYS);
                long passed = ChronoUnit.HOURS.between(midnight, after) / hours + 1;
                var next = midnight.plusHours(passed * hours);
                yield next.toLocalDate().equals(after.toLocalDate()) ? next : midnight.plusDays(1);
            }
            case FeedSchedule.Daily(LocalTime time) -> {
                var today = after.toLocalDate().atTime(time);
                yield today.isAfter(after) ? today : today.plusDays(1);
            }
            case FeedSchedule.Monthly(int day, LocalTime time) -> {
                var month = YearMonth.from(after);
                var here = within(month, day).atTime(time);
                yield here.isAfter(after)
                        ? here
                        : within(month.plusMonths(1), day).atTime(time);
            }
        };
    }

    /** How long to wait after a failed attempt, each time twice as long; empty when it is enough. */
    public static Optional<Duration> wait(int attempt) {
        return attempt < MOST_ATTEMPTS ? Optional.of(Duration.ofMinutes(1L << (attempt - 1))) : Optional.empty();
    }

    private static LocalDate within(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
}
