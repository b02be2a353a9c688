package dev.banyan.reports;

import java.time.Instant;

/**
 * A sample of what was accepted in a period (核查抽样), with all that is needed to draw it again; it never changes.
 *
 * @param number 1 is the first of its period
 * @param seed decides who is drawn
 * @param seedSource where the seed can be looked up
 * @param reason why it was drawn again; empty for the first
 * @param counts of the list and of what was drawn
 */
public record Sample(
        SampleId id,
        Period period,
        int number,
        String seed,
        String seedSource,
        String reason,
        Drawn drawn,
        Counts counts) {
    public record Drawn(String by, Instant at) {}

    /** @param found how many of those checked turned out false */
    public record Counts(int listed, int drawn, int checked, int found) {}
}
