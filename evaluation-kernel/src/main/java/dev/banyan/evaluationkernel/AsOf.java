package dev.banyan.evaluationkernel;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * From where the city is looked at (评估时点): any day, as it was known at any moment.
 *
 * @param day facts that speak of later days do not count
 * @param knownAt facts recorded later do not count; the city's own time
 */
public record AsOf(LocalDate day, LocalDateTime knownAt) implements Serializable {
    /** As it was known at the end of that day. */
    public static AsOf endOf(LocalDate day) {
        return new AsOf(day, day.atTime(23, 59, 59));
    }
}
