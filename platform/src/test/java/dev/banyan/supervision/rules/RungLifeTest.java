package dev.banyan.supervision.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.supervision.Rung.State;
import dev.banyan.supervision.RungStep;
import dev.banyan.supervision.rules.RungLife.Party;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What may happen to a rung of the ladder. */
class RungLifeTest {
    /** 状态 × 环节：空格表示不得办理。 */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/supervision/rung-life.csv", numLinesToSkip = 1)
    void every_edge_and_every_refusal(ArgumentsAccessor row) {
        var from = Arrays.stream(State.values())
                .filter(it -> row.getString(0).endsWith(" " + it.name()))
                .findFirst();

        assertThat(Arrays.stream(RungStep.values())
                        .map(step -> RungLife.TABLE.after(from, step))
                        .toList())
                .isEqualTo(IntStream.rangeClosed(1, RungStep.values().length)
                        .mapToObj(i -> Optional.ofNullable(row.getString(i)).map(State::valueOf))
                        .toList());
    }

    @Test
    void the_unit_answers_and_never_decides() {
        assertThat(Arrays.stream(RungStep.values()).filter(it -> RungLife.whoMay(it) == Party.UNIT))
                .containsExactly(RungStep.RECEIVED, RungStep.REPLIED, RungStep.REBUTTED, RungStep.APPEALED);
    }

    @Test
    void the_system_puts_nothing_in_force_but_what_it_sends() {
        assertThat(Arrays.stream(RungStep.values()).filter(it -> RungLife.whoMay(it) == Party.SYSTEM))
                .containsExactly(
                        RungStep.ISSUED, RungStep.LAPSED, RungStep.LIFT_PROPOSED, RungStep.ENDED, RungStep.LIMIT_MOVED);
    }
}
