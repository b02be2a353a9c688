package dev.banyan.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A commitment that somebody must deliver (任务): a task of a plan, or one made by breaking another down.
 *
 * @param id names it for ever
 * @param source where it stands in a plan; empty if it is no part of a plan
 * @param parent the task it was broken out of
 * @param title heading, as the newest version words it
 * @param text its own words
 * @param due last day that its own wording allows; empty if it names none
 * @param dropped the newest version of its plan no longer has it
 */
public record Task(
        TaskId id,
        Optional<Source> source,
        Optional<TaskId> parent,
        String title,
        String text,
        Optional<LocalDate> due,
        boolean dropped) {

    /** @param part number of the part, the same in every version */
    public record Source(PlanId plan, int part) {}
}
