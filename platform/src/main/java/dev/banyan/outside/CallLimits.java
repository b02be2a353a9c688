package dev.banyan.outside;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long and how large an answer may be (外联限额).
 *
 * @param connect until the connection stands
 * @param silence between two pieces of an answer
 * @param total for all of it
 * @param bytes of an answer
 */
public record CallLimits(
        @DefaultValue("PT5S") Duration connect,
        @DefaultValue("PT15S") Duration silence,
        @DefaultValue("PT30S") Duration total,
        @DefaultValue("5242880") int bytes) {}
