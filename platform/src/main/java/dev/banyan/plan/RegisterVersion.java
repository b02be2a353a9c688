package dev.banyan.plan;

import java.time.Instant;

/**
 * One version of a register type (台账类型版本); it never changes.
 *
 * @param number 1 is the first
 * @param text as somebody wrote it
 * @param shipped whether it came with Banyan
 */
public record RegisterVersion(
        RegisterType type, int number, String text, boolean shipped, String setBy, Instant setAt) {}
