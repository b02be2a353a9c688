package dev.banyan.assessment.web;

import dev.banyan.assessment.rules.ValueNotation;
import dev.banyan.evaluationkernel.scores.Value;
import dev.banyan.frame.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Says values in words that people read (考核数据文字). */
final class ValueWords {
    /** What a source says where nothing fell due. */
    private static final String NOTHING_DUE = "nothing-due";

    private ValueWords() {}

    static String of(Value value, Words words) {
        return switch (value) {
            case Value.Measured(BigDecimal actual, var target, var base) ->
                actual.toPlainString()
                        + target.map(it -> words.of("book.value.target", it.toPlainString()))
                                .orElse("")
                        + base.map(it -> words.of("book.value.base", it.toPlainString()))
                                .orElse("");
            case Value.Ranked(int rank, int of) -> words.of("book.value.rank", rank, of);
            case Value.Mixed(var figure, var place) ->
                of(figure, words) + words.of("book.value.and") + of(place, words);
            case Value.Marks(var marks) -> listed(marks, words);
            case Value.Counts(var counts) -> listed(counts, words);
            case Value.Missing _ -> words.of("book.value.missing");
            case Value.NotApplicable(String reason) ->
                words.of(
                        "book.value.not-applicable",
                        reason.equals(NOTHING_DUE) ? words.of("book.value.nothing-due") : reason);
        };
    }

    private static String listed(List<?> all, Words words) {
        return all.stream()
                .map(it -> it instanceof BigDecimal number ? number.toPlainString() : String.valueOf(it))
                .collect(Collectors.joining(words.of("book.value.and")));
    }

    /** As it is typed. */
    static String typed(Value value) {
        return ValueNotation.write(value);
    }
}
