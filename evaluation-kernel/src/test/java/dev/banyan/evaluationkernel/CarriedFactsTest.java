package dev.banyan.evaluationkernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A city that is moved on by its new facts, and a part of a city, are what they would be if put together from rows. */
class CarriedFactsTest {
    private static final AsOf AS_OF = AsOf.endOf(LocalDate.of(2026, 5, 20));

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    private static String results(CityFacts facts) {
        try (var evaluator = new Evaluator(1)) {
            return Results.text(evaluator.evaluate(facts, RuleSet.shipped("default"), AS_OF));
        }
    }

    /** The same tasks, units, assignments, milestones and targets, with some of the facts. */
    private static Rows some(Rows all, Predicate<AssignmentRow> assignments, Predicate<FactRow> facts) {
        var kept = all.assignments.stream()
                .filter(assignments)
                .map(AssignmentRow::id)
                .collect(Collectors.toSet());
        var some = new Rows();
        some.tasks.addAll(all.tasks);
        some.units.addAll(all.units);
        all.assignments.stream().filter(it -> kept.contains(it.id())).forEach(some::add);
        all.milestones.stream().filter(it -> kept.contains(it.assignment())).forEach(some::add);
        all.targets.stream().filter(it -> kept.contains(it.assignment())).forEach(some::add);
        all.facts.stream()
                .filter(it -> kept.contains(it.assignment()))
                .filter(facts)
                .forEach(some::add);
        return some;
    }

    private static List<FactRow> factsOf(Rows rows, Set<String> assignments) {
        return rows.facts.stream()
                .filter(it -> assignments.contains(it.assignment()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void new_facts_of_some_assignments_move_a_city_on(int seed) {
        var random = new Random(seed);
        var all = RandomRows.of(seed);
        var touched = all.assignments.stream()
                .map(AssignmentRow::id)
                .filter(any -> random.nextInt(3) == 0)
                .collect(Collectors.toSet());
        var before = some(all, any -> true, fact -> !touched.contains(fact.assignment()) || random.nextBoolean())
                .facts();

        var moved = before.carrying(before, touched, factsOf(all, touched));

        assertThat(moved.errors()).isEmpty();
        assertThat(results(moved.facts())).isEqualTo(results(all.facts()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void facts_go_over_into_other_assignments(int seed) {
        var random = new Random(seed);
        var all = RandomRows.of(seed);
        var ended = all.assignments.stream()
                .map(AssignmentRow::id)
                .filter(any -> random.nextInt(3) == 0)
                .collect(Collectors.toSet());
        var begun = all.assignments.stream()
                .map(AssignmentRow::id)
                .filter(id -> !ended.contains(id) && random.nextInt(3) == 0)
                .collect(Collectors.toSet());
        var before = some(all, it -> !begun.contains(it.id()), any -> true).facts();
        var after = some(all, it -> !ended.contains(it.id()), any -> true).facts();
        var structure = some(all, it -> !ended.contains(it.id()), any -> false).facts();

        var moved = structure.carrying(before, begun, factsOf(all, begun));

        assertThat(moved.errors()).isEmpty();
        assertThat(results(moved.facts())).isEqualTo(results(after));
    }

    @Test
    void a_fact_of_an_assignment_that_is_not_there_is_named() {
        var facts = RandomRows.of(1).facts();

        var moved = facts.carrying(
                facts,
                Set.of("nobody"),
                List.of(new FactRow("nobody", FactKind.CLOSED, AS_OF.day(), AS_OF.knownAt(), 0)));

        assertThat(moved.errors()).extracting(RowError::what).containsExactly("there is no assignment nobody");
        assertThat(results(moved.facts())).isEqualTo(results(facts));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_part_of_a_city_is_what_its_rows_make(int seed) {
        var random = new Random(seed);
        var all = RandomRows.of(seed);
        var kept = all.assignments.stream()
                .map(AssignmentRow::id)
                .filter(any -> random.nextInt(3) == 0)
                .collect(Collectors.toSet());
        var part = some(all, it -> kept.contains(it.id()), any -> true);
        var parents = all.tasks.stream()
                .filter(it -> it.parent().isPresent())
                .collect(Collectors.toMap(TaskRow::id, it -> it.parent().orElseThrow()));
        var needed = part.assignments.stream()
                .flatMap(it -> Stream.iterate(it.task(), Objects::nonNull, parents::get))
                .collect(Collectors.toSet());
        part.tasks.removeIf(it -> !needed.contains(it.id()));

        var facts = all.facts();
        var only = facts.only(i -> kept.contains(facts.assignmentId(i)));

        assertThat(results(only)).isEqualTo(results(part.facts()));
    }
}
