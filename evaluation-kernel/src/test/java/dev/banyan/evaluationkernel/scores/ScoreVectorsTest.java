package dev.banyan.evaluationkernel.scores;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each rule gives, as a table that an office can read (scores.csv); rules that look at several units follow in AssessmentTest. */
class ScoreVectorsTest {
    @TestFactory
    Stream<DynamicTest> rulesGiveWhatTheTableSays() throws IOException {
        return rows().map(row -> DynamicTest.dynamicTest(
                row.get(0) + " " + row.get(1) + " " + row.get(4),
                () -> assertThat(points(row)).isEqualTo(row.get(5))));
    }

    @Test
    void everyRuleOfOneUnitHasItsRow() throws IOException {
        assertThat(rows().map(List::getFirst).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 20)
                        .mapToObj("SC-%02d"::formatted)
                        .toList());
    }

    private static Stream<List<String>> rows() throws IOException {
        var stream = Objects.requireNonNull(ScoreVectorsTest.class.getResourceAsStream("scores.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            return reader.lines().skip(1).map(line -> List.of(line.split(",", -1))).toList().stream();
        }
    }

    private static String points(List<String> row) {
        var value = ValueText.read(row.get(4));
        var working = Working.recorded();
        var points = new RuleScores(Peers.of(List.of(value)), 0, Formulas.NONE, working)
                .earned(rule(row.get(3)), value)
                .orElseThrow()
                .points(new BigDecimal(row.get(2)));
        assertThat(working.steps()).isNotEmpty();
        assertThat(working.steps().getLast().result()).isEqualByComparingTo(points);
        return points.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static ScoreRule rule(String notation) {
        return switch (ScoreRule.read(notation)) {
            case RuleReading.Read read -> read.rule();
            case RuleReading.Unreadable wrong -> throw new AssertionError(wrong);
        };
    }
}
