package dev.banyan.plan.rules;

import dev.banyan.plan.Indicator;
import dev.banyan.plan.Part;
import dev.banyan.plan.PlanVersion;
import dev.banyan.plan.Tag;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.Span;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which parts and indicators of a plan somebody wants to see (筛选条件); all that is asked must hold.
 *
 * @param words words that title, text or an indicator's name contains, whatever the width and case of letters
 * @param kind kind of part
 * @param action number of the part they stand below
 * @param tag name that they mention
 * @param year year of a deadline
 */
public record PlanFilter(
        String words, Optional<NodeKind> kind, Optional<Integer> action, Optional<String> tag, Optional<String> year) {

    public boolean asksNothing() {
        return words.isBlank() && kind.isEmpty() && action.isEmpty() && tag.isEmpty() && year.isEmpty();
    }

    public Predicate<Part> parts(PlanVersion plan) {
        Set<Integer> tagged = tagged(plan);
        Set<Integer> below = below(plan);
        Set<Integer> due = plan.indicators().stream()
                .filter(this::dueThen)
                .map(Indicator::part)
                .collect(Collectors.toSet());
        return part -> holdsWords(part.title() + part.text())
                && kind.map(it -> it == part.kind()).orElse(true)
                && (action.isEmpty() || below.contains(part.number()))
                && (tag.isEmpty() || tagged.contains(part.number()))
                && (year.isEmpty() || due.contains(part.number()));
    }

    public Predicate<Indicator> indicators(PlanVersion plan) {
        Set<Integer> tagged = tagged(plan);
        Set<Integer> below = below(plan);
        return indicator -> holdsWords(indicator.name() + indicator.target().printed())
                && (action.isEmpty() || below.contains(indicator.part()))
                && (tag.isEmpty() || tagged.contains(indicator.part()))
                && (year.isEmpty() || dueThen(indicator));
    }

    private boolean holdsWords(String text) {
        return words.isBlank() || folded(text).contains(folded(words.strip()));
    }

    private boolean dueThen(Indicator indicator) {
        return year.isPresent()
                && indicator
                        .target()
                        .deadline()
                        .filter(it -> it.startsWith(year.get()))
                        .isPresent();
    }

    private Set<Integer> below(PlanVersion plan) {
        return action.isEmpty() ? Set.of() : Set.copyOf(plan.subtree(action.get()));
    }

    private Set<Integer> tagged(PlanVersion plan) {
        return plan.tags().stream()
                .filter(it -> tag.equals(Optional.of(it.name())))
                .flatMap(it -> partsNaming(plan, it).stream())
                .map(Part::number)
                .collect(Collectors.toSet());
    }

    /** The deepest parts in whose place a tag is mentioned, in reading order. */
    public static List<Part> partsNaming(PlanVersion plan, Tag tag) {
        return tag.mentions().stream()
                .flatMap(mention -> deepest(plan, mention).stream())
                .distinct()
                .toList();
    }

    private static Optional<Part> deepest(PlanVersion plan, Span place) {
        return plan.parts().stream()
                .filter(part -> part.place().filter(it -> it.contains(place)).isPresent())
                .min(Comparator.comparingInt(
                        part -> part.place().map(Span::length).orElse(Integer.MAX_VALUE)));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
