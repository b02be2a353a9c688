package dev.banyan.plancompiler.figures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plancompiler.DraftIndicator;
import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.PlanPeriod;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.WorkingText;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The sentence table an official can read: each sentence with what it commits to. */
class SentencesTest {
    private static final PlanPeriod THREE_YEARS =
            new PlanPeriod(OptionalInt.of(2023), OptionalInt.of(2025), Optional.empty());

    @TestFactory
    Stream<DynamicTest> sentencesCommitToWhatTheTableSays() throws Exception {
        return table().entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getKey(), () -> assertThat(read(row.getKey())).isEqualTo(row.getValue())));
    }

    private static Map<String, List<String>> table() throws Exception {
        var expected = new LinkedHashMap<String, List<String>>();
        var stream = Objects.requireNonNull(SentencesTest.class.getResourceAsStream("sentences.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int cut = line.indexOf('\t');
                var commitments = expected.computeIfAbsent(line.substring(0, cut), sentence -> new ArrayList<>());
                var commitment = line.substring(cut + 1);
                if (!commitment.startsWith("-")) {
                    commitments.add(commitment);
                }
            });
        }
        return expected;
    }

    private static List<String> read(String sentence) {
        var text = new WorkingText(sentence);
        var task = new DraftNode(
                "n1",
                NodeKind.TASK,
                Optional.empty(),
                Optional.empty(),
                new Span(0, text.folded().length()),
                Optional.empty(),
                OptionalInt.empty());
        return Figures.read(text, List.of(task), THREE_YEARS).stream()
                .map(SentencesTest::row)
                .toList();
    }

    private static String row(DraftIndicator indicator) {
        var value = indicator.value();
        return String.join(
                "\t",
                indicator.name(),
                indicator.comparator().wireName(),
                value.number().map(number -> number.toPlainString()).orElse(""),
                value.unit().orElse(""),
                indicator.deadline().iso().orElse(""));
    }
}
