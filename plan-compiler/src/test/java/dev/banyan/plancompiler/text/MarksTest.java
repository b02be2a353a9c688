package dev.banyan.plancompiler.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MarksTest {
    @Test
    void whatLiesBetweenIsSkipped() {
        var marks = Marks.of("。\t\uFFFF");

        assertThat(marks.next("甲乙。丙", 0, 4)).isEqualTo(2);
        assertThat(marks.next("甲乙。丙", 3, 4)).isEqualTo(4);
        assertThat(marks.has('\uFFFF')).isTrue();
        assertThat(marks.has('\0')).isFalse();
    }

    @Test
    void aPatternIsTriedOnlyWhereAMarkStands() {
        var matcher = Pattern.compile("十(.)五").matcher("");
        String text = "十年,“十四五”和“十五五”";
        matcher.reset(text);

        assertThat(Marks.of("十").find(matcher, text, 0, text.length())).isTrue();
        assertThat(matcher.group(1)).isEqualTo("四");
        assertThat(Marks.of("十").find(matcher, text, matcher.end(), text.length()))
                .isTrue();
        assertThat(matcher.group(1)).isEqualTo("五");
        assertThat(Marks.of("十").find(matcher, text, matcher.end(), text.length()))
                .isFalse();
    }
}
