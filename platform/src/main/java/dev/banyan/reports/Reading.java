package dev.banyan.reports;

import java.util.Optional;

/**
 * One row of an answer, before anybody understood it (原始读数).
 *
 * @param row 1 is the first
 * @param day of which day or period it says it speaks
 * @param unit code of the unit it says it speaks of
 * @param measure the unit of measure it says it is given in
 */
public record Reading(int row, String value, Optional<String> day, Optional<String> unit, Optional<String> measure) {}
