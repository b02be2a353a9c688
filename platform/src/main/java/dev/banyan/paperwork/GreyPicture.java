package dev.banyan.paperwork;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Draws a small picture of grey fields as a PNG file (灰度图片); the same fields give the same bytes on every machine. */
public final class GreyPicture {
    /** Points along each side of a field. */
    private static final int FIELD = 10;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private GreyPicture() {}

    /** @param grey brightness 0 to 255 of each field, row by row */
    public static byte[] png(int[] grey, int columns, int rows) {
        var head = ByteBuffer.allocate(13).putInt(columns * FIELD).putInt(rows * FIELD);
        head.put((byte) 8).put(new byte[4]);
        var file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        chunk(file, "IHDR", head.array());
        chunk(file, "IDAT", deflated(points(grey, columns, rows)));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    /** Each line begins with 0: it is not filtered. */
    private static byte[] points(int[] grey, int columns, int rows) {
        int line = columns * FIELD + 1;
        byte[] points = new byte[line * rows * FIELD];
        for (int y = 0; y < rows * FIELD; y++) {
            for (int x = 0; x < columns * FIELD; x++) {
                points[y * line + 1 + x] = (byte) grey[y / FIELD * columns + x / FIELD];
            }
        }
        return points;
    }

    private static byte[] deflated(byte[] points) {
        try (var deflater = new Deflater()) {
            deflater.setInput(points);
            deflater.finish();
            byte[] room = new byte[points.length + 64];
            return java.util.Arrays.copyOf(room, deflater.deflate(room));
        }
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var check = new CRC32();
        check.update(name);
        check.update(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(name);
        file.writeBytes(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
