package dev.banyan.reports;

/**
 * How much may be asked of a unit in a month (报送预算).
 *
 * @param requests how many requests
 * @param minutes how many minutes of work, as estimated from the forms
 */
public record Budget(int requests, int minutes) {}
