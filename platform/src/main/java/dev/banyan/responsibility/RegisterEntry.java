package dev.banyan.responsibility;

import dev.banyan.plan.Task;
import java.util.Optional;

/**
 * One line of a register (台账条目): an assignment with what is to be known of its task.
 *
 * @param assignment who owes it, in what role, by when
 * @param task what is owed
 * @param whole the task it was broken out of
 * @param part its part in the newest breaking down of the whole
 * @param aim the number of the whole that was split
 * @param below how the task itself is broken down
 */
public record RegisterEntry(
        Assignment assignment,
        Task task,
        Optional<Task> whole,
        Optional<Split.Share> part,
        Optional<Aim> aim,
        Optional<Split> below) {}
