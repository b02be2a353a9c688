package dev.banyan.messages;

import java.time.Instant;

/**
 * A unit to which things were said that nobody heard, for want of an account (无人接收).
 *
 * @param unit code of the unit
 * @param messages how many
 * @param last when the last one was said
 */
public record Unheard(String unit, long messages, Instant last) {}
