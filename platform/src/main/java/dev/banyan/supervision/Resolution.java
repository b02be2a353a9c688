package dev.banyan.supervision;

import dev.banyan.plan.TaskId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that a meeting resolved (议定事项): a task from the minute in which it was recorded. It never changes.
 *
 * @param number place among those of its meeting, from 1
 * @param task the task that it is
 * @param matter its number on its register
 * @param text its own words
 * @param shares who carries it out
 * @param recorded since when the time runs
 */
public record Resolution(
        MeetingId meeting, int number, TaskId task, String matter, String text, Shares shares, Instant recorded) {

    /**
     * Who carries a resolution out, and by when (责任与时限).
     *
     * @param lead code of the lead unit (牵头单位)
     * @param others codes of the units that answer for a part (责任单位)
     * @param due last day
     */
    public record Shares(String lead, List<String> others, LocalDate due) {
        public Shares {
            others = List.copyOf(others);
        }
    }
}
