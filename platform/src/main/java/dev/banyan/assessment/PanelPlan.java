package dev.banyan.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who marks which units, and until when (评分安排).
 *
 * @param last day on which marks can be sent
 * @param mustDiffer whether the item is void if all units have the same mark; vector RK-07
 */
public record PanelPlan(
        SurveyPlan.Place place,
        Naming title,
        LocalDate last,
        boolean mustDiffer,
        List<JudgedUnit> units,
        List<Seat> seats) {
    public PanelPlan {
        units = List.copyOf(units);
        seats = List.copyOf(seats);
    }

    /** Somebody who marks (评委). */
    public record Seat(UUID person, String name) {}
}
