package dev.banyan.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One line of a matter's file (办理历程).
 *
 * @param at when it was recorded; the file is in this order
 * @param day the day it speaks of
 * @param key message key of what happened
 * @param arguments for the message
 * @param by who did it
 * @param text words that go with it
 * @param path where it can be read in full
 */
public record TimelineEntry(
        Instant at,
        LocalDate day,
        String key,
        List<String> arguments,
        MatterFact.By by,
        Optional<String> text,
        Optional<String> path) {
    public TimelineEntry {
        arguments = List.copyOf(arguments);
    }
}
