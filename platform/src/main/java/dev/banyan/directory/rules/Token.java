package dev.banyan.directory.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** A secret that proves a right (令牌): in a one-time link, or of a program. */
public record Token(String text) {
    /** Length of the secret in bytes. */
    public static final int BYTES = 32;

    public static Token of(byte[] secret) {
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Its SM3 digest (GB/T 32905), which is kept in its place. */
    public String hash() {
        var digest = new SM3Digest();
        byte[] bytes = text.getBytes(UTF_8);
        digest.update(bytes, 0, bytes.length);
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }
}
