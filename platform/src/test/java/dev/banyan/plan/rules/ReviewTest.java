package dev.banyan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plan.A;
import dev.banyan.plan.Concern;
import dev.banyan.plan.Draft;
import dev.banyan.plan.Edit;
import dev.banyan.plan.Indicator;
import dev.banyan.plan.Part;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewTest {
    private static Draft after(Edit... edits) {
        var draft = A.draft();
        for (Edit edit : edits) {
            assertThat(Review.apply(draft, edit)).isInstanceOf(Review.Applied.class);
            draft = ((Review.Applied) Review.apply(draft, edit)).draft();
        }
        return draft;
    }

    private static List<Integer> order(Draft draft) {
        return draft.parts().stream().map(Part::number).toList();
    }

    @Test
    void a_changed_part_keeps_its_number_and_its_place_in_the_source() {
        var draft = after(new Edit.ChangePart(4, NodeKind.MEASURE, Optional.of("(2)"), "办好高校", "新建两所高校。"));

        assertThat(draft.part(4))
                .contains(new Part(
                        4,
                        OptionalInt.of(2),
                        NodeKind.MEASURE,
                        Optional.of("(2)"),
                        "办好高校",
                        "新建两所高校。",
                        Optional.of(new Span(40, 50)),
                        false,
                        List.of(1)));
        assertThat(draft.revision()).isEqualTo(1);
    }

    @Test
    void a_split_part_leaves_its_second_half_as_a_new_part_behind_it_from_the_same_place() {
        var draft = after(new Edit.SplitPart(3, 12, "建设医院"));

        assertThat(order(draft)).containsExactly(1, 2, 3, 8, 4, 5, 7);
        assertThat(draft.part(3).orElseThrow().text()).isEqualTo("每千人口医师数达38人。");
        assertThat(draft.part(8))
                .contains(new Part(
                        8,
                        OptionalInt.of(2),
                        NodeKind.TASK,
                        Optional.empty(),
                        "建设医院",
                        "建设两家医院。",
                        Optional.of(new Span(30, 40)),
                        false,
                        List.of(1)));
        assertThat(draft.lastNumber()).isEqualTo(8);
    }

    @Test
    void a_joined_part_gives_its_words_place_indicators_and_findings_to_the_part_before_it() {
        var draft = after(new Edit.MovePart(4, 2, Optional.empty()), new Edit.MergePart(3));

        assertThat(order(draft)).containsExactly(1, 2, 4, 5, 7);
        var joined = draft.part(4).orElseThrow();
        assertThat(joined.text()).isEqualTo("新建一所高校。强化医疗服务。每千人口医师数达38人。建设两家医院。");
        assertThat(joined.place()).contains(new Span(30, 50));
        assertThat(draft.indicators()).extracting(Indicator::part).containsExactly(4);
        assertThat(draft.concerns()).extracting(Concern::part).containsExactly(4);
    }

    @Test
    void a_moved_part_takes_along_what_stands_below_it() {
        assertThat(order(after(new Edit.MovePart(2, 1, Optional.of(5))))).containsExactly(1, 5, 7, 2, 3, 4);
        assertThat(order(after(new Edit.MovePart(4, 5, Optional.of(7))))).containsExactly(1, 2, 3, 5, 7, 4);
        assertThat(order(after(new Edit.MovePart(4, 5, Optional.empty())))).containsExactly(1, 2, 3, 5, 4, 7);
    }

    @Test
    void dropping_takes_out_all_that_stands_below_and_restoring_takes_it_in_again() {
        var dropped = after(new Edit.DropPart(2));
        assertThat(dropped.parts().stream().filter(Part::dropped).map(Part::number))
                .containsExactly(2, 3, 4);

        var restored = after(new Edit.DropPart(2), new Edit.RestorePart(2));
        assertThat(restored.parts()).noneMatch(Part::dropped);
    }

    @Test
    void an_added_part_comes_last_below_its_holder_and_has_no_place_in_the_source() {
        var draft = after(new Edit.AddPart(2, NodeKind.TASK, Optional.of("(3)"), "办好职业教育", ""));

        assertThat(order(draft)).containsExactly(1, 2, 3, 4, 8, 5, 7);
        assertThat(draft.part(8).orElseThrow().place()).isEmpty();
    }

    @Test
    void a_figure_kept_as_printed_stays_and_a_corrected_one_takes_the_new_value() {
        var kept = after(new Edit.DecideFigure(1, Optional.empty(), "与卫健部门核对无误"));
        assertThat(kept.indicator(6).orElseThrow().target()).isEqualTo(A.target("38", "人", "2025"));
        assertThat(kept.concern(1).orElseThrow().decision())
                .contains(new Concern.Decision(Optional.empty(), "与卫健部门核对无误", 1));

        var corrected = after(new Edit.DecideFigure(1, Optional.of(new BigDecimal("3.8")), "漏小数点"));
        var target = corrected.indicator(6).orElseThrow().target();
        assertThat(target.value()).contains(new BigDecimal("3.8"));
        assertThat(target.printed()).isEqualTo("38人");
    }

    @Test
    void a_decision_taken_back_to_the_printed_figure_restores_it() {
        var draft = after(
                new Edit.DecideFigure(1, Optional.of(new BigDecimal("3.8")), "漏小数点"),
                new Edit.DecideFigure(1, Optional.empty(), "原文无误"));

        assertThat(draft.indicator(6).orElseThrow().target().value()).contains(new BigDecimal("38"));
    }

    static Stream<Arguments> refused() {
        var target = A.target("1", "个", "2025");
        return Stream.of(
                Arguments.of(new Edit.ChangePart(99, NodeKind.TASK, Optional.empty(), "x", ""), "NO_SUCH_PART"),
                Arguments.of(new Edit.ChangePart(3, NodeKind.TASK, Optional.empty(), " ", " "), "TITLE_MISSING"),
                Arguments.of(
                        new Edit.ChangePart(3, NodeKind.TASK, Optional.empty(), "长".repeat(201), ""), "TITLE_TOO_LONG"),
                Arguments.of(
                        new Edit.ChangePart(3, NodeKind.TASK, Optional.empty(), "", "长".repeat(20_001)),
                        "TEXT_TOO_LONG"),
                Arguments.of(new Edit.SplitPart(3, 0, ""), "SPLIT_OUTSIDE_TEXT"),
                Arguments.of(new Edit.SplitPart(3, 1000, ""), "SPLIT_OUTSIDE_TEXT"),
                Arguments.of(new Edit.SplitPart(1, 1, ""), "DOCUMENT_STAYS"),
                Arguments.of(new Edit.MergePart(3), "NOTHING_BEFORE_IT"),
                Arguments.of(new Edit.MergePart(1), "NOTHING_BEFORE_IT"),
                Arguments.of(new Edit.MovePart(2, 3, Optional.empty()), "CANNOT_MOVE_THERE"),
                Arguments.of(new Edit.MovePart(2, 2, Optional.empty()), "CANNOT_MOVE_THERE"),
                Arguments.of(new Edit.MovePart(3, 5, Optional.of(4)), "CANNOT_MOVE_THERE"),
                Arguments.of(new Edit.MovePart(1, 2, Optional.empty()), "CANNOT_MOVE_THERE"),
                Arguments.of(new Edit.DropPart(1), "DOCUMENT_STAYS"),
                Arguments.of(new Edit.AddPart(2, NodeKind.TASK, Optional.empty(), "", "有正文"), "TITLE_MISSING"),
                Arguments.of(new Edit.AddIndicator(3, " ", target), "NAME_MISSING"),
                Arguments.of(new Edit.AddIndicator(99, "数", target), "NO_SUCH_PART"),
                Arguments.of(new Edit.ChangeIndicator(6, "数", A.target("1", "个", "2025年")), "DEADLINE_UNREADABLE"),
                Arguments.of(new Edit.ChangeIndicator(6, "数", A.target("1", "个", "2025-13")), "DEADLINE_UNREADABLE"),
                Arguments.of(new Edit.ChangeIndicator(99, "数", target), "NO_SUCH_INDICATOR"),
                Arguments.of(new Edit.DecideFigure(1, Optional.empty(), " "), "REASON_MISSING"),
                Arguments.of(new Edit.DecideFigure(99, Optional.empty(), "因"), "NO_SUCH_FINDING"),
                Arguments.of(new Edit.RenamePlan(""), "TITLE_MISSING"));
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @MethodSource
    void refused(Edit edit, String refusal) {
        assertThat(Review.apply(A.draft(), edit)).isEqualTo(new Review.Refused(Review.Refusal.valueOf(refusal)));
    }

    @Test
    void a_part_below_a_dropped_one_cannot_be_restored_alone() {
        var dropped = after(new Edit.DropPart(2));

        assertThat(Review.apply(dropped, new Edit.RestorePart(3)))
                .isEqualTo(new Review.Refused(Review.Refusal.PARENT_IS_DROPPED));
    }
}
