package dev.banyan.plan;

import java.time.LocalDate;

/**
 * A dated step on the way to what a task shall reach (节点).
 *
 * @param wording what is reached then
 * @param due last day
 * @param weight its share of the task, in whole percent
 * @param proof what has to be shown before it counts as reached (佐证要求)
 */
public record Milestone(MilestoneId id, String wording, LocalDate due, int weight, String proof) {}
