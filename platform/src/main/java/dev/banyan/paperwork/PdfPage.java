package dev.banyan.paperwork;

import java.util.List;

/**
 * A printed page (页).
 *
 * @param width in points
 * @param height in points
 * @param lines from top to bottom
 */
record PdfPage(float width, float height, List<Line> lines) {
    PdfPage {
        lines = List.copyOf(lines);
    }

    /**
     * A printed line (行); measures in points from the upper left corner.
     *
     * @param text its words, wide gaps as tabs
     * @param left where its first character begins
     * @param right where its last character ends
     * @param y its base line
     * @param size font size
     */
    record Line(String text, float left, float right, float y, float size) {
        boolean hasCells() {
            return text.indexOf('\t') >= 0;
        }
    }
}
