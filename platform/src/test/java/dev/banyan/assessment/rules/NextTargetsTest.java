package dev.banyan.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.assessment.NextTarget;
import dev.banyan.assessment.ProposedTarget;
import dev.banyan.assessment.SchemeDocument;
import dev.banyan.evaluationkernel.scores.Value;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a year says of the targets of the next. */
class NextTargetsTest {
    private static SchemeDocument document(String rule, String next) {
        String text = """
                key: next
                title: {zh: 考核, en: Next}
                group: {name: {zh: 组, en: Group}, kinds: [county], smallest: 2}
                appeal: {file: 5wd, answer: 10wd}
                blocks:
                  - key: work
                    title: {zh: 工作, en: Work}
                    items:
                      - {key: figure, title: {zh: 率, en: Rate}, weight: 100, rule: %s, source: given, next: %s}
                grades: {lines: []}
                """.formatted(rule, next);
        return ((SchemeText.Good) SchemeText.read(text, "1", (_, _) -> Optional.of(false))).document();
    }

    private static Map<String, Map<String, Value>> values(String figures) {
        var all = new HashMap<String, Map<String, Value>>();
        for (String figure : figures.split(" ", -1)) {
            all.put("u" + all.size(), Map.of("figure", figure.equals("-") ? Value.MISSING : Value.of(figure)));
        }
        return all;
    }

    /** Vectors by hand: rule, this year, the year before, proposal and how many of how many reach it already. */
    @ParameterizedTest
    @CsvSource({
        "ratio target=85, keep, 90 88 70, 60, 85, 2, 3",
        "ratio target=85, at-least, 90 88 70, 60, 88, 2, 3",
        "ratio target=85, at-least, 90 88 70 -, 60, 88, 2, 3",
        "ratio target=85, at-least, 90 88.75, 60, 89, 1, 2",
        "ratio target=85.0, at-least, 90 88.75, 60, 89.3, 1, 2",
        "ratio target=85, at-least limit=86, 90 88 70, 60, 86, 2, 3",
        "ratio target=85, at-least limit=80, 90 88 70, 60, 85, 2, 3",
        "ratio target=85, at-least, 50 40, 60, 85, 0, 2",
        "ratio target=85, at-least, -, 60, 85, 0, 0",
        "threshold target=85, step, 90 88 70, 84 80 85, 89, 1, 3",
        "per-point target=85 each=1, step limit=87, 90 88 70, 84 80 85, 87, 2, 3",
        "threshold target=85, step, 80 80 80, 84 80 85, 85, 0, 3",
        "threshold target=85, step, 90 88 70, -, 85, 2, 3",
        "control target=40, at-least, 36 38 50, 60, 38, 2, 3",
        "control target=40, at-least limit=39, 36 38 50, 60, 39, 2, 3",
        "control target=40, at-least, 41 44 50, 60, 40, 0, 3",
        "control target=40, step, 36 38 50, 42, 36, 1, 3",
    })
    void a_target_goes_on_by_its_rule_and_never_becomes_easier(
            String rule, String next, String now, String before, String proposed, int reached, int of) {
        ProposedTarget target = NextTargets.of(document(rule, next), values(now), values(before))
                .getFirst();

        assertThat(target.proposed().toPlainString()).isEqualTo(proposed);
        assertThat(target.group().reached()).isEqualTo(reached);
        assertThat(target.group().of()).isEqualTo(of);
        assertThat(target.rule()).isEqualTo(NextTarget.read(next).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "a, '- {key: a, rule: ratio target=88 cap=1.2}\n- {key: b, rule: ratio target=90}'",
        "b, '- {key: a, rule: ratio target=85 cap=1.2}\n- {key: b, rule: ratio target=88}'",
        "c, '- {key: a, rule: ratio target=85 cap=1.2}\n- {key: b, rule: ratio target=90}'",
    })
    void a_target_is_written_into_the_text_of_its_item_alone(String item, String expected) {
        String text = "- {key: a, rule: ratio target=85 cap=1.2}\n- {key: b, rule: ratio target=90}";

        assertThat(NextTargets.written(text, item, new BigDecimal("88"))).isEqualTo(expected.replace("\\n", "\n"));
    }
}
