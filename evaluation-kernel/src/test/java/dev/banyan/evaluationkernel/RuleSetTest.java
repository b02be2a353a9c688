package dev.banyan.evaluationkernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.evaluationkernel.RuleSet.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetTest {
    @ParameterizedTest
    @ValueSource(strings = {"default", "yinchuan", "guangyuan"})
    void aShippedRuleSetReadsBackFromItsOwnText(String name) {
        var rules = RuleSet.shipped(name);

        assertThat(rules.name()).isEqualTo(name);
        assertThat(RuleSet.read(rules.text())).isEqualTo(new RuleSet.Reading.Read(rules));
    }

    @Test
    void theThreeRuleSetsSayWhatTheirCitiesPublished() {
        assertThat(RuleSet.shipped("yinchuan").get(RuleKey.RED_ABOVE)).isEqualTo(300_000);
        assertThat(RuleSet.shipped("yinchuan").get(RuleKey.REPORT_EVERY)).isEqualTo(31);
        assertThat(RuleSet.shipped("guangyuan").get(RuleKey.YELLOW_EPISODES)).isEqualTo(2);
        assertThat(RuleSet.shipped("guangyuan").get(RuleKey.RED_POINTS)).isEqualTo(20_000);
    }

    @Test
    void everythingThatIsWrongIsNamedWithItsLine() {
        String text = RuleSet.shipped("default")
                .text()
                .replace("\nrounding = half-up\n", "\nrounding = bankers\nno sense\nprogress.colour = blue\n")
                .replace("progress.yellow-from = 10\n", "progress.yellow-from = 40\nprogress.yellow-from = 10\n")
                .replace("silence.red-after = 10\n", "")
                .replace("deadline.window-most = 5\n", "deadline.window-most =\n");

        assertThat(RuleSet.read(text))
                .isInstanceOfSatisfying(
                        RuleSet.Reading.Wrong.class,
                        wrong -> assertThat(wrong.problems())
                                .containsExactly(
                                        new Problem(4, "rounding is bankers", "write one of down, half-up, up"),
                                        new Problem(5, "no equals sign", "write key = value, or # before a remark"),
                                        new Problem(
                                                6,
                                                "no rule is called progress.colour",
                                                "correct the key or take the line out"),
                                        new Problem(
                                                10,
                                                "deadline.window-most is missing",
                                                "write a line deadline.window-most = a whole number from 0 to 250"),
                                        new Problem(
                                                14,
                                                "progress.yellow-from stands on line 13 already",
                                                "keep one of them"),
                                        new Problem(
                                                15,
                                                "progress.red-above is less than progress.yellow-from",
                                                "write at least 40"),
                                        new Problem(
                                                text.split("\n", -1).length,
                                                "silence.red-after is missing",
                                                "write a line silence.red-after = a whole number from 0 to 1000")));
    }

    @Test
    void anotherThresholdIsTriedOnTheSameFacts() {
        var city = new OneAssignment("2026-03-01", "2026-03-01", "2026-04-29").says("reported@2026-03-30=45");
        var strict = RuleSet.shipped("default").with(RuleKey.YELLOW_FROM, "5");
        var asOf = AsOf.endOf(java.time.LocalDate.of(2026, 3, 30));

        assertThat(city.on(asOf, RuleSet.shipped("default")).light()).isEqualTo(Light.GREEN);
        assertThat(city.on(asOf, strict).light()).isEqualTo(Light.YELLOW);
        assertThat(strict.version()).isEqualTo("2026.1+progress.yellow-from=5");
    }
}
