package dev.banyan.plan.rules;

import dev.banyan.plan.Concern;
import dev.banyan.plan.Draft;
import dev.banyan.plan.Part;
import dev.banyan.plancompiler.NodeKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands against approving a draft (审批障碍). */
public sealed interface Obstacle {

    /** A doubtful figure that nobody has decided. */
    record UndecidedFigure(Concern concern) implements Obstacle {}

    record NoTitle() implements Obstacle {}

    record NoTask() implements Obstacle {}

    /** A part of the tree without any words. */
    record EmptyPart(Part part) implements Obstacle {}

    /** A revision in which nothing was revised. */
    record NothingChanged() implements Obstacle {}

    /** @param revision whether the draft revises an approved plan */
    static List<Obstacle> of(Draft draft, boolean revision) {
        Stream<Obstacle> unchanged =
                revision && draft.revision() == 0 ? Stream.of(new NothingChanged()) : Stream.empty();
        Stream<Obstacle> figures = draft.concerns().stream()
                .filter(concern -> concern.mustBeDecided() && concern.decision().isEmpty())
                .filter(concern -> stands(draft, concern))
                .map(UndecidedFigure::new);
        Stream<Obstacle> title =
                Optional.of(draft.title()).filter(String::isBlank).stream().map(it -> new NoTitle());
        boolean anyTask = draft.parts().stream().anyMatch(part -> part.kind() == NodeKind.TASK && !part.dropped());
        Stream<Obstacle> task = anyTask ? Stream.empty() : Stream.of(new NoTask());
        Stream<Obstacle> empty = draft.parts().stream()
                .filter(part -> part.kind() == NodeKind.TASK && !part.dropped())
                .filter(part -> part.title().isBlank() && part.text().isBlank())
                .map(EmptyPart::new);
        return Stream.of(unchanged, title, task, figures, empty)
                .flatMap(it -> it)
                .toList();
    }

    private static boolean stands(Draft draft, Concern concern) {
        var indicator = draft.indicator(concern.indicator().getAsInt());
        var part = indicator.flatMap(it -> draft.part(it.part()));
        return indicator.filter(it -> !it.dropped()).isPresent()
                && part.filter(it -> !it.dropped()).isPresent();
    }
}
