package dev.banyan.assessment.web;

import dev.banyan.assessment.FindSchemes;
import dev.banyan.assessment.KeptValue;
import dev.banyan.assessment.Origin;
import dev.banyan.assessment.PanelValues;
import dev.banyan.assessment.Round;
import dev.banyan.assessment.SchemeDocument;
import dev.banyan.assessment.SchemeVersion;
import dev.banyan.assessment.SurveyValues;
import dev.banyan.assessment.rules.ValueNotation;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Unit;
import dev.banyan.evaluationkernel.scores.Scheme;
import dev.banyan.evaluationkernel.scores.ScoreSheet.ItemScore;
import dev.banyan.evaluationkernel.scores.ScoreSheet.Outcome;
import dev.banyan.evaluationkernel.scores.ScoreSheet.Standing;
import dev.banyan.evaluationkernel.scores.Step;
import dev.banyan.evaluationkernel.scores.Value;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import dev.banyan.plan.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What units, schemes, rounds, values and points are called on pages (考核用语).
 *
 * @param schemes titles of the newest versions by key
 */
public record ScoreNames(Map<String, Unit> units, Map<String, Label> schemes) {
    /** Where every unit is called as it was when the year opened. */
    static final ScoreNames NONE = new ScoreNames(Map.of(), Map.of());

    private static final int SHOWN = 2;

    @Component
    record Lookup(FindUnits units, FindSchemes schemes) {
        ScoreNames all() {
            return new ScoreNames(
                    units.ever().stream().collect(Collectors.toMap(Unit::code, Function.identity())),
                    schemes.all().stream()
                            .collect(Collectors.toMap(
                                    SchemeVersion::key, it -> it.document().title())));
        }
    }

    /** The title of a scheme by its key. */
    public String scheme(Words words, String key) {
        return schemes.getOrDefault(key, new Label(key, key)).in(words.language());
    }

    /** A unit under the name it bore, or its English one. */
    public String unit(Words words, String code, String name) {
        var unit = units.get(code);
        return words.language() == Language.ENGLISH && unit != null ? unit.englishName() : name;
    }

    /** A unit whose name of the year is not at hand. */
    public String unit(Words words, String code) {
        var unit = units.get(code);
        return unit == null ? code : unit(words, code, unit.shortName());
    }

    /** What went into a step of a working, without needless digits. */
    public static String inputs(Step step) {
        return step.inputs().stream()
                .map(it -> it.matches("-?[0-9]+\\.[0-9]+") ? figure(new BigDecimal(it)) : it)
                .collect(Collectors.joining(" · "));
    }

    /** Such as 2025年第三季度. */
    public static String round(Words words, Round round) {
        return words.of(
                "assessment.span." + round.span().kind(),
                round.year(),
                round.span().number());
    }

    public static String title(Words words, SchemeDocument document, String key) {
        return document.titleOf(key).in(words.language());
    }

    /** Points with two decimals, half up. */
    public static String points(BigDecimal points) {
        return points.setScale(SHOWN, RoundingMode.HALF_UP).toPlainString();
    }

    /** Without needless digits. */
    public static String figure(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }

    /** A mark with two decimals at the most. */
    private static String mark(BigDecimal mark) {
        return figure(mark.scale() > SHOWN ? mark.setScale(SHOWN, RoundingMode.HALF_UP) : mark);
    }

    public static String points(Words words, ItemScore item) {
        return switch (item.outcome()) {
            case SCORED -> points(item.points());
            case MISSING, NOT_APPLICABLE, VOID, UNFIT -> words.of("assessment.outcome." + item.outcome());
        };
    }

    /** How much of what it is worth an item got, in whole per cent, half up; empty if it was not scored. */
    public static OptionalInt reached(ItemScore item, BigDecimal weight) {
        return item.outcome() == Outcome.SCORED && weight.signum() > 0
                ? OptionalInt.of(item.points()
                        .abs()
                        .movePointRight(2)
                        .divide(weight, 0, RoundingMode.HALF_UP)
                        .intValue())
                : OptionalInt.empty();
    }

    /** What the items of a block are worth together. */
    public static String full(SchemeDocument document, String block) {
        return figure(weight(block(document, block)));
    }

    /** The most that a block adds to the total. */
    public static String most(SchemeDocument document, String block) {
        var of = block(document, block);
        var weight = weight(of);
        return figure(of.cap().map(weight::min).orElse(weight).multiply(of.share()));
    }

    private static Scheme.Block block(SchemeDocument document, String key) {
        return document.scheme().blocks().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal weight(Scheme.Block block) {
        return block.items().stream().map(Scheme.Item::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public static String grade(Words words, SchemeDocument document, Standing standing) {
        return standing.grade().map(it -> title(words, document, it)).orElse("—");
    }

    /** A value in words; a dash if there is none. */
    public static String value(Words words, Optional<KeptValue> kept) {
        return kept.map(it -> value(words, it.value())).orElse("—");
    }

    public static String value(Words words, Value value) {
        return switch (value) {
            case Value.Missing _ -> words.of("assessment.outcome.MISSING");
            case Value.NotApplicable(String reason) ->
                words.of("assessment.value.not-applicable", reason(words, reason));
            case Value.Ranked(int rank, int of) -> words.of("assessment.value.ranked", rank, of);
            case Value.Mixed(var figure, var place) ->
                words.of("assessment.value.mixed", value(words, figure), value(words, place));
            case Value.Measured(var actual, var target, var base) ->
                words.of("assessment.value.actual", figure(actual))
                        + target.map(it -> words.of("assessment.value.target", figure(it)))
                                .orElse("")
                        + base.map(it -> words.of("assessment.value.base", figure(it)))
                                .orElse("");
            case Value.Marks(var marks) ->
                marks.stream().map(ScoreNames::mark).collect(Collectors.joining(words.of("simulator.and")));
            case Value.Counts(var counts) ->
                counts.stream().map(String::valueOf).collect(Collectors.joining(words.of("simulator.and")));
        };
    }

    /** A source says a key, a person says words. */
    private static String reason(Words words, String reason) {
        return switch (reason) {
            case "nothing-due", "nobody-looked", "nothing-owed", "no-target", "from-nothing" ->
                words.of("assessment.value." + reason);
            case SurveyValues.TOO_FEW, PanelValues.TOO_FEW -> words.of(reason);
            default -> reason;
        };
    }

    /** How a value is typed. */
    public static String typed(Optional<KeptValue> kept) {
        return kept.map(it -> ValueNotation.write(it.value())).orElse("");
    }

    /** Where a value comes from, in one sentence. */
    public static String origin(Words words, Origin origin) {
        return words.of(
                origin.key(), origin.inputs().stream().map(it -> day(words, it)).toArray());
    }

    /** Days are kept as they are written in files. */
    private static String day(Words words, String input) {
        try {
            return input.length() == 10 ? words.day(LocalDate.parse(input)) : input;
        } catch (DateTimeParseException e) {
            return input;
        }
    }
}
