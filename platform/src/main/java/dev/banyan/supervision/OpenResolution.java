package dev.banyan.supervision;

import java.time.LocalDate;

/**
 * A resolution that still has to be carried out (待办议定事项).
 *
 * @param body code of the body that resolved it
 * @param meeting name of the meeting
 */
public record OpenResolution(Resolution resolution, String body, String meeting, MatterState state) {
    public boolean late(LocalDate today) {
        return today.isAfter(resolution.shares().due());
    }
}
