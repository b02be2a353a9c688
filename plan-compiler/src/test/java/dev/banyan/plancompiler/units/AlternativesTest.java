package dev.banyan.plancompiler.units;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plancompiler.Span;
import java.util.List;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;

class AlternativesTest {
    private final Alternatives alternatives =
            new Alternatives().or("建立.{0,4}机制", "机制").or(".制", "制").or("同责", "同责");

    @Test
    void theFirstAlternativeThatMatchesAtAPlaceIsTaken() {
        assertThat(found("建立会商机制,同责制")).containsExactly("建立会商机制", "同责");
        assertThat(found("建立体制")).containsExactly("体制");
    }

    @Test
    void aSentenceWithoutTheirWordsIsNotLookedAt() {
        assertThat(alternatives.in("建立会商机构", new Span(0, 6))).isEmpty();
        assertThat(alternatives.in("建立,机制", new Span(0, 3))).isEmpty();
    }

    private List<String> found(String text) {
        return alternatives
                .in(text, new Span(0, text.length()))
                .orElseThrow()
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
