package dev.banyan.assessment.web;

import dev.banyan.assessment.Assessed;
import dev.banyan.assessment.SchemeDocument;
import dev.banyan.assessment.SimulateScheme.Compared;
import dev.banyan.assessment.rules.BandPicture;
import dev.banyan.assessment.rules.SchemeComparison.Move;
import dev.banyan.assessment.rules.SlopePicture;
import dev.banyan.evaluationkernel.scores.Scheme;
import dev.banyan.frame.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a tried scheme comes to, ready to print (方案模拟结果页). */
public record SimulatorPage(Compared compared, SlopePicture slope, BandPicture bands, Words words) {
    public static SimulatorPage of(Compared compared, ScoreNames names, Words words) {
        var units = compared.before().members().stream()
                .collect(Collectors.toMap(Assessed::unit, it -> names.unit(words, it.unit(), it.name())));
        return new SimulatorPage(
                compared, SlopePicture.of(compared.moves(), units), BandPicture.of(compared.bands(), units), words);
    }

    public long moved() {
        return compared.moves().stream().filter(move -> move.gained() != 0).count();
    }

    public long regraded() {
        return compared.moves().stream().filter(Move::regraded).count();
    }

    public String arrow(Move move) {
        return move.gained() == 0 ? "" : (move.gained() > 0 ? "↑" : "↓") + Math.abs(move.gained());
    }

    public String gained(Move move) {
        return move.gained() == 0
                ? words.of("simulator.stays")
                : words.of(move.gained() > 0 ? "simulator.up" : "simulator.down", Math.abs(move.gained()));
    }

    public String signed(BigDecimal points) {
        return (points.signum() > 0 ? "+" : "") + ScoreNames.points(points);
    }

    /** An item of either scheme. */
    public String title(String item) {
        return ScoreNames.title(words, compared.document().item(item).isPresent() ? compared.document() : own(), item);
    }

    public String titles(List<String> items) {
        return items.stream().map(this::title).collect(Collectors.joining(words.of("simulator.and")));
    }

    public String grades(Move move) {
        String before = ScoreNames.grade(words, own(), move.before().standing());
        String after = ScoreNames.grade(words, compared.document(), move.after().standing());
        return move.regraded() ? before + " → " + after : after;
    }

    /** A weight as it was and as it was tried; a dash where a scheme does not have the item (权重对照). */
    public record Weight(String title, String before, String after) {}

    /** Those that differ. */
    public List<Weight> changedWeights() {
        return weights().stream().filter(it -> !it.before().equals(it.after())).toList();
    }

    /** Whether the scheme was tried as it is. */
    public boolean untouched() {
        return compared.document().equals(own()) && changedWeights().isEmpty();
    }

    private List<Weight> weights() {
        var before = byKey(own().scheme());
        var after = byKey(compared.changed());
        return Stream.concat(
                        own().scheme().items().map(Scheme.Item::key),
                        compared.changed().items().map(Scheme.Item::key))
                .distinct()
                .map(key -> new Weight(title(key), weight(before.get(key)), weight(after.get(key))))
                .toList();
    }

    private static Map<String, Scheme.Item> byKey(Scheme scheme) {
        return scheme.items().collect(Collectors.toMap(Scheme.Item::key, Function.identity()));
    }

    private static String weight(Scheme.@Nullable Item item) {
        return Optional.ofNullable(item)
                .map(it -> ScoreNames.points(it.weight()))
                .orElse("—");
    }

    private SchemeDocument own() {
        return compared.before().scheme().document();
    }
}
