package dev.banyan.messages;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What goes out in one piece (投递件): all that is due to one person, or one group, on one channel.
 *
 * @param id stays the same however often it is sent, so that a receiver knows it again
 * @param channel which way it goes
 * @param recipient whom it is for; empty for the group of a unit
 * @param state how far it has come
 */
public record Parcel(UUID id, long channel, Optional<UUID> recipient, State state) {
    /**
     * How far a parcel has come (投递状态).
     *
     * @param attempt 1 for the first sending
     * @param failure why the last one failed; empty if it did not
     * @param detail what a person may need to mend it; no secret is in it
     */
    public record State(int attempt, Instant made, Optional<Failure> failure, String detail) {}

    /** Why nothing could be delivered (投递失败原因). */
    public enum Failure {
        HOST_NOT_LISTED(false),
        ADDRESS_NOT_PUBLIC(false),
        NAME_UNKNOWN(true),
        UNREACHABLE(true),
        TIMED_OUT(true),
        TOO_BUSY(true),
        SERVER_FAILED(true),
        /** The receiver does not want it, or does not know the token. */
        REFUSED(false),
        /** It answers from elsewhere, where nothing is sent to. */
        LEADS_ELSEWHERE(false),
        /** The secret is missing or cannot be opened. */
        NO_SECRET(false),
        SWITCHED_OFF(false),
        /** The person gave no address, or took it back. */
        NO_ADDRESS(false);

        private final boolean passes;

        Failure(boolean passes) {
            this.passes = passes;
        }

        /** Whether it may go by itself, so that trying again makes sense. */
        public boolean passes() {
            return passes;
        }
    }
}
