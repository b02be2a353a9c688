package dev.banyan.directory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A unit was ended (单位撤销、合并); told within the transaction that records it, which may be long before the day.
 *
 * @param unit its code
 * @param until its last day, which may lie ahead
 * @param successor code of the unit that takes its place
 */
public record UnitEnded(String unit, LocalDate until, Optional<String> successor) {}
