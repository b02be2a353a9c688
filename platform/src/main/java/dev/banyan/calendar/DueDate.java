package dev.banyan.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * By when something is due (到期日); the day itself is still in time.
 *
 * @param date last day
 * @param time minute of that day in Shanghai time; empty if the whole day is in time
 * @param provisional a notice yet to be loaded may move it (暂定, WD-24)
 */
public record DueDate(LocalDate date, Optional<LocalTime> time, boolean provisional) {}
