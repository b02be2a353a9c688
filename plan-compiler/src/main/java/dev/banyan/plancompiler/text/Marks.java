package dev.banyan.plancompiler.text;

import java.util.regex.Matcher;

/** A few characters that a rule looks for (标记字), so that it skips what lies between them. */
public final class Marks {
    private final long[] members = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    private Marks(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            members[c / Long.SIZE] |= 1L << c;
        }
    }

    public static Marks of(String characters) {
        return new Marks(characters);
    }

    public boolean has(char c) {
        return (members[c / Long.SIZE] >>> c & 1) != 0;
    }

    /** The first place of one of the characters in a stretch; {@code to} if there is none. */
    public int next(String text, int from, int to) {
        int i = from;
        while (i < to && !has(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Moves to the first match in a stretch, for a pattern whose every match begins with one of the characters. */
    public boolean find(Matcher matcher, String text, int from, int to) {
        for (int i = next(text, from, to); i < to; i = next(text, i + 1, to)) {
            if (matcher.region(i, to).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
