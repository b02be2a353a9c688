package dev.banyan.paperwork;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Photographs as a telephone makes them, with its notes on time and place. */
public final class Photo {
    /** What the camera notes as latitude; must never be found in what is kept. */
    public static final byte[] LATITUDE = "LAT26.0745N".getBytes(StandardCharsets.US_ASCII);

    private Photo() {}

    public static BufferedImage scene(long seed, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        var random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            graphics.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
            graphics.fillRect(
                    random.nextInt(width),
                    random.nextInt(height),
                    1 + random.nextInt(width / 2),
                    1 + random.nextInt(height / 2));
        }
        graphics.dispose();
        return image;
    }

    public static byte[] plain(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A JPEG whose notes tell when, {@code 2026:11:03 09:30:00}, and where. */
    public static byte[] jpeg(BufferedImage image, String taken) {
        byte[] plain = plain(image, "jpg");
        byte[] notes = notes(taken);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xe1, concat("Exif\0\0".getBytes(StandardCharsets.US_ASCII), notes));
        segment(out, 0xe1, concat("http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII), LATITUDE));
        segment(out, 0xfe, LATITUDE);
        out.write(plain, 2, plain.length - 2);
        // Some telephones put a second picture behind the end of the first.
        out.writeBytes(LATITUDE);
        return out.toByteArray();
    }

    /** A PNG with the same notes. */
    public static byte[] png(BufferedImage image, String taken) {
        byte[] plain = plain(image, "png");
        int afterHeader = 8 + 25;
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, afterHeader);
        chunk(out, "eXIf", notes(taken));
        chunk(out, "tEXt", concat("Comment\0".getBytes(StandardCharsets.US_ASCII), LATITUDE));
        out.write(plain, afterHeader, plain.length - afterHeader);
        out.writeBytes(LATITUDE);
        return out.toByteArray();
    }

    /** Notes of a camera from their byte-order mark on. */
    public static byte[] notes(String taken) {
        var tiff = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x8769, 4, 1, 60);
        entry(tiff, 0x8825, 4, 1, 120);
        tiff.putInt(0);
        tiff.position(60);
        tiff.putShort((short) 1);
        entry(tiff, 0x9003, 2, 20, 90);
        tiff.position(90);
        tiff.put((taken + "\0").getBytes(StandardCharsets.US_ASCII));
        tiff.position(120);
        tiff.putShort((short) 1);
        entry(tiff, 2, 2, LATITUDE.length, 150);
        tiff.position(150);
        tiff.put(LATITUDE);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xff);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        byte[] named = concat(name.getBytes(StandardCharsets.US_ASCII), content);
        var sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    public static byte[] concat(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
