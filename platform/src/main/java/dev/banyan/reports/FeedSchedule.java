package dev.banyan.reports;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a feed is fetched (接入时间), on the clock of the city; as text {@code 2h}, {@code 06:00} or {@code d5 06:00}. */
public sealed interface FeedSchedule {
    Pattern TEXT = Pattern.compile("(?<hours>\\d{1,2})h|(?:d(?<day>\\d{1,2}) )?(?<time>\\d{2}:\\d{2})");

    /** @param hours between two fetches, 1 to 24 */
    record EveryHours(int hours) implements FeedSchedule {
        @Override
        public String text() {
            return hours + "h";
        }
    }

    record Daily(LocalTime time) implements FeedSchedule {
        @Override
        public String text() {
            return time.toString();
        }
    }

    /** @param day of the month; a shorter month's last day stands for one it does not have */
    record Monthly(int day, LocalTime time) implements FeedSchedule {
        @Override
        public String text() {
            return "d" + day + " " + time;
        }
    }

    String text();

    static Optional<FeedSchedule> parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        if (parts.group("hours") != null) {
            int hours = Integer.parseInt(parts.group("hours"));
            return hours >= 1 && hours <= 24 ? Optional.of(new EveryHours(hours)) : Optional.empty();
        }
        try {
            var time = LocalTime.parse(parts.group("time"));
            if (parts.group("day") == null) {
                return Optional.of(new Daily(time));
            }
            int day = Integer.parseInt(parts.group("day"));
            return day >= 1 && day <= 31 ? Optional.of(new Monthly(day, time)) : Optional.empty();
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
