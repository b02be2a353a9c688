package dev.banyan.directory;

import dev.banyan.directory.rules.Column;
import dev.banyan.directory.rules.ListWords;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/** The words of the lists (名录用语) in every language of the screens, and as they are called in the code. */
final class ListVocabulary {
    static final ListWords WORDS = make();

    private ListVocabulary() {}

    /** A cell in a reader's language. */
    static String inWords(Column column, String cell, Words words) {
        return switch (column) {
            case KIND -> words.of("directory.kind." + cell);
            case POST_KIND -> words.of("directory.post-kind." + cell);
            case DUTY -> words.of("directory.duty." + cell);
            case ACTING -> words.of("directory.answer." + cell);
            case CODE,
                    NAME,
                    SHORT_NAME,
                    ENGLISH_NAME,
                    PARENT,
                    COUNTY_CODE,
                    CREDIT_CODE,
                    SINCE,
                    UNTIL,
                    MERGED_INTO,
                    CHANGED_ON,
                    UNIT,
                    TITLE,
                    POST_SINCE,
                    POST_UNTIL,
                    HOLDER,
                    ACCOUNT,
                    BODY -> cell;
        };
    }

    private static ListWords make() {
        var columns = new HashMap<String, Column>();
        var kinds = new HashMap<String, Unit.Kind>();
        var postKinds = new HashMap<String, PostKind>();
        var duties = new HashMap<String, BodyDuty>();
        var answers = new HashMap<>(Map.of("true", true, "false", false));
        for (Column column : Column.values()) {
            columns.put(small(column.name()), column);
        }
        put(kinds, Unit.Kind.values(), (words, kind) -> words.of("directory.kind." + kind));
        put(postKinds, PostKind.values(), (words, kind) -> words.of("directory.post-kind." + kind));
        put(duties, BodyDuty.values(), (words, duty) -> words.of("directory.duty." + duty));
        for (Language language : Language.values()) {
            var words = new Words(language);
            for (Column column : Column.values()) {
                columns.put(small(words.of("directory.column." + column)), column);
            }
            answers.put(small(words.of("directory.answer.true")), true);
            answers.put(small(words.of("directory.answer.false")), false);
        }
        return new ListWords(columns, kinds, postKinds, duties, answers);
    }

    private static <T extends Enum<T>> void put(
            Map<String, T> meanings, T[] values, BiFunction<Words, T, String> inWords) {
        for (T value : values) {
            meanings.put(small(value.name()), value);
            for (Language language : Language.values()) {
                meanings.put(small(inWords.apply(new Words(language), value)), value);
            }
        }
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
