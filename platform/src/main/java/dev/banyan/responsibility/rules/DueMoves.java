package dev.banyan.responsibility.rules;

import dev.banyan.calendar.WorkCalendar;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/** When a later due day may be granted, when the clock may stand still, and where the due day is then (延期与扣除时限规则). */
public final class DueMoves {
    private DueMoves() {}

    /**
     * What stands against an extension: it has to be asked for before the due day is over (LT-05, LT-06).
     *
     * @param asked day on which it was asked for
     * @param most how many a duty may have
     */
    public static Optional<Refusal> extension(Assignment duty, LocalDate asked, LocalDate until, int most) {
        if (!signed(duty)) {
            return Optional.of(Refusal.NOT_NOW);
        }
        if (duty.stopped().isPresent()) {
            return Optional.of(Refusal.CLOCK_STANDS);
        }
        if (asked.isAfter(duty.due())) {
            return Optional.of(Refusal.DUE_PASSED);
        }
        if (duty.standing().moves().extensions() >= most) {
            return Optional.of(Refusal.EXTENDED_ENOUGH);
        }
        return until.isAfter(duty.due()) ? Optional.empty() : Optional.of(Refusal.NOT_LATER);
    }

    /** What stands against stopping the clock from a day on: after the due day nothing is left to save. */
    public static Optional<Refusal> stop(Assignment duty, LocalDate from) {
        if (!signed(duty)) {
            return Optional.of(Refusal.NOT_NOW);
        }
        if (duty.stopped().isPresent()) {
            return Optional.of(Refusal.CLOCK_STANDS);
        }
        return from.isAfter(duty.due()) ? Optional.of(Refusal.DUE_PASSED) : Optional.empty();
    }

    /** What stands against letting the clock run again. */
    public static Optional<Refusal> resume(Assignment duty) {
        return duty.stopped().isPresent() ? Optional.empty() : Optional.of(Refusal.CLOCK_RUNS);
    }

    /**
     * Where the due day is when the clock runs again (LT-11): as many working days later as it stood still.
     *
     * @param day the first that counts again
     */
    public static LocalDate dueAfter(Assignment duty, LocalDate day, WorkCalendar calendar) {
        var from = duty.stopped().orElseThrow();
        int stood = Math.max(0, calendar.workingDaysBetween(from.minusDays(1), day.minusDays(1)));
        return calendar.plusWorkingDays(duty.due(), stood);
    }

    private static boolean signed(Assignment duty) {
        return duty.state() == Assignment.State.SIGNED;
    }
}
