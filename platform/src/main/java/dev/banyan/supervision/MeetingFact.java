package dev.banyan.supervision;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * Something that happened to a meeting (会议事实); it never changes.
 *
 * @param by who did it
 * @param start when it shall be from then on, in the city's own time
 * @param venue where it shall be from then on
 * @param units codes of those invited, or of those who came
 * @param text the reason, or the minutes
 */
public record MeetingFact(
        MeetingStep step,
        Instant recorded,
        By by,
        Optional<LocalDateTime> start,
        Optional<Venue> venue,
        Optional<Set<String>> units,
        Optional<String> text) {
    public MeetingFact {
        units = units.map(Set::copyOf);
    }

    /** @param unit code of the unit that this person worked for */
    public record By(String actor, Optional<String> unit) {}
}
