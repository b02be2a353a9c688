package dev.banyan.responsibility.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plancompiler.TargetComparator;
import dev.banyan.responsibility.Aim;
import dev.banyan.responsibility.SplitRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class AllocationTest {

    /** 子任务写作“权重:目标值”，用空格隔开；不符合规则的序号从 1 数起。 */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/responsibility/allocation.csv", numLinesToSkip = 1)
    void what_the_parts_come_to(
            String name,
            SplitRule rule,
            TargetComparator comparator,
            BigDecimal target,
            String parts,
            BigDecimal reached,
            BigDecimal difference,
            Allocation.Verdict verdict,
            String astray,
            String gap) {
        var allocation = Allocation.of(
                rule,
                new Aim("示例指标", comparator, target, Optional.empty()),
                Arrays.stream(parts.split(" "))
                        .map(part -> part.split(":"))
                        .map(part -> new Allocation.Part(Integer.parseInt(part[0]), new BigDecimal(part[1])))
                        .toList());

        assertThat(allocation.reached()).isEqualByComparingTo(reached);
        assertThat(allocation.difference()).isEqualByComparingTo(difference);
        assertThat(allocation.verdict()).isEqualTo(verdict);
        assertThat(allocation.astray().stream().map(i -> String.valueOf(i + 1)).toList())
                .isEqualTo(astray == null ? List.of() : List.of(astray.split(" ")));
        assertThat(allocation.gap()).isEqualTo(gap.equals("是"));
    }

    private record Case(BigDecimal figure, List<Integer> weights) {}

    private static List<Case> anyFigureAndWeights() {
        var random = new Random(20260301);
        return IntStream.range(0, 300)
                .mapToObj(i -> new Case(
                        new BigDecimal(
                                java.math.BigInteger.valueOf(random.nextLong(-1_000_000_000L, 1_000_000_000L)),
                                random.nextInt(0, 6)),
                        random.ints(1 + random.nextInt(40), 0, 50)
                                .boxed()
                                .collect(
                                        ArrayList::new,
                                        (list, weight) -> list.add(list.isEmpty() ? weight + 1 : weight),
                                        ArrayList::addAll)))
                .map(it -> new Case(it.figure(), List.copyOf(it.weights())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("anyFigureAndWeights")
    void shares_add_up_exactly_and_none_is_a_unit_off_its_due(Case any) {
        var shares = Weights.share(any.figure(), any.weights());
        long all = any.weights().stream().mapToLong(it -> it).sum();
        var unit = BigDecimal.ONE.movePointLeft(Math.max(0, any.figure().scale()));

        assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(any.figure());
        for (int i = 0; i < shares.size(); i++) {
            var off = shares.get(i)
                    .multiply(BigDecimal.valueOf(all))
                    .subtract(any.figure()
                            .multiply(BigDecimal.valueOf(any.weights().get(i))))
                    .abs();
            assertThat(off).isLessThan(unit.multiply(BigDecimal.valueOf(all)));
        }
    }

    private static IntStream anyNumberOfParts() {
        return IntStream.rangeClosed(1, 100);
    }

    @ParameterizedTest
    @MethodSource("anyNumberOfParts")
    void equal_weights_are_100_together_and_differ_by_1_at_most(int parts) {
        var weights = Weights.equal(parts);

        assertThat(weights).hasSize(parts);
        assertThat(weights.stream().mapToInt(it -> it).sum()).isEqualTo(100);
        assertThat(weights.stream().mapToInt(it -> it).max().orElseThrow()
                        - weights.stream().mapToInt(it -> it).min().orElseThrow())
                .isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("anyNumberOfParts")
    void what_is_proposed_is_exact_under_every_rule(int parts) {
        var aim = new Aim("公园", TargetComparator.AT_LEAST, new BigDecimal("1234.5"), Optional.of("公顷"));
        var weights = Weights.equal(parts);
        for (SplitRule rule : SplitRule.values()) {
            var figures = Allocation.proposal(rule, aim, weights);
            var allocation = Allocation.of(
                    rule,
                    aim,
                    IntStream.range(0, parts)
                            .mapToObj(i -> new Allocation.Part(weights.get(i), figures.get(i)))
                            .toList());

            assertThat(allocation.verdict()).as(rule.name()).isEqualTo(Allocation.Verdict.EXACT);
            assertThat(allocation.gap()).as(rule.name()).isFalse();
        }
    }
}
