package dev.banyan.evaluation;

import dev.banyan.evaluationkernel.LightKind;
import dev.banyan.evaluationkernel.Reason;
import dev.banyan.frame.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Says why a light is what it is, in words (判定依据释义). */
public final class ReasonWords {
    private static final String NOTHING = "-";

    private ReasonWords() {}

    /** On what the light looks. */
    public static String kind(Reason reason, Words words) {
        return words.of("evaluation.kind." + kind(reason));
    }

    /** The kind of light that a reason speaks of. */
    public static LightKind kind(Reason reason) {
        String name = reason.rule().substring(0, reason.rule().indexOf('@'));
        return Arrays.stream(LightKind.values())
                .filter(kind -> kind.wireName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** One sentence for each thing that was looked at, thresholds of the rule set among them. */
    public static List<String> inputs(Reason reason, Words words) {
        return reason.inputs().stream().map(input -> sentence(input, words)).toList();
    }

    private static String sentence(Reason.Input input, Words words) {
        String value = value(input.value(), words);
        return input.name().contains(".")
                ? words.of("evaluation.rule." + input.name(), value)
                : words.of("evaluation.input." + input.name(), value);
    }

    private static String value(String value, Words words) {
        if (value.equals(NOTHING)) {
            return words.of("evaluation.input.none");
        }
        return value.matches("\\d{4}-\\d{2}-\\d{2}") ? words.day(LocalDate.parse(value)) : value;
    }
}
