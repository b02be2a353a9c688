package dev.banyan.launch;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Lines and columns of a text (行列位置), both from 1, columns in code points. */
final class TextPlaces {
    private final int[] points;
    private final int[] lineStarts;

    TextPlaces(String text) {
        points = text.codePoints().toArray();
        lineStarts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, points.length)
                                .filter(i -> points[i] == '\n')
                                .map(i -> i + 1))
                .toArray();
    }

    int line(int offset) {
        return index(offset) + 1;
    }

    int column(int offset) {
        return offset - lineStarts[index(offset)] + 1;
    }

    String words(int start, int end) {
        return new String(points, start, end - start);
    }

    private int index(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }
}
