package dev.banyan.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Independence;
import dev.banyan.directory.Unit;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.Risk;
import dev.banyan.reports.SampleItem;
import dev.banyan.reports.rules.Drawing.Candidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingTest {
    private static final List<Unit> UNITS = List.of(
            unit("city", null),
            unit("education", "city"),
            unit("school", "education"),
            unit("health", "city"),
            unit("audit", "city"),
            unit("gulou", "city"),
            unit("street", "gulou"));

    private static Unit unit(String code, String parent) {
        return new Unit(code, code, code, code, Unit.Kind.DEPARTMENT, Optional.ofNullable(parent), Optional.empty());
    }

    private static Candidate candidate(int number, Risk... risks) {
        return new Candidate("report/" + number, number, new TaskId(1), "education", Set.of(risks));
    }

    private static List<Candidate> candidates(int count, Risk... risks) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(it -> candidate(it, risks))
                .toList();
    }

    private static List<String> drawn(List<SampleItem> items) {
        return items.stream().filter(SampleItem::drawn).map(SampleItem::subject).toList();
    }

    /** The example of docs/sampling.md. */
    @Test
    void the_published_example_comes_out_as_published() {
        assertThat(Drawing.key("20261124-3D-507", "report/1"))
                .isEqualTo("5b3cba65651d60070cd1d19532cd3cf5c86816fea81ae9ef547cb21a9dba3069");
        assertThat(drawn(Drawing.draw("20261124-3D-507", candidates(40)))).containsExactly("report/34", "report/24");
    }

    @ParameterizedTest(name = "of {0} marked {1} are drawn {2}")
    @CsvSource({
        "1, NONE, 1",
        "20, NONE, 1",
        "21, NONE, 2",
        "100, NONE, 5",
        "100, SELF_REPORTED, 6",
        "100, COPIED_TEXT, 8",
        "100, REUSED_EVIDENCE, 10",
        "101, BIG_JUMP, 11"
    })
    void of_each_stratum_its_share_is_drawn_and_at_least_one(int count, Risk risk, int drawn) {
        var risks = risk == Risk.NONE ? new Risk[0] : new Risk[] {risk};

        assertThat(drawn(Drawing.draw("some seed", candidates(count, risks)))).hasSize(drawn);
    }

    @Test
    void one_of_several_risks_the_gravest_decides_the_stratum() {
        var items = Drawing.draw(
                "some seed",
                List.of(
                        candidate(1, Risk.SELF_REPORTED, Risk.REUSED_EVIDENCE),
                        candidate(2, Risk.COPIED_TEXT),
                        candidate(3)));

        assertThat(items)
                .extracting(SampleItem::stratum)
                .containsExactly(Risk.REUSED_EVIDENCE, Risk.COPIED_TEXT, Risk.NONE);
        assertThat(items.getFirst().risks()).containsExactly(Risk.REUSED_EVIDENCE, Risk.SELF_REPORTED);
    }

    @Test
    void who_draws_again_in_whatever_order_draws_the_same() {
        var random = new Random(11);
        for (int i = 0; i < 50; i++) {
            var candidates = new ArrayList<Candidate>();
            for (int number = 1; number <= 1 + random.nextInt(200); number++) {
                candidates.add(candidate(number, Risk.values()[random.nextInt(5)]));
            }
            String seed = "seed " + random.nextInt();
            var first = Drawing.draw(seed, candidates);
            Collections.shuffle(candidates, random);

            assertThat(Drawing.draw(seed, candidates)).isEqualTo(first);
        }
    }

    @Test
    void another_seed_draws_others_and_in_the_long_run_everybody() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 400; i++) {
            seen.addAll(drawn(Drawing.draw("seed " + i, candidates(40))));
        }

        assertThat(seen).hasSize(40);
    }

    @Test
    void one_more_report_changes_only_where_it_comes_itself() {
        var before = new HashSet<>(drawn(Drawing.draw("seed", candidates(100))));
        var after = new HashSet<>(drawn(Drawing.draw("seed", candidates(101))));

        after.removeAll(before);
        assertThat(after).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest(name = "{1} may check {0}: {2}")
    @CsvSource({
        "education, health, true",
        "education, audit, true",
        "education, gulou, true",
        "school, street, true",
        "school, health, true",
        "education, education, false",
        "education, school, false",
        "school, education, false",
        "school, city, false",
        "city, school, false",
        "education, nobody, false",
        "nobody, education, false"
    })
    void only_a_unit_beside_may_check(String reporter, String checker, boolean may) {
        assertThat(Independence.between(reporter, checker, UNITS)).isEqualTo(may);
    }

    @Test
    void the_seed_and_nobody_else_chooses_who_checks() {
        var checkers = List.of("education", "school", "health", "audit", "gulou");

        var chosen = IntStream.range(0, 200)
                .mapToObj(it -> Drawing.checker("seed", "report/" + it, "school", checkers, UNITS)
                        .orElseThrow())
                .collect(Collectors.groupingBy(it -> it, Collectors.counting()));

        assertThat(chosen.keySet()).containsExactlyInAnyOrder("health", "audit", "gulou");
        assertThat(chosen.values()).allMatch(it -> it > 40);
        assertThat(Drawing.checker("seed", "report/1", "school", List.of("education", "city"), UNITS))
                .isEmpty();
    }
}
