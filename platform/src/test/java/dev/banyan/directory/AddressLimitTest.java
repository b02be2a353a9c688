package dev.banyan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AddressLimitTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T01:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final AddressLimit limit = new AddressLimit(clock);

    @Test
    void a_hundred_failures_close_an_address_until_its_quarter_of_an_hour_is_over() {
        for (int i = 0; i < AddressLimit.FAILURES; i++) {
            assertThat(limit.exceeded("10.0.0.1")).isFalse();
            limit.failed("10.0.0.1");
        }

        assertThat(limit.exceeded("10.0.0.1")).isTrue();
        assertThat(limit.exceeded("10.0.0.2")).isFalse();
        now.set(now.get().plus(AddressLimit.WINDOW));
        assertThat(limit.exceeded("10.0.0.1")).isFalse();
    }
}
