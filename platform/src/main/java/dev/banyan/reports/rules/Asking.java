package dev.banyan.reports.rules;

import dev.banyan.calendar.WorkCalendar;
import dev.banyan.reports.Cause;
import dev.banyan.reports.Cost;
import dev.banyan.reports.ReportRequest.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whether a request may be sent (报送要求校验). */
public final class Asking {
    /** Working days that a unit has at least to answer (domain rule of section 6.2). */
    public static final int NOTICE = 2;

    private Asking() {}

    /**
     * Whom a request burdens (报送对象与负担).
     *
     * @param costs one for each unit that is asked
     * @param lowerLevel units below the county level among them
     */
    public record Burdened(List<Cost> costs, List<String> lowerLevel) {}

    public static LocalDate earliest(LocalDate today, WorkCalendar calendar) {
        return calendar.plusWorkingDays(today, NOTICE);
    }

    /** All that stands in the way; an urgent request needs no notice but is not due before today. */
    public static List<Obstacle> obstacles(
            Terms terms, Burdened burdened, Overlap overlap, LocalDate today, WorkCalendar calendar) {
        var found = new ArrayList<Obstacle>();
        if (terms.cause().kind() == Cause.Kind.OFFICE_ASKS
                && terms.cause().words().isBlank()) {
            found.add(new Obstacle.NoReason());
        }
        if (burdened.costs().isEmpty()) {
            found.add(new Obstacle.NoRecipient());
        }
        LocalDate earliest = terms.urgent() ? today : earliest(today, calendar);
        if (terms.due().isBefore(earliest)) {
            found.add(new Obstacle.TooSoon(earliest));
        }
        if (terms.period().to().isAfter(terms.due())) {
            found.add(new Obstacle.PeriodAhead());
        }
        if (overlap.tooMuch() && terms.repeatsBecause().isBlank()) {
            found.add(new Obstacle.Repeats(overlap));
        }
        if (!burdened.lowerLevel().isEmpty()) {
            found.add(new Obstacle.LowerLevel(burdened.lowerLevel()));
        }
        var over = burdened.costs().stream().filter(Cost::exceeds).toList();
        if (!over.isEmpty()) {
            found.add(new Obstacle.OverBudget(over));
        }
        return List.copyOf(found);
    }
}
