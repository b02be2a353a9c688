package dev.banyan.reports;

import java.util.Optional;

/**
 * What one assignment answers to one request (报告).
 *
 * @param draft what is written and not yet sent
 * @param latest what was said last
 * @param accepted what was accepted last
 */
public record Report(
        ReportId id,
        RequestId request,
        About about,
        ReportState state,
        Optional<Answers> draft,
        Optional<FactId> latest,
        Optional<FactId> accepted) {
    /** Whether what was accepted was corrected since (通过后有改动). */
    public boolean changedSinceAccepted() {
        return accepted.isPresent() && !accepted.equals(latest);
    }

    /** As those see it who do not write it. */
    Report withoutDraft() {
        return new Report(id, request, about, state, Optional.empty(), latest, accepted);
    }
}
