package dev.banyan.jobs.rules;

import dev.banyan.calendar.CityTime;
import dev.banyan.calendar.WorkCalendar;
import dev.banyan.jobs.Job;
import dev.banyan.jobs.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** When a job has its turns (执行时点), in the time of Shanghai. */
public final class Turns {

    /** A turn that begins later than this after its time was missed. */
    private static final Duration GRACE = Duration.ofHours(1);

    private Turns() {}

    /** The first turn after a moment. */
    public static Instant next(Rhythm rhythm, Instant after, WorkCalendar calendar) {
        return switch (rhythm) {
            case Rhythm.Every(Duration pause) -> after.plus(pause);
            case Rhythm.Daily(LocalTime time) -> at(dayAfter(after, time), time);
            case Rhythm.WorkingDays(LocalTime time) -> at(calendar.workingDayFrom(dayAfter(after, time)), time);
        };
    }

    /** The first turn of a job that never had one: at once if a missed one is made up for. */
    public static Instant first(Job job, Instant now, WorkCalendar calendar) {
        return switch (job.missed()) {
            case MAKE_UP_ONCE -> now;
            case LEAVE_OUT -> next(job.rhythm(), now, calendar);
        };
    }

    /** Whether a turn is so late that its job leaves it out. */
    public static boolean leftOut(Job job, Instant due, Instant now) {
        return switch (job.rhythm()) {
            case Rhythm.Every _ -> false;
            case Rhythm.Daily _, Rhythm.WorkingDays _ ->
                job.missed() == Job.Missed.LEAVE_OUT && now.isAfter(due.plus(GRACE));
        };
    }

    /** Turns until a moment, the first that is due included; none of what has its turn every few minutes. */
    public static List<Instant> until(Rhythm rhythm, Instant due, Instant end, WorkCalendar calendar) {
        return switch (rhythm) {
            case Rhythm.Every _ -> List.of();
            case Rhythm.Daily _, Rhythm.WorkingDays _ ->
                Stream.iterate(due, turn -> !turn.isAfter(end), turn -> next(rhythm, turn, calendar))
                        .toList();
        };
    }

    private static LocalDate dayAfter(Instant after, LocalTime time) {
        var here = CityTime.at(after);
        return here.toLocalTime().isBefore(time)
                ? here.toLocalDate()
                : here.toLocalDate().plusDays(1);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return CityTime.moment(day.atTime(time));
    }
}
