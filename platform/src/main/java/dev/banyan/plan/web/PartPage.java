package dev.banyan.plan.web;

import dev.banyan.plan.Draft;
import dev.banyan.plan.Indicator;
import dev.banyan.plan.Part;
import dev.banyan.plan.PlanVersion;
import dev.banyan.plan.ReviewRecord;
import dev.banyan.plan.Tag;
import dev.banyan.plan.rules.PlanFilter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One part of an approved plan, in most cases a task (任务页).
 *
 * @param above the parts that hold it, the document first
 * @param below the parts it holds itself
 * @param source the paragraphs of the source it comes from
 * @param changes what reviewers changed in it or in its indicators
 * @param starting the draft they were made in
 * @param previous the part before it in the tree
 * @param next the part after it in the tree
 */
public record PartPage(
        PlanHead head,
        Part part,
        List<Part> above,
        List<Part> below,
        List<Indicator> indicators,
        List<PlanVersion.DecidedFigure> decisions,
        List<Tag> tags,
        List<SourceView.Paragraph> source,
        List<ReviewRecord.Change> changes,
        Draft starting,
        Optional<Part> previous,
        Optional<Part> next) {

    static PartPage of(PlanHead head, Part part, String source, ReviewRecord review) {
        var plan = head.version();
        var indicators = plan.indicatorsOf(part.number());
        var own = plan.subtree(part.number());
        var text = SourceView.of(source, plan.parts(), plan.indicators(), Set.of());
        var edits = new java.util.HashSet<>(part.edits());
        indicators.forEach(it -> edits.addAll(it.edits()));
        int position = plan.parts().indexOf(part);
        return new PartPage(
                head,
                part,
                plan.above(part),
                plan.parts().stream()
                        .filter(it -> it.parent().equals(java.util.OptionalInt.of(part.number())))
                        .toList(),
                indicators,
                plan.decisions().stream()
                        .filter(it -> indicators.stream().anyMatch(indicator -> indicator.number() == it.indicator()))
                        .toList(),
                plan.tags().stream()
                        .filter(tag -> PlanFilter.partsNaming(plan, tag).contains(part))
                        .toList(),
                text.paragraphs().stream()
                        .filter(paragraph -> paragraph.sentences().stream().anyMatch(it -> own.contains(it.part())))
                        .toList(),
                review.changes().stream()
                        .filter(it -> edits.contains(it.number()))
                        .toList(),
                review.starting(),
                position > 1 ? Optional.of(plan.parts().get(position - 1)) : Optional.empty(),
                position + 1 < plan.parts().size() ? Optional.of(plan.parts().get(position + 1)) : Optional.empty());
    }

    public Optional<PlanVersion.DecidedFigure> decision(Indicator indicator) {
        return decisions.stream()
                .filter(it -> it.indicator() == indicator.number())
                .findFirst();
    }
}
