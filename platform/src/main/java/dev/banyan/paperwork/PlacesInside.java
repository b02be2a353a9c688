package dev.banyan.paperwork;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipInputStream;

/** Tells whether a document carries a picture that knows where it was taken (文件内含位置信息). */
public final class PlacesInside {
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] XMP = "GPSLatitude".getBytes(StandardCharsets.US_ASCII);
    /** What all parts of a packed document together may unpack to; more is a bomb. */
    private static final int UNPACKED_LIMIT = 192 * 1024 * 1024;

    private PlacesInside() {}

    public enum Answer {
        NONE,
        SOME,
        /** It unpacks to more than anybody reads. */
        TOO_LARGE,
        DAMAGED
    }

    public static Answer of(byte[] file, FileKind kind) {
        return switch (kind) {
            case DOCX, XLSX, OFD -> packed(file);
            case JPEG, PNG, PDF, OTHER -> tellsPlace(file) ? Answer.SOME : Answer.NONE;
        };
    }

    private static Answer packed(byte[] file) {
        int left = UNPACKED_LIMIT;
        try (var parts = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (parts.getNextEntry() != null) {
                byte[] part = parts.readNBytes(left + 1);
                left -= part.length;
                if (left < 0) {
                    return Answer.TOO_LARGE;
                }
                if (tellsPlace(part)) {
                    return Answer.SOME;
                }
            }
            return Answer.NONE;
        } catch (IOException | RuntimeException broken) {
            return Answer.DAMAGED;
        }
    }

    private static boolean tellsPlace(byte[] bytes) {
        if (find(bytes, XMP, 0) >= 0) {
            return true;
        }
        for (int at = find(bytes, EXIF, 0); at >= 0; at = find(bytes, EXIF, at + 1)) {
            int end = Math.min(bytes.length, at + EXIF.length + 0x10000);
            boolean notes = end > at + EXIF.length + 1
                    && (bytes[at + EXIF.length] == 'I' || bytes[at + EXIF.length] == 'M')
                    && bytes[at + EXIF.length] == bytes[at + EXIF.length + 1];
            if (notes && new Exif(Arrays.copyOfRange(bytes, at + EXIF.length, end)).tellsPlace()) {
                return true;
            }
        }
        return false;
    }

    private static int find(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at <= bytes.length - wanted.length; at++) {
            if (bytes[at] == wanted[0] && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
