package dev.banyan.reports.rules;

import java.util.HashMap;

/** How alike two texts are (文字雷同度): shared pairs of neighbouring characters (Dice), in whole per cent rounded down. */
public final class Likeness {
    /** From here on a text counts as copied. */
    public static final int COPIED = 90;

    /** Shorter texts are alike by chance. */
    private static final int SHORTEST = 10;

    private Likeness() {}

    /** 100 if they differ in nothing but spaces and punctuation; 0 if either is too short to tell. */
    public static int percent(String one, String other) {
        int[] a = letters(one);
        int[] b = letters(other);
        if (a.length < SHORTEST || b.length < SHORTEST) {
            return 0;
        }
        var pairs = new HashMap<Long, Integer>();
        for (int i = 1; i < a.length; i++) {
            pairs.merge(pair(a, i), 1, Integer::sum);
        }
        int shared = 0;
        for (int i = 1; i < b.length; i++) {
            int left = pairs.getOrDefault(pair(b, i), 0);
            if (left > 0) {
                pairs.put(pair(b, i), left - 1);
                shared++;
            }
        }
        return 200 * shared / (a.length + b.length - 2);
    }

    public static boolean copied(String one, String other) {
        return percent(one, other) >= COPIED;
    }

    private static int[] letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).toArray();
    }

    private static long pair(int[] letters, int second) {
        return ((long) letters[second - 1] << 32) | letters[second];
    }
}
