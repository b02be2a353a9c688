package dev.banyan.supervision.sources;

import dev.banyan.supervision.Seal;
import java.net.URI;
import java.time.Duration;

/** Seal services as a city sets them up. */
public final class SealServices {
    private SealServices() {}

    public static Seal at(String address, String key, Duration timeout) {
        return new SealService(URI.create(address), key, timeout);
    }
}
