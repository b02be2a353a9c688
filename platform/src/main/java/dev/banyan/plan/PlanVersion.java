package dev.banyan.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One approved version of a plan (计划版本), which never changes.
 *
 * @param entry who approved it and when
 * @param parts its tree as a list, each part before the parts it holds
 * @param indicators its commitments
 * @param tags names that cut across
 * @param decisions doubtful figures that a person decided
 * @param lastNumber highest number given to a part or an indicator so far
 */
public record PlanVersion(
        Entry entry,
        List<Part> parts,
        List<Indicator> indicators,
        List<Tag> tags,
        List<DecidedFigure> decisions,
        int lastNumber) {
    public PlanVersion {
        parts = List.copyOf(parts);
        indicators = List.copyOf(indicators);
        tags = List.copyOf(tags);
        decisions = List.copyOf(decisions);
    }

    /**
     * What a list says of a version.
     *
     * @param plan the plan
     * @param number 1 is the first
     * @param title name of the plan
     * @param document id of its source text
     * @param draft the review it came from
     * @param approvedBy who approved it
     * @param approvedAt when
     */
    public record Entry(
            PlanId plan,
            int number,
            String title,
            long document,
            DraftId draft,
            String approvedBy,
            Instant approvedAt) {}

    /**
     * A doubtful figure and what a person decided about it (存疑数据核定).
     *
     * @param indicator number of the indicator
     * @param printed figure as the source prints it
     * @param corrected figure that holds; empty if it stays as printed
     * @param reason why
     * @param edit number of the change in the review
     */
    public record DecidedFigure(
            int indicator, Optional<BigDecimal> printed, Optional<BigDecimal> corrected, String reason, int edit) {}

    public Optional<Part> part(int number) {
        return parts.stream().filter(part -> part.number() == number).findFirst();
    }

    public List<Indicator> indicatorsOf(int part) {
        return indicators.stream().filter(indicator -> indicator.part() == part).toList();
    }

    /** Numbers of a part and of all parts below it. */
    public List<Integer> subtree(int number) {
        var numbers = new LinkedHashSet<>(List.of(number));
        parts.stream()
                .filter(part -> part.parent().isPresent()
                        && numbers.contains(part.parent().getAsInt()))
                .forEach(part -> numbers.add(part.number()));
        return List.copyOf(numbers);
    }

    /** The parts that hold a part, the document first. */
    public List<Part> above(Part part) {
        return part.parent().isEmpty()
                ? List.of()
                : part(part.parent().getAsInt())
                        .map(holder -> Stream.concat(above(holder).stream(), Stream.of(holder))
                                .toList())
                        .orElse(List.of());
    }
}
