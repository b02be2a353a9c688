package dev.banyan.directory;

import dev.banyan.directory.rules.Column;
import dev.banyan.directory.rules.ListWords;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

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
        put(kinds, "directory.kind.", Unit.Kind.values());
        put(postKinds, "directory.post-kind.", PostKind.values());
        put(duties, "directory.duty.", BodyDuty.values());
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

    private static <T extends Enum<T>> void put(Map<String, T> meanings, String key, T[] values) {
        for (T value : values) {
            meanings.put(small(value.name()), value);
            for (Language language : Language.values()) {
                meanings.put(small(new Words(language).of(key + value)), value);
            }
        }
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
