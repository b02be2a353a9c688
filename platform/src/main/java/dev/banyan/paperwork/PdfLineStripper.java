package dev.banyan.paperwork;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the lines of a PDF with their measures. */
final class PdfLineStripper extends PDFTextStripper {
    /** More drawing steps than a real document needs; nested forms can multiply without end. */
    private static final long MOST_STEPS = 30_000_000;

    private static final float CELL_GAP = 2.0f;
    private static final float WORD_GAP = 1.0f;

    /** Typesetters part Han characters from digits by a narrow space that nobody typed. */
    private static final Pattern TYPOGRAPHIC_BLANK = Pattern.compile(
            "(?<=[\\u3001-\\u303F\\uFF01-\\uFF60]) "
                    + "|(?<=[\\u4E00-\\u9FFF]) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z%]) (?=[\\u3001-\\u303F\\u4E00-\\u9FFF\\uFF01-\\uFF60])");

    private final List<PdfPage> pages = new ArrayList<>();
    private final List<PdfPage.Line> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private boolean betweenWords;
    private float left;
    private float right;
    private float baseLine;
    private float size;
    private long steps;
    private long characters;

    private PdfLineStripper() {
        setSortByPosition(true);
    }

    static List<PdfPage> pages(PDDocument document) throws IOException {
        var stripper = new PdfLineStripper();
        stripper.writeText(document, Writer.nullWriter());
        return stripper.pages;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++steps > MOST_STEPS) {
            throw new ExtractedText.TooLong();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (++characters > ExtractedText.LIMIT) {
            throw new ExtractedText.TooLong();
        }
        super.processTextPosition(position);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        for (TextPosition position : positions) {
            append(position);
        }
    }

    private void append(TextPosition position) {
        String printed = printed(position.getUnicode());
        if (printed.isBlank() && words.isEmpty()) {
            return;
        }
        float em = position.getFontSizeInPt();
        if (words.isEmpty()) {
            left = position.getXDirAdj();
            size = em;
            baseLine = position.getYDirAdj();
        } else {
            float gap = position.getXDirAdj() - right;
            if (gap > CELL_GAP * em) {
                words.append('\t');
            } else if (betweenWords && (gap > WORD_GAP * em || betweenLatin(printed))) {
                words.append(' ');
            }
        }
        betweenWords = false;
        words.append(printed);
        if (!printed.isBlank()) {
            right = position.getXDirAdj() + position.getWidthDirAdj();
            size = Math.max(size, em);
        }
    }

    private boolean betweenLatin(String next) {
        char last = words.charAt(words.length() - 1);
        return last < 0x250 && Character.isLetterOrDigit(last) && !next.isEmpty() && next.charAt(0) < 0x250;
    }

    /** Some fonts name a Han character by its look-alike among the radicals. */
    private static String printed(String unicode) {
        boolean radical = unicode.chars().anyMatch(c -> c >= 0x2E80 && c <= 0x2FDF);
        return radical ? Normalizer.normalize(unicode, Normalizer.Form.NFKC) : unicode;
    }

    @Override
    protected void writeWordSeparator() {
        betweenWords = true;
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphStart() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    @Override
    protected void endPage(PDPage page) {
        endLine();
        pages.add(new PdfPage(page.getCropBox().getWidth(), page.getCropBox().getHeight(), lines));
        lines.clear();
    }

    private void endLine() {
        String text = TYPOGRAPHIC_BLANK.matcher(words).replaceAll("").strip();
        if (!text.isEmpty()) {
            lines.add(new PdfPage.Line(text, left, right, baseLine, size));
        }
        words.setLength(0);
        betweenWords = false;
    }
}
