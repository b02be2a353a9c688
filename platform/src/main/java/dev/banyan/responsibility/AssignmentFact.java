package dev.banyan.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What happened to an assignment (承办事实); only ever added.
 *
 * @param step what happened
 * @param day the day it speaks of
 * @param recorded when Banyan learned of it
 * @param actor name of who did it, as it was then
 * @param terms what holds from then on; empty if it stays
 * @param reason why
 * @param other the assignment it was handed over to
 */
public record AssignmentFact(
        Step step,
        LocalDate day,
        Instant recorded,
        String actor,
        Optional<Assignment.Terms> terms,
        Optional<String> reason,
        Optional<AssignmentId> other) {}
