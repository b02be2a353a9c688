package dev.banyan.reports;

import java.time.LocalDate;

/**
 * What a report said was found false on the spot (报告核查不实).
 *
 * @param fact what was said
 * @param day on which it was looked at
 * @param reason what was found
 * @param by name of who found it
 */
public record FalseReport(FactId fact, LocalDate day, String reason, String by) {}
