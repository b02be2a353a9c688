package dev.banyan.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long something may take (时限), and how that is written down: {@code 4wh}, {@code 5wd}, {@code 15d}, {@code 3m}, {@code 2026-03-05}. */
public sealed interface TimeLimit {
    int LONGEST = 9999;

    /** The short form in which a limit is stored and typed. */
    String text();

    /** Office hours (工作小时), counted from the moment it begins. */
    record WorkingHours(int hours) implements TimeLimit {
        public WorkingHours {
            check(hours);
        }

        @Override
        public String text() {
            return hours + "wh";
        }
    }

    /** Working days (工作日) with make-up days; the day it begins is not counted, the last is. */
    record WorkingDays(int days) implements TimeLimit {
        public WorkingDays {
            check(days);
        }

        @Override
        public String text() {
            return days + "wd";
        }
    }

    /** Calendar days (自然日); an end on a day of rest moves to the next working day. */
    record CalendarDays(int days) implements TimeLimit {
        public CalendarDays {
            check(days);
        }

        @Override
        public String text() {
            return days + "d";
        }
    }

    /** Months (月), to the same day or the month's last; an end on a day of rest moves to the next working day. */
    record Months(int months) implements TimeLimit {
        public Months {
            check(months);
        }

        @Override
        public String text() {
            return months + "m";
        }
    }

    /** A day that somebody named (指定日期): it stays where it is, whatever day that is. */
    record Fixed(LocalDate date) implements TimeLimit {
        @Override
        public String text() {
            return date.toString();
        }
    }

    /** What a short form says; empty if it is none, or counts less than 1 or more than {@value #LONGEST}. */
    static Optional<TimeLimit> parse(String text) {
        var counted = Pattern.compile("0*([1-9][0-9]{0,3})(wh|wd|d|m)").matcher(text);
        if (!counted.matches()) {
            return date(text).map(Fixed::new);
        }
        int count = Integer.parseInt(counted.group(1));
        return Optional.of(
                switch (counted.group(2)) {
                    case "wh" -> new WorkingHours(count);
                    case "wd" -> new WorkingDays(count);
                    case "d" -> new CalendarDays(count);
                    default -> new Months(count);
                });
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static void check(int count) {
        if (count < 1 || count > LONGEST) {
            throw new IllegalArgumentException("a time limit counts from 1 to " + LONGEST + ", not " + count);
        }
    }
}
