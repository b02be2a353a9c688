package dev.banyan.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.banyan.assessment.rules.SchemeComparison.Counting;
import dev.banyan.assessment.rules.SchemeComparison.Move;
import dev.banyan.evaluationkernel.scores.Assessment;
import dev.banyan.evaluationkernel.scores.Assessment.Group;
import dev.banyan.evaluationkernel.scores.Formulas;
import dev.banyan.evaluationkernel.scores.Grading;
import dev.banyan.evaluationkernel.scores.Ranking;
import dev.banyan.evaluationkernel.scores.RuleReading;
import dev.banyan.evaluationkernel.scores.Scheme;
import dev.banyan.evaluationkernel.scores.Scheme.Block;
import dev.banyan.evaluationkernel.scores.Scheme.Item;
import dev.banyan.evaluationkernel.scores.ScoreRule;
import dev.banyan.evaluationkernel.scores.Value;
import dev.banyan.evaluationkernel.scores.Variations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Other weights and other schemes over the same values: who moves, where to, and by which item; and their pictures. */
class SchemeComparisonTest {
    private static final Group GROUP = new Group(
            List.of("a", "b", "c"),
            Map.of(
                    "a", Map.of("growth", Value.of("90"), "green", Value.of("50"), "service", Value.of("80")),
                    "b", Map.of("growth", Value.of("60"), "green", Value.of("95"), "service", Value.of("80")),
                    "c", Map.of("growth", Value.of("70"), "green", Value.of("60"))),
            Map.of());
    private static final Scheme SCHEME =
            scheme(block("economy", item("growth", "60")), block("life", item("green", "30"), item("service", "10")));

    private static Item item(String key, String weight) {
        return new Item(
                key,
                key,
                new BigDecimal(weight),
                ((RuleReading.Read) ScoreRule.read("ratio target=100")).rule(),
                key.equals("service"),
                false);
    }

    private static Block block(String key, Item... items) {
        return new Block(key, key, BigDecimal.ONE, Optional.empty(), List.of(items));
    }

    private static Scheme scheme(Block... blocks) {
        return new Scheme(
                "s",
                "1",
                List.of(blocks),
                List.of(),
                List.of(),
                Ranking.COMPETITION,
                new Grading.Lines(List.of(
                        new Grading.Line("优秀", new BigDecimal("75")), new Grading.Line("一般", BigDecimal.ZERO))));
    }

    private static Counting counted(Scheme scheme) {
        return new Counting(scheme, Assessment.of(scheme, GROUP, Formulas.NONE));
    }

    private static List<Move> under(Map<String, String> items, Map<String, String> blocks) {
        return SchemeComparison.of(
                counted(SCHEME), counted(weights(items, blocks).of(SCHEME).orElseThrow()));
    }

    private static SchemeWeights weights(Map<String, String> items, Map<String, String> blocks) {
        return new SchemeWeights(
                items.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, it -> new BigDecimal(it.getValue()))),
                blocks.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, it -> new BigDecimal(it.getValue()))));
    }

    @Test
    void theSameWeightsMoveNobody() {
        assertThat(under(Map.of(), Map.of()))
                .allMatch(move -> move.gained() == 0 && move.points().signum() == 0 && !move.regraded())
                .allMatch(move -> move.decides().isEmpty());
        assertThat(weights(Map.of(), Map.of()).of(SCHEME)).contains(SCHEME);
    }

    @Test
    void otherWeightsMoveUnitsAndTheItemThatDecidesIsNamed() {
        var moves = under(Map.of("growth", "30", "green", "60"), Map.of());

        assertThat(moves)
                .extracting(Move::unit, Move::gained)
                .containsExactly(tuple("a", -1), tuple("b", 1), tuple("c", 0));
        var a = moves.getFirst();
        assertThat(a.before().published()).isEqualTo("77.00");
        assertThat(a.after().published()).isEqualTo("65.00");
        assertThat(a.points()).isEqualTo("-12.00");
        assertThat(a.regraded()).isTrue();
        var decides = a.decides().orElseThrow();
        assertThat(decides.item()).isEqualTo("growth");
        assertThat(decides.before()).isEqualByComparingTo("54");
        assertThat(decides.after()).isEqualByComparingTo("27");
        assertThat(moves.get(1).decides().orElseThrow().item()).isEqualTo("green");
    }

    @Test
    void allWeightsTogetherStayWhatTheyWere() {
        var changed = weights(Map.of("service", "0"), Map.of("economy", "200"))
                .of(SCHEME)
                .orElseThrow();

        assertThat(changed.items().map(it -> it.weight().setScale(4, RoundingMode.HALF_UP)))
                .containsExactly(new BigDecimal("80.0000"), new BigDecimal("20.0000"), new BigDecimal("0.0000"));
        assertThat(weights(Map.of("service", "0", "green", "0", "growth", "0"), Map.of())
                        .of(SCHEME))
                .isEmpty();
    }

    @Test
    void aTotalDividesAmongItsItems() {
        var block = new Block(
                "all",
                "all",
                new BigDecimal("0.5"),
                Optional.of(new BigDecimal("60")),
                SCHEME.items().toList());
        var scheme = scheme(block);
        var sheet = Assessment.of(scheme, GROUP, Formulas.NONE).getFirst();

        assertThat(sheet.total()).isEqualByComparingTo("30");
        assertThat(SchemeComparison.contributions(scheme, sheet).values().stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isCloseTo(new BigDecimal("30"), within(new BigDecimal("0.000000001")));
    }

    @Test
    void theSlopePictureHasALineForEachUnitInTheOrderOfBothPlaces() {
        var picture = SlopePicture.of(under(Map.of("growth", "30", "green", "60"), Map.of()), Map.of("a", "甲"));

        assertThat(picture.lines()).extracting(SlopePicture.Line::name).containsExactly("甲", "b", "c");
        assertThat(picture.lines())
                .extracting(SlopePicture.Line::way)
                .containsExactly(SlopePicture.Way.DOWN, SlopePicture.Way.UP, SlopePicture.Way.STAYS);
        assertThat(picture.lines()).extracting(SlopePicture.Line::from).containsExactly(20, 46, 72);
        assertThat(picture.lines()).extracting(SlopePicture.Line::to).containsExactly(46, 20, 72);
        assertThat(picture.byNewPlace()).extracting(SlopePicture.Line::name).containsExactly("b", "甲", "c");
        assertThat(picture.height()).isEqualTo(92);
    }

    @Test
    void theBandPictureReachesFromTheBestPlaceToTheWorst() {
        var picture = BandPicture.of(
                List.of(new Variations.Band("b", 2, 1, 3, 645), new Variations.Band("a", 1, 1, 1, 1000)), Map.of());

        assertThat(picture.rows()).extracting(BandPicture.Row::name).containsExactly("a", "b");
        assertThat(picture.rows().getLast())
                .isEqualTo(new BandPicture.Row(new Variations.Band("b", 2, 1, 3, 645), "b", 46, 160, 620, 390));
        assertThat(picture.rows()).extracting(BandPicture.Row::share).containsExactly("100.0", "64.5");
        assertThat(picture.ticks()).extracting(BandPicture.Tick::place).containsExactly(1, 2, 3);
    }

    @Test
    void valuesAndScoresLeadToQuestions() {
        var earlier = List.of(Map.of("a", Map.of("own", Value.of("100"))), Map.of("a", Map.of("own", Value.of("110"))));
        var own = new Item(
                "own", "own", new BigDecimal("60"), ((RuleReading.Read) ScoreRule.read("ratio")).rule(), true, false);
        var scheme = scheme(block("b", own, item("green", "40")));
        var group = new Group(
                List.of("a"),
                Map.of(
                        "a",
                        Map.of(
                                "own",
                                new Value.Measured(
                                        new BigDecimal("80"), Optional.of(new BigDecimal("80")), Optional.empty()),
                                "green",
                                Value.of("100"))),
                Map.of());

        assertThat(RoundQuestions.of(scheme, group, Assessment.of(scheme, group, Formulas.NONE), earlier))
                .containsExactly(
                        new HonestyQuestion.EasyTarget(
                                "a",
                                "own",
                                new BigDecimal("80"),
                                List.of(new BigDecimal("100"), new BigDecimal("110"))),
                        new HonestyQuestion.OwnWord(
                                "a", new BigDecimal("60.000000000000"), new BigDecimal("100.000000000000")));
    }

    @Test
    void thresholdsOfEveryRuleThatHasSomeAreLookedAt() {
        assertThat(just("threshold target=90")).containsExactly("90");
        assertThat(just("bands 95:10 90:8 80:5")).containsExactly("90");
        assertThat(just("per-point target=90 each=0.2")).containsExactly("90");
        assertThat(just("ratio target=90")).containsExactly("90");
        assertThat(just("control target=91.5")).containsExactly("91.5");
        assertThat(just("deduction each=0.5")).isEmpty();
        assertThat(just("ratio")).containsExactly("100");
    }

    private static List<String> just(String notation) {
        var item =
                new Item("i", "i", BigDecimal.TEN, ((RuleReading.Read) ScoreRule.read(notation)).rule(), false, false);
        var values = Stream.of("90", "90.5", "91", "91.5")
                .map(figure -> (Value)
                        new Value.Measured(new BigDecimal(figure), Optional.of(new BigDecimal("90")), Optional.empty()))
                .toList();
        return Thresholds.questions(item, values).stream()
                .map(it -> ((HonestyQuestion.JustReached) it).threshold().toPlainString())
                .toList();
    }
}
