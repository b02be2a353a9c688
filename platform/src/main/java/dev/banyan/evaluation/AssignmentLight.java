package dev.banyan.evaluation;

import dev.banyan.evaluationkernel.AssignmentStatus;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignmentId;

/**
 * How an assignment stands (承办件亮灯).
 *
 * @param task the task
 * @param taskTitle its heading
 * @param unit code of the unit that owes it
 * @param status what the kernel made of its facts
 */
public record AssignmentLight(AssignmentId id, TaskId task, String taskTitle, String unit, AssignmentStatus status) {
    /** The worst of its lights. */
    public Light light() {
        return status.light();
    }
}
