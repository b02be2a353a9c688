package dev.banyan.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that somebody sets: it stands from then on, or goes on. */
public final class SetClock extends Clock {
    private final boolean going;
    private volatile Instant set;
    private volatile long since = System.nanoTime();

    public SetClock(Instant now) {
        this(now, false);
    }

    private SetClock(Instant now, boolean going) {
        this.set = now;
        this.going = going;
    }

    static SetClock going(Instant now) {
        return new SetClock(now, true);
    }

    public void move(Duration by) {
        set(instant().plus(by));
    }

    public void set(Instant moment) {
        since = System.nanoTime();
        set = moment;
    }

    @Override
    public Instant instant() {
        return going ? set.plusNanos(System.nanoTime() - since) : set;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
