package dev.banyan.evaluationkernel.scores;

import dev.banyan.evaluationkernel.scores.RuleReading.Read;
import dev.banyan.evaluationkernel.scores.RuleReading.Unreadable;
import dev.banyan.evaluationkernel.scores.ScoreRule.Point;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The notation of a rule (规则写法): its name, then {@code name=value} and plain words, separated by blanks. */
final class RuleNotation {
    /** Without an exponent: 1E999999999 is written quickly and takes very long to count with. */
    static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");

    private final String notation;
    private final Map<String, String> named = new HashMap<>();
    private final List<String> plain = new ArrayList<>();

    RuleNotation(String notation) {
        this.notation = notation.strip();
    }

    /** Ends the reading; never leaves this class. */
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String word;

        Wrong(String word, String problem) {
            super(problem);
            this.word = word;
        }
    }

    RuleReading read() {
        try {
            int end = notation.indexOf(' ');
            String name = end < 0 ? notation : notation.substring(0, end);
            String rest = end < 0 ? "" : notation.substring(end).strip();
            if (name.equals("formula")) {
                return rest.isEmpty()
                        ? new Unreadable(name, "the formula is missing")
                        : new Read(new ScoreRule.Formula(rest));
            }
            for (String word : rest.split("\\s+", -1)) {
                int equals = word.indexOf('=');
                if (equals > 0) {
                    if (named.put(word.substring(0, equals), word.substring(equals + 1)) != null) {
                        return new Unreadable(word, "this is said twice");
                    }
                } else if (!word.isEmpty()) {
                    plain.add(word);
                }
            }
            var rule = rule(name);
            if (!named.isEmpty() || !plain.isEmpty()) {
                String left = named.isEmpty()
                        ? plain.getFirst()
                        : named.keySet().stream().sorted().findFirst().get();
                return new Unreadable(left, "the rule " + name + " does not know this");
            }
            return new Read(rule);
        } catch (Wrong wrong) {
            return new Unreadable(wrong.word, String.valueOf(wrong.getMessage()));
        }
    }

    private ScoreRule rule(String name) {
        return switch (name) {
            case "threshold" -> new ScoreRule.Threshold(number("target"));
            case "ratio" ->
                new ScoreRule.Ratio(
                        taken("target").map(text -> decimal("target", text)), number("cap", "1"), number("floor", "0"));
            case "group-ratio" -> new ScoreRule.GroupRatio();
            case "control" -> new ScoreRule.Control(number("target"));
            case "efficacy" ->
                new ScoreRule.Efficacy(number("low"), number("high"), choice("below", ScoreRule.Below.class, "fall"));
            case "bands" -> new ScoreRule.Bands(points());
            case "interpolation" -> new ScoreRule.Interpolation(points());
            case "deduction" -> new ScoreRule.Deduction(number("each"));
            case "per-point" ->
                new ScoreRule.PerPoint(
                        number("target"), number("each"), choice("counting", ScoreRule.Counting.class, "proportional"));
            case "progressive" -> new ScoreRule.Progressive(numbers());
            case "bonus" -> new ScoreRule.Bonus(number("cap"));
            case "rank-bonus" -> new ScoreRule.RankBonus(whole("first"), whole("last"));
            case "rank-score" ->
                new ScoreRule.RankScore(number("step"), choice("order", ScoreRule.Order.class, "larger"));
            case "rank-linear" ->
                new ScoreRule.RankLinear(number("worst"), choice("order", ScoreRule.Order.class, "larger"));
            case "composite" ->
                new ScoreRule.Composite(number("level"), number("progress"), number("place"), number("step"));
            case "survey" -> new ScoreRule.Survey(numbers());
            case "audiences" -> new ScoreRule.Audiences(numbers());
            case "panel" -> new ScoreRule.Panel(whole("drop"));
            default -> throw new Wrong(name, "no rule has this name");
        };
    }

    private Optional<String> taken(String name) {
        return Optional.ofNullable(named.remove(name));
    }

    private BigDecimal number(String name) {
        return decimal(name, taken(name).orElseThrow(() -> new Wrong(name, "this is missing")));
    }

    private BigDecimal number(String name, String otherwise) {
        return decimal(name, taken(name).orElse(otherwise));
    }

    private int whole(String name) {
        try {
            int number = number(name).intValueExact();
            if (number >= 0) {
                return number;
            }
        } catch (ArithmeticException e) {
            // Said below.
        }
        throw new Wrong(name, "write a whole number");
    }

    private static BigDecimal decimal(String word, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new Wrong(word, text + " is no number");
        }
        return new BigDecimal(text);
    }

    private <E extends Enum<E>> E choice(String name, Class<E> choices, String otherwise) {
        String text = taken(name).orElse(otherwise);
        return Stream.of(choices.getEnumConstants())
                .filter(choice -> wire(choice).equals(text))
                .findFirst()
                .orElseThrow(() -> new Wrong(
                        name,
                        "write one of "
                                + Arrays.stream(choices.getEnumConstants())
                                        .map(RuleNotation::wire)
                                        .collect(Collectors.joining(", "))));
    }

    private static String wire(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<BigDecimal> numbers() {
        var numbers = plain.stream().map(word -> decimal(word, word)).toList();
        plain.clear();
        return numbers;
    }

    private List<Point> points() {
        var points = plain.stream().map(RuleNotation::point).toList();
        plain.clear();
        return points;
    }

    private static Point point(String word) {
        int colon = word.indexOf(':');
        if (colon < 1) {
            throw new Wrong(word, "write the figure, a colon and the points");
        }
        return new Point(decimal(word, word.substring(0, colon)), decimal(word, word.substring(colon + 1)));
    }
}
