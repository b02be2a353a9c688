package dev.banyan.reports;

import dev.banyan.plan.TaskId;
import java.time.LocalDate;
import java.util.Set;

/**
 * Units were asked for reports (报送已布置).
 *
 * @param units codes of those that owe one
 * @param due last day
 */
public record ReportsAsked(RequestId request, TaskId task, Set<String> units, LocalDate due) {
    public ReportsAsked {
        units = Set.copyOf(units);
    }
}
