package dev.banyan.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.evaluationkernel.scores.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value is read as it was written, and what says nothing is not read. */
class ValueNotationTest {
    private static final long SEED = 20_261_126;

    @Test
    void whatever_is_written_is_read_again() {
        var dice = new SplittableRandom(SEED);
        for (int i = 0; i < 5000; i++) {
            var value = value(dice);
            String text = ValueNotation.write(value);

            assertThat(ValueNotation.read(text)).as(text).contains(value);
            assertThat(ValueNotation.read("  " + text.replace(" ", "   ") + "\n"))
                    .as(text)
                    .contains(value);
        }
    }

    private static Value value(SplittableRandom dice) {
        return switch (dice.nextInt(7)) {
            case 0 -> measured(dice);
            case 1 -> ranked(dice);
            case 2 -> new Value.Mixed(measured(dice), ranked(dice));
            case 3 ->
                new Value.Marks(IntStream.rangeClosed(0, dice.nextInt(9))
                        .mapToObj(_ -> number(dice))
                        .toList());
            case 4 ->
                new Value.Counts(IntStream.rangeClosed(0, dice.nextInt(9))
                        .mapToObj(_ -> dice.nextInt(1_000_000))
                        .toList());
            case 5 -> Value.MISSING;
            default ->
                new Value.NotApplicable(
                        List.of("无此项任务", "nothing-due", "n/a", "95 95").get(dice.nextInt(4)));
        };
    }

    private static Value.Measured measured(SplittableRandom dice) {
        return new Value.Measured(number(dice), maybe(dice), maybe(dice));
    }

    private static Optional<BigDecimal> maybe(SplittableRandom dice) {
        return dice.nextBoolean() ? Optional.of(number(dice)) : Optional.empty();
    }

    private static BigDecimal number(SplittableRandom dice) {
        return BigDecimal.valueOf(dice.nextLong(-100_000_000_000L, 100_000_000_000L), dice.nextInt(9));
    }

    private static Value.Ranked ranked(SplittableRandom dice) {
        int of = 1 + dice.nextInt(99_999);
        return new Value.Ranked(1 + dice.nextInt(of), of);
    }

    @ParameterizedTest(name = "「{0}」")
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "很多",
                "1e9",
                "1,5",
                ".5",
                "97%",
                "rank 0/9",
                "rank 10/9",
                "rank 3",
                "63.2 base=61 target=65",
                "63.2 target=",
                "63.2 rank 10/9",
                "marks",
                "marks 95 many",
                "counts 1.5 2",
                "counts -1",
                "counts 99999999999",
                "n/a",
                "MISSING",
                "missing value"
            })
    void what_says_nothing_is_not_read(String text) {
        assertThat(ValueNotation.read(text)).isEmpty();
    }

    @Test
    void a_text_without_end_is_not_read() {
        assertThat(ValueNotation.read("marks" + " 9".repeat(ValueNotation.LONGEST)))
                .isEmpty();
        assertThat(ValueNotation.read("9".repeat(16))).isEmpty();
    }
}
