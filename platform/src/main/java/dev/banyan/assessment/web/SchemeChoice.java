package dev.banyan.assessment.web;

import dev.banyan.assessment.SchemeDocument;
import dev.banyan.assessment.SchemeVersion;
import dev.banyan.frame.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The schemes to choose from, and the keys under which they ask for what is to be made (可选方案与标识).
 *
 * @param source name of a {@link dev.banyan.assessment.ValueSource}
 */
public record SchemeChoice(List<SchemeVersion> schemes, String source) {
    /** @param title of the scheme, and of the item that takes its values there */
    public record Key(String key, String title) {}

    public List<Key> keys(Words words) {
        return schemes.stream().flatMap(it -> keys(it.document(), words)).toList();
    }

    private Stream<Key> keys(SchemeDocument scheme, Words words) {
        return scheme.sources().entrySet().stream()
                .filter(it -> it.getValue().name().equals(source))
                .sorted(Map.Entry.comparingByKey())
                .map(it -> new Key(
                        it.getValue().argument(),
                        scheme.title().in(words.language()) + " · " + ScoreNames.title(words, scheme, it.getKey())));
    }
}
