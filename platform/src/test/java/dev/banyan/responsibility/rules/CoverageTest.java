package dev.banyan.responsibility.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.PostId;
import dev.banyan.directory.PostKind;
import dev.banyan.responsibility.rules.Coverage.Bodies;
import dev.banyan.responsibility.rules.Coverage.Vacancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private static Vacancy vacancy(long id, LocalDate since) {
        return new Vacancy(new PostId(id), "卫健委", PostKind.HEAD, "岗位" + id, since);
    }

    @Test
    void the_percentage_is_rounded_down_so_that_one_gap_among_thousands_is_never_shown_as_100() {
        assertThat(new Coverage(3, 2, 1).percent()).isEqualTo(66);
        assertThat(new Coverage(10_000, 9_999, 1).percent()).isEqualTo(99);
        assertThat(new Coverage(2, 2, 0).percent()).isEqualTo(100);
    }

    @Test
    void nothing_to_cover_is_covered() {
        assertThat(new Coverage(0, 0, 0).percent()).isEqualTo(100);
        assertThat(new Coverage(0, 0, 0).whole()).isTrue();
        assertThat(new Coverage(1, 0, 1).whole()).isFalse();
    }

    @Test
    void a_planned_change_brings_only_what_is_not_there_already() {
        var now = new Bodies(Map.of("卫健委", DAY, "体育局", DAY), List.of(vacancy(1, DAY)));
        var then = new Bodies(
                Map.of("卫健委", DAY, "体育局", DAY.plusDays(1), "教育局", DAY),
                List.of(vacancy(1, DAY), vacancy(2, DAY), vacancy(1, DAY.plusDays(1))));

        assertThat(then.newAgainst(now))
                .isEqualTo(new Bodies(
                        Map.of("体育局", DAY.plusDays(1), "教育局", DAY),
                        List.of(vacancy(2, DAY), vacancy(1, DAY.plusDays(1)))));
    }
}
