package dev.banyan.reports;

import java.time.Instant;
import java.util.Optional;

/**
 * What was said, as it stood at some moment (某一时刻所知的事实): claimed by the unit, and perhaps accepted by then.
 *
 * @param accepted when a reviewer accepted it; for an earlier report that its file calls accepted, when it was taken in
 */
public record KnownFact(ReportFact fact, Optional<Instant> accepted) {}
