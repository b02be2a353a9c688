package dev.banyan.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A plan under review (草案): what the compiler read, changed by what reviewers did, in reading order.
 *
 * @param title name of the plan
 * @param parts the tree as a list, each part before the parts it holds
 * @param indicators commitments that can be checked
 * @param concerns what the compiler found doubtful
 * @param tags names that cut across
 * @param lastNumber highest number given to a part or an indicator of this plan
 * @param revision how many changes it holds
 */
public record Draft(
        String title,
        List<Part> parts,
        List<Indicator> indicators,
        List<Concern> concerns,
        List<Tag> tags,
        int lastNumber,
        int revision) {
    public Draft {
        parts = List.copyOf(parts);
        indicators = List.copyOf(indicators);
        concerns = List.copyOf(concerns);
        tags = List.copyOf(tags);
    }

    public Optional<Part> part(int number) {
        return parts.stream().filter(part -> part.number() == number).findFirst();
    }

    public Optional<Indicator> indicator(int number) {
        return indicators.stream()
                .filter(indicator -> indicator.number() == number)
                .findFirst();
    }

    public Optional<Concern> concern(int number) {
        return concerns.stream().filter(concern -> concern.number() == number).findFirst();
    }

    public List<Part> children(int number) {
        return parts.stream()
                .filter(part -> part.parent().equals(OptionalInt.of(number)))
                .toList();
    }

    public List<Indicator> indicatorsOf(int part) {
        return indicators.stream().filter(indicator -> indicator.part() == part).toList();
    }

    /** Positions of a part and of all parts below it; they follow each other. */
    public IntStream subtree(int number) {
        int first = position(number);
        int end = first + 1;
        while (end < parts.size() && isBelow(parts.get(end), number)) {
            end++;
        }
        return IntStream.range(first, end);
    }

    /** Position of a part in the list; -1 if there is none. */
    public int position(int number) {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).number() == number)
                .findFirst()
                .orElse(-1);
    }

    /** The part of the same kind and parent that stands before it, to which it can be joined. */
    public Optional<Part> siblingBefore(Part part) {
        return parts.subList(0, position(part.number())).stream()
                .filter(it -> it.parent().equals(part.parent()) && !it.dropped() && it.kind() == part.kind())
                .reduce((a, b) -> b);
    }

    private boolean isBelow(Part part, int number) {
        var parent = part.parent();
        while (parent.isPresent() && parent.getAsInt() != number) {
            parent = part(parent.getAsInt()).map(Part::parent).orElse(OptionalInt.empty());
        }
        return parent.isPresent();
    }
}
