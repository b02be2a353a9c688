package dev.banyan.plan;

/**
 * What a list says of a plan (计划概况): its newest version.
 *
 * @param newest the newest version
 * @param actions how many actions it has
 * @param tasks how many tasks
 * @param indicators how many indicators
 */
public record PlanSummary(PlanVersion.Entry newest, int actions, int tasks, int indicators) {}
