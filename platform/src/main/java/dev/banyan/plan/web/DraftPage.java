package dev.banyan.plan.web;

import dev.banyan.plan.Concern;
import dev.banyan.plan.Document;
import dev.banyan.plan.Draft;
import dev.banyan.plan.Indicator;
import dev.banyan.plan.Page;
import dev.banyan.plan.Part;
import dev.banyan.plan.ReviewRecord;
import dev.banyan.plan.rules.Obstacle;
import dev.banyan.plan.rules.SourcePoints;
import dev.banyan.plancompiler.Finding;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A draft beside its source text (草案审核页).
 *
 * @param text the source text
 * @param tree the parts below the document
 * @param panel the part chosen
 * @param view what stands below the panel
 * @param kinds how many findings of each kind stand open
 * @param concerns findings, those to be decided first
 * @param obstacles what stands against approval
 * @param indicators a page of them
 * @param changes a page of what reviewers did, the newest first
 * @param request names the next change asked for from this page
 * @param entered what a refused form held
 * @param approver whether who looks may approve
 */
public record DraftPage(
        ReviewRecord review,
        Draft draft,
        String fileName,
        SourceView text,
        List<Branch> tree,
        Optional<PartPanel> panel,
        View view,
        Map<Finding.Kind, Long> kinds,
        Optional<Finding.Kind> kind,
        Page<Concern> concerns,
        List<Obstacle> obstacles,
        Page<Indicator> indicators,
        Page<ReviewRecord.Change> changes,
        UUID request,
        Entered entered,
        boolean approver) {

    public enum View {
        TREE,
        FINDINGS,
        INDICATORS,
        CHANGES
    }

    /** What the address asks to see. */
    record Asked(int part, View view, Optional<Finding.Kind> kind, int page) {}

    static DraftPage of(ReviewRecord review, Document source, Asked asked, Entered entered, boolean approver) {
        var draft = review.current();
        var undecided = draft.concerns().stream()
                .filter(concern -> concern.mustBeDecided() && concern.decision().isEmpty())
                .toList();
        var doubts = undecided.stream().collect(Collectors.groupingBy(Concern::part, Collectors.counting()));
        Set<Integer> doubtful = undecided.stream()
                .map(concern -> concern.indicator().getAsInt())
                .collect(Collectors.toSet());
        var kinds = new EnumMap<Finding.Kind, Long>(Finding.Kind.class);
        draft.concerns().forEach(concern -> kinds.merge(concern.finding().kind(), 1L, Long::sum));
        return new DraftPage(
                review,
                draft,
                source.fileName(),
                SourceView.of(source.text(), draft.parts(), draft.indicators(), doubtful),
                Branch.below(draft.parts(), draft.indicators(), doubts, part -> true),
                PartPanel.of(draft, new SourcePoints(source.text()), asked.part()),
                asked.view(),
                kinds,
                asked.kind(),
                Page.of(concerns(draft, asked.kind()), asked.page()),
                Obstacle.of(draft, review.revises().isPresent()),
                Page.of(draft.indicators(), asked.page()),
                Page.of(review.changes().reversed(), asked.page()),
                UUID.randomUUID(),
                entered,
                approver);
    }

    private static List<Concern> concerns(Draft draft, Optional<Finding.Kind> kind) {
        return draft.concerns().stream()
                .filter(concern -> kind.isEmpty() || concern.finding().kind() == kind.get())
                .sorted(Comparator.comparing((Concern concern) -> !concern.mustBeDecided())
                        .thenComparing(concern -> concern.finding().severity())
                        .thenComparing(Concern::place))
                .toList();
    }

    /** The address of this draft with another part chosen. */
    public String choosing(int part) {
        return address() + "?part=" + part + "&view=" + view;
    }

    public String showing(View other) {
        return address() + "?view=" + other
                + panel.map(it -> "&part=" + it.part().number()).orElse("");
    }

    public String address() {
        return "/plans/drafts/" + review.id().value();
    }

    public int chosen() {
        return panel.map(it -> it.part().number()).orElse(0);
    }

    public boolean open() {
        return review.state() == ReviewRecord.State.OPEN;
    }

    public long undecided() {
        return obstacles.stream()
                .filter(Obstacle.UndecidedFigure.class::isInstance)
                .count();
    }

    public Part partOf(Indicator indicator) {
        return draft.part(indicator.part()).orElseThrow();
    }

    public Part partOf(Concern concern) {
        return draft.part(concern.part()).orElse(draft.parts().getFirst());
    }
}
