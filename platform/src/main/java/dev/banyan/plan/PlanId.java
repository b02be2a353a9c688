package dev.banyan.plan;

/** Names an approved plan through all its versions (计划编号). */
public record PlanId(long value) {}
