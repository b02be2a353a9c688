package dev.banyan.plan;

/**
 * Names a milestone (节点编号) through all versions of its roadmap.
 *
 * @param number 1 is the first that was ever set for the task
 */
public record MilestoneId(TaskId task, int number) {}
