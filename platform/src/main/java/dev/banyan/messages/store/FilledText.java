package dev.banyan.messages.store;

import dev.banyan.messages.Said;
import java.time.LocalDate;
import java.util.Arrays;

/** What is filled into a text, as a row keeps it: a letter for its kind, then the words, the day or the key. */
final class FilledText {
    private FilledText() {}

    static String[] written(Said said) {
        return said.filled().stream()
                .map(it -> switch (it) {
                    case Said.Text(String words) -> "t" + words;
                    case Said.Day(LocalDate day) -> "d" + day;
                    case Said.Key(String key) -> "k" + key;
                })
                .toArray(String[]::new);
    }

    static Said read(String key, String[] filled) {
        return new Said(key, Arrays.stream(filled).map(FilledText::read).toList());
    }

    private static Said.Filling read(String written) {
        String rest = written.substring(1);
        return switch (written.charAt(0)) {
            case 't' -> new Said.Text(rest);
            case 'd' -> new Said.Day(LocalDate.parse(rest));
            case 'k' -> new Said.Key(rest);
            default -> throw new IllegalStateException("nothing is written as " + written);
        };
    }
}
