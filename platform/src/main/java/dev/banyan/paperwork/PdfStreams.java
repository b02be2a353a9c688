package dev.banyan.paperwork;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** How far the packed parts of a PDF unpack, measured before anything keeps them in memory. */
final class PdfStreams {
    private static final long STREAM_LIMIT = 256L * 1024 * 1024;
    private static final long ALL_LIMIT = 1024L * 1024 * 1024;
    private static final byte[] MARK = "stream".getBytes(StandardCharsets.US_ASCII);

    private PdfStreams() {}

    static boolean isBomb(byte[] file) {
        long all = 0;
        for (int i = 0; i + MARK.length < file.length; i++) {
            if (file[i] != 's' || !isMark(file, i)) {
                continue;
            }
            int start = i + MARK.length;
            while (start < file.length && (file[start] == '\r' || file[start] == '\n')) {
                start++;
            }
            long unpacked = unpacked(file, start);
            all += unpacked;
            if (unpacked > STREAM_LIMIT || all > ALL_LIMIT) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(byte[] file, int at) {
        for (int i = 1; i < MARK.length; i++) {
            if (file[at + i] != MARK[i]) {
                return false;
            }
        }
        byte after = file[at + MARK.length];
        return after == '\r' || after == '\n';
    }

    /** The first layer, and the second where a layer is packed again. */
    private static long unpacked(byte[] file, int start) {
        var outer = new Inflater();
        var inner = new Inflater();
        outer.setInput(file, start, file.length - start);
        byte[] buffer = new byte[64 * 1024];
        byte[] second = new byte[64 * 1024];
        long size = 0;
        boolean again = true;
        try {
            for (int n = outer.inflate(buffer); n > 0 && size <= STREAM_LIMIT; n = outer.inflate(buffer)) {
                size += n;
                if (again) {
                    long more = unpackAgain(inner, buffer, n, second, STREAM_LIMIT - size);
                    again = more >= 0;
                    size += Math.max(more, 0);
                }
            }
        } catch (DataFormatException notPacked) {
            return size;
        } finally {
            outer.end();
            inner.end();
        }
        return size;
    }

    private static long unpackAgain(Inflater inner, byte[] packed, int length, byte[] buffer, long limit) {
        long size = 0;
        inner.setInput(packed, 0, length);
        try {
            for (int n = inner.inflate(buffer); n > 0 && size <= limit; n = inner.inflate(buffer)) {
                size += n;
            }
        } catch (DataFormatException notPacked) {
            return -1;
        }
        return inner.finished() ? -1 : size;
    }
}
