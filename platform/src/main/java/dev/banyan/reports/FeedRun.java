package dev.banyan.reports;

import dev.banyan.archive.FileHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happened when a feed ran (接入记录), for a person to read.
 *
 * @param revision of the definition that it ran under
 * @param attempt 1, and one more for each retry
 * @param address where the answer came from, without secrets
 * @param answer digest of the answer; empty if there was none
 * @param size of the answer in bytes
 * @param failure why there are no figures; empty if it went well
 * @param detail what a person may need to mend it, such as the status of the answer
 * @param retryAt when it is tried again by itself
 * @param faults rows that could not be read, each with what is wrong
 */
public record FeedRun(
        long id,
        FeedId feed,
        int revision,
        Cause cause,
        int attempt,
        Instant started,
        Instant ended,
        String address,
        Optional<FileHash> answer,
        long size,
        Optional<Failure> failure,
        String detail,
        Optional<Instant> retryAt,
        Counts counts,
        List<String> faults) {
    public FeedRun {
        faults = List.copyOf(faults);
    }

    public enum Cause {
        SCHEDULE,
        RETRY,
        PERSON,
        PUSH,
        FILE
    }

    /** @param same figures that were known already */
    public record Counts(int accepted, int held, int same) {}

    /** Why an answer could not be had or read (接入失败原因). */
    public enum Failure {
        HOST_NOT_LISTED(false),
        ADDRESS_NOT_PUBLIC(false),
        NAME_UNKNOWN(true),
        UNREACHABLE(true),
        TIMED_OUT(true),
        TOO_BUSY(true),
        SERVER_FAILED(true),
        REFUSED(false),
        LEADS_ELSEWHERE(false),
        TOO_LARGE(false),
        UNREADABLE(false),
        NOT_READ_ONLY(false),
        QUERY_FAILED(false),
        SECRET_MISSING(false),
        KEY_LOST(false);

        private final boolean mayPass;

        Failure(boolean mayPass) {
            this.mayPass = mayPass;
        }

        /** Whether it may go away by itself, so that trying again makes sense. */
        public boolean mayPass() {
            return mayPass;
        }
    }
}
