package dev.banyan.assessment;

/** Number of a round (考核期次编号). */
public record RoundId(long value) {}
