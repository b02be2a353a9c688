package dev.banyan.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.assessment.rules.HonestyChecks.Checked;
import dev.banyan.assessment.rules.HonestyQuestion.ClaimedAboveFound;
import dev.banyan.assessment.rules.HonestyQuestion.ConstantSteps;
import dev.banyan.assessment.rules.HonestyQuestion.EasyTarget;
import dev.banyan.assessment.rules.HonestyQuestion.JustReached;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What in the figures leads to a question, and what does not, as tables that an office can read. */
class HonestyChecksTest {
    private static List<BigDecimal> figures(String text) {
        return Arrays.stream(text.split(" ")).map(BigDecimal::new).toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "四个单位恰好过线, 90, true, 90 90.2 91 91.7 70 99, 4, 0",
        "五过一不过, 90, true, 90 90.2 91 91.7 90.1 89.9 99, 5, 1",
        "四过二不过不问, 90, true, 90 90.2 91 91.7 88.3 89, ,",
        "三个单位过线不问, 90, true, 90 90.2 91 70 99, ,",
        "恰高出百分之二不算过线, 90, true, 91.8 91.8 91.8 91.8, ,",
        "恰低于百分之二算擦线, 90, true, 90 90 90 90 88.2 88.2, ,",
        "越小越好：恰好未超, 40, false, 40 39.9 39.5 39.3 55, 4, 0",
        "越小越好：正好高过线不问, 40, false, 40.1 40.2 40.3 40.4, ,"
    })
    void thoseWhoJustReachedAreHeldBesideThoseWhoJustMissed(
            String what, String threshold, boolean larger, String figures, Integer reached, Integer missed) {
        var found = HonestyChecks.justReached("item", new BigDecimal(threshold), larger, figures(figures));

        assertThat(found.map(question -> (JustReached) question)
                        .map(JustReached::reached)
                        .orElse(null))
                .as(what)
                .isEqualTo(reached);
        assertThat(found.map(question -> (JustReached) question)
                        .map(JustReached::missed)
                        .orElse(null))
                .isEqualTo(missed);
    }

    @ParameterizedTest(name = "{0} of {1} on the last day: {2}")
    @CsvSource({"4, 5, true", "8, 10, true", "7, 10, false", "4, 4, false", "0, 12, false"})
    void reportsOnTheLastDay(int lastDay, int all, boolean asked) {
        assertThat(HonestyChecks.lastDay("unit", lastDay, all).isPresent()).isEqualTo(asked);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "每月五个百分点, 5 10 15 20 25, 5, 4",
        "写法不同的同一步长, 5.0 10 15.00 20 25, 5, 4",
        "三步不问, 5 10 15 20, ,",
        "原地不动不问, 5 5 5 5 5 5, ,",
        "中途停过从头数, 5 10 15 15 20 25 30, ,",
        "最长的一段, 1 2 4 6 8 10 12 13, 2, 5",
        "逐步下降, 50 40 30 20 10, -10, 4",
        "参差不齐, 3 9 11 20 22 40, ,",
        "只有一次, 5, ,"
    })
    void theSameStepAgainAndAgain(String what, String figures, BigDecimal step, Integer times) {
        var found =
                HonestyChecks.constantSteps("unit", "task", figures(figures)).map(question -> (ConstantSteps) question);

        assertThat(found.map(ConstantSteps::times).orElse(null)).as(what).isEqualTo(times);
        found.ifPresent(it -> assertThat(it.step()).isEqualByComparingTo(step));
    }

    @ParameterizedTest(name = "said {0}, found {1}: {2} points")
    @CsvSource({
        "80 90 100, 70 80 90, 3, 10.00",
        "80 90 100, 80 80 90, 2, 6.67",
        "80 90 100, 76 86 95, , ",
        "80 90 100, 80 90 80, , ",
        "80 90, 40 40, , ",
        "80 90 100, 90 100 100, , "
    })
    void lessFoundThanSaid(String said, String found, Integer lower, String points) {
        var saids = figures(said);
        var founds = figures(found);
        var checks = IntStream.range(0, saids.size())
                .mapToObj(i -> new Checked(saids.get(i), founds.get(i)))
                .toList();

        var question = HonestyChecks.claimedAboveFound("unit", checks).map(it -> (ClaimedAboveFound) it);

        assertThat(question.map(ClaimedAboveFound::lower).orElse(null)).isEqualTo(lower);
        assertThat(question.map(it -> it.points().toPlainString()).orElse(null)).isEqualTo(points);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "低于历年最差一成, 90, 100 120 110, true, true",
        "比历年最差低不到一成, 91, 100 120 110, true, false",
        "只有一年不问, 50, 100, true, false",
        "越小越好：高于历年最差一成, 44, 38 40, false, true",
        "越小越好：收紧, 36, 38 40, false, false",
        "历年为零不问, 0, 0 0, true, false"
    })
    void targetsFarBelowWhatWasDoneBefore(
            String what, BigDecimal target, String history, boolean larger, boolean asked) {
        assertThat(HonestyChecks.easyTarget("unit", "item", target, figures(history), larger))
                .as(what)
                .isEqualTo(
                        asked
                                ? Optional.of(new EasyTarget("unit", "item", target, figures(history)))
                                : Optional.empty());
    }

    @ParameterizedTest(name = "{0} of {1} points rest on the unit''s word: {2}")
    @CsvSource({"30, 90, false", "30.01, 90, true", "5, 0, false", "0, 80, false"})
    void pointsThatRestOnWhatTheUnitSays(BigDecimal own, BigDecimal all, boolean asked) {
        assertThat(HonestyChecks.ownWord("unit", own, all).isPresent()).isEqualTo(asked);
    }
}
