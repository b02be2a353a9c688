package dev.banyan.paperwork.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.banyan.paperwork.rules.Lines.Line;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinesTest {
    /** Chinese characters are as wide as they are high, all others half as wide. */
    private static final Widths HALF = point -> point < 0x250 ? 0.5 : 1;

    private static List<String> broken(String text, double measure) {
        return new Lines(HALF, 1, 0)
                .of(text, measure, 0).stream().map(Line::text).toList();
    }

    @Test
    void a_line_holds_as_many_characters_as_find_room() {
        assertThat(broken("一二三四五六七八九十", 4)).containsExactly("一二三四", "五六七八", "九十");
        assertThat(new Lines(HALF, 1, 0).of("一二三四五六七八", 4, 2))
                .extracting(Line::text)
                .containsExactly("一二", "三四五六", "七八");
        assertThat(broken("", 4)).isEmpty();
        assertThat(broken("   ", 4)).isEmpty();
    }

    @Test
    void no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() {
        assertThat(broken("一二三四。五六", 4)).containsExactly("一二三", "四。五六");
        assertThat(broken("一二三《四五》六", 4)).containsExactly("一二三", "《四五》", "六");
        assertThat(broken("一二三”。四五", 4)).containsExactly("一二", "三”。四", "五");
    }

    @Test
    void figures_and_words_stay_whole_unless_longer_than_a_line() {
        assertThat(broken("投资1,250.5万元", 5)).containsExactly("投资", "1,250.5万", "元");
        assertThat(broken("合同 GB/T 9704", 4)).containsExactly("合同", "GB/T", "9704");
        assertThat(broken("abcdefghijkl", 4)).containsExactly("abcdefgh", "ijkl");
    }

    @Test
    void a_full_line_reaches_the_margin_and_the_last_one_is_left_as_it_is() {
        var lines = new Lines(HALF, 1, 0).of("一二三四五六七八九。十", 9, 0);

        assertThat(lines.getFirst().text()).isEqualTo("一二三四五六七八");
        assertThat(8 + 7 * lines.getFirst().gap()).isCloseTo(9, within(0.001));
        assertThat(lines.getLast().gap()).isZero();
    }

    @Test
    void a_title_takes_as_few_lines_as_it_needs_and_they_are_about_as_long() {
        var lines = new Lines(HALF, 1, 0).balanced("关于切实做好二季度落实情况督查核实工作的通知", 14);

        assertThat(lines).extracting(Line::text).containsExactly("关于切实做好二季度落实", "情况督查核实工作的通知");
        assertThat(new Lines(HALF, 1, 0).balanced("通知", 14))
                .extracting(Line::text)
                .containsExactly("通知");
    }

    @Test
    void whatever_the_text_nothing_is_lost_and_every_line_fits() {
        var random = new Random(9704);
        String signs = "一二三四五，。《》“”（）—…12ab%. 𠮷";
        int[] points = signs.codePoints().toArray();
        for (int i = 0; i < 500; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(60), 0, points.length).forEach(at -> text.appendCodePoint(points[at]));
            double measure = 3 + random.nextInt(10);
            var lines = broken(text.toString(), measure);

            assertThat(String.join("", lines).replace(" ", ""))
                    .isEqualTo(text.toString().replace(" ", ""));
            assertThat(lines).allSatisfy(line -> assertThat(HALF.of(line, 1, 0)).isLessThanOrEqualTo(measure + 0.001));
        }
    }
}
