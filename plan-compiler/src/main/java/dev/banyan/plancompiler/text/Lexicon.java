package dev.banyan.plancompiler.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A closed list of words with what each of them says (词表), searched by its longest word.
 *
 * @param <T> what a word says
 */
public final class Lexicon<T> {
    private static final Comparator<Entry<?>> LONGEST_FIRST =
            Comparator.<Entry<?>>comparingInt(entry -> entry.word().length()).reversed();

    private final Map<Character, List<Entry<T>>> byFirst = new HashMap<>();
    private final Map<Character, List<Entry<T>>> byLast = new HashMap<>();

    private record Entry<T>(String word, T says) {}

    /**
     * A word found in a text.
     *
     * @param start first character
     * @param end one past the last
     * @param says what the word stands for
     * @param <T> what a word says
     */
    public record Match<T>(int start, int end, T says) {}

    /** Adds words separated by blanks. */
    public Lexicon<T> with(T says, String list) {
        for (var word : list.split("\\s+")) {
            if (!word.isEmpty()) {
                put(byFirst, word.charAt(0), new Entry<>(word, says));
                put(byLast, word.charAt(word.length() - 1), new Entry<>(word, says));
            }
        }
        return this;
    }

    /** A word said twice says what it was said to say last. */
    private static <T> void put(Map<Character, List<Entry<T>>> index, char key, Entry<T> entry) {
        var entries = index.computeIfAbsent(key, it -> new ArrayList<>());
        entries.removeIf(known -> known.word().equals(entry.word()));
        entries.add(entry);
        entries.sort(LONGEST_FIRST);
    }

    /** The longest word that begins at a place. */
    public Optional<Match<T>> startingAt(String text, int start, int limit) {
        if (start < limit) {
            for (var entry : byFirst.getOrDefault(text.charAt(start), List.of())) {
                int end = start + entry.word().length();
                if (end <= limit && text.startsWith(entry.word(), start)) {
                    return Optional.of(new Match<>(start, end, entry.says()));
                }
            }
        }
        return Optional.empty();
    }

    /** The longest word that ends at a place. */
    public Optional<Match<T>> endingAt(String text, int end, int from) {
        if (from < end) {
            for (var entry : byLast.getOrDefault(text.charAt(end - 1), List.of())) {
                int start = end - entry.word().length();
                if (start >= from && text.startsWith(entry.word(), start)) {
                    return Optional.of(new Match<>(start, end, entry.says()));
                }
            }
        }
        return Optional.empty();
    }

    /** The first place in a stretch where a word of the list stands. */
    public Optional<Match<T>> firstIn(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            var match = startingAt(text, i, to);
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }
}
