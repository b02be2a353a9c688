package dev.banyan.reports;

import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignmentId;

/**
 * Whose work is spoken of (报送对象).
 *
 * @param unit code of the unit that owes it
 */
public record About(AssignmentId assignment, TaskId task, String unit) {}
