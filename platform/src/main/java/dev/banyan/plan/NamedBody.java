package dev.banyan.plan;

import dev.banyan.plancompiler.Responsible;

/**
 * A body that the text of a plan makes answerable for a task (文中责任单位).
 *
 * @param name as printed
 * @param role what the text gives it to do
 * @param task the task
 * @param inherited whether it is named above the task, for all that stands below
 */
public record NamedBody(String name, Responsible.Role role, TaskId task, boolean inherited) {}
