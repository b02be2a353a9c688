package dev.banyan.plan.web;

import dev.banyan.calendar.TimeLimit;
import dev.banyan.frame.Words;

/** A time limit as people read it (时限文字). */
public final class LimitWords {
    private LimitWords() {}

    public static String of(Words words, TimeLimit limit) {
        return switch (limit) {
            case TimeLimit.WorkingHours(int hours) -> words.of("matters.limit.hours", hours);
            case TimeLimit.WorkingDays(int days) -> words.of("matters.limit.working-days", days);
            case TimeLimit.CalendarDays(int days) -> words.of("matters.limit.days", days);
            case TimeLimit.Months(int months) -> words.of("matters.limit.months", months);
            case TimeLimit.Fixed(var day) -> words.day(day);
        };
    }
}
