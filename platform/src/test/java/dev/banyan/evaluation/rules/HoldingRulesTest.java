package dev.banyan.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.evaluation.RuleChoice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldingRulesTest {
    private static final List<RuleChoice> CHOICES = List.of(
            choice(1, "yinchuan", "2026-03-01", "2026-02-20T00:00:00Z"),
            choice(2, "guangyuan", "2026-06-01", "2026-02-21T00:00:00Z"),
            choice(3, "default", "2026-03-01", "2026-02-22T00:00:00Z"));

    private static RuleChoice choice(long id, String rules, String since, String at) {
        return new RuleChoice(id, rules, LocalDate.parse(since), "理由", "督查室", Instant.parse(at));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, 2026-12-31, default",
        "2026-03-01, 2026-02-20, yinchuan",
        "2026-03-01, 2026-12-31, default",
        "2026-06-01, 2026-12-31, guangyuan",
        "2026-06-01, 2026-02-20, yinchuan",
        "2026-06-01, 2026-02-01, default"
    })
    void the_latest_first_day_that_has_come_holds_and_of_two_the_later_choice(
            LocalDate day, LocalDate known, String rules) {
        assertThat(HoldingRules.on(day, Instant.parse(known + "T12:00:00Z"), CHOICES))
                .isEqualTo(rules);
    }
}
