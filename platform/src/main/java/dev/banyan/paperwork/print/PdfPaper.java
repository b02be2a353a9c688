package dev.banyan.paperwork.print;

import dev.banyan.paperwork.OfficialPaper;
import dev.banyan.paperwork.OfficialPaper.Colour;
import dev.banyan.paperwork.rules.Mark;
import dev.banyan.paperwork.rules.Mark.Rule;
import dev.banyan.paperwork.rules.Mark.Seal;
import dev.banyan.paperwork.rules.Mark.Words;
import dev.banyan.paperwork.rules.PaperGrid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;

/** Prints pages as PDF (版式文件 PDF). */
public final class PdfPaper {
    private static final double POINTS = 1 / PaperGrid.POINT;
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private final PDPageContentStream page;
    private final PDFont font;

    private PdfPaper(PDPageContentStream page, PDFont font) {
        this.page = page;
        this.font = font;
    }

    /** @param pages what is printed on each */
    public static byte[] write(OfficialPaper paper, List<List<Mark>> pages) {
        try {
            return PaperFont.shared().reading(ttf -> {
                try (var document = new PDDocument()) {
                    // The number of a file is made from this and its properties, and so is the same each time.
                    document.setDocumentId(Xml.id(paper).getMostSignificantBits());
                    var font = PDType0Font.load(document, ttf, true);
                    for (List<Mark> marks : pages) {
                        var sheet = new PDPage(PDRectangle.A4);
                        document.addPage(sheet);
                        try (var content = new PDPageContentStream(document, sheet)) {
                            new PdfPaper(content, font).print(marks);
                        }
                    }
                    describe(document, paper);
                    var out = new ByteArrayOutputStream();
                    document.save(out);
                    return out.toByteArray();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(PDDocument document, OfficialPaper paper) {
        var about = document.getDocumentInformation();
        about.setTitle(paper.title());
        about.setSubject(paper.number());
        about.setAuthor(paper.issuer());
        about.setKeywords(PaperFont.NOTICE);
        about.setCreator("Banyan");
        paper.day().ifPresent(day -> about.setCreationDate(GregorianCalendar.from(day.atStartOfDay(CITY))));
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("zh-CN");
        var preferences = new PDViewerPreferences(catalog.getCOSObject());
        preferences.setDisplayDocTitle(true);
        catalog.getCOSObject().setItem(COSName.VIEWER_PREFERENCES, preferences.getCOSObject());
    }

    private void print(List<Mark> marks) throws IOException {
        for (Mark mark : marks) {
            switch (mark) {
                case Words words -> print(words);
                case Rule rule -> print(rule);
                case Seal _ -> {}
            }
        }
    }

    private void print(Words words) throws IOException {
        var type = words.type();
        double bold = Ink.stroke(type);
        float size = points(type.size());
        page.beginText();
        page.setFont(font, size);
        page.setCharacterSpacing(points(words.gap()));
        fill(type.colour());
        if (bold > 0) {
            stroke(type.colour());
            page.setLineWidth(points(bold));
        }
        page.setRenderingMode(bold > 0 ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        page.setTextMatrix(Matrix.getTranslateInstance(points(words.x()), height(words.y())));
        page.showText(PaperFont.shared().shown(words.text()));
        page.endText();
    }

    private void print(Rule rule) throws IOException {
        stroke(rule.colour());
        page.setLineWidth(points(rule.thick()));
        page.moveTo(points(rule.x()), height(rule.y()));
        page.lineTo(points(rule.toX()), height(rule.toY()));
        page.stroke();
    }

    private void fill(Colour colour) throws IOException {
        var ink = Ink.of(colour);
        page.setNonStrokingColor(ink.red() / 255f, ink.green() / 255f, ink.blue() / 255f);
    }

    private void stroke(Colour colour) throws IOException {
        var ink = Ink.of(colour);
        page.setStrokingColor(ink.red() / 255f, ink.green() / 255f, ink.blue() / 255f);
    }

    private static float points(double mm) {
        return (float) (mm * POINTS);
    }

    private static float height(double y) {
        return PDRectangle.A4.getHeight() - points(y);
    }
}
