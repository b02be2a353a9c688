package dev.banyan.evaluationkernel.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.AssignmentRow;
import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.CityFactsBuilder;
import dev.banyan.evaluationkernel.Duty;
import dev.banyan.evaluationkernel.Exclusion;
import dev.banyan.evaluationkernel.FactKind;
import dev.banyan.evaluationkernel.FactRow;
import dev.banyan.evaluationkernel.RollUpRule;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.evaluationkernel.TaskRow;
import dev.banyan.evaluationkernel.UnitRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However the tree is cut and however many threads there are, the answer is the same. */
class RangesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource({"1,1", "1,7", "2,1", "2,100", "3,13", "5,999", "2,5000"})
    void theAnswerDoesNotDependOnTheCut(int threads, int rangeSize) {
        for (int seed = 0; seed < 5; seed++) {
            var facts = city(seed);
            var whole = evaluate(facts, 1, Integer.MAX_VALUE);
            var cut = evaluate(facts, threads, rangeSize);

            assertThat(cut.tasks()).usingRecursiveComparison().isEqualTo(whole.tasks());
            assertThat(cut.assignments()).usingRecursiveComparison().isEqualTo(whole.assignments());
            assertThat(cut.counts()).isEqualTo(whole.counts());
            assertThat(cut.units()).isEqualTo(whole.units());
        }
    }

    private static Outcome evaluate(CityFacts facts, int threads, int rangeSize) {
        var outcome = Outcome.of(facts.columns());
        try (var pool = Executors.newFixedThreadPool(threads)) {
            new Run(facts, RuleSet.shipped("default"), AsOf.endOf(DAY), outcome).city(pool, threads, rangeSize);
        }
        return outcome;
    }

    private static CityFacts city(int seed) {
        var random = new Random(seed);
        var city = new CityFactsBuilder();
        int tasks = 2_000;
        for (int i = 0; i < tasks; i++) {
            var parent = i == 0 || random.nextInt(50) == 0
                    ? Optional.<String>empty()
                    : Optional.of("t" + Math.max(0, i - 1 - random.nextInt(Math.min(i, 6))));
            city.add(new TaskRow(
                    "t" + i,
                    parent,
                    "",
                    1 + random.nextInt(500),
                    Optional.of(RollUpRule.values()[random.nextInt(RollUpRule.values().length)]),
                    random.nextInt(20) == 0 ? Exclusion.NOT_APPLICABLE : Exclusion.NO,
                    List.of()));
        }
        city.add(new UnitRow("u0", Optional.empty(), ""));
        city.add(new UnitRow("u1", Optional.of("u0"), ""));
        for (int i = 0; i < 2_500; i++) {
            city.add(new AssignmentRow(
                    "a" + i,
                    "t" + random.nextInt(tasks),
                    "u" + random.nextInt(2),
                    Duty.values()[random.nextInt(3)],
                    1 + random.nextInt(300),
                    new AssignmentRow.Term(
                            DAY.minusDays(100), Optional.empty(), Optional.of(DAY.plusDays(random.nextInt(100) - 20L))),
                    0));
            city.add(new FactRow(
                    "a" + i, FactKind.REPORTED, DAY.minusDays(9), DAY.atStartOfDay(), 10_000L * random.nextInt(101)));
        }
        var built = city.build();
        return built.facts();
    }
}
