package dev.banyan.evaluationkernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in every city, under every rule set and from every point in time. */
class AnyCityTest {
    static IntStream manySeeds() {
        return IntStream.range(0, 300);
    }

    static IntStream seeds() {
        return IntStream.range(1_000, 1_100);
    }

    private static RuleSet rules(Random random) {
        var rules = RuleSet.shipped(RuleSet.SHIPPED.get(random.nextInt(RuleSet.SHIPPED.size())));
        return switch (random.nextInt(6)) {
            case 0 -> rules.with(RuleKey.PROGRESS_BASIS, "verified");
            case 1 -> rules.with(RuleKey.PROGRESS_BASIS, "lower");
            case 2 -> rules.with(RuleKey.PARTS, "lead");
            case 3 -> rules.with(RuleKey.LATE_EXTENSION, "accepted").with(RuleKey.YELLOW_SHARE, "25");
            case 4 -> rules.with(RuleKey.COUNTED_DUTIES, "lead, supervise").with(RuleKey.ROLL_UP, "minimum");
            default -> rules;
        };
    }

    private static AsOf asOf(Random random) {
        var day = LocalDate.of(2025, 9, 20).plusDays(random.nextInt(400));
        return new AsOf(day, day.atTime(12, 0).plusDays(random.nextInt(60) - 30L));
    }

    private static Evaluation evaluate(CityFacts facts, RuleSet rules, AsOf asOf, int threads) {
        try (var evaluator = new Evaluator(threads)) {
            return evaluator.evaluate(facts, rules, asOf);
        }
    }

    @ParameterizedTest
    @MethodSource("manySeeds")
    void theKernelSaysWhatTheSlowWaySays(int seed) {
        var random = new Random(seed);
        var rows = RandomRows.of(seed);
        var rules = rules(random);
        var asOf = asOf(random);
        var slow = new SlowCity(rows, rules, asOf);
        var evaluation = evaluate(rows.facts(), rules, asOf, 1);

        assignmentsAgree(evaluation, slow);
        tasksAgree(evaluation, slow, rows);
        unitsAgree(evaluation, slow, rows);
        groupsAgree(evaluation, slow, rows);
    }

    private static void assignmentsAgree(Evaluation evaluation, SlowCity slow) {
        for (int i = 0; i < evaluation.facts().assignments(); i++) {
            var status = evaluation.assignment(i);
            var expected = slow.assignment(status.id());
            assertThat(status)
                    .isEqualTo(new AssignmentStatus(
                            status.id(),
                            expected.lights,
                            expected.marks,
                            new Progress(expected.reported, expected.checked, expected.planned),
                            expected.due(),
                            expected.daysLeft(),
                            expected.silence()));
        }
    }

    private static void tasksAgree(Evaluation evaluation, SlowCity slow, Rows rows) {
        for (int i = 0; i < evaluation.facts().tasks(); i++) {
            var status = evaluation.task(i);
            var node = slow.node(status.id());
            int excluded = (int) rows.tasks.stream()
                    .filter(row -> row.parent().equals(Optional.of(status.id())) && row.exclusion() != Exclusion.NO)
                    .count();
            assertThat(status)
                    .isEqualTo(new NodeStatus(
                            status.id(),
                            status.name(),
                            counts(node.leaves()),
                            node.leaves().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum(),
                            new Progress(node.reported(), node.checked(), node.planned()),
                            node.light(),
                            node.worst(),
                            excluded));
            assertThat(evaluation.excluded(i)).hasSize(excluded);
        }
    }

    private static Counts counts(Map<String, Integer> leaves) {
        return new Counts(
                leaves.getOrDefault("none", 0),
                leaves.getOrDefault("green", 0),
                leaves.getOrDefault("yellow", 0),
                leaves.getOrDefault("red", 0),
                leaves.getOrDefault("closed", 0),
                leaves.getOrDefault("closed-late", 0));
    }

    private static void unitsAgree(Evaluation evaluation, SlowCity slow, Rows rows) {
        assertThat(evaluation.nodes(View.UNIT)).hasSize(rows.units.size());
        for (var status : evaluation.nodes(View.UNIT)) {
            var held = slow.held(status.id());
            assertThat(status.counts().all()).isEqualTo(held.size());
            assertThat(status.counts().red()).isEqualTo((int) held.stream()
                    .filter(row -> slow.assignment(row.id()).lights.get(LightKind.OVERALL) == Light.RED)
                    .count());
            assertThat(status.tasks()).isEqualTo((int)
                    held.stream().map(AssignmentRow::task).distinct().count());
            assertThat(status.progress())
                    .isEqualTo(new Progress(
                            slow.mean(held, some -> some.reported),
                            slow.mean(held, some -> some.checked),
                            slow.mean(held, some -> some.planned)));
        }
    }

    private static void groupsAgree(Evaluation evaluation, SlowCity slow, Rows rows) {
        for (View view : new View[] {View.ACTION_GROUP, View.PROJECT_COMMAND, View.TAG}) {
            for (var status : evaluation.nodes(view)) {
                var leaves = slow.leaves(view, status.id());
                var expected = leaves.stream()
                        .flatMap(leaf -> slow.node(leaf).leaves().keySet().stream())
                        .collect(Collectors.toMap(word -> word, word -> 1, Integer::sum));
                assertThat(status.counts()).as(view + " " + status.id()).isEqualTo(counts(expected));
                assertThat(status.tasks()).isEqualTo(leaves.size());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMissingReportIsNeverGreen(int seed) {
        var random = new Random(seed);
        var rows = RandomRows.of(seed);
        var evaluation = evaluate(rows.facts(), rules(random), asOf(random), 1);

        for (int i = 0; i < evaluation.facts().assignments(); i++) {
            var status = evaluation.assignment(i);
            if (status.marks().contains(Mark.REPORT_MISSING)) {
                assertThat(status.light()).isIn(Light.YELLOW, Light.RED);
            }
            if (!status.marks().contains(Mark.REPORTED)) {
                assertThat(status.lights().get(LightKind.PROGRESS)).isNotEqualTo(Light.GREEN);
                assertThat(status.lights().get(LightKind.SILENCE)).isNotEqualTo(Light.GREEN);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoeverSaysNothingForLongIsNotGreen(int seed) {
        var rows = RandomRows.of(seed);
        rows.facts.removeIf(fact -> fact.kind() == FactKind.REPORTED
                || fact.kind() == FactKind.STARTED
                || fact.kind() == FactKind.MILESTONE_REPORTED);
        var evaluation = evaluate(rows.facts(), RuleSet.shipped("default"), AsOf.endOf(LocalDate.of(2027, 6, 1)), 1);

        for (int i = 0; i < evaluation.facts().assignments(); i++) {
            assertThat(evaluation.assignment(i).light()).isNotEqualTo(Light.GREEN);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfRowsDoesNotMatter(int seed) {
        var random = new Random(seed);
        var rows = RandomRows.of(seed);
        var rules = rules(random);
        var asOf = asOf(random);
        var before = lines(evaluate(rows.facts(), rules, asOf, 1));
        var ties = rows.facts.stream()
                .collect(Collectors.groupingBy(
                        fact -> List.of(fact.assignment(), fact.day(), fact.recorded()), Collectors.counting()));
        if (ties.values().stream().anyMatch(count -> count > 1)) {
            return;
        }
        Collections.shuffle(rows.tasks, random);
        Collections.shuffle(rows.units, random);
        Collections.shuffle(rows.assignments, random);
        Collections.shuffle(rows.milestones, random);
        Collections.shuffle(rows.facts, random);

        assertThat(lines(evaluate(rows.facts(), rules, asOf, 1))).isEqualTo(before);
    }

    private static List<String> lines(Evaluation evaluation) {
        return Results.text(evaluation).lines().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theHistoryOfATaskIsWhatWholeEvaluationsSay(int seed) {
        var random = new Random(seed);
        var rows = RandomRows.of(seed);
        var facts = rows.facts();
        var rules = rules(random);
        var moments = new ArrayList<AsOf>();
        for (int i = 0; i < 3; i++) {
            moments.add(asOf(random));
        }
        int task = random.nextInt(facts.tasks());
        try (var evaluator = new Evaluator(1)) {
            assertThat(evaluator.history(facts, rules, task, moments))
                    .isEqualTo(moments.stream()
                            .map(moment ->
                                    evaluator.evaluate(facts, rules, moment).task(task))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasRecordedLaterWasNotKnown(int seed) {
        var random = new Random(seed);
        var rows = RandomRows.of(seed);
        var rules = rules(random);
        var asOf = asOf(random);
        var before = Results.text(evaluate(rows.facts(), rules, asOf, 1));
        LocalDateTime known = asOf.knownAt();
        rows.facts.removeIf(fact -> fact.recorded().isAfter(known));
        rows.targets.removeIf(target -> target.recorded().isAfter(known));

        assertThat(Results.text(evaluate(rows.facts(), rules, asOf, 1))).isEqualTo(before);
    }
}
