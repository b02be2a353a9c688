package dev.banyan.assessment;

/**
 * A unit of a group (被考核单位).
 *
 * @param name short name that it bore when the year opened
 */
public record Assessed(String unit, String name) {}
