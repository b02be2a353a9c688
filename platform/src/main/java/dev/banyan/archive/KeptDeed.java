package dev.banyan.archive;

import java.time.Instant;

/**
 * A deed as it was recorded (已记录操作), before it has its place in the chain.
 *
 * @param at when it was recorded, to the microsecond
 * @param deed what was done
 */
public record KeptDeed(Instant at, Deed deed) {}
