package dev.banyan.paperwork;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Prints A4 pages line by line in a Song font that every reader knows without embedding, so no font file is needed. */
final class PrintedPdf {
    static final float LEFT = 72;
    static final float SIZE = 16;
    /** Characters in a full line. */
    static final int MEASURE = 28;

    private final PDDocument document = new PDDocument();
    private final PDResources resources = new PDResources();
    private StringBuilder drawn = new StringBuilder();

    PrintedPdf() {
        var fonts = new COSDictionary();
        fonts.setItem("F", song());
        resources.getCOSObject().setItem(COSName.FONT, fonts);
    }

    PrintedPdf line(float x, float fromTop, float size, String words) {
        String codes = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_16BE));
        drawn.append("BT /F %s Tf 1 0 0 1 %s %s Tm <%s> Tj ET%n"
                .formatted(size, x, PDRectangle.A4.getHeight() - fromTop, codes));
        return this;
    }

    /** A paragraph set in full lines of {@link #MEASURE} characters, the first one indented by two. */
    PrintedPdf paragraph(float fromTop, String words) {
        int from = 0;
        float y = fromTop;
        while (from < words.length()) {
            int indent = from == 0 ? 2 : 0;
            int to = Math.min(words.length(), from + MEASURE - indent);
            line(LEFT + indent * SIZE, y, SIZE, words.substring(from, to));
            from = to;
            y += 28;
        }
        return this;
    }

    PrintedPdf endPage() {
        var page = new PDPage(PDRectangle.A4);
        page.setResources(resources);
        var contents = new PDStream(document);
        try (var out = contents.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(drawn.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.setContents(contents);
        document.addPage(page);
        drawn = new StringBuilder();
        return this;
    }

    PDDocument document() {
        return document;
    }

    byte[] bytes() {
        var file = new ByteArrayOutputStream();
        try (document) {
            document.save(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static COSDictionary song() {
        var collection = new COSDictionary();
        collection.setItem("Registry", new COSString("Adobe"));
        collection.setItem("Ordering", new COSString("GB1"));
        collection.setInt("Supplement", 2);
        var descriptor = new COSDictionary();
        descriptor.setName("Type", "FontDescriptor");
        descriptor.setName("FontName", "STSong-Light");
        descriptor.setInt("Flags", 6);
        var box = new COSArray();
        for (int edge : new int[] {-25, -254, 1000, 880}) {
            box.add(COSInteger.get(edge));
        }
        descriptor.setItem("FontBBox", box);
        descriptor.setInt("Ascent", 880);
        descriptor.setInt("Descent", -120);
        var glyphs = new COSDictionary();
        glyphs.setName("Type", "Font");
        glyphs.setName("Subtype", "CIDFontType0");
        glyphs.setName("BaseFont", "STSong-Light");
        glyphs.setItem("CIDSystemInfo", collection);
        glyphs.setItem("FontDescriptor", descriptor);
        glyphs.setInt("DW", 1000);
        var descendants = new COSArray();
        descendants.add(glyphs);
        var font = new COSDictionary();
        font.setName("Type", "Font");
        font.setName("Subtype", "Type0");
        font.setName("BaseFont", "STSong-Light-UniGB-UCS2-H");
        font.setName("Encoding", "UniGB-UCS2-H");
        font.setItem("DescendantFonts", descendants);
        return font;
    }
}
