package dev.banyan.calendar.web;

import dev.banyan.calendar.ClockStop;
import dev.banyan.calendar.Reckoning;
import dev.banyan.calendar.TimeLimit;
import dev.banyan.calendar.WorkCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What somebody asks the calendar to reckon (时限推算表单).
 *
 * @param start day on which the limit begins; empty if nothing is asked
 * @param time time of that day, for limits in hours
 * @param count how many
 * @param unit of what: {@code wd}, {@code wh}, {@code d} or {@code m}
 * @param stopFrom first day on which the clock stands still
 * @param stopUntil last day on which it does
 */
public record ReckonForm(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate start,

        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable
        LocalTime time,

        @Nullable Integer count,
        @Nullable String unit,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate stopFrom,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate stopUntil) {
    static final List<String> UNITS = List.of("wd", "d", "m", "wh");
    private static final int LONGEST_STOP = 3660;

    /** What is asked for, or what to ask instead (message key). */
    public sealed interface Answer {}

    public record Nothing() implements Answer {}

    public record Reckoned(Reckoning reckoning) implements Answer {}

    public record Wrong(String key) implements Answer {}

    Answer answer(WorkCalendar calendar) {
        if (start == null) {
            return new Nothing();
        }
        Optional<TimeLimit> limit = TimeLimit.parse(count + String.valueOf(unit));
        if (limit.isEmpty()) {
            return new Wrong("calendar.reckon.wrong-limit");
        }
        if (start.getYear() < 1949 || start.getYear() > 2999) {
            return new Wrong("calendar.reckon.wrong-start");
        }
        if ((stopFrom == null) != (stopUntil == null)
                || stopFrom != null
                        && stopUntil != null
                        && (stopUntil.isBefore(stopFrom)
                                || ChronoUnit.DAYS.between(stopFrom, stopUntil) > LONGEST_STOP)) {
            return new Wrong("calendar.reckon.wrong-stop");
        }
        List<ClockStop> stops =
                stopFrom == null || stopUntil == null ? List.of() : List.of(new ClockStop(stopFrom, stopUntil));
        return new Reckoned(Reckoning.of(LocalDateTime.of(start, at()), limit.get(), stops, calendar));
    }

    public LocalTime at() {
        return time == null ? LocalTime.of(9, 0) : time;
    }
}
