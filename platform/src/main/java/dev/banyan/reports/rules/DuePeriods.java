package dev.banyan.reports.rules;

import dev.banyan.reports.Cadence;
import dev.banyan.reports.Period;
import java.time.LocalDate;
import java.util.Optional;

/** Which period of a cadence ended last (到期报告期). */
public final class DuePeriods {
    private DuePeriods() {}

    /** The last full period before today that began on or after the first day of the cadence's own month. */
    public static Optional<Period> ended(Cadence cadence, LocalDate since, LocalDate today) {
        return running(cadence, today)
                .map(now -> new Period(
                        now.from().minusMonths(cadence.months()), now.from().minusDays(1)))
                .filter(last -> !last.to().isBefore(since));
    }

    /** The period that today is in. */
    public static Optional<Period> running(Cadence cadence, LocalDate today) {
        if (cadence == Cadence.NONE) {
            return Optional.empty();
        }
        int months = cadence.months();
        var first = today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / months * months + 1);
        return Optional.of(new Period(first, first.plusMonths(months).minusDays(1)));
    }
}
