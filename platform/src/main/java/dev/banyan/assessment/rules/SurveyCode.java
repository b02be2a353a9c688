package dev.banyan.assessment.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;

/** Invitation codes (邀请码): twelve letters and digits without those that look alike, 60 bits; only their SHA-256 is kept. */
public final class SurveyCode {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final int BITS = 5;

    private SurveyCode() {}

    /** The code that so many random bits say, in groups: {@code K7QM-2XRA-PD9H}. */
    public static String of(long random) {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt((int) (random >>> BITS * i) & LETTERS.length() - 1));
        }
        return code.toString();
    }

    /** Digest of a code however it was typed: small letters, blanks, full-width forms. */
    public static byte[] digest(String typed) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain(typed).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it could be one at all. */
    public static boolean looksRight(String typed) {
        return plain(typed).matches("[" + LETTERS + "]{" + LENGTH + "}");
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "");
    }
}
