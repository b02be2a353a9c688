package dev.banyan.assessment;

/** Number of an appeal (申诉编号). */
public record AppealId(long value) {}
