package dev.banyan.supervision;

import dev.banyan.plan.TaskId;
import java.time.LocalDate;

/** This room took a step with a matter (督办事项已推进). */
public record MatterMoved(TaskId task, MatterStep step, MatterState state, LocalDate day) {}
