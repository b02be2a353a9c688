package dev.banyan.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;

/**
 * When offices are open on a working day (办公时间), by season.
 *
 * @param seasons at least one, in the order of their first days; the last lasts until the first begins
 */
public record OfficeHours(List<Season> seasons) {
    /** What holds until a city says otherwise. */
    public static final OfficeHours USUAL = new OfficeHours(List.of(new Season(
            MonthDay.of(1, 1),
            List.of(
                    new Opening(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                    new Opening(LocalTime.of(14, 30), LocalTime.of(17, 30))))));

    public OfficeHours {
        seasons = List.copyOf(seasons);
        if (seasons.isEmpty()) {
            throw new IllegalArgumentException("office hours without a season");
        }
    }

    /**
     * Part of the year with the same hours (作息季节).
     *
     * @param from its first day in every year
     * @param openings in the order of the day, none overlapping
     */
    public record Season(MonthDay from, List<Opening> openings) {
        public Season {
            openings = List.copyOf(openings);
            if (openings.isEmpty()) {
                throw new IllegalArgumentException("a season without hours");
            }
        }
    }

    /** @param until when it closes, which is no longer open */
    public record Opening(LocalTime from, LocalTime until) {
        public Opening {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("an office that opens at " + from + " cannot close at " + until);
            }
        }
    }

    /** The openings of a day, provided that it is a working day. */
    public List<Opening> on(LocalDate day) {
        return seasons.stream()
                .filter(season -> !season.from().isAfter(MonthDay.from(day)))
                .reduce((earlier, later) -> later)
                .orElse(seasons.getLast())
                .openings();
    }
}
