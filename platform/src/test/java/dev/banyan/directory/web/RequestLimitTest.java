package dev.banyan.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestLimitTest {
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);

    private Instant now = Instant.parse("2026-11-24T01:00:00Z");
    private final RequestLimit limit = new RequestLimit(((InstantSource) () -> now).withZone(ZoneOffset.UTC), 2);

    @Test
    void a_program_that_asks_too_often_waits_for_the_next_minute_and_the_others_do_not() {
        assertThat(limit.secondsToWait(ONE)).isZero();
        now = now.plusSeconds(20);
        assertThat(limit.secondsToWait(ONE)).isZero();
        assertThat(limit.secondsToWait(ONE)).isEqualTo(41);
        assertThat(limit.secondsToWait(OTHER)).isZero();
        now = now.plusSeconds(40);
        assertThat(limit.secondsToWait(ONE)).isZero();
    }
}
