package dev.banyan.directory.rules;

import dev.banyan.directory.Actor;
import java.util.Locale;

/** The names of a person (登录名与姓名), as they are kept. */
public final class Names {
    public static final int LONGEST_DISPLAY_NAME = 40;

    /** How the names of programs begin in records, so that none is taken for a person. */
    public static final String PROGRAM = "令牌：";

    private Names() {}

    /** Sign-in names are small letters, whatever was typed. */
    public static String signIn(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Two to 32 small letters, digits, dots, hyphens and underscores, the first a letter. */
    public static boolean isSignIn(String name) {
        return name.matches("[a-z][a-z0-9._-]{1,31}");
    }

    public static String display(String typed) {
        return typed.strip().replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ");
    }

    /** One to 40 characters; the names under which the system and programs are recorded are nobody's. */
    public static boolean isDisplay(String name) {
        return !name.isBlank()
                && !name.equals(Actor.SYSTEM.displayName())
                && !name.startsWith(PROGRAM)
                && name.codePointCount(0, name.length()) <= LONGEST_DISPLAY_NAME;
    }
}
