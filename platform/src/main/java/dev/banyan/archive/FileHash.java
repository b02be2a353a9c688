package dev.banyan.archive;

import dev.banyan.archive.rules.Sm3;
import java.io.IOException;
import java.io.InputStream;

/**
 * Names an original file by its content (文件摘要).
 *
 * @param sm3 SM3 digest (GB/T 32905) as 64 lower-case hexadecimal digits
 */
public record FileHash(String sm3) {
    public FileHash {
        if (!sm3.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not an SM3 digest: " + sm3);
        }
    }

    public static FileHash of(byte[] content) {
        return new FileHash(Sm3.hex(content));
    }

    /** The same of a file that is too large to be held. */
    public static FileHash of(InputStream content) throws IOException {
        return new FileHash(Sm3.hex(content));
    }
}
