package dev.banyan.plancompiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Drafts as people and programs read them. */
class DraftInWordsTest {
    private static final String PLAN = "行动纲要\n到2025年，人均体育场地面积达到28平方米。";

    @Test
    void caretsStandBelowChineseWords() {
        var excerpt = new SourceLines(PLAN).excerpt(new Span(13, 19), 60);

        assertThat(excerpt)
                .isEqualTo(new SourceLines.Excerpt("到2025年，人均体育场地面积达到28平方米。", " ".repeat(12) + "^".repeat(12)));
    }

    @Test
    void placesAreCountedInCharactersFromOne() {
        assertThat(new SourceLines("一\n\uD83D\uDE00二三").place(3)).isEqualTo("2:2");
    }

    @Test
    void everyFindingHasASentenceAndASuggestionInBothLanguages() {
        for (var kind : Finding.Kind.values()) {
            for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                var finding = new Finding(
                        kind,
                        Finding.Severity.NOTE,
                        "n1",
                        new Span(0, 1),
                        List.of(),
                        true,
                        Optional.empty(),
                        List.of("甲", "乙", "丙", "丁", "戊", "己"));
                var words = FindingMessages.in(locale);
                assertThat(words.sentence(finding) + words.suggestion(finding))
                        .as(kind.wireName())
                        .isNotBlank()
                        .doesNotContain("{", "null");
            }
        }
    }

    @Test
    void aDoubtfulFigureIsExplainedToADrafter() {
        var finding = new Finding(
                Finding.Kind.SUSPICIOUS_FIGURE,
                Finding.Severity.ERROR,
                "n1",
                new Span(0, 1),
                List.of(),
                true,
                Optional.empty(),
                List.of("人均体育场地面积", "28平方米", "1", "5", "2.8", "体育规划"));

        assertThat(FindingMessages.in(Locale.CHINA).sentence(finding)).isEqualTo("“人均体育场地面积”写的是28平方米，同类地区一般在1到5之间。");
    }

    @Test
    void quotesBreaksAndUnpairedSurrogatesAreEscaped() {
        var draft = new PlanDraft(
                "",
                PlanPeriod.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new NamedEntity(
                        NamedEntity.Kind.BRAND, "\"海\\港\"\n\uD83D\uDE00\uD83D", List.of(new Span(1, 3)))));

        assertThat(DraftJson.write("d", draft)).isEqualTo("""
                {
                 "docId": "d",
                 "offsetUnit": "codepoint",
                 "period": {"firstYear": null, "lastYear": null},
                 "nodes": [],
                 "indicators": [],
                 "responsibles": [],
                 "lint": [],
                 "entities": [
                  {"kind": "brand", "name": "\\"海\\\\港\\"\\n\uD83D\uDE00\\ud83d", "mentions": [[1, 3]]}
                 ]
                }
                """);
    }
}
