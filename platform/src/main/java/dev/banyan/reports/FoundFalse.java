package dev.banyan.reports;

import dev.banyan.plan.TaskId;
import java.time.LocalDate;

/** A check on the spot found that something was not true (核查不实). */
public record FoundFalse(VerificationId verification, String subject, TaskId task, String unit, LocalDate day) {}
