package dev.banyan.evaluationkernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.evaluationkernel.lights.Judgement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was taken together when the facts were put together says the same as the account of each assignment. */
class StandingTest {
    private static final List<RuleSet> RULES = List.of(
            RuleSet.shipped("default"),
            RuleSet.shipped("default").with(RuleKey.ROUNDING, "down"),
            RuleSet.shipped("default").with(RuleKey.ROUNDING, "up").with(RuleKey.LATE_EXTENSION, "accepted"),
            RuleSet.shipped("yinchuan"));

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-30", "2026-06-30", "2028-12-31"})
    void a_stretch_is_judged_like_each_of_its_assignments(LocalDate day) {
        for (int seed = 0; seed < 40; seed++) {
            var facts = RandomRows.of(seed).facts();
            for (RuleSet rules : RULES) {
                var together = new Judgement(facts, rules, AsOf.endOf(day), facts.assignments() + 1);
                var alone = new Judgement(facts, rules, AsOf.endOf(day), 1);

                together.judge(0, facts.assignments());

                for (int i = 0; i < facts.assignments(); i++) {
                    alone.judge(i, i + 1);
                    assertThat(together.state[i]).isEqualTo(alone.state[0]);
                    assertThat(together.progress[i]).isEqualTo(alone.progress[0]);
                    assertThat(together.due[i]).isEqualTo(alone.due[0]);
                    assertThat(together.days[i]).isEqualTo(alone.days[0]);
                    assertThat(together.weight[i]).isEqualTo(alone.weight[0]);
                }
            }
        }
    }
}
