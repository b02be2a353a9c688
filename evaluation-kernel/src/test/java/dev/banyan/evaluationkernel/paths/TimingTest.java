package dev.banyan.evaluationkernel.paths;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.evaluationkernel.WorkingDays;
import dev.banyan.evaluationkernel.facts.Decimals;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The share of a term comes without a division, and is what a division gives. */
class TimingTest {
    private static final int DAYS_ONLY = 40_000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void everyTermIsDividedExactly(int choice) {
        var rounding = new Rounding(choice);
        var timing = new Timing(WorkingDays.of(Map.of()), rounding, DAYS_ONLY);
        int first = (int) WorkingDays.FIRST_DAY.toEpochDay();
        int last = (int) WorkingDays.LAST_DAY.toEpochDay();
        for (int end = first; end <= last; end++) {
            int term = end - first + 1;
            for (int gone : new int[] {1, term / 7 + 1, term / 3 + 1, term / 2 + 1, term - 1, term}) {
                long share = rounding.divide((long) Math.max(gone, 1) * Decimals.WHOLE, term);
                assertThat(timing.linear(first, end, first + Math.max(gone, 1) - 1))
                        .isEqualTo((int) Math.min(share, Decimals.WHOLE));
            }
        }
    }
}
