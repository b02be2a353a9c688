package dev.banyan.directory.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a new password must not be (口令规则). */
public final class PasswordRules {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 100;

    private static final List<String> COMMON = List.of(
            "password",
            "passw0rd",
            "p@ssword",
            "p@ssw0rd",
            "administrator",
            "admin",
            "welcome",
            "iloveyou",
            "letmein",
            "woaini",
            "1314",
            "520",
            "mima",
            "wodemima",
            "changeme",
            "default",
            "secret",
            "banyan",
            "fuzhou",
            "china",
            "beijing",
            "abc",
            "qwerty",
            "asdf",
            "zxcv",
            "monkey",
            "dragon",
            "test",
            "root",
            "user");
    private static final List<String> RUNS = List.of(
            "01234567890",
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "1qaz2wsx3edc4rfv",
            "!@#$%^&*()");

    private PasswordRules() {}

    public enum Fault {
        TOO_SHORT,
        TOO_LONG,
        HOLDS_NAME,
        COMMON
    }

    /** What is wrong with a password for the person of these names; empty if nothing is. */
    public static Set<Fault> faults(String password, String signInName, String displayName) {
        var faults = EnumSet.noneOf(Fault.class);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            faults.add(Fault.TOO_SHORT);
        }
        if (length > LONGEST) {
            faults.add(Fault.TOO_LONG);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (holds(plain, signInName) || holds(plain, displayName)) {
            faults.add(Fault.HOLDS_NAME);
        }
        if (length >= SHORTEST && length <= LONGEST && worth(plain) < 6) {
            faults.add(Fault.COMMON);
        }
        return faults;
    }

    private static boolean holds(String password, String name) {
        String plain = name.toLowerCase(Locale.ROOT).strip();
        return plain.length() >= 2 && password.contains(plain);
    }

    /** How many different characters stay when common words and runs along the keyboard count as one each. */
    private static long worth(String password) {
        String rest = password;
        for (String word : COMMON) {
            rest = rest.replace(word, "\u0001");
        }
        var kept = new StringBuilder();
        for (int at = 0; at < rest.length(); at++) {
            if (at < 2 || !run(rest.substring(at - 2, at + 1))) {
                kept.append(rest.charAt(at));
            }
        }
        return kept.chars().distinct().count();
    }

    private static boolean run(String three) {
        String back = new StringBuilder(three).reverse().toString();
        return RUNS.stream().anyMatch(run -> run.contains(three) || run.contains(back));
    }
}
