package dev.banyan.assessment;

/** Number of a panel (评委会编号). */
public record PanelId(long value) {}
