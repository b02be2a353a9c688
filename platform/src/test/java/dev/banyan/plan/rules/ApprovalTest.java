package dev.banyan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plan.A;
import dev.banyan.plan.Draft;
import dev.banyan.plan.DraftId;
import dev.banyan.plan.Edit;
import dev.banyan.plan.Indicator;
import dev.banyan.plan.Part;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.PlanVersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApprovalTest {
    private static final PlanVersion.Entry ENTRY = new PlanVersion.Entry(
            new PlanId(1), 1, "示例行动纲要", 1, new DraftId(1), "审核人", Instant.parse("2026-01-05T00:00:00Z"));

    private static Draft after(Draft draft, Edit edit) {
        return ((Review.Applied) Review.apply(draft, edit)).draft();
    }

    @Test
    void an_undecided_figure_stands_against_approval_until_somebody_decides_it() {
        var draft = A.draft();
        assertThat(Obstacle.of(draft, false))
                .containsExactly(new Obstacle.UndecidedFigure(draft.concerns().getFirst()));

        var decided = after(draft, new Edit.DecideFigure(1, Optional.empty(), "原文无误"));
        assertThat(Obstacle.of(decided, false)).isEmpty();
    }

    @Test
    void a_doubtful_figure_that_was_dropped_needs_no_decision() {
        assertThat(Obstacle.of(after(A.draft(), new Edit.DropIndicator(6)), false))
                .isEmpty();
        assertThat(Obstacle.of(after(A.draft(), new Edit.DropPart(3)), false)).isEmpty();
    }

    @Test
    void a_plan_needs_a_task_and_a_revision_needs_a_change() {
        var empty = new Draft("纲要", List.of(A.document()), List.of(), List.of(), List.of(), 1, 0);

        assertThat(Obstacle.of(empty, true)).containsExactly(new Obstacle.NothingChanged(), new Obstacle.NoTask());
    }

    @Test
    void the_approved_version_holds_what_was_not_dropped_and_the_decisions() {
        var draft = after(
                after(A.draft(), new Edit.DecideFigure(1, Optional.of(new BigDecimal("3.8")), "漏小数点")),
                new Edit.DropPart(5));

        var version = Snapshot.of(draft, ENTRY);

        assertThat(version.parts()).extracting(Part::number).containsExactly(1, 2, 3, 4);
        assertThat(version.decisions())
                .containsExactly(new PlanVersion.DecidedFigure(
                        6, Optional.of(new BigDecimal("38")), Optional.of(new BigDecimal("3.8")), "漏小数点", 1));
        assertThat(version.lastNumber()).isEqualTo(7);
    }

    @Test
    void a_revision_starts_from_the_version_without_its_old_edits_and_doubts() {
        var decided = after(A.draft(), new Edit.DecideFigure(1, Optional.of(new BigDecimal("3.8")), "漏小数点"));

        var revision = StartingDraft.from(Snapshot.of(decided, ENTRY));

        assertThat(revision.concerns()).isEmpty();
        assertThat(revision.revision()).isZero();
        assertThat(revision.indicators()).allMatch(it -> it.edits().isEmpty());
        assertThat(revision.indicators().getFirst().target().value()).contains(new BigDecimal("3.8"));
    }

    @Test
    void the_difference_names_what_came_what_went_and_what_changed() {
        var before = Snapshot.of(after(A.draft(), new Edit.DecideFigure(1, Optional.empty(), "无误")), ENTRY);
        var revised = after(
                after(
                        after(
                                StartingDraft.from(before),
                                new Edit.ChangeIndicator(6, "每千人口医师数", A.target("4", "人", "2026"))),
                        new Edit.DropPart(4)),
                new Edit.AddPart(5, dev.banyan.plancompiler.NodeKind.TASK, Optional.empty(), "治理内河", ""));
        var after = Snapshot.of(revised, ENTRY);

        var difference = Difference.between(before.parts(), after.parts(), before.indicators(), after.indicators());

        assertThat(difference.parts())
                .containsExactly(
                        new Difference.Change<>(Optional.empty(), after.part(8)),
                        new Difference.Change<>(before.part(4), Optional.<Part>empty()));
        assertThat(difference.indicators())
                .containsExactly(new Difference.Change<Indicator>(
                        Optional.of(before.indicators().getFirst()),
                        Optional.of(after.indicators().getFirst())));
    }
}
