package dev.banyan.paperwork;

import java.awt.Rectangle;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Looks at a picture without trusting it (读取图片): bounded in size, and rid of everything a camera wrote into it. */
public final class ReadPicture {
    /** Most points that are looked at; a small file may claim far more. */
    public static final int MOST_POINTS = 60_000_000;

    /** No side is read finer than this. */
    private static final int FINEST = 512;

    private ReadPicture() {}

    public sealed interface Outcome {}

    /**
     * @param content the file without notes: no place, no device, no words
     * @param grey brightness 0 to 255 in so many columns and rows, row by row
     * @param taken when it was taken, by the clock of the camera; the only note that is kept
     */
    public record Picture(byte[] content, int[] grey, Optional<LocalDateTime> taken) implements Outcome {}

    public record Refused(Reason reason) implements Outcome {}

    public enum Reason {
        TOO_MANY_POINTS,
        DAMAGED
    }

    /**
     * Reads a picture; never throws on bad content.
     *
     * @param kind JPEG or PNG
     */
    public static Outcome read(byte[] file, FileKind kind, int columns, int rows) {
        try {
            var parts = kind == FileKind.PNG ? PictureParts.ofPng(file) : PictureParts.ofJpeg(file);
            ImageReader reader = ImageIO.getImageReadersByFormatName(kind == FileKind.PNG ? "png" : "jpeg")
                    .next();
            try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(parts.picture()))) {
                reader.setInput(in, true, true);
                long points = (long) reader.getWidth(0) * reader.getHeight(0);
                return points > MOST_POINTS
                        ? new Refused(Reason.TOO_MANY_POINTS)
                        : new Picture(
                                parts.picture(),
                                grey(reader, columns, rows),
                                parts.exif().flatMap(Exif::taken));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return new Refused(Reason.DAMAGED);
        }
    }

    private static int[] grey(ImageReader reader, int columns, int rows) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        var coarse = reader.getDefaultReadParam();
        coarse.setSourceRegion(new Rectangle(width, height));
        coarse.setSourceSubsampling(Math.ceilDiv(width, FINEST), Math.ceilDiv(height, FINEST), 0, 0);
        // Printing colours have no image type here; their bands alone tell dark from light as well.
        Raster points = reader.canReadRaster() && !reader.getImageTypes(0).hasNext()
                ? reader.readRaster(0, coarse)
                : reader.read(0, coarse).getRaster();
        int[] grey = new int[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                grey[row * columns + column] = average(points, column, columns, row, rows);
            }
        }
        return grey;
    }

    private static int average(Raster points, int column, int columns, int row, int rows) {
        int left = column * points.getWidth() / columns;
        int right = Math.max(left + 1, (column + 1) * points.getWidth() / columns);
        int top = row * points.getHeight() / rows;
        int bottom = Math.max(top + 1, (row + 1) * points.getHeight() / rows);
        int bands = Math.min(3, points.getNumBands());
        long sum = 0;
        int[] point = new int[points.getNumBands()];
        for (int y = top; y < Math.min(bottom, points.getHeight()); y++) {
            for (int x = left; x < Math.min(right, points.getWidth()); x++) {
                points.getPixel(x, y, point);
                for (int band = 0; band < bands; band++) {
                    sum += point[band];
                }
            }
        }
        int count = (Math.min(bottom, points.getHeight()) - top) * (Math.min(right, points.getWidth()) - left) * bands;
        return count <= 0 ? 0 : (int) (sum / count);
    }
}
