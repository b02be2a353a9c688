package dev.banyan.supervision;

import dev.banyan.plan.TaskId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A question got its answer (询问已答复).
 *
 * @param asker the person whom it concerns
 */
public record QuestionAnswered(QuestionId question, TaskId task, UUID asker, LocalDate day) {}
