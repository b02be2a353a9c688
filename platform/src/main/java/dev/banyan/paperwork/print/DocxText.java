package dev.banyan.paperwork.print;

import static dev.banyan.paperwork.print.Xml.text;

import dev.banyan.paperwork.OfficialPaper.Colour;
import dev.banyan.paperwork.rules.PaperGrid;

/** Paragraphs of a DOCX file as they are written one after the other (段落). Sizes of type in half points, distances in twentieths of a point. */
final class DocxText {
    static final double TWENTIETHS = 20 / PaperGrid.POINT;
    static final int SIZE_2 = 44;
    static final int SIZE_3 = 32;
    static final int SIZE_4 = 28;
    static final int LINE = 579;
    static final double COLUMN = PaperGrid.COLUMN * TWENTIETHS;
    static final int WIDTH = 8844;
    /** Of the page, to the left of the text. */
    static final int MARGIN = 1588;

    static final String CENTRE = "<w:jc w:val=\"center\"/>";
    static final String RIGHT = "<w:jc w:val=\"right\"/>";

    /** A table cannot be the last thing in a file. */
    static final String END = "<w:p><w:pPr>" + spaced(0, 20) + "</w:pPr></w:p>";

    private final StringBuilder out = new StringBuilder();

    DocxText append(String xml) {
        out.append(xml);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** @param first what comes before spacing and indent in the order of the format */
    void paragraph(String first, String then, String run, String words) {
        out.append("<w:p><w:pPr>").append(first).append(then).append("</w:pPr>");
        words(run, words);
        out.append("</w:p>");
    }

    void words(String run, String words) {
        out.append("<w:r>")
                .append(run)
                .append("<w:t xml:space=\"preserve\">")
                .append(text(words))
                .append("</w:t></w:r>");
    }

    /** Characters of the text stand a little closer than their size, so that 28 find room on a line. */
    static String run(String font, int halfPoints, Colour colour) {
        return """
                <w:rPr><w:rFonts w:ascii="%1$s" w:hAnsi="%1$s" w:eastAsia="%1$s" w:hint="eastAsia"/>%2$s%4$s<w:sz w:val="%3$d"/><w:szCs w:val="%3$d"/></w:rPr>""".formatted(
                        font,
                        colour == Colour.BLACK
                                ? ""
                                : "<w:color w:val=\"" + Ink.of(colour).hex() + "\"/>",
                        halfPoints,
                        halfPoints == SIZE_3 ? "<w:spacing w:val=\"-5\"/>" : "");
    }

    static String fangSong() {
        return run(OfficeFont.FANG_SONG, SIZE_3, Colour.BLACK);
    }

    static String indent() {
        return "<w:ind w:firstLineChars=\"200\" w:firstLine=\"%d\"/>".formatted((int) Math.round(2 * COLUMN));
    }

    static String spaced(int before, int line) {
        return "<w:spacing w:before=\"%d\" w:line=\"%d\" w:lineRule=\"exact\"/>".formatted(before, line);
    }

    /** Not on the grid. */
    static String free(int before, int line) {
        return "<w:snapToGrid w:val=\"0\"/>" + spaced(before, line);
    }

    static String border(String side, String kind, int eighths, int space, String colour) {
        return "<w:pBdr><w:%s w:val=\"%s\" w:sz=\"%d\" w:space=\"%d\" w:color=\"%s\"/></w:pBdr>"
                .formatted(side, kind, eighths, space, colour);
    }

    static String tab(int right) {
        return "<w:tabs><w:tab w:val=\"right\" w:pos=\"%d\"/></w:tabs>".formatted(right);
    }

    static int twips(double mm) {
        return (int) Math.round(mm * TWENTIETHS);
    }
}
