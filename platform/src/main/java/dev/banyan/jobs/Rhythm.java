package dev.banyan.jobs;

import java.time.Duration;
import java.time.LocalTime;

/** When a job has its turns (执行周期), on the clock of the city. */
public sealed interface Rhythm {
    /** @param pause between the end of one turn and the next */
    record Every(Duration pause) implements Rhythm {}

    record Daily(LocalTime time) implements Rhythm {}

    /** On working days, make-up days among them (工作日). */
    record WorkingDays(LocalTime time) implements Rhythm {}
}
