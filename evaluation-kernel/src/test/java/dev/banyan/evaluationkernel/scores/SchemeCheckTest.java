package dev.banyan.evaluationkernel.scores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.evaluationkernel.scores.Scheme.Block;
import dev.banyan.evaluationkernel.scores.Scheme.Item;
import dev.banyan.evaluationkernel.scores.Scheme.Veto;
import dev.banyan.evaluationkernel.scores.SchemeFault.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found when a scheme is saved. */
class SchemeCheckTest {
    private static final Grading LINES = new Grading.Lines(
            List.of(new Grading.Line("优秀", new BigDecimal("85")), new Grading.Line("一般", BigDecimal.ZERO)));

    private static List<Problem> found(String rule, String weight, Grading grading, String vetoBest) {
        var item = new Item(
                "a", "a", new BigDecimal(weight), ((RuleReading.Read) ScoreRule.read(rule)).rule(), false, false);
        return SchemeCheck.of(new Scheme(
                        "s",
                        "1",
                        List.of(new Block("b", "b", BigDecimal.ONE, Optional.empty(), List.of(item))),
                        List.of(),
                        List.of(new Veto("v", "v", vetoBest)),
                        Ranking.COMPETITION,
                        grading))
                .stream()
                .map(SchemeFault::problem)
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ratio target=0, TARGET_NOT_POSITIVE",
        "control target=0, TARGET_NOT_POSITIVE",
        "efficacy low=3 high=3, RULE_IMPOSSIBLE",
        "bands 90:8 95:10, NOT_IN_ORDER",
        "interpolation 60:0, RULE_IMPOSSIBLE",
        "interpolation 80:6 60:0, NOT_IN_ORDER",
        "deduction each=0, RULE_IMPOSSIBLE",
        "progressive, RULE_IMPOSSIBLE",
        "rank-score step=1.5, RULE_IMPOSSIBLE",
        "composite level=40 progress=40 place=30 step=0.05, RULE_IMPOSSIBLE",
    })
    void SC_27_a_rule_that_cannot_be_worked_out_is_refused(String rule, Problem problem) {
        assertThat(found(rule, "100", LINES, "一般")).containsExactly(problem);
    }

    @Test
    void weights_grades_and_names_have_to_fit() {
        var high = new Grading.Lines(
                List.of(new Grading.Line("优秀", new BigDecimal("101")), new Grading.Line("一般", BigDecimal.ZERO)));

        assertThat(found("ratio target=1", "100", LINES, "一般")).isEmpty();
        assertThat(found("ratio target=1", "90", LINES, "一般")).containsExactly(Problem.WEIGHTS_NOT_HUNDRED);
        assertThat(found("ratio target=1", "100", high, "一般")).containsExactly(Problem.GRADE_UNREACHABLE);
        assertThat(found("ratio target=1", "100", LINES, "合格")).containsExactly(Problem.UNKNOWN_NAME);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ratio target=x, target, x is no number",
        "ratio tagret=1, tagret, the rule ratio does not know this",
        "control, target, this is missing",
        "efficacy low=1 high=2 below=up, below, 'write one of fall, floor'",
        "median, median, no rule has this name",
        "bands 95, 95, 'write the figure, a colon and the points'",
        "ratio target=1 target=2, target=2, this is said twice",
        "panel drop=1.5, drop, write a whole number",
        "formula, formula, the formula is missing",
    })
    void a_notation_that_cannot_be_read_says_which_word_is_wrong(String notation, String word, String problem) {
        assertThat(ScoreRule.read(notation)).isEqualTo(new RuleReading.Unreadable(word, problem));
    }
}
