package dev.banyan.supervision;

import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignmentId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that waits for a decision (待签批事项).
 *
 * @param id number of the request or of the rung; of the duty for a clock that stands too long
 * @param days what days it has
 * @param what what is to be decided
 */
public record QueueItem(
        Kind kind, long id, AssignmentId duty, TaskId task, String unit, Rung.Signer signer, Days days, What what) {

    public enum Kind {
        /** 延期申请. */
        EXTENSION,
        /** 中止计时申请. */
        STOP,
        /** 申诉. */
        APPEAL,
        /** A sheet to sign (待签发). */
        SHEET,
        /** A clock that stands longer than was expected (中止超期). */
        RESUME,
        /** A task of several units to close (办结会签). */
        CLOSING,
        /** A sheet that was signed and whose paper was refused (待补发公文). */
        PAPER,
        /** The cause of a sheet is gone (待解除). */
        LIFT
    }

    /**
     * @param since when it began to wait
     * @param due the duty's due day that holds
     * @param original the due day that was named first
     * @param asked the day that is asked for
     */
    public record Days(LocalDate since, LocalDate due, LocalDate original, Optional<LocalDate> asked) {}

    /**
     * @param level of the rung
     * @param cause of the rung
     * @param days working days overdue or of silence
     * @param text why, in somebody's words
     */
    public record What(Optional<LadderLevel> level, Optional<Rung.Trigger> cause, int days, Optional<String> text) {}
}
