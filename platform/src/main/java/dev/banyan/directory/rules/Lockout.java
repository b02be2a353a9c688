package dev.banyan.directory.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How failed sign-ins lock an account (登录失败锁定): five in a row lock it for 15 minutes. GB/T 22239-2019 demands a limit
 * and leaves the figures to policy.
 */
public final class Lockout {
    public static final int FAILURES = 5;
    public static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private Lockout() {}

    /**
     * @param failures sign-ins that failed since the last success
     * @param until end of the lock
     */
    public record State(int failures, Optional<Instant> until) {
        public static final State CLEAR = new State(0, Optional.empty());
    }

    /**
     * The state after an attempt that counts as failed until it proves right; empty if the account is locked and the
     * attempt must not be made. An account whose lock is over starts anew.
     */
    public static Optional<State> attempt(State state, Instant now) {
        if (state.until().filter(now::isBefore).isPresent()) {
            return Optional.empty();
        }
        int failures = state.until().isPresent() ? 1 : state.failures() + 1;
        return Optional.of(
                new State(failures, failures >= FAILURES ? Optional.of(now.plus(LOCKED_FOR)) : Optional.empty()));
    }
}
