package dev.banyan.paperwork.rules;

import static dev.banyan.paperwork.rules.PaperGrid.GAP;
import static dev.banyan.paperwork.rules.PaperGrid.LEFT;
import static dev.banyan.paperwork.rules.PaperGrid.LINE;
import static dev.banyan.paperwork.rules.PaperGrid.SIZE_2;
import static dev.banyan.paperwork.rules.PaperGrid.SIZE_3;
import static dev.banyan.paperwork.rules.PaperGrid.WIDTH;

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
import dev.banyan.paperwork.rules.Mark.Face;
import dev.banyan.paperwork.rules.Mark.Type;
import dev.banyan.paperwork.rules.Mark.Words;
import java.util.List;
import java.util.Optional;

/** Sets a paper on pages (公文排版): what stands where, the same for PDF and OFD. */
public final class PaperLayout {
    private static final double INDENT = 2 * PaperGrid.COLUMN;
    /** Lines of text that go with a signature to the next page, so that it never stands there alone. */
    private static final int WITH_SIGNATURE = 2;

    private final OfficialPaper paper;
    private final Widths widths;
    private final Stripes stripes = new Stripes();
    private Optional<Imprint> imprint = Optional.empty();

    private PaperLayout(OfficialPaper paper, Widths widths) {
        this.paper = paper;
        this.widths = widths;
    }

    /** The pages, each with what is printed on it. */
    public static List<List<Mark>> of(OfficialPaper paper, Widths widths) {
        var layout = new PaperLayout(paper, widths);
        paper.blocks().forEach(layout::add);
        var pages = layout.stripes.pages(layout.imprint.map(it -> new ImprintLines(widths).of(it)));
        return new PageNumbers(paper.form(), paper.colour(), widths).on(pages);
    }

    private void add(Block block) {
        switch (block) {
            case Head(String text) -> PaperHead.head(paper, text, widths, stripes);
            case Number number -> PaperHead.number(paper, number, widths, stripes);
            case Issue issue -> PaperHead.issue(paper, issue, widths, stripes);
            case Title(String text) -> title(text);
            case Recipients(String names) -> {
                stripes.space(LINE);
                paragraph(names, Face.FANG_SONG, 0);
            }
            case Heading(int level, String text) -> {
                paragraph(text, face(level), INDENT);
                stripes.keepWithNext(1);
            }
            case Text(String text) -> paragraph(text, Face.FANG_SONG, INDENT);
            case Table(var rows) -> rows.forEach(row -> new TableRow(widths, paper.colour()).add(row, stripes));
            case Attachments(var names) -> attachments(names);
            case Signature signature -> signature(signature);
            case Note(String text) -> paragraph("（" + text + "）", Face.FANG_SONG, INDENT);
            case Imprint it -> imprint = Optional.of(it);
        }
    }

    private static Face face(int level) {
        return level == 1 ? Face.HEI : level == 2 ? Face.KAI : Face.FANG_SONG;
    }

    private void title(String text) {
        if (paper.form() != Form.SHEET) {
            stripes.toGrid();
            stripes.space(paper.form() == Form.BRIEF ? LINE : 2 * LINE);
        }
        for (var line : new Lines(widths, SIZE_2, 0).balanced(text, WIDTH)) {
            double wide = widths.of(line.text(), SIZE_2, 0);
            stripes.line(
                    LINE,
                    new Words(
                            LEFT + (WIDTH - wide) / 2,
                            baseline(LINE, SIZE_2),
                            new Type(Face.TITLE, SIZE_2, Colour.BLACK),
                            0,
                            line.text()));
            stripes.keepWithNext(1);
        }
        if (paper.form() == Form.SHEET) {
            stripes.space(LINE / 2);
        }
    }

    private void paragraph(String text, Face face, double indent) {
        paragraph(text, face, indent, 0);
    }

    /** @param hanging by how much the lines after the first are set in */
    private void paragraph(String text, Face face, double indent, double hanging) {
        boolean first = true;
        double shift = hanging > 0 ? hanging : 0;
        for (var line : new Lines(widths, SIZE_3, GAP).of(text, WIDTH - shift, hanging > 0 ? indent - shift : indent)) {
            stripes.line(
                    LINE,
                    new Words(
                            LEFT + (first ? indent : shift),
                            baseline(LINE, SIZE_3),
                            new Type(face, SIZE_3, Colour.BLACK),
                            line.gap(),
                            line.text()));
            first = false;
        }
    }

    private void attachments(List<String> names) {
        stripes.space(LINE);
        for (int i = 0; i < names.size(); i++) {
            var number = names.size() == 1 ? "" : (i + 1) + ".";
            double before = INDENT + 3 * PaperGrid.COLUMN;
            if (i == 0) {
                paragraph("附件：" + number + names.get(i), Face.FANG_SONG, INDENT, before);
            } else {
                paragraph(number + names.get(i), Face.FANG_SONG, before, before);
            }
        }
    }

    private void signature(Signature signature) {
        stripes.keepWithNext(WITH_SIGNATURE);
        stripes.space(2 * LINE);
        stripes.keepWithNext(1);
        var type = new Type(Face.FANG_SONG, SIZE_3, Colour.BLACK);
        var day = day(signature.day());
        double dayWide = widths.of(day, SIZE_3, GAP);
        double issuerWide = widths.of(signature.issuer(), SIZE_3, GAP);
        double right = LEFT + WIDTH;
        double middle =
                Math.min(right - 4 * PaperGrid.COLUMN - dayWide / 2, right - 2 * PaperGrid.COLUMN - issuerWide / 2);
        stripes.line(
                LINE,
                new Mark.Seal(middle, LINE),
                new Words(middle - issuerWide / 2, baseline(LINE, SIZE_3), type, GAP, signature.issuer()));
        stripes.keepWithNext(1);
        stripes.line(LINE, new Words(middle - dayWide / 2, baseline(LINE, SIZE_3), type, GAP, day));
    }

    /** As the standard writes it: Arabic, without zeros before it. */
    public static String day(java.time.LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** Where words of a size stand that are in the middle of a line. */
    static double baseline(double height, double size) {
        return (height - size) / 2 + 0.88 * size;
    }
}
