package dev.banyan.evaluationkernel.paths;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.evaluationkernel.WorkingDays;
import dev.banyan.evaluationkernel.facts.Decimals;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares come without a division, and are what a division gives. */
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

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void many_plans_at_a_time_are_what_each_is(int choice) {
        var calendar = WorkingDays.of(Map.of());
        var timing = new Timing(calendar, new Rounding(choice), 365);
        var random = new Random(choice);
        int count = 5_000;
        int day = (int) LocalDate.of(2026, 6, 30).toEpochDay();
        int[] first = random.ints(count, day - 900, day + 400).toArray();
        int[] last = random.ints(count, day - 600, day + 900).toArray();
        int[] paths = new int[count];
        int[] months = new int[count];
        for (int i = 0; i < count; i++) {
            int begin = calendar.month(first[i]);
            paths[i] = first[i] << 16 | last[i];
            months[i] = begin << 16 | calendar.month(Math.max(first[i], last[i])) + 1 - begin;
        }
        int[] term = new int[count];
        int[] passed = new int[count];

        timing.passed(paths, months, day, term, passed, count);

        for (int i = 0; i < count; i++) {
            assertThat(timing.share(passed[i], term[i])).isEqualTo(timing.linear(first[i], last[i], day));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void a_weight_is_divided_by_exactly(int choice) {
        var rounding = new Rounding(choice);
        var random = new Random(choice);
        for (int i = 0; i < 100_000; i++) {
            long weight = 1 + random.nextLong(1L << 1 + random.nextInt(40));
            long whole = weight * random.nextLong(Decimals.WHOLE + 1L);
            for (long weighted : new long[] {whole, Math.max(0, whole - 1), whole + random.nextLong(weight)}) {
                assertThat(rounding.divide(weighted, weight, Rounding.inverse(weight)))
                        .isEqualTo(rounding.divide(weighted, weight));
            }
        }
    }
}
