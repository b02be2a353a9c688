package dev.banyan.plan.web;

import dev.banyan.plan.Concern;
import dev.banyan.plan.Draft;
import dev.banyan.plan.Indicator;
import dev.banyan.plan.Part;
import dev.banyan.plan.rules.SourcePoints;
import dev.banyan.plancompiler.NodeKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * One part of a draft with all that can be done to it (条目面板).
 *
 * @param printed its words in the source, on narrow screens shown instead of the source itself
 * @param cuts where it can be split
 * @param before the part it can be joined to
 * @param places where it can be moved
 */
public record PartPanel(
        Part part,
        List<Indicator> indicators,
        List<Concern> concerns,
        String printed,
        List<Cut> cuts,
        Optional<Part> before,
        List<MovePlace> places) {
    private static final int LONGEST_EXCERPT = 400;

    /** @param at how many code points stay; @param words how the second half begins */
    public record Cut(int at, String words) {}

    /**
     * @param value value of the form field
     * @param depth how deep in the tree
     * @param first whether it is the first place below the part, otherwise the place after it
     */
    public record MovePlace(String value, int depth, boolean first, Part part) {}

    static Optional<PartPanel> of(Draft draft, SourcePoints source, int number) {
        return draft.part(number)
                .map(part -> new PartPanel(
                        part,
                        draft.indicatorsOf(number),
                        draft.concerns().stream()
                                .filter(concern -> concern.part() == number)
                                .sorted(Comparator.comparing(concern -> !concern.mustBeDecided()))
                                .toList(),
                        part.place()
                                .map(source::words)
                                .map(PartPanel::shortened)
                                .orElse(""),
                        cuts(part.text()),
                        draft.siblingBefore(part),
                        places(draft, part)));
    }

    private static String shortened(String words) {
        int length = words.codePointCount(0, words.length());
        return length <= LONGEST_EXCERPT
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_EXCERPT)) + "…";
    }

    private static List<Cut> cuts(String text) {
        var source = new SourcePoints(text);
        var cuts = new ArrayList<Cut>();
        int at = 0;
        while (at < source.length()) {
            int end = source.sentence(new dev.banyan.plancompiler.Span(at, at + 1))
                    .end();
            at = Math.max(end, at + 1);
            if (at < source.length()) {
                cuts.add(new Cut(at, source.words(at, at + 20).strip()));
            }
        }
        return cuts;
    }

    private static List<MovePlace> places(Draft draft, Part moving) {
        var own = draft.subtree(moving.number())
                .mapToObj(draft.parts()::get)
                .map(Part::number)
                .collect(Collectors.toSet());
        var depths = new HashMap<Integer, Integer>();
        var places = new ArrayList<MovePlace>();
        for (Part part : draft.parts()) {
            int depth = part.parent().isPresent()
                    ? depths.getOrDefault(part.parent().getAsInt(), 0) + 1
                    : 0;
            depths.put(part.number(), depth);
            if (own.contains(part.number()) || part.dropped()) {
                continue;
            }
            if (part.parent().isPresent()) {
                places.add(new MovePlace(part.parent().getAsInt() + "/" + part.number(), depth, false, part));
            }
            boolean empty = draft.children(part.number()).stream().allMatch(it -> own.contains(it.number()));
            boolean stays = moving.parent().equals(OptionalInt.of(part.number()));
            if (part.kind() != NodeKind.MEASURE && (!empty || !stays)) {
                places.add(new MovePlace(String.valueOf(part.number()), depth + 1, true, part));
            }
        }
        return places;
    }
}
