package dev.banyan.supervision;

import dev.banyan.plan.TaskId;
import java.util.Optional;

/**
 * Which papers a list shall hold (公文筛选条件).
 *
 * @param series as in a number
 * @param unit code of a unit that issued it or gets it
 */
public record PaperFilter(
        Optional<PaperKind> kind,
        Optional<Integer> year,
        Optional<String> series,
        Optional<String> unit,
        Optional<TaskId> task,
        Show show) {
    public static final PaperFilter ALL = new PaperFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Show.ALL);

    /** All that are about a task. */
    public static PaperFilter about(TaskId task) {
        return new PaperFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(task), Show.ALL);
    }

    public enum Show {
        ALL,
        /** Where the actor's own units have not signed for it (待签收). */
        UNSIGNED,
        VOID
    }
}
