package dev.banyan.evaluationkernel;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What was said about an assignment as it is handed to the kernel (事实行).
 *
 * @param day of which it speaks
 * @param recorded when it was recorded, in the city's own time; seconds count
 * @param value a figure in ten-thousandths, an epoch day or a number, as the kind says; else 0
 */
public record FactRow(String assignment, FactKind kind, LocalDate day, LocalDateTime recorded, long value) {}
