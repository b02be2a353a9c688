package dev.banyan.archive.rules;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The SM3 digest (GB/T 32905 杂凑算法) as 64 lower-case hexadecimal digits. */
public final class Sm3 {
    private Sm3() {}

    public static String hex(byte[] bytes) {
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        return hex(digest);
    }

    /** The same of what is read to its end. */
    public static String hex(InputStream bytes) throws IOException {
        var digest = new SM3Digest();
        var piece = new byte[1 << 16];
        for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
            digest.update(piece, 0, read);
        }
        return hex(digest);
    }

    private static String hex(SM3Digest digest) {
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }
}
