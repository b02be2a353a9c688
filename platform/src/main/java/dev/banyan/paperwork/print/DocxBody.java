package dev.banyan.paperwork.print;

import static dev.banyan.paperwork.print.DocxText.CENTRE;
import static dev.banyan.paperwork.print.DocxText.COLUMN;
import static dev.banyan.paperwork.print.DocxText.LINE;
import static dev.banyan.paperwork.print.DocxText.RIGHT;
import static dev.banyan.paperwork.print.DocxText.SIZE_2;
import static dev.banyan.paperwork.print.DocxText.SIZE_3;
import static dev.banyan.paperwork.print.DocxText.SIZE_4;
import static dev.banyan.paperwork.print.DocxText.TWENTIETHS;
import static dev.banyan.paperwork.print.DocxText.WIDTH;
import static dev.banyan.paperwork.print.DocxText.border;
import static dev.banyan.paperwork.print.DocxText.fangSong;
import static dev.banyan.paperwork.print.DocxText.free;
import static dev.banyan.paperwork.print.DocxText.indent;
import static dev.banyan.paperwork.print.DocxText.run;
import static dev.banyan.paperwork.print.DocxText.spaced;
import static dev.banyan.paperwork.print.DocxText.tab;
import static dev.banyan.paperwork.print.DocxText.twips;

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
import java.util.List;

/** The blocks of a DOCX file (正文部分). */
final class DocxBody {
    private final OfficialPaper paper;
    private final String colour;
    private final DocxText out = new DocxText();

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
        if (!blocks.isEmpty() && blocks.getLast() instanceof Table) {
            out.append(DocxText.END);
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
                out.paragraph("<w:keepNext/>", "", fangSong(), names);
            }
            case Heading(int level, String text) ->
                out.paragraph("<w:keepNext/>", indent(), run(face(level), SIZE_3, Colour.BLACK), text);
            case Text(String text) -> out.paragraph(keep ? "<w:keepNext/>" : "", indent(), fangSong(), text);
            case Table(var rows) -> new DocxTables(out, paper.colour()).table(rows);
            case Attachments(var names) -> attachments(names);
            case Signature signature -> signature(signature);
            case Note(String text) -> out.paragraph("", indent(), fangSong(), "（" + text + "）");
            case Imprint imprint -> new DocxTables(out, paper.colour()).imprint(imprint);
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
            out.words(run, line.text());
            first = false;
        }
        out.append("</w:p>");
        if (paper.form() != Form.SHEET && !paper.addressed()) {
            blank(1, "<w:keepNext/>");
        }
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
            case DOCUMENT -> out.paragraph("", free(twips(PaperGrid.HEAD_BELOW_TOP), high) + CENTRE, run, text);
            case BRIEF -> out.paragraph("", free(LINE / 2, high) + CENTRE, run, text);
            case SHEET -> out.paragraph("", free(0, high) + CENTRE, run, text);
            case LETTER ->
                out.paragraph(
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

    private void number(Number number) {
        var rule = border("bottom", "single", 12, 11, colour);
        switch (paper.form()) {
            case DOCUMENT -> {
                blank(2, "");
                if (number.signer().isEmpty()) {
                    out.paragraph(rule, CENTRE, fangSong(), number.text());
                } else {
                    out.append("<w:p><w:pPr>")
                            .append(rule)
                            .append(tab(WIDTH - (int) COLUMN))
                            .append("<w:ind w:left=\"%d\"/><w:jc w:val=\"left\"/></w:pPr>".formatted((int) COLUMN));
                    out.words(fangSong(), number.text());
                    out.append("<w:r><w:tab/></w:r>");
                    out.words(fangSong(), "签发人：");
                    out.words(
                            run(OfficeFont.KAI, SIZE_3, Colour.BLACK),
                            number.signer().get());
                    out.append("</w:p>");
                }
            }
            case BRIEF -> out.paragraph("", spaced(LINE / 2, LINE) + CENTRE, fangSong(), number.text());
            case LETTER -> out.paragraph("", RIGHT, fangSong(), number.text());
            case SHEET ->
                out.paragraph(
                        border("bottom", "thickThinSmallGap", 24, 1, colour),
                        "<w:spacing w:after=\"120\" w:line=\"480\" w:lineRule=\"exact\"/>" + RIGHT,
                        run(OfficeFont.FANG_SONG, SIZE_4, Colour.BLACK),
                        paper.printed(number));
        }
    }

    private void issue(Issue issue) {
        out.append("<w:p><w:pPr>")
                .append(border("bottom", "single", 12, 11, colour))
                .append(tab(WIDTH - (int) COLUMN))
                .append("<w:ind w:left=\"%d\"/><w:jc w:val=\"left\"/></w:pPr>".formatted((int) COLUMN));
        out.words(fangSong(), issue.office());
        out.append("<w:r><w:tab/></w:r>");
        out.words(fangSong(), OfficialPaper.written(issue.day()));
        out.append("</w:p>");
    }

    private void attachments(List<String> names) {
        blank(1, "");
        for (int i = 0; i < names.size(); i++) {
            String number = names.size() == 1 ? "" : (i + 1) + ".";
            int left = (int) (5 * COLUMN);
            out.paragraph(
                    "",
                    i == 0
                            ? "<w:ind w:left=\"%d\" w:hanging=\"%d\"/>".formatted(left, (int) (3 * COLUMN))
                            : "<w:ind w:left=\"%d\"/>".formatted(left),
                    fangSong(),
                    (i == 0 ? Attachments.LABEL : "") + number + names.get(i));
        }
    }

    private void signature(Signature signature) {
        blank(2, "<w:keepNext/>");
        String day = OfficialPaper.written(signature.day());
        double dayWide = wide(day);
        double issuerWide = wide(signature.issuer());
        double middle = Math.max(4 * COLUMN + dayWide / 2, 2 * COLUMN + issuerWide / 2);
        out.paragraph(
                "<w:keepNext/>",
                "<w:ind w:right=\"%d\"/>".formatted((int) (middle - issuerWide / 2)) + RIGHT,
                fangSong(),
                signature.issuer());
        out.paragraph("", "<w:ind w:right=\"%d\"/>".formatted((int) (middle - dayWide / 2)) + RIGHT, fangSong(), day);
    }

    /** In the fonts of offices figures are half as wide as the rest. */
    private static double wide(String text) {
        return text.codePoints()
                .mapToDouble(it -> it < 0x100 ? COLUMN / 2 : COLUMN)
                .sum();
    }

    private void blank(int lines, String keep) {
        for (int i = 0; i < lines; i++) {
            out.paragraph(keep, "", fangSong(), "");
        }
    }
}
