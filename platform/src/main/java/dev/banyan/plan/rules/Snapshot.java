package dev.banyan.plan.rules;

import dev.banyan.plan.Concern;
import dev.banyan.plan.Draft;
import dev.banyan.plan.Indicator;
import dev.banyan.plan.Part;
import dev.banyan.plan.PlanVersion;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an approved draft leaves behind (版本定稿): everything that was not dropped, and the decisions taken. */
public final class Snapshot {
    private Snapshot() {}

    public static PlanVersion of(Draft draft, PlanVersion.Entry entry) {
        var parts = draft.parts().stream().filter(part -> !part.dropped()).toList();
        var standing = parts.stream().map(Part::number).collect(Collectors.toSet());
        var indicators = draft.indicators().stream()
                .filter(indicator -> !indicator.dropped() && standing.contains(indicator.part()))
                .toList();
        var measured = indicators.stream().map(Indicator::number).collect(Collectors.toSet());
        var decisions = draft.concerns().stream()
                .flatMap(Snapshot::decided)
                .filter(decision -> measured.contains(decision.indicator()))
                .toList();
        return new PlanVersion(entry, parts, indicators, draft.tags(), decisions, draft.lastNumber());
    }

    private static Stream<PlanVersion.DecidedFigure> decided(Concern concern) {
        return concern.decision().stream()
                .filter(decision -> concern.indicator().isPresent())
                .map(decision -> new PlanVersion.DecidedFigure(
                        concern.indicator().getAsInt(),
                        concern.printed(),
                        decision.corrected(),
                        decision.reason(),
                        decision.edit()));
    }
}
