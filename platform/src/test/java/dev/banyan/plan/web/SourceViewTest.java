package dev.banyan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plan.A;
import dev.banyan.plan.Indicator;
import dev.banyan.plan.Part;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceViewTest {
    private static Part at(Part part, int start, int end) {
        return part.at(Optional.of(new Span(start, end)));
    }

    @Test
    void every_sentence_belongs_to_the_deepest_part_and_every_figure_is_marked() {
        String text = "一、教育行动\n(1)建校。𠮷校达38所。另建一所";
        var parts = List.of(
                at(A.document(), 0, 24), at(A.action(2, "教育行动"), 0, 24), at(A.task(3, 2, "建校", "𠮷校达38所。"), 7, 20));
        Indicator schools = new Indicator(
                4,
                3,
                "𠮷校",
                A.target("38", "所", "2025"),
                Optional.empty(),
                false,
                Optional.of(new Span(13, 18)),
                false,
                List.of());

        var view = SourceView.of(text, parts, List.of(schools), Set.of(4));

        var plain = OptionalInt.empty();
        assertThat(view.paragraphs())
                .containsExactly(
                        new SourceView.Paragraph(
                                true,
                                List.of(new SourceView.Sentence(
                                        0, 2, List.of(new SourceView.Run("一、教育行动", plain, false))))),
                        new SourceView.Paragraph(
                                false,
                                List.of(
                                        new SourceView.Sentence(
                                                7, 3, List.of(new SourceView.Run("(1)建校。", plain, false))),
                                        new SourceView.Sentence(
                                                13,
                                                3,
                                                List.of(
                                                        new SourceView.Run("𠮷校达38", OptionalInt.of(4), true),
                                                        new SourceView.Run("所。", plain, false))),
                                        new SourceView.Sentence(
                                                20, 2, List.of(new SourceView.Run("另建一所", plain, false))))));
    }

    @Test
    void a_dropped_part_leaves_its_words_to_the_part_that_holds_it() {
        var task = at(A.part(3, 2, NodeKind.TASK, "建校", ""), 0, 3).dropped(true);
        var view = SourceView.of(
                "建校。", List.of(at(A.document(), 0, 3), at(A.action(2, "教育"), 0, 3), task), List.of(), Set.of());

        assertThat(view.paragraphs().getFirst().sentences().getFirst().part()).isEqualTo(2);
    }
}
