package dev.banyan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plan.A;
import dev.banyan.plan.Draft;
import dev.banyan.plan.DraftId;
import dev.banyan.plan.Part;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.PlanVersion;
import dev.banyan.plan.Tag;
import dev.banyan.plancompiler.NamedEntity;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanFilterTest {
    private static final PlanFilter EVERYTHING =
            new PlanFilter("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static PlanVersion plan() {
        Draft draft = A.draft();
        return new PlanVersion(
                new PlanVersion.Entry(new PlanId(1), 1, draft.title(), 1, new DraftId(1), "审核人", Instant.EPOCH),
                draft.parts(),
                draft.indicators(),
                List.of(new Tag("闽都文化", NamedEntity.Kind.BRAND, List.of(new Span(45, 49)))),
                List.of(),
                draft.lastNumber());
    }

    private static List<Integer> found(PlanFilter filter) {
        return plan().parts().stream()
                .filter(filter.parts(plan()))
                .map(Part::number)
                .toList();
    }

    @Test
    void words_are_found_in_titles_and_texts_whatever_their_width() {
        assertThat(found(new PlanFilter("３８人", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())))
                .containsExactly(3);
        assertThat(found(new PlanFilter("高校", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())))
                .containsExactly(4);
    }

    @Test
    void kind_action_tag_and_year_narrow_the_plan() {
        assertThat(found(new PlanFilter(
                        "", Optional.of(NodeKind.ACTION), Optional.empty(), Optional.empty(), Optional.empty())))
                .containsExactly(2, 5);
        assertThat(found(new PlanFilter(
                        "", Optional.of(NodeKind.TASK), Optional.of(5), Optional.empty(), Optional.empty())))
                .containsExactly(7);
        assertThat(found(new PlanFilter("", Optional.empty(), Optional.empty(), Optional.of("闽都文化"), Optional.empty())))
                .containsExactly(4);
        assertThat(found(new PlanFilter("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("2025"))))
                .containsExactly(3);
        assertThat(found(new PlanFilter("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("2035"))))
                .isEmpty();
    }

    @Test
    void a_filter_that_asks_nothing_shows_everything() {
        assertThat(EVERYTHING.asksNothing()).isTrue();
        assertThat(found(EVERYTHING)).containsExactly(1, 2, 3, 4, 5, 7);
    }
}
