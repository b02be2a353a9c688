package dev.banyan.assessment;

import java.time.Instant;

/**
 * That a veto holds for a unit, or holds no longer (一票否决认定).
 *
 * @param veto key in the scheme
 * @param holds whether it holds from then on
 */
public record VetoMark(String unit, String veto, boolean holds, String reason, String by, Instant at) {}
