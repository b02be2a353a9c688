package dev.banyan.evaluationkernel;

/** A child that is left out of the roll-up, and why (不计入的下级). */
public record Excluded(String task, Exclusion reason) {}
