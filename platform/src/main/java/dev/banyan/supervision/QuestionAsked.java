package dev.banyan.supervision;

import dev.banyan.plan.TaskId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An observer asked, or asked once more (询问已提出).
 *
 * @param lead code of the unit that has to answer; empty if none leads the task
 * @param due last day to answer
 */
public record QuestionAsked(QuestionId question, TaskId task, Optional<String> lead, LocalDate due) {}
