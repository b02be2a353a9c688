package dev.banyan.plancompiler.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A closed list of words with what each of them says (词表), searched by its longest word.
 *
 * @param <T> what a word says
 */
public final class Lexicon<T> {
    private final Map<String, T> words = new HashMap<>();
    private int longest;

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
                words.put(word, says);
                longest = Math.max(longest, word.length());
            }
        }
        return this;
    }

    /** The longest word that begins at a place. */
    public Optional<Match<T>> startingAt(String text, int start, int limit) {
        for (int length = Math.min(longest, limit - start); length > 0; length--) {
            var says = words.get(text.substring(start, start + length));
            if (says != null) {
                return Optional.of(new Match<>(start, start + length, says));
            }
        }
        return Optional.empty();
    }

    /** The longest word that ends at a place. */
    public Optional<Match<T>> endingAt(String text, int end, int from) {
        for (int length = Math.min(longest, end - from); length > 0; length--) {
            var says = words.get(text.substring(end - length, end));
            if (says != null) {
                return Optional.of(new Match<>(end - length, end, says));
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
