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
        if (cadence == Cadence.NONE) {
            return Optional.empty();
        }
        int months = cadence.months();
        var thisOne = today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / months * months + 1);
        var last = new Period(thisOne.minusMonths(months), thisOne.minusDays(1));
        return last.to().isBefore(since) ? Optional.empty() : Optional.of(last);
    }
}
