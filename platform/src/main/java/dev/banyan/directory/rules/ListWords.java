package dev.banyan.directory.rules;

import dev.banyan.directory.BodyDuty;
import dev.banyan.directory.PostKind;
import dev.banyan.directory.Unit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words under which the lists know their columns and kinds (名录用语), in small letters, in both languages. */
public record ListWords(
        Map<String, Column> columns,
        Map<String, Unit.Kind> kinds,
        Map<String, PostKind> postKinds,
        Map<String, BodyDuty> duties,
        Map<String, Boolean> answers) {
    public ListWords {
        columns = Map.copyOf(columns);
        kinds = Map.copyOf(kinds);
        postKinds = Map.copyOf(postKinds);
        duties = Map.copyOf(duties);
        answers = Map.copyOf(answers);
    }

    static <T> Optional<T> find(Map<String, T> words, String written) {
        return Optional.ofNullable(words.get(written.toLowerCase(Locale.ROOT)));
    }
}
