package dev.banyan.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * A turn that a job had (执行记录).
 *
 * @param number which it is
 * @param job key of the job
 * @param times when it was due, began and ended
 * @param node machine that took it
 * @param result what became of it; empty while it goes on
 */
public record JobRun(long number, String job, Times times, String node, Optional<Result> result) {
    /** @param ended empty while it goes on */
    public record Times(Instant due, Instant began, Optional<Instant> ended) {}

    /**
     * What became of a turn (执行结果).
     *
     * @param done how many things were done
     * @param detail what failed
     */
    public record Result(Outcome outcome, long done, String detail) {}

    public enum Outcome {
        /** 完成. */
        DONE,
        /** Something failed; it is tried again soon (失败). */
        FAILED,
        /** Too late, and its job does not make up for what it missed (错过). */
        LEFT_OUT,
        /** Its machine ended in the middle; another one takes the turn again (中断). */
        BROKEN_OFF
    }
}
