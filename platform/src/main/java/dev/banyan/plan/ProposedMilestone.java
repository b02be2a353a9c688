package dev.banyan.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A milestone that a task's own text or the calendar suggests (建议节点).
 *
 * @param named what the text promises for that day; empty for the end of a period
 * @param weight in whole percent; all of a proposal are 100 together, the last one takes what is left over
 */
public record ProposedMilestone(LocalDate due, Optional<String> named, int weight) {}
