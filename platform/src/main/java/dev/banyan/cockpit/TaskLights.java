package dev.banyan.cockpit;

import dev.banyan.evaluation.AssignmentLight;
import dev.banyan.evaluation.TreeLight;
import dev.banyan.evaluationkernel.Duty;
import dev.banyan.evaluationkernel.Forecast;
import dev.banyan.evaluationkernel.NodeStatus;
import dev.banyan.evaluationkernel.Reason;
import dev.banyan.plan.Task;
import java.time.LocalDate;
import java.util.List;

/**
 * How a task stands, and how it came to that (任务亮灯).
 *
 * @param above what holds it, the plan first
 * @param below tasks that it was broken down into
 * @param owed its own assignments, in the order they were given
 * @param path from the day it was given to its last day; nothing reported or checked after the day that is shown
 * @param strip the days before, up to the one that is shown
 */
public record TaskLights(
        Task task,
        TreeLight light,
        List<TreeLight> above,
        List<TreeLight> below,
        List<Owed> owed,
        List<TreeMoment> path,
        List<TreeMoment> strip) {
    public TaskLights {
        above = List.copyOf(above);
        below = List.copyOf(below);
        owed = List.copyOf(owed);
        path = List.copyOf(path);
        strip = List.copyOf(strip);
    }

    /** An assignment with all that is to be said of its light (承办件亮灯详情). */
    public record Owed(AssignmentLight light, Duty duty, Forecast forecast, List<Reason> reasons) {
        public Owed {
            reasons = List.copyOf(reasons);
        }
    }

    /** How a place of the tree stood on a day. */
    public record TreeMoment(LocalDate day, NodeStatus status) {}

    /** How far the boxes of the light strip lie apart (灯带间隔). */
    public enum Apart {
        MONTHS,
        WEEKS
    }
}
