package dev.banyan.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A milestone as somebody entered it (录入的节点).
 *
 * @param number of the milestone it goes on; empty for a new one
 * @param weight in whole percent
 */
public record RoadmapStep(
        Optional<Integer> number, String wording, Optional<LocalDate> due, Optional<Integer> weight, String proof) {
    public RoadmapStep {
        wording = wording.strip();
        proof = proof.strip();
    }
}
