package dev.banyan.evaluationkernel.scores;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values as the tables of this package write them. */
final class ValueText {
    private static final Pattern NAMED = Pattern.compile("(target|base)=(\\S+)");
    private static final Pattern PLACE = Pattern.compile("place (\\d+)/(\\d+)");

    private ValueText() {}

    static Value read(String text) {
        if (text.isEmpty()) {
            return Value.MISSING;
        }
        if (text.equals("n/a")) {
            return new Value.NotApplicable("不涉及");
        }
        if (text.startsWith("marks ")) {
            return new Value.Marks(words(text).map(BigDecimal::new).toList());
        }
        if (text.startsWith("counts ")) {
            return new Value.Counts(words(text).map(Integer::valueOf).toList());
        }
        var place = PLACE.matcher(text);
        Optional<Value.Ranked> ranked = place.find()
                ? Optional.of(new Value.Ranked(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2))))
                : Optional.empty();
        if (text.startsWith("place ")) {
            return ranked.orElseThrow();
        }
        var figure = new Value.Measured(new BigDecimal(text.split(" ")[0]), named(text, "target"), named(text, "base"));
        return ranked.<Value>map(it -> new Value.Mixed(figure, it)).orElse(figure);
    }

    private static java.util.stream.Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).skip(1);
    }

    private static Optional<BigDecimal> named(String text, String name) {
        return NAMED.matcher(text)
                .results()
                .filter(it -> it.group(1).equals(name))
                .map(it -> new BigDecimal(it.group(2)))
                .findFirst();
    }
}
