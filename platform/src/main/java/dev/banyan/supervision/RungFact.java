package dev.banyan.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What happened to a rung (督办事实); only ever added.
 *
 * @param day the day it speaks of
 * @param recorded when Banyan learned of it
 * @param text a reason, a reply or a rebuttal
 * @param until last day to do what is asked, from then on
 */
public record RungFact(
        RungStep step, LocalDate day, Instant recorded, By by, Optional<String> text, Optional<LocalDate> until) {
    /**
     * Who did it, as it was then (经办).
     *
     * @param person a person or a program; the system is {@code 00000000-0000-0000-0000-000000000000}
     * @param unit code of that person's unit
     */
    public record By(UUID person, String name, Optional<String> unit) {}
}
