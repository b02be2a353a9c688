package dev.banyan.supervision;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A meeting in a list (会议列表行).
 *
 * @param meeting which one it is; empty if it is expected and nobody called it yet
 * @param slot which meeting of a series it is; empty for one outside every series
 * @param start in the city's own time
 * @param due what whoever keeps it has to do about it
 */
public record MeetingLine(
        Optional<MeetingId> meeting,
        String body,
        String name,
        Optional<Meeting.Slot> slot,
        LocalDateTime start,
        MeetingStanding standing,
        Optional<MeetingDue> due) {}
