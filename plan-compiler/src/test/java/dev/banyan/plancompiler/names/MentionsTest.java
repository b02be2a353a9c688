package dev.banyan.plancompiler.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plancompiler.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionsTest {
    @Test
    void namesMayOverlapEachOtherButNotThemselves() {
        var places = Mentions.of(List.of("新城", "滨海新城", "海海"), "滨海新城与新城,海海海海海", new Span(0, 13));

        assertThat(places.get("新城")).containsExactly(new Span(2, 4), new Span(5, 7));
        assertThat(places.get("滨海新城")).containsExactly(new Span(0, 4));
        assertThat(places.get("海海")).containsExactly(new Span(8, 10), new Span(10, 12));
    }

    @Test
    void onlyThePlanIsLookedAt() {
        assertThat(Mentions.of(List.of("新城"), "新城新城新城", new Span(1, 5)).get("新城"))
                .containsExactly(new Span(2, 4));
    }
}
