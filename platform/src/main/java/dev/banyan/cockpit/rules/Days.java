package dev.banyan.cockpit.rules;

import dev.banyan.evaluationkernel.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The days of pictures (取样日), in order and never beyond the years that are worked with. */
public final class Days {
    private static final int MOST_ALONG = 60;

    private Days() {}

    /** Ends of so many months before a day, and the day itself. */
    public static List<LocalDate> monthEnds(LocalDate last, int months) {
        var month = last.withDayOfMonth(1);
        return covered(Stream.concat(
                IntStream.range(0, months)
                        .mapToObj(i -> month.minusMonths(months - 1L - i).minusDays(1)),
                Stream.of(last)));
    }

    /** The same day of so many weeks before, and the day itself. */
    public static List<LocalDate> weeks(LocalDate last, int weeks) {
        return covered(IntStream.rangeClosed(0, weeks).mapToObj(i -> last.minusWeeks(weeks - (long) i)));
    }

    /** Both ends, the shown day if it lies between, and ends of months; of a long way only every so many months. */
    public static List<LocalDate> along(LocalDate first, LocalDate last, LocalDate shown) {
        var days = new TreeSet<LocalDate>(List.of(first, last));
        if (shown.isAfter(first) && shown.isBefore(last)) {
            days.add(shown);
        }
        long step = 1 + ChronoUnit.MONTHS.between(first, last) / MOST_ALONG;
        for (var next = first.withDayOfMonth(1).plusMonths(step);
                next.minusDays(1).isBefore(last);
                next = next.plusMonths(step)) {
            days.add(next.minusDays(1));
        }
        return covered(days.stream());
    }

    private static List<LocalDate> covered(Stream<LocalDate> days) {
        return days.filter(WorkingDays::covers).toList();
    }
}
