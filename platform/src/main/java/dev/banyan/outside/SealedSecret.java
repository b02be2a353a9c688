package dev.banyan.outside;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Secrets at rest (密钥加密存储): SM4 (GB/T 32907) in GCM mode, a nonce of 12 bytes before it and a tag of 16 behind it; the
 * owner is authenticated too, so that no secret can be moved to another.
 */
public final class SealedSecret {
    public static final int KEY_BYTES = 16;
    public static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private SealedSecret() {}

    /** A name for a key that does not give it away: the beginning of its SM3 digest. */
    public static String keyName(byte[] key) {
        var digest = new SM3Digest();
        digest.update(key, 0, key.length);
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return HexFormat.of().formatHex(out, 0, 4);
    }

    /** @param nonce never used before with this key */
    public static byte[] seal(byte[] key, byte[] nonce, String owner, String secret) {
        byte[] plain = secret.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] sealed = run(true, key, nonce, owner, plain);
            byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return all;
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("sealing checks nothing", e);
        }
    }

    /** Empty if it was sealed under another key, for another owner, or changed since. */
    public static Optional<String> open(byte[] key, String owner, byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        try {
            return Optional.of(new String(run(false, key, nonce, owner, rest), StandardCharsets.UTF_8));
        } catch (InvalidCipherTextException notOurs) {
            return Optional.empty();
        }
    }

    private static byte[] run(boolean sealing, byte[] key, byte[] nonce, String owner, byte[] in)
            throws InvalidCipherTextException {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(
                sealing,
                new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, owner.getBytes(StandardCharsets.UTF_8)));
        byte[] out = new byte[cipher.getOutputSize(in.length)];
        int length = cipher.processBytes(in, 0, in.length, out, 0);
        length += cipher.doFinal(out, length);
        return Arrays.copyOf(out, length);
    }
}
