package dev.banyan.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How alike two reports are. */
class LikenessTest {
    @ParameterizedTest
    @CsvSource({
        "已完成主体结构封顶，正在进行内部装修, 已完成主体结构封顶正在进行内部装修。, 100",
        "已完成主体结构封顶，正在进行内部装修, 已完成主体结构封顶，正在进行外部装修, 87",
        "已完成主体结构封顶，正在进行内部装修, 土地征收工作按计划推进，尚余三户未签约, 0",
        "正在推进, 正在推进, 0"
    })
    void the_share_of_common_pairs_tells(String one, String other, int percent) {
        assertThat(Likeness.percent(one, other)).isEqualTo(percent);
    }

    @Test
    void it_is_the_same_both_ways_never_beyond_its_bounds_and_full_for_a_copy() {
        var random = new Random(7);
        for (int run = 0; run < 300; run++) {
            String one = words(random);
            String other = words(random);

            assertThat(Likeness.percent(one, other))
                    .isEqualTo(Likeness.percent(other, one))
                    .isBetween(0, 100);
            assertThat(Likeness.percent(one, one)).isEqualTo(100);
            assertThat(Likeness.copied(one, "，" + one + "。")).isTrue();
        }
    }

    private static String words(Random random) {
        var text = new StringBuilder();
        random.ints(10 + random.nextInt(80), 0x4e00, 0x4e40).forEach(text::appendCodePoint);
        return text.toString();
    }
}
