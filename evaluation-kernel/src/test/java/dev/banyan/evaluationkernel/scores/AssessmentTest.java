package dev.banyan.evaluationkernel.scores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.evaluationkernel.scores.Assessment.Group;
import dev.banyan.evaluationkernel.scores.Grading.Line;
import dev.banyan.evaluationkernel.scores.Grading.OnTie;
import dev.banyan.evaluationkernel.scores.Grading.Quota;
import dev.banyan.evaluationkernel.scores.Grading.Rounding;
import dev.banyan.evaluationkernel.scores.Ranking.TieBreak;
import dev.banyan.evaluationkernel.scores.Scheme.Adjustment;
import dev.banyan.evaluationkernel.scores.Scheme.Block;
import dev.banyan.evaluationkernel.scores.Scheme.Effect;
import dev.banyan.evaluationkernel.scores.Scheme.Item;
import dev.banyan.evaluationkernel.scores.Scheme.Veto;
import dev.banyan.evaluationkernel.scores.ScoreSheet.Outcome;
import dev.banyan.evaluationkernel.scores.ScoreSheet.Standing;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whole sheets: blocks, totals, places and grades; vectors SC-15 to SC-26 and RK-01 to RK-07. */
class AssessmentTest {
    private static final Grading FUZHOU =
            new Grading.Lines(List.of(line("优秀", "85"), line("良好", "75"), line("一般", "0")));

    private static Line line(String grade, String from) {
        return new Line(grade, new BigDecimal(from));
    }

    private static Item item(String key, String weight, String rule) {
        return new Item(key, key, new BigDecimal(weight), rule(rule), false, false);
    }

    private static ScoreRule rule(String notation) {
        return ((RuleReading.Read) ScoreRule.read(notation)).rule();
    }

    private static Block block(String key, Item... items) {
        return new Block(key, key, BigDecimal.ONE, Optional.empty(), List.of(items));
    }

    private static Scheme scheme(List<Block> blocks, List<Adjustment> adjustments, Ranking ranking, Grading grading) {
        return new Scheme(
                "scheme", "1", blocks, adjustments, List.of(new Veto("accident", "安全事故", "良好")), ranking, grading);
    }

    private static Scheme scheme(Block... blocks) {
        return scheme(List.of(blocks), List.of(), Ranking.COMPETITION, FUZHOU);
    }

    /** Units in order; each with the values of the items as the tables write them. */
    private static Group group(Map<String, Map<String, String>> said) {
        var values = new LinkedHashMap<String, Map<String, Value>>();
        said.forEach((unit, items) -> {
            var read = new LinkedHashMap<String, Value>();
            items.forEach((item, text) -> read.put(item, ValueText.read(text)));
            values.put(unit, read);
        });
        return new Group(List.copyOf(said.keySet().stream().sorted().toList()), values, Map.of());
    }

    private static ScoreSheet only(Scheme scheme, Map<String, String> values) {
        return Assessment.of(scheme, group(Map.of("甲", values)), Formulas.NONE).getFirst();
    }

    /** A group in which each unit got just these points. */
    private static List<ScoreSheet> ranked(Ranking ranking, Grading grading, String... points) {
        var values = new LinkedHashMap<String, Map<String, String>>();
        for (int i = 0; i < points.length; i++) {
            values.put("%02d".formatted(i), Map.of("all", points[i]));
        }
        var scheme = scheme(
                List.of(block("all block", item("all", "100", "ratio target=100"))), List.of(), ranking, grading);
        return Assessment.of(scheme, group(values), Formulas.NONE);
    }

    private static List<Integer> places(List<ScoreSheet> sheets) {
        return sheets.stream().map(sheet -> sheet.standing().place()).toList();
    }

    @Test
    void SC_15_places_in_the_group_are_shared_by_equals() {
        var scheme = scheme(block("b", item("gdp", "10", "rank-score step=0.05")));
        var sheets = Assessment.of(
                scheme,
                group(Map.of(
                        "1",
                        Map.of("gdp", "9"),
                        "2",
                        Map.of("gdp", "8"),
                        "3",
                        Map.of("gdp", "8"),
                        "4",
                        Map.of("gdp", "7"))),
                Formulas.NONE);

        assertThat(sheets)
                .extracting(sheet -> sheet.published().toPlainString())
                .containsExactly("10.00", "9.50", "9.50", "8.50");
    }

    @Test
    void SC_21_what_does_not_apply_is_taken_out_and_the_rest_scaled_up() {
        var scheme = scheme(block(
                "b",
                item("a", "10", "ratio target=10"),
                item("b1", "15", "ratio target=15"),
                item("c", "5", "ratio target=5"),
                item("d", "20", "ratio target=20")));

        var sheet = only(scheme, Map.of("a", "9.2", "b1", "13.5", "c", "n/a", "d", "17"));

        assertThat(sheet.published()).isEqualTo("44.11");
        assertThat(sheet.blocks().getFirst().items().get(2).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void a_block_of_which_nothing_applies_is_taken_out_and_the_others_are_scaled_up() {
        var work = block("work", item("a", "60", "ratio target=100"));
        var people = block("people", item("b", "25", "ratio target=100"));
        var checks = block("checks", item("c", "15", "ratio target=100"));
        var sheet = only(scheme(work, people, checks), Map.of("a", "n/a", "b", "80", "c", "90"));

        assertThat(sheet.published()).isEqualTo("83.75");
    }

    @Test
    void what_is_missing_gets_nothing_and_is_flagged() {
        var scheme = scheme(block("b", item("a", "10", "ratio target=10"), item("c", "10", "control target=1")));

        var sheet = only(scheme, Map.of("a", "9"));

        assertThat(sheet.published()).isEqualTo("9.00");
        assertThat(sheet.blocks().getFirst().items())
                .extracting(ScoreSheet.ItemScore::outcome)
                .containsExactly(Outcome.SCORED, Outcome.MISSING);
    }

    @Test
    void SC_22_a_veto_caps_the_grade_and_leaves_the_score() {
        var scheme = scheme(block("b", item("a", "100", "ratio target=100")));
        var said = group(Map.of("甲", Map.of("a", "93.1")));

        var sheet = Assessment.of(
                        scheme, new Group(said.units(), said.values(), Map.of("甲", Set.of("accident"))), Formulas.NONE)
                .getFirst();

        assertThat(sheet.published()).isEqualTo("93.10");
        assertThat(sheet.standing().grade()).contains("良好");
    }

    @Test
    void SC_23_blocks_are_added_and_so_is_what_comes_on_top_and_goes_off() {
        var scheme = scheme(
                List.of(
                        block("i", item("i1", "60", "ratio target=60")),
                        block("p", item("p1", "20", "ratio target=20")),
                        block("v", item("v1", "20", "ratio target=20"))),
                List.of(
                        new Adjustment(item("plus", "5", "bonus cap=5"), Effect.BONUS, new BigDecimal("5"), false),
                        new Adjustment(
                                item("minus", "5", "bonus cap=5"), Effect.DEDUCTION, new BigDecimal("5"), false)),
                Ranking.COMPETITION,
                FUZHOU);

        var sheet = only(
                scheme, Map.of("i1", "52.18", "p1", "17.36", "v1", "13.05", "plus", "marks 3", "minus", "marks 1.5"));

        assertThat(sheet.published()).isEqualTo("84.09");
    }

    @Test
    void SC_24_shares_of_blocks_and_a_capped_deduction_as_in_Guiyang() {
        var blocks = List.of(
                new Block(
                        "o",
                        "目标考核",
                        new BigDecimal("0.6"),
                        Optional.empty(),
                        List.of(item("o1", "100", "ratio target=100"))),
                new Block(
                        "s",
                        "社会评价",
                        new BigDecimal("0.4"),
                        Optional.empty(),
                        List.of(item("s1", "100", "ratio target=100"))));
        var off = new Adjustment(item("off", "10", "bonus cap=10"), Effect.DEDUCTION, new BigDecimal("5"), false);
        var values = Map.of("o1", "91.2", "s1", "84.5", "off", "marks 7");

        assertThat(only(scheme(blocks, List.of(), Ranking.COMPETITION, FUZHOU), values)
                        .published())
                .isEqualTo("88.52");
        assertThat(only(scheme(blocks, List.of(off), Ranking.COMPETITION, FUZHOU), values)
                        .published())
                .isEqualTo("83.52");
    }

    @Test
    void SC_25_a_county_of_Fuzhou_in_2016() {
        var scheme = scheme(block(
                "campaign",
                item("plan", "10", "group-ratio"),
                item("invested", "30", "ratio"),
                item("starts", "10", "ratio"),
                item("completions", "10", "ratio"),
                item("demolition", "10", "ratio"),
                item("land", "30", "ratio")));
        var county = Map.of(
                "plan", "30",
                "invested", "27.6 target=30",
                "starts", "9 target=10",
                "completions", "4 target=4",
                "demolition", "81000 target=90000",
                "land", "1260 target=1500");

        var sheet = Assessment.of(scheme, group(Map.of("a", county, "b", Map.of("plan", "36"))), Formulas.NONE)
                .getFirst();

        assertThat(sheet.published()).isEqualTo("89.13");
    }

    @Test
    void SC_26_a_department_of_Fuzhou_in_2016() {
        var scheme = scheme(block("campaign", item("plan", "30", "group-ratio"), item("invested", "70", "ratio")));

        var sheet = Assessment.of(
                        scheme,
                        group(Map.of(
                                "a", Map.of("plan", "12", "invested", "11.4 target=12"), "b", Map.of("plan", "20"))),
                        Formulas.NONE)
                .getFirst();

        assertThat(sheet.published()).isEqualTo("84.50");
    }

    @Test
    void RK_01_equals_share_a_place() {
        String[] points = {"91.20", "90.00", "90.00", "88.00"};

        assertThat(places(ranked(Ranking.COMPETITION, FUZHOU, points))).containsExactly(1, 2, 2, 4);
        assertThat(places(ranked(new Ranking(Ranking.Places.DENSE, List.of()), FUZHOU, points)))
                .containsExactly(1, 2, 2, 3);
    }

    @Test
    void RK_02_a_chain_decides_between_equals_and_says_how_far_it_went() {
        var scheme = scheme(
                List.of(
                        block("indicators", item("i", "60", "ratio target=60")),
                        block("public", item("p", "40", "ratio target=40"))),
                List.of(
                        new Adjustment(item("red", "1", "bonus cap=1"), Effect.SIGNED, BigDecimal.ONE, true),
                        new Adjustment(item("bonus", "5", "bonus cap=5"), Effect.BONUS, new BigDecimal("5"), true)),
                new Ranking(
                        Ranking.Places.COMPETITION,
                        List.of(
                                new TieBreak.MoreInBlock("indicators"),
                                new TieBreak.FewerOf("red"),
                                new TieBreak.MoreOf("bonus"))),
                FUZHOU);

        var sheets = Assessment.of(
                scheme,
                group(Map.of(
                        "a", Map.of("i", "50", "p", "30", "red", "2", "bonus", "marks 1"),
                        "b", Map.of("i", "51", "p", "29", "red", "3", "bonus", "marks 1"),
                        "c", Map.of("i", "50", "p", "30", "red", "1", "bonus", "marks 1"),
                        "d", Map.of("i", "50", "p", "30", "red", "2", "bonus", "marks 4"),
                        "e", Map.of("i", "50", "p", "30", "red", "2", "bonus", "marks 1"))),
                Formulas.NONE);

        assertThat(sheets).extracting(sheet -> sheet.standing().place()).containsExactly(4, 1, 2, 3, 4);
        assertThat(sheets).extracting(sheet -> sheet.standing().tiedOn()).containsExactly(4, 1, 2, 3, 4);
    }

    @Test
    void RK_03_places_go_by_what_is_published() {
        var sheets = ranked(Ranking.COMPETITION, FUZHOU, "88.125", "88.1249", "88.1251");

        assertThat(sheets)
                .extracting(sheet -> sheet.published().toPlainString())
                .containsExactly("88.13", "88.12", "88.13");
        assertThat(places(sheets)).containsExactly(1, 3, 1);
    }

    @Test
    void RK_04_grades_go_by_what_is_published() {
        assertThat(ranked(Ranking.COMPETITION, FUZHOU, "84.995").getFirst().standing())
                .isEqualTo(new Standing(1, 0, Optional.of("优秀")));
    }

    @Test
    void RK_06_equals_on_the_last_place_of_a_quota_are_all_in_or_all_out() {
        String[] points = {"95", "90", "90", "80"};

        assertThat(excellent(OnTie.INCLUDE_ALL, points)).isEqualTo(3);
        assertThat(excellent(OnTie.EXCLUDE_ALL, points)).isEqualTo(1);
    }

    private static long excellent(OnTie onTie, String... points) {
        var quotas = new Grading.Quotas(List.of(new Quota("优秀", new BigDecimal("0.5"))), "良好", Rounding.FLOOR, onTie);
        return ranked(Ranking.COMPETITION, quotas, points).stream()
                .filter(sheet -> sheet.standing().grade().equals(Optional.of("优秀")))
                .count();
    }

    @Test
    void RK_07_marks_that_must_differ_and_do_not_are_void_for_all() {
        var marked = new Item("m", "m", new BigDecimal("10"), rule("panel drop=0"), false, true);
        var scheme = scheme(block("b", item("a", "90", "ratio target=90"), marked));

        var equal = Assessment.of(
                scheme,
                group(Map.of("a", Map.of("a", "81", "m", "marks 95"), "b", Map.of("a", "72", "m", "marks 95.0"))),
                Formulas.NONE);
        var different = Assessment.of(
                scheme,
                group(Map.of("a", Map.of("a", "81", "m", "marks 95"), "b", Map.of("a", "72", "m", "marks 90"))),
                Formulas.NONE);

        assertThat(equal).extracting(sheet -> sheet.published().toPlainString()).containsExactly("90.00", "80.00");
        assertThat(different)
                .extracting(sheet -> sheet.published().toPlainString())
                .containsExactly("90.50", "81.00");
    }

    @Test
    void bands_of_places_hold_the_own_place_and_are_the_same_each_time() {
        var blocks = block("b", item("a", "50", "ratio target=100"), item("c", "50", "ratio target=100"));
        var values = new LinkedHashMap<String, Map<String, String>>();
        IntStream.range(0, 8)
                .forEach(i ->
                        values.put("u" + i, Map.of("a", String.valueOf(50 + 5 * i), "c", String.valueOf(86 - 5 * i))));
        values.put("top", Map.of("a", "99", "c", "99"));
        var variations = new Variations(200, 200, 7);

        var bands = variations.bands(scheme(blocks), group(values), Formulas.NONE);

        assertThat(bands).isEqualTo(variations.bands(scheme(blocks), group(values), Formulas.NONE));
        assertThat(bands).allMatch(band -> band.best() <= band.worst());
        assertThat(bands.getFirst()).isEqualTo(new Variations.Band("top", 1, 1, 1, 1000));
        assertThat(bands.stream().skip(1)).anyMatch(band -> band.best() < band.worst());
    }
}
