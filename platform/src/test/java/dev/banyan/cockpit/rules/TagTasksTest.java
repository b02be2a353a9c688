package dev.banyan.cockpit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plan.A;
import dev.banyan.plan.DraftId;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.PlanVersion;
import dev.banyan.plan.Tag;
import dev.banyan.plancompiler.NamedEntity.Kind;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.Span;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Parts stand at ten code points each: part 3 from 30 to 40. */
class TagTasksTest {
    private static PlanVersion plan(Tag... tags) {
        return new PlanVersion(
                new PlanVersion.Entry(new PlanId(1), 1, "方案", 1, new DraftId(1), "审核人", Instant.EPOCH),
                List.of(
                        A.document(),
                        A.action(2, "行动"),
                        A.task(3, 2, "任务一", "…"),
                        A.part(4, 3, NodeKind.MEASURE, "", "…"),
                        A.task(5, 2, "任务二", "…")),
                List.of(),
                List.of(tags),
                List.of(),
                5);
    }

    private static Tag tag(String name, Kind kind, int... places) {
        return new Tag(
                name,
                kind,
                Arrays.stream(places)
                        .mapToObj(place -> new Span(place, place + 2))
                        .toList());
    }

    @Test
    void a_task_speaks_of_what_is_named_in_its_words_or_below_them() {
        assertThat(TagTasks.of(plan(tag("数字福州", Kind.BRAND, 45, 51)), Kind.BRAND))
                .extracting(TagTasks.Tagged::parts)
                .containsExactly(Set.of(3, 5));
    }

    @Test
    void what_no_task_speaks_of_is_left_out() {
        assertThat(TagTasks.of(plan(tag("数字福州", Kind.BRAND, 21)), Kind.BRAND)).isEmpty();
    }

    @Test
    void places_are_named_again_and_again_and_by_their_shortest_name() {
        var version = plan(
                tag("滨海新城", Kind.PLACE, 31, 51),
                tag("福州滨海新城", Kind.PLACE, 31, 33),
                tag("三江口", Kind.PLACE, 35),
                tag("东南汽车城", Kind.PLACE, 52, 55));

        assertThat(TagTasks.of(version, Kind.PLACE).stream().map(it -> it.tag().name()))
                .containsExactly("滨海新城", "东南汽车城");
        assertThat(Stream.of(Kind.BRAND, Kind.EVENT).flatMap(kind -> TagTasks.of(version, kind).stream()))
                .isEmpty();
    }
}
