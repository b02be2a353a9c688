package dev.banyan.paperwork.print;

import static dev.banyan.paperwork.print.Xml.text;

import dev.banyan.paperwork.OfficialPaper;
import dev.banyan.paperwork.OfficialPaper.Attachments;
import dev.banyan.paperwork.OfficialPaper.Block;
import dev.banyan.paperwork.OfficialPaper.Colour;
import dev.banyan.paperwork.OfficialPaper.Form;
import dev.banyan.paperwork.OfficialPaper.Head;
import dev.banyan.paperwork.OfficialPaper.Heading;
import dev.banyan.paperwork.OfficialPaper.Imprint;
import dev.banyan.paperwork.OfficialPaper.Issue;
import dev.banyan.paperwork.OfficialPaper.Note;
import dev.banyan.paperwork.OfficialPaper.Number;
import dev.banyan.paperwork.OfficialPaper.Recipients;
import dev.banyan.paperwork.OfficialPaper.Signature;
import dev.banyan.paperwork.OfficialPaper.Table;
import dev.banyan.paperwork.OfficialPaper.Text;
import dev.banyan.paperwork.OfficialPaper.Title;
import dev.banyan.paperwork.rules.Lines;
import dev.banyan.paperwork.rules.PaperGrid;
import dev.banyan.paperwork.rules.PaperHead;
import dev.banyan.paperwork.rules.PaperLayout;
import dev.banyan.paperwork.rules.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The paragraphs and tables of a DOCX file (正文部分). Sizes of type in half points, distances in twentieths of a point. */
final class DocxBody {
    private static final double TWENTIETHS = 20 / PaperGrid.POINT;
    private static final int SIZE_2 = 44;
    private static final int SIZE_3 = 32;
    private static final int SIZE_4 = 28;
    private static final int LINE = 579;
    private static final double COLUMN = PaperGrid.COLUMN * TWENTIETHS;
    private static final int WIDTH = 8844;

    private final OfficialPaper paper;
    private final String colour;
    private final StringBuilder out = new StringBuilder();

    DocxBody(OfficialPaper paper) {
        this.paper = paper;
        this.colour = Ink.of(paper.colour()).hex();
    }

    String write() {
        var blocks = paper.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            boolean beforeSignature = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Signature;
            add(blocks.get(i), beforeSignature);
        }
        return out.toString();
    }

    private void add(Block block, boolean keep) {
        switch (block) {
            case Head(String text) -> head(text);
            case Number number -> number(number);
            case Issue issue -> issue(issue);
            case Title(String text) -> title(text);
            case Recipients(String names) -> {
                blank(1, "");
                paragraph("<w:keepNext/>", "", fangSong(), names);
            }
            case Heading(int level, String text) ->
                paragraph("<w:keepNext/>", indent(), run(face(level), SIZE_3, Colour.BLACK), text);
            case Text(String text) -> paragraph(keep ? "<w:keepNext/>" : "", indent(), fangSong(), text);
            case Table(var rows) -> table(rows);
            case Attachments(var names) -> attachments(names);
            case Signature signature -> signature(signature);
            case Note(String text) -> paragraph("", indent(), fangSong(), "（" + text + "）");
            case Imprint imprint -> imprint(imprint);
        }
    }

    /** Broken as on the printed page. */
    private void title(String title) {
        if (paper.form() != Form.SHEET) {
            blank(paper.form() == Form.BRIEF ? 1 : 2, "");
        }
        double size = PaperGrid.SIZE_2;
        var run = run(OfficeFont.TITLE, SIZE_2, Colour.BLACK);
        out.append("<w:p><w:pPr><w:keepNext/>")
                .append(free(0, LINE))
                .append(CENTRE)
                .append("</w:pPr>");
        boolean first = true;
        for (var line : new Lines(PaperFont.shared(), size, 0).balanced(title, PaperGrid.WIDTH)) {
            out.append(first ? "" : "<w:r>" + run + "<w:br/></w:r>");
            words(run, line.text());
            first = false;
        }
        out.append("</w:p>");
    }

    private static String face(int level) {
        return level == 1 ? OfficeFont.HEI : level == 2 ? OfficeFont.KAI : OfficeFont.FANG_SONG;
    }

    private void head(String text) {
        double size = PaperHead.size(paper.form(), text);
        int halfPoints = (int) Math.floor(size / PaperGrid.POINT * 2);
        int high = (int) Math.ceil(size * TWENTIETHS * (paper.form() == Form.SHEET ? 1.6 : 1.1));
        var run = run(OfficeFont.TITLE, halfPoints, paper.colour());
        switch (paper.form()) {
            case DOCUMENT -> paragraph("", free(twips(PaperGrid.HEAD_BELOW_TOP), high) + CENTRE, run, text);
            case BRIEF -> paragraph("", free(LINE / 2, high) + CENTRE, run, text);
            case SHEET -> paragraph("", free(0, high) + CENTRE, run, text);
            case LETTER ->
                paragraph(
                        "<w:framePr w:w=\"9638\" w:wrap=\"notBeside\" w:vAnchor=\"page\" w:hAnchor=\"page\" w:xAlign=\"center\" w:y=\"%d\"/>"
                                        .formatted(twips(PaperGrid.LETTER_HEAD))
                                + "<w:pBdr><w:bottom w:val=\"thickThinSmallGap\" w:sz=\"24\" w:space=\"11\" w:color=\""
                                + colour
                                + "\"/></w:pBdr>",
                        free(0, high) + CENTRE,
                        run,
                        text);
        }
    }

    private static final String CENTRE = "<w:jc w:val=\"center\"/>";
    private static final String RIGHT = "<w:jc w:val=\"right\"/>";

    private void number(Number number) {
        var rule = border("bottom", "single", 12, 11, colour);
        switch (paper.form()) {
            case DOCUMENT -> {
                blank(2, "");
                if (number.signer().isEmpty()) {
                    paragraph(rule, CENTRE, fangSong(), number.text());
                } else {
                    out.append("<w:p><w:pPr>")
                            .append(rule)
                            .append(tab(WIDTH - (int) COLUMN))
                            .append("<w:ind w:left=\"%d\"/><w:jc w:val=\"left\"/></w:pPr>".formatted((int) COLUMN));
                    words(fangSong(), number.text());
                    out.append("<w:r><w:tab/></w:r>");
                    words(fangSong(), "签发人：");
                    words(
                            run(OfficeFont.KAI, SIZE_3, Colour.BLACK),
                            number.signer().get());
                    out.append("</w:p>");
                }
            }
            case BRIEF -> paragraph("", spaced(LINE / 2, LINE) + CENTRE, fangSong(), number.text());
            case LETTER -> paragraph("", RIGHT, fangSong(), number.text());
            case SHEET ->
                paragraph(
                        border("bottom", "thickThinSmallGap", 24, 1, colour),
                        "<w:spacing w:after=\"120\" w:line=\"480\" w:lineRule=\"exact\"/>" + RIGHT,
                        run(OfficeFont.FANG_SONG, SIZE_4, Colour.BLACK),
                        "编号：" + number.text());
        }
    }

    private void issue(Issue issue) {
        out.append("<w:p><w:pPr>")
                .append(border("bottom", "single", 12, 11, colour))
                .append(tab(WIDTH - (int) COLUMN))
                .append("<w:ind w:left=\"%d\"/><w:jc w:val=\"left\"/></w:pPr>".formatted((int) COLUMN));
        words(fangSong(), issue.office());
        out.append("<w:r><w:tab/></w:r>");
        words(fangSong(), PaperLayout.day(issue.day()));
        out.append("</w:p>");
    }

    private void attachments(List<String> names) {
        blank(1, "");
        for (int i = 0; i < names.size(); i++) {
            String number = names.size() == 1 ? "" : (i + 1) + ".";
            int left = (int) (5 * COLUMN);
            paragraph(
                    "",
                    i == 0
                            ? "<w:ind w:left=\"%d\" w:hanging=\"%d\"/>".formatted(left, (int) (3 * COLUMN))
                            : "<w:ind w:left=\"%d\"/>".formatted(left),
                    fangSong(),
                    (i == 0 ? "附件：" : "") + number + names.get(i));
        }
    }

    private void signature(Signature signature) {
        blank(2, "<w:keepNext/>");
        String day = PaperLayout.day(signature.day());
        double dayWide = wide(day);
        double issuerWide = wide(signature.issuer());
        double middle = Math.max(4 * COLUMN + dayWide / 2, 2 * COLUMN + issuerWide / 2);
        paragraph(
                "<w:keepNext/>",
                "<w:ind w:right=\"%d\"/>".formatted((int) (middle - issuerWide / 2)) + RIGHT,
                fangSong(),
                signature.issuer());
        paragraph("", "<w:ind w:right=\"%d\"/>".formatted((int) (middle - dayWide / 2)) + RIGHT, fangSong(), day);
    }

    /** In the fonts of offices figures are half as wide as the rest. */
    private static double wide(String text) {
        return text.codePoints()
                .mapToDouble(it -> it < 0x100 ? COLUMN / 2 : COLUMN)
                .sum();
    }

    private void imprint(Imprint imprint) {
        String frame =
                "<w:framePr w:w=\"%d\" w:wrap=\"notBeside\" w:vAnchor=\"margin\" w:hAnchor=\"margin\" w:xAlign=\"left\" w:yAlign=\"bottom\"/>"
                        .formatted(WIDTH);
        var run = run(OfficeFont.FANG_SONG, SIZE_4, Colour.BLACK);
        boolean copied = !imprint.copies().isBlank();
        if (copied) {
            String lines = "<w:pBdr><w:top w:val=\"single\" w:sz=\"8\" w:space=\"1\" w:color=\"000000\"/>"
                    + "<w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>";
            paragraph(
                    frame + lines,
                    spaced(0, 480) + "<w:ind w:left=\"1120\" w:right=\"280\" w:hanging=\"840\"/>",
                    run,
                    "抄送：" + imprint.copies());
        }
        String lines = (copied ? "" : "<w:top w:val=\"single\" w:sz=\"8\" w:space=\"1\" w:color=\"000000\"/>")
                + "<w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"1\" w:color=\"000000\"/>";
        out.append("<w:p><w:pPr>")
                .append(frame)
                .append("<w:pBdr>")
                .append(lines)
                .append("</w:pBdr>")
                .append(tab(WIDTH - 280))
                .append(spaced(0, 480))
                .append("<w:ind w:left=\"280\" w:right=\"280\"/><w:jc w:val=\"left\"/></w:pPr>");
        words(run, imprint.office());
        out.append("<w:r><w:tab/></w:r>");
        words(run, PaperLayout.day(imprint.day()) + "印发");
        out.append("</w:p><w:p><w:pPr>").append(spaced(0, 20)).append("</w:pPr></w:p>");
    }

    private void table(List<List<String>> rows) {
        String line = paper.colour() == Colour.RED ? "000000" : colour;
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
                paragraph("", free(0, 454) + (label ? CENTRE : ""), run, part);
            }
            out.append("</w:tc>");
        }
        out.append("</w:tr>");
    }

    private void blank(int lines, String keep) {
        for (int i = 0; i < lines; i++) {
            paragraph(keep, "", fangSong(), "");
        }
    }

    /** @param first what comes before spacing and indent in the order of the format */
    private void paragraph(String first, String then, String run, String words) {
        out.append("<w:p><w:pPr>").append(first).append(then).append("</w:pPr>");
        words(run, words);
        out.append("</w:p>");
    }

    private void words(String run, String words) {
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

    private static String fangSong() {
        return run(OfficeFont.FANG_SONG, SIZE_3, Colour.BLACK);
    }

    private static String indent() {
        return "<w:ind w:firstLineChars=\"200\" w:firstLine=\"%d\"/>".formatted((int) Math.round(2 * COLUMN));
    }

    private static String spaced(int before, int line) {
        return "<w:spacing w:before=\"%d\" w:line=\"%d\" w:lineRule=\"exact\"/>".formatted(before, line);
    }

    /** Not on the grid. */
    private static String free(int before, int line) {
        return "<w:snapToGrid w:val=\"0\"/>" + spaced(before, line);
    }

    private static String border(String side, String kind, int eighths, int space, String colour) {
        return "<w:pBdr><w:%s w:val=\"%s\" w:sz=\"%d\" w:space=\"%d\" w:color=\"%s\"/></w:pBdr>"
                .formatted(side, kind, eighths, space, colour);
    }

    private static String tab(int right) {
        return "<w:tabs><w:tab w:val=\"right\" w:pos=\"%d\"/></w:tabs>".formatted(right);
    }

    private static int twips(double mm) {
        return (int) Math.round(mm * TWENTIETHS);
    }
}
