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
    /** Length of the longest word that begins, or ends, with a character; most characters have none. */
    private final byte[] longestFrom = new byte[Character.MAX_VALUE + 1];

    private final byte[] longestTo = new byte[Character.MAX_VALUE + 1];

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
                char first = word.charAt(0);
                char last = word.charAt(word.length() - 1);
                longestFrom[first] = (byte) Math.max(longestFrom[first], word.length());
                longestTo[last] = (byte) Math.max(longestTo[last], word.length());
            }
        }
        return this;
    }

    /** The longest word that begins at a place. */
    public Optional<Match<T>> startingAt(String text, int start, int limit) {
        if (start >= limit) {
            return Optional.empty();
        }
        for (int length = Math.min(longestFrom[text.charAt(start)], limit - start); length > 0; length--) {
            var says = words.get(text.substring(start, start + length));
            if (says != null) {
                return Optional.of(new Match<>(start, start + length, says));
            }
        }
        return Optional.empty();
    }

    /** The longest word that ends at a place. */
    public Optional<Match<T>> endingAt(String text, int end, int from) {
        if (end <= from) {
            return Optional.empty();
        }
        for (int length = Math.min(longestTo[text.charAt(end - 1)], end - from); length > 0; length--) {
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
