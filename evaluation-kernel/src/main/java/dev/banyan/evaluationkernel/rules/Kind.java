package dev.banyan.evaluationkernel.rules;

import dev.banyan.evaluationkernel.facts.Decimals;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What values a key of a rule set may take, and how they are written (参数类型).
 *
 * @param form how it is written
 * @param choices words in order, for a choice
 * @param least smallest number
 * @param most largest number
 */
public record Kind(Form form, List<String> choices, int least, int most) {
    private enum Form {
        COUNT,
        PERCENT,
        ONE,
        SOME
    }

    public static Kind count(int least, int most) {
        return new Kind(Form.COUNT, List.of(), least, most);
    }

    /** A share of the whole, kept in millionths. */
    public static Kind percent(int least, int most) {
        return new Kind(Form.PERCENT, List.of(), least * 10_000, most * 10_000);
    }

    public static Kind oneOf(String... words) {
        return new Kind(Form.ONE, List.of(words), 0, words.length - 1);
    }

    /** Any of the words, kept as one bit each. */
    public static Kind someOf(String... words) {
        return new Kind(Form.SOME, List.of(words), 1, (1 << words.length) - 1);
    }

    public OptionalInt read(String text) {
        return switch (form) {
            case COUNT -> text.matches("\\d{1,9}") ? within(Integer.parseInt(text)) : OptionalInt.empty();
            case PERCENT -> {
                var number = Decimals.read(text);
                yield number.isPresent() && Math.abs(number.getAsLong()) <= most
                        ? within((int) number.getAsLong())
                        : OptionalInt.empty();
            }
            case ONE -> choices.contains(text) ? OptionalInt.of(choices.indexOf(text)) : OptionalInt.empty();
            case SOME -> some(text);
        };
    }

    private OptionalInt within(int value) {
        return value >= least && value <= most ? OptionalInt.of(value) : OptionalInt.empty();
    }

    private OptionalInt some(String text) {
        int bits = 0;
        for (String word : text.split(",", -1)) {
            int index = choices.indexOf(word.strip());
            if (index < 0) {
                return OptionalInt.empty();
            }
            bits |= 1 << index;
        }
        return OptionalInt.of(bits);
    }

    public String write(int value) {
        return switch (form) {
            case COUNT -> Integer.toString(value);
            case PERCENT -> Decimals.write(value);
            case ONE -> choices.get(value);
            case SOME -> {
                var words = new ArrayList<>(choices);
                words.removeIf(word -> (value >> choices.indexOf(word) & 1) == 0);
                yield String.join(", ", words);
            }
        };
    }

    /** What may stand there, for somebody who wrote something else. */
    public String allowed() {
        return switch (form) {
            case COUNT -> "a whole number from " + least + " to " + most;
            case PERCENT -> "a number from " + Decimals.write(least) + " to " + Decimals.write(most);
            case ONE -> "one of " + String.join(", ", choices);
            case SOME -> "some of " + String.join(", ", choices) + ", parted by commas";
        };
    }
}
