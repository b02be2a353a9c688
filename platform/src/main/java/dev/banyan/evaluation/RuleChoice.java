package dev.banyan.evaluation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * By which rules the city is evaluated from a day on (规则选用); it never changes, a later one follows it.
 *
 * @param rules name of a shipped rule set
 * @param since first day
 */
public record RuleChoice(long id, String rules, LocalDate since, String reason, String by, Instant at) {}
