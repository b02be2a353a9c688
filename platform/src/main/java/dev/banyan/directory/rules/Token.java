package dev.banyan.directory.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The secret in a one-time link (一次性链接). */
public record Token(String text) {
    /** Length of the secret in bytes. */
    public static final int BYTES = 32;

    public static Token of(byte[] secret) {
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** What is kept in its place. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
