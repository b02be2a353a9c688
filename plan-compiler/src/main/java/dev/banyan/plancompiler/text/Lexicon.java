package dev.banyan.plancompiler.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A closed list of words with what each of them says (词表), searched by its longest word.
 *
 * @param <T> what a word says
 */
public final class Lexicon<T> {
    private static final int SLOTS = 1024;
    /** Lengths are kept as the bits of an {@code int}. */
    private static final int LONGEST = 31;

    /** Which lengths words have that begin, or end, with a character of a slot; most characters have none. */
    private final int[] lengthsFrom = new int[SLOTS];

    private final int[] lengthsTo = new int[SLOTS];
    /** One more than the number of the first word of a slot; 0 for none. */
    private final int[] heads = new int[SLOTS];

    private final List<Word<T>> words = new ArrayList<>();

    /** @param next one more than the number of the next word of its slot; 0 for none */
    private record Word<T>(String word, T says, int next) {}

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
                add(word, says);
            }
        }
        return this;
    }

    private void add(String word, T says) {
        if (word.length() > LONGEST) {
            throw new IllegalArgumentException("word of more than " + LONGEST + " characters: " + word);
        }
        int known = find(word, 0, word.length());
        if (known >= 0) {
            words.set(known, new Word<>(word, says, words.get(known).next()));
            return;
        }
        int slot = slot(word, 0, word.length());
        words.add(new Word<>(word, says, heads[slot]));
        heads[slot] = words.size();
        lengthsFrom[slot(word.charAt(0))] |= 1 << word.length();
        lengthsTo[slot(word.charAt(word.length() - 1))] |= 1 << word.length();
    }

    private static int slot(char c) {
        return c & SLOTS - 1;
    }

    private static int slot(String text, int start, int end) {
        return (text.charAt(start) * 31 + text.charAt(end - 1)) * 31 + end - start & SLOTS - 1;
    }

    /** The longest word that begins at a place. */
    public Optional<Match<T>> startingAt(String text, int start, int limit) {
        int lengths = start >= limit ? 0 : lengthsFrom[slot(text.charAt(start))] & upTo(limit - start);
        while (lengths != 0) {
            int length = longest(lengths);
            int word = find(text, start, start + length);
            if (word >= 0) {
                return Optional.of(
                        new Match<>(start, start + length, words.get(word).says()));
            }
            lengths ^= 1 << length;
        }
        return Optional.empty();
    }

    /** The longest word that ends at a place. */
    public Optional<Match<T>> endingAt(String text, int end, int from) {
        int lengths = end <= from ? 0 : lengthsTo[slot(text.charAt(end - 1))] & upTo(end - from);
        while (lengths != 0) {
            int length = longest(lengths);
            int word = find(text, end - length, end);
            if (word >= 0) {
                return Optional.of(
                        new Match<>(end - length, end, words.get(word).says()));
            }
            lengths ^= 1 << length;
        }
        return Optional.empty();
    }

    /** The first place in a stretch where a word of the list stands. */
    public Optional<Match<T>> firstIn(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (lengthsFrom[slot(text.charAt(i))] != 0) {
                var match = startingAt(text, i, to);
                if (match.isPresent()) {
                    return match;
                }
            }
        }
        return Optional.empty();
    }

    private static int upTo(int length) {
        return length >= LONGEST ? -1 : (1 << length + 1) - 1;
    }

    private static int longest(int lengths) {
        return LONGEST - Integer.numberOfLeadingZeros(lengths);
    }

    /** The number of a word; -1 if it is none. */
    private int find(String text, int start, int end) {
        for (int i = heads[slot(text, start, end)] - 1; i >= 0; i = words.get(i).next() - 1) {
            String word = words.get(i).word();
            if (word.length() == end - start && text.startsWith(word, start)) {
                return i;
            }
        }
        return -1;
    }
}
