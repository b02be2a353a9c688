package dev.banyan.paperwork.print;

import static dev.banyan.paperwork.print.DocxText.CENTRE;
import static dev.banyan.paperwork.print.DocxText.MARGIN;
import static dev.banyan.paperwork.print.DocxText.RIGHT;
import static dev.banyan.paperwork.print.DocxText.SIZE_4;
import static dev.banyan.paperwork.print.DocxText.TWENTIETHS;
import static dev.banyan.paperwork.print.DocxText.WIDTH;
import static dev.banyan.paperwork.print.DocxText.free;
import static dev.banyan.paperwork.print.DocxText.run;

import dev.banyan.paperwork.OfficialPaper.Colour;
import dev.banyan.paperwork.OfficialPaper.Imprint;
import dev.banyan.paperwork.rules.ImprintLines;
import dev.banyan.paperwork.rules.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Tables of a DOCX file (表格和版记). */
record DocxTables(DocxText out, Colour colour) {
    /**
     * A table that hangs at the lower edge of the text area, wherever the text ends. Sideways it is placed by the page: one as wide as
     * the text and placed by its margin would be laid out after the text by programs that see no room beside it.
     */
    void imprint(Imprint imprint) {
        var run = run(OfficeFont.FANG_SONG, SIZE_4, Colour.BLACK);
        int left = WIDTH * 3 / 5;
        out.append(
                "<w:tbl><w:tblPr><w:tblpPr w:leftFromText=\"0\" w:rightFromText=\"0\" w:vertAnchor=\"margin\" w:horzAnchor=\"page\""
                        + " w:tblpX=\"" + MARGIN + "\" w:tblpYSpec=\"bottom\"/><w:tblW w:w=\"" + WIDTH
                        + "\" w:type=\"dxa\"/><w:tblBorders>"
                        + line("top", 8) + line("bottom", 8) + line("insideH", 6)
                        + "</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"" + left
                        + "\"/><w:gridCol w:w=\"" + (WIDTH - left) + "\"/></w:tblGrid>");
        if (!imprint.copies().isBlank()) {
            int label = 280 * ImprintLines.label(imprint.copies()).length();
            out.append("<w:tr><w:tc><w:tcPr><w:tcW w:w=\"" + WIDTH
                    + "\" w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/></w:tcPr>");
            out.paragraph(
                    "",
                    free(0, 480)
                            + "<w:ind w:left=\"%1$d\" w:right=\"172\" w:hanging=\"%2$d\"/>"
                                    .formatted(172 + label, label),
                    run,
                    imprint.copies());
            out.append("</w:tc></w:tr>");
        }
        out.append("<w:tr>").append(cell(left));
        out.paragraph("", free(0, 480) + "<w:ind w:left=\"172\"/>", run, imprint.office());
        out.append("</w:tc>").append(cell(WIDTH - left));
        out.paragraph("", free(0, 480) + "<w:ind w:right=\"172\"/>" + RIGHT, run, imprint.printed());
        out.append("</w:tc></w:tr></w:tbl>").append(DocxText.END);
    }

    private static String cell(int wide) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>".formatted(wide);
    }

    private static String line(String side, int eighths) {
        return "<w:%s w:val=\"single\" w:sz=\"%d\" w:space=\"0\" w:color=\"000000\"/>".formatted(side, eighths);
    }

    void table(List<List<String>> rows) {
        String line = colour == Colour.RED ? "000000" : Ink.of(colour).hex();
        out.append("<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblBorders>".formatted(WIDTH));
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            out.append("<w:%s w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"%s\"/>".formatted(side, line));
        }
        out.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int column : grid(rows)) {
            out.append("<w:gridCol w:w=\"%d\"/>".formatted(column));
        }
        out.append("</w:tblGrid>");
        rows.forEach(row -> row(row, grid(rows)));
        out.append("</w:tbl>");
    }

    /** The edges of all rows together, since rows may be divided differently. */
    private static List<Integer> grid(List<List<String>> rows) {
        var edges = new TreeSet<Integer>();
        rows.forEach(row -> edges.addAll(edges(row.size())));
        var columns = new ArrayList<Integer>();
        int last = 0;
        for (int edge : edges) {
            columns.add(edge - last);
            last = edge;
        }
        return columns;
    }

    private static List<Integer> edges(int cells) {
        var edges = new ArrayList<Integer>();
        double at = 0;
        for (double column : TableRow.columns(cells)) {
            at += column;
            edges.add((int) Math.round(at * TWENTIETHS));
        }
        return edges;
    }

    private void row(List<String> cells, List<Integer> grid) {
        out.append("<w:tr><w:trPr><w:trHeight w:val=\"680\" w:hRule=\"atLeast\"/></w:trPr>");
        var edges = edges(cells.size());
        int at = 0;
        int from = 0;
        for (int i = 0; i < cells.size(); i++) {
            int span = 0;
            while (from < edges.get(i)) {
                from += grid.get(at);
                at++;
                span++;
            }
            boolean label = cells.size() == 1 || cells.size() % 2 == 0 && i % 2 == 0;
            int wide = edges.get(i) - (i == 0 ? 0 : edges.get(i - 1));
            out.append("<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>%s<w:vAlign w:val=\"center\"/></w:tcPr>"
                    .formatted(wide, span > 1 ? "<w:gridSpan w:val=\"" + span + "\"/>" : ""));
            var run = run(label ? OfficeFont.HEI : OfficeFont.FANG_SONG, SIZE_4, Colour.BLACK);
            var parts =
                    cells.get(i).isBlank() ? List.of("") : cells.get(i).lines().toList();
            for (String part : parts) {
                out.paragraph("", free(0, 454) + (label ? CENTRE : ""), run, part);
            }
            out.append("</w:tc>");
        }
        out.append("</w:tr>");
    }
}
