package dev.banyan.supervision;

import dev.banyan.calendar.TimeLimit;
import dev.banyan.supervision.MeetingFact.By;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened to a blocker (堵点事实); it never changes.
 *
 * @param day in the city's own time
 * @param text what was said; empty for raising, whose words are the blocker's
 * @param limit by when the owner has to solve it from then on
 */
public record BlockerFact(
        BlockerStep step, LocalDate day, Instant recorded, By by, Optional<String> text, Optional<Limit> limit) {

    /** @param due last day, reckoned when it began */
    public record Limit(TimeLimit within, LocalDate due) {}
}
