package dev.banyan.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.reports.Answers;
import dev.banyan.reports.Answers.Origin;
import dev.banyan.reports.Answers.Standing;
import dev.banyan.reports.Risk;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RisksTest {
    private static final String WORDS = "一季度完成主体结构施工，完成投资两千万元，正在进行设备安装。";

    private static Answers answers(String words, String value, Origin origin, boolean unchanged) {
        return new Answers(
                List.of(new Answers.Answer(1, Standing.IN_PROGRESS, words)),
                List.of(new Answers.Figure(2, 7, new BigDecimal(value), origin)),
                OptionalInt.of(50),
                unchanged);
    }

    @Test
    void a_report_of_system_figures_in_new_words_is_not_marked() {
        var last = answers("去年底完成土地平整，签订施工合同。", "100", Origin.SYSTEM, false);

        assertThat(Risks.of(answers(WORDS, "150", Origin.SYSTEM, false), Optional.of(last), false, false))
                .isEmpty();
        assertThat(Risks.of(answers(WORDS, "150", Origin.SYSTEM, false), Optional.empty(), false, false))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} after {1} by {2}")
    @CsvSource({
        "151, 100, SYSTEM, BIG_JUMP",
        "49, 100, SYSTEM, BIG_JUMP",
        "1, 0, SYSTEM, BIG_JUMP",
        "100, 100, TYPED, SELF_REPORTED"
    })
    void figures_mark_it(String value, String before, Origin origin, Risk risk) {
        var last = answers("去年底完成土地平整，签订施工合同。", before, Origin.SYSTEM, false);

        assertThat(Risks.of(answers(WORDS, value, origin, false), Optional.of(last), false, false))
                .containsExactly(risk);
    }

    @Test
    void copied_words_later_changes_and_used_files_mark_it() {
        var last = answers(WORDS, "100", Origin.SYSTEM, false);

        assertThat(Risks.of(answers(WORDS, "100", Origin.SYSTEM, false), Optional.of(last), true, true))
                .containsExactlyInAnyOrder(Risk.REUSED_EVIDENCE, Risk.CHANGED_SINCE_ACCEPTED, Risk.COPIED_TEXT);
        assertThat(Risks.of(answers(WORDS, "100", Origin.SYSTEM, true), Optional.of(last), false, false))
                .as("nothing changed, as said")
                .isEmpty();
    }
}
