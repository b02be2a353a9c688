package dev.banyan.evaluationkernel;

import java.time.LocalDate;

/**
 * A dated step of an assignment as it is handed to the kernel (节点行).
 *
 * @param number 1 to 60, its name in facts
 * @param weight in hundredths, 1 to 10,000
 */
public record MilestoneRow(String assignment, int number, LocalDate due, int weight, String title) {}
