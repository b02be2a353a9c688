package dev.banyan.assessment;

import dev.banyan.assessment.KeptValue.Author;
import dev.banyan.assessment.KeptValue.Cause;
import dev.banyan.assessment.Round.Span;
import dev.banyan.assessment.ValueSource.Asked;
import dev.banyan.assessment.ValueSource.Found;
import dev.banyan.directory.OpenToAll;
import dev.banyan.evaluationkernel.scores.Scheme;
import dev.banyan.evaluationkernel.scores.ScoreRule;
import dev.banyan.evaluationkernel.scores.Value;
import dev.banyan.responsibility.DemoLot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Values of the demo city (演示考核数据): what the sources say, and what is given by hand drawn by lot, a unit much as it was before. */
@Component
@OpenToAll(reason = "tells the demo city, as the system, before anybody can sign in")
class DemoGiven {
    private static final int PANEL = 7;

    private final KnownSources sources;
    private final ReadYear years;

    DemoGiven(KnownSources sources, ReadYear years) {
        this.sources = sources;
        this.years = years;
    }

    List<KeptValue> values(SchemeVersion scheme, Span span, Author author) {
        var group = years.group(scheme.key(), span.year());
        var document = scheme.document();
        return document.scheme()
                .items()
                .flatMap(item -> {
                    var source = Objects.requireNonNull(document.sources().get(item.key()));
                    var asked = new Asked(source.argument(), item.key(), span.first(), span.last(), group, author.at());
                    if (source.name().equals(GivenByHand.NAME)) {
                        return asked.units().stream()
                                .map(unit -> kept(unit, item, Cause.ENTERED, drawn(unit, item, span, author), author));
                    }
                    Map<String, Found> all =
                            sources.find(source.name()).orElseThrow().values(asked);
                    return asked.units().stream()
                            .flatMap(unit -> Optional.ofNullable(all.get(unit)).stream()
                                    .map(it -> kept(unit, item, Cause.GATHERED, it, author)));
                })
                .toList();
    }

    private static KeptValue kept(String unit, Scheme.Item item, Cause cause, Found found, Author author) {
        String reason = cause == Cause.ENTERED ? "【演示数据】" : "";
        return new KeptValue(unit, item.key(), 1, cause, found, reason, author);
    }

    private static Found drawn(String unit, Scheme.Item item, Span span, Author author) {
        return new Found(drawn(unit, item, span), new Origin("assessment.origin.entered", List.of(author.name()), ""));
    }

    private static Value drawn(String unit, Scheme.Item item, Span span) {
        return switch (item.rule()) {
            case ScoreRule.Audiences(var weights) -> marks(unit, item, span, weights.size());
            case ScoreRule.Panel _ -> marks(unit, item, span, PANEL);
            case ScoreRule.Bonus _ -> new Value.Marks(List.of(tenths(5 * DemoLot.below(5, "bonus", unit, span))));
            case ScoreRule.Progressive _ ->
                Value.of(String.valueOf(Math.max(0, DemoLot.below(6, "off", unit, span) - 3)));
            case ScoreRule.Survey(var worth) ->
                new Value.Counts(IntStream.range(0, worth.size())
                        .map(place -> 20 + DemoLot.below(200, "answers", unit, span, item.key(), place) / (place + 1))
                        .boxed()
                        .toList());
            case ScoreRule.OfFigure _, ScoreRule.Ratio _, ScoreRule.Formula _ ->
                new Value.Measured(mark(unit, item, span, 0), Optional.empty(), Optional.empty());
            // No scheme of the demo city asks for these.
            case ScoreRule.RankBonus _, ScoreRule.RankScore _, ScoreRule.RankLinear _, ScoreRule.Composite _ ->
                Value.MISSING;
        };
    }

    private static Value marks(String unit, Scheme.Item item, Span span, int count) {
        return new Value.Marks(IntStream.range(0, count)
                .mapToObj(place -> mark(unit, item, span, place))
                .toList());
    }

    /** Between 76 and 99: a unit's own level, how it went this time, and who marked. */
    private static BigDecimal mark(String unit, Scheme.Item item, Span span, int place) {
        return tenths(760
                + DemoLot.below(120, "level", unit)
                + DemoLot.below(60, "span", unit, span, item.key())
                + DemoLot.below(50, "mark", unit, span, item.key(), place));
    }

    private static BigDecimal tenths(int tenths) {
        return BigDecimal.valueOf(tenths, 1);
    }

    /** What a decision made of a value: more of it, or less. */
    static Value corrected(Value value, boolean less) {
        var by = BigDecimal.valueOf(less ? -9 : 4);
        return switch (value) {
            case Value.Measured(var actual, var target, var base) ->
                new Value.Measured(within(actual.add(by)), target, base);
            case Value.Marks(var marks) ->
                new Value.Marks(marks.stream().map(mark -> within(mark.add(by))).toList());
            case Value.Ranked _, Value.Mixed _, Value.Counts _, Value.Missing _, Value.NotApplicable _ -> value;
        };
    }

    private static BigDecimal within(BigDecimal mark) {
        return mark.min(BigDecimal.valueOf(100)).max(BigDecimal.ZERO);
    }
}
