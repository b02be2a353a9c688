package dev.banyan.jobs;

/**
 * Something Banyan does by itself (定时任务); a room offers it as a bean. Of several machines on one database one does it, and none
 * again before it is done.
 *
 * @param key names it for good: message key of its name, in the bundle of its room
 * @param about message key of what it does
 * @param rhythm when its turns are
 * @param missed what becomes of a turn at which no machine ran
 * @param work what is done; done twice, it must do no harm, for a machine may fail after its work and before it says so
 */
public record Job(String key, String about, Rhythm rhythm, Missed missed, Work work) {
    /** What becomes of turns at which no machine ran (错过的执行). */
    public enum Missed {
        /** However many they were, one is made up for (补办一次). */
        MAKE_UP_ONCE,
        /** They are left out (不补办). */
        LEAVE_OUT
    }

    /** What a job does (执行内容), as the system itself. */
    @FunctionalInterface
    public interface Work {
        /** How many things were done. */
        long run();
    }
}
