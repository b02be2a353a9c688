package dev.banyan.supervision;

import dev.banyan.evaluationkernel.Light;
import dev.banyan.plan.TaskId;
import java.time.LocalDate;
import java.util.List;

/**
 * How a resolution stands (议定事项进展).
 *
 * @param number place among those of its meeting
 * @param matter its number on its register
 * @param lead code of the lead unit
 * @param others codes of the units that answer for a part
 */
public record ResolutionLine(
        int number,
        TaskId task,
        String matter,
        String text,
        String lead,
        List<String> others,
        LocalDate due,
        How how,
        Light light) {
    public ResolutionLine {
        others = List.copyOf(others);
    }

    /** How far it has come (进展). */
    public enum How {
        /** 已完成. */
        DONE,
        /** 推进中. */
        RUNNING,
        /** At least one of its units shows red (亮红灯). */
        RED
    }
}
