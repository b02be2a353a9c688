package dev.banyan.reports;

import java.time.Instant;

/** What a reviewer found about one fact (审核记录). */
public record Reviewed(FactId fact, Verdict verdict, String by, Instant at) {}
