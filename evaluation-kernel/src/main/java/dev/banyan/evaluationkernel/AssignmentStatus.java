package dev.banyan.evaluationkernel;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How an assignment stands (承办件状态).
 *
 * @param lights every kind with its light
 * @param due last day in time, extensions and stopped clocks included
 * @param daysLeft working days to it, less than 0 when overdue
 * @param silence working days since the day of which its unit last spoke
 */
public record AssignmentStatus(
        String id,
        Map<LightKind, Light> lights,
        Set<Mark> marks,
        Progress progress,
        Optional<LocalDate> due,
        int daysLeft,
        int silence) {
    public AssignmentStatus {
        lights = Map.copyOf(lights);
        marks = Set.copyOf(marks);
    }

    /** The worst of its lights. */
    public Light light() {
        return lights.getOrDefault(LightKind.OVERALL, Light.NONE);
    }
}
