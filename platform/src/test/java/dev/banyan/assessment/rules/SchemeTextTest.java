package dev.banyan.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.assessment.SchemeDocument;
import dev.banyan.assessment.SchemeDocument.ItemSource;
import dev.banyan.assessment.SchemeProblem;
import dev.banyan.calendar.TimeLimit;
import dev.banyan.directory.Unit;
import dev.banyan.evaluationkernel.scores.Grading;
import dev.banyan.evaluationkernel.scores.Ranking;
import dev.banyan.evaluationkernel.scores.Scheme;
import dev.banyan.evaluationkernel.scores.SchemeFault;
import dev.banyan.evaluationkernel.scores.ScoreRule;
import dev.banyan.paperwork.TextFault;
import dev.banyan.plan.Label;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a scheme as written says, and how what is wrong with it is told. */
class SchemeTextTest {
    private static final String TEXT = """
            key: lamps
            title: {zh: 路灯考核, en: Lamps}
            group:
              name: {zh: 区组, en: Districts}
              kinds: [county]
              with: [350100-GXQ]
              without: ["350128"]
              smallest: 3
            appeal: {file: 5wd, answer: 10d}
            blocks:
              - key: work
                title: {zh: 工作, en: Work}
                items:
                  - key: shining
                    title: {zh: 亮灯率, en: Shining}
                    weight: 60
                    rule: ratio target=100
                    source: known figure
                    sentence: 路灯亮
                  - key: own
                    title: {zh: 自报, en: Own word}
                    weight: 20
                    rule: threshold target=1
                    source: own word
              - key: people
                title: {zh: 群众, en: People}
                share: 0.5
                cap: 40
                items:
                  - {key: marks, title: {zh: 打分, en: Marks}, weight: 50, rule: panel drop=1, source: known marks, differ: true}
            adjustments:
              - {key: praise, title: {zh: 表扬, en: Praise}, effect: bonus, cap: 3, ties-only: true, rule: bonus cap=3, source: known praise}
            vetoes:
              - {key: lie, title: {zh: 作假, en: A lie}, best: good}
            places: dense
            ties: [more-in-block work, fewer-of own, more-of praise]
            grades:
              lines:
                - {key: best, title: {zh: 优, en: Best}, from: 85}
                - {key: good, title: {zh: 良, en: Good}, from: 0}
            """;

    /** A city whose only sources are {@code known}, and {@code own} of what units say of themselves. */
    private static final SchemeText.Known CITY = new SchemeText.Known() {
        @Override
        public Optional<Boolean> reported(String source, String argument) {
            return Set.of("known", "own").contains(source) && !argument.isEmpty()
                    ? Optional.of(source.equals("own"))
                    : Optional.empty();
        }
    };

    private static SchemeDocument read(String text) {
        return ((SchemeText.Good) SchemeText.read(text, "7", CITY)).document();
    }

    /** Every fault as {@code line WHAT value}. */
    private static List<String> faults(String text) {
        return SchemeText.read(text, "7", CITY) instanceof SchemeText.Faulty(var faults)
                ? faults.stream().map(SchemeTextTest::told).sorted(LINE).toList()
                : List.of();
    }

    private static String told(TextFault fault) {
        var what = fault.what() instanceof SchemeProblem.Counted(SchemeFault.Problem problem) ? problem : fault.what();
        return (fault.line() + " " + what + " " + fault.value()).strip();
    }

    private static final Comparator<String> LINE = Comparator.<String>comparingInt(
                    it -> Integer.parseInt(it.substring(0, it.indexOf(' '))))
            .thenComparing(it -> it);

    @Test
    void a_text_is_the_scheme_it_says() {
        var scheme = read(TEXT);

        assertThat(scheme.title()).isEqualTo(new Label("路灯考核", "Lamps"));
        assertThat(scheme.group())
                .isEqualTo(new SchemeDocument.GroupRule(
                        new Label("区组", "Districts"),
                        Set.of(Unit.Kind.COUNTY),
                        Set.of("350100-GXQ"),
                        Set.of("350128"),
                        3));
        assertThat(scheme.windows())
                .isEqualTo(new SchemeDocument.Windows(new TimeLimit.WorkingDays(5), new TimeLimit.CalendarDays(10)));
        assertThat(scheme.sources().get("shining"))
                .isEqualTo(new ItemSource("known", "figure", Optional.of("路灯亮"), Optional.empty()));
        assertThat(scheme.titleOf("good")).isEqualTo(new Label("良", "Good"));
        assertThat(scheme.scheme()).isEqualTo(kernelScheme());
    }

    private static Scheme kernelScheme() {
        return new Scheme(
                "lamps",
                "7",
                List.of(
                        new Scheme.Block(
                                "work",
                                "工作",
                                BigDecimal.ONE,
                                Optional.empty(),
                                List.of(
                                        item("shining", "亮灯率", "60", "ratio target=100", false, false),
                                        item("own", "自报", "20", "threshold target=1", true, false))),
                        new Scheme.Block(
                                "people",
                                "群众",
                                new BigDecimal("0.5"),
                                Optional.of(new BigDecimal("40")),
                                List.of(item("marks", "打分", "50", "panel drop=1", false, true)))),
                List.of(new Scheme.Adjustment(
                        item("praise", "表扬", "3", "bonus cap=3", false, false),
                        Scheme.Effect.BONUS,
                        new BigDecimal("3"),
                        true)),
                List.of(new Scheme.Veto("lie", "作假", "good")),
                new Ranking(
                        Ranking.Places.DENSE,
                        List.of(
                                new Ranking.TieBreak.MoreInBlock("work"),
                                new Ranking.TieBreak.FewerOf("own"),
                                new Ranking.TieBreak.MoreOf("praise"))),
                new Grading.Lines(List.of(
                        new Grading.Line("best", new BigDecimal("85")), new Grading.Line("good", BigDecimal.ZERO))));
    }

    private static Scheme.Item item(String key, String title, String weight, String rule, boolean own, boolean differ) {
        return new Scheme.Item(
                key,
                title,
                new BigDecimal(weight),
                ((dev.banyan.evaluationkernel.scores.RuleReading.Read) ScoreRule.read(rule)).rule(),
                own,
                differ);
    }

    @Test
    void quotas_are_the_other_way_to_grade() {
        var text = TEXT.substring(0, TEXT.indexOf("grades:")) + """
                grades:
                  quotas:
                    - {key: best, title: {zh: 优, en: Best}, share: 0.3}
                  rest: {key: good, title: {zh: 良, en: Good}}
                  rounding: floor
                  on-tie: include-all
                """;

        assertThat(read(text).scheme().grading())
                .isEqualTo(new Grading.Quotas(
                        List.of(new Grading.Quota("best", new BigDecimal("0.3"))),
                        "good",
                        Grading.Rounding.FLOOR,
                        Grading.OnTie.INCLUDE_ALL));
        assertThat(faults(text.replace("share: 0.3", "share: -0.3"))).containsExactly("39 NO_NUMBER -0.3");
        assertThat(faults(text.replace("share: 0.3", "share: 1.3"))).containsExactly("38 QUOTAS_TOO_LARGE 1.3");
        assertThat(faults(text.replace("  rest:", "  leftover:"))).contains("40 UNKNOWN_KEY leftover");
    }

    /** 改动 → 应当指出的行与问题。 */
    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvFileSource(resources = "/assessment/scheme-faults.csv", numLinesToSkip = 1, delimiter = '|', nullValues = "-")
    void every_fault_is_told_with_its_line(String from, String to, String told) {
        assertThat(TEXT).contains(from);
        String text = TEXT.replaceFirst(Pattern.quote(from), to == null ? "" : to);

        assertThat(faults(text)).isEqualTo(told == null ? List.of() : List.of(told.split("; ")));
    }

    @Test
    void what_is_no_yaml_names_the_line_where_it_stopped_making_sense() {
        assertThat(faults("key: a\ntitle: {zh: 甲, en: A\nties: []\n").getFirst())
                .startsWith("3 NOT_YAML");
        assertThat(faults("")).containsExactly("1 NOT_A_BLOCK");
        assertThat(faults("- a\n")).contains("1 NOT_A_BLOCK", "1 MISSING key");
        assertThat(faults("x".repeat(SchemeText.LONGEST + 1))).containsExactly("1 TEXT_TOO_LONG 60000");
    }

    static List<Path> shipped() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/schemes"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void what_a_shipped_scheme_is_called_is_the_name_of_its_file(Path file) throws IOException {
        var known = new SchemeText.Known() {
            @Override
            public Optional<Boolean> reported(String source, String argument) {
                return Optional.of(false);
            }
        };
        var reading = SchemeText.read(Files.readString(file), "1", known);

        assertThat(reading).isInstanceOf(SchemeText.Good.class);
        assertThat(((SchemeText.Good) reading).document().key() + ".yaml")
                .isEqualTo(String.valueOf(file.getFileName()));
    }
}
