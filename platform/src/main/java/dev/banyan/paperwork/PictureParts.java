package dev.banyan.paperwork;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A picture file taken apart (图片文件结构): what is needed to show it is kept byte by byte, what a camera or a program wrote
 * beside it is left out, and nothing is encoded anew.
 *
 * @param picture the file without any notes
 * @param exif the camera's notes, if it had any
 */
record PictureParts(byte[] picture, Optional<Exif> exif) {
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PNG_HEAD = 8;
    /** Without these a PNG looks different; all others are words, times and notes. */
    private static final Set<String> SHOWN =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs");

    /** @throws RuntimeException if the file is cut off or no JPEG */
    static PictureParts ofJpeg(byte[] file) {
        var in = ByteBuffer.wrap(file);
        var out = new ByteArrayOutputStream(file.length);
        Optional<Exif> exif = Optional.empty();
        out.write(file, 0, 2);
        in.position(2);
        while (true) {
            int marker = marker(in);
            if (marker == 0xd9) {
                out.write(0xff);
                out.write(marker);
                // Whatever comes after the end, such as a second picture with notes of its own, is left behind.
                return new PictureParts(out.toByteArray(), exif);
            }
            int length = in.getShort(in.position()) & 0xffff;
            byte[] segment = Arrays.copyOfRange(file, in.position(), in.position() + length);
            in.position(in.position() + length);
            if (marker == 0xe1 && exif.isEmpty() && startsWith(segment, EXIF)) {
                exif = Optional.of(new Exif(Arrays.copyOfRange(segment, 2 + EXIF.length, segment.length)));
            }
            if (isShown(marker, segment)) {
                out.write(0xff);
                out.write(marker);
                out.writeBytes(segment);
            }
            if (marker == 0xda) {
                copyScan(in, out);
            }
        }
    }

    private static int marker(ByteBuffer in) {
        if ((in.get() & 0xff) != 0xff) {
            throw new IllegalArgumentException("no marker where one must be");
        }
        int marker = in.get() & 0xff;
        while (marker == 0xff) {
            marker = in.get() & 0xff;
        }
        return marker;
    }

    private static boolean isShown(int marker, byte[] segment) {
        boolean note = marker >= 0xe0 && marker <= 0xef || marker == 0xfe;
        boolean colours = marker == 0xee || marker == 0xe2 && startsWith(segment, PROFILE);
        return !note || colours;
    }

    private static boolean startsWith(byte[] segment, byte[] name) {
        return segment.length >= 2 + name.length && Arrays.equals(segment, 2, 2 + name.length, name, 0, name.length);
    }

    /** Copies compressed points up to the next marker that is not part of them. */
    private static void copyScan(ByteBuffer in, ByteArrayOutputStream out) {
        int start = in.position();
        int at = start;
        byte[] file = in.array();
        while (true) {
            if ((file[at] & 0xff) == 0xff) {
                int next = file[at + 1] & 0xff;
                boolean part = next == 0 || next >= 0xd0 && next <= 0xd7;
                if (!part) {
                    break;
                }
                at++;
            }
            at++;
        }
        out.write(file, start, at - start);
        in.position(at);
    }

    /** @throws RuntimeException if the file is cut off or no PNG */
    static PictureParts ofPng(byte[] file) {
        var in = ByteBuffer.wrap(file);
        var out = new ByteArrayOutputStream(file.length);
        Optional<Exif> exif = Optional.empty();
        out.write(file, 0, PNG_HEAD);
        in.position(PNG_HEAD);
        String name = "";
        while (!name.equals("IEND")) {
            int length = in.getInt();
            int start = in.position() - 4;
            if (length < 0 || length > in.remaining() - 8) {
                throw new IllegalArgumentException("a chunk that is longer than the file");
            }
            name = new String(file, start + 4, 4, StandardCharsets.US_ASCII);
            if (name.equals("eXIf")) {
                exif = Optional.of(new Exif(Arrays.copyOfRange(file, start + 8, start + 8 + length)));
            }
            if (SHOWN.contains(name)) {
                out.write(file, start, length + 12);
            }
            in.position(start + length + 12);
        }
        return new PictureParts(out.toByteArray(), exif);
    }
}
