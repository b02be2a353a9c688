package dev.banyan.paperwork;

import dev.banyan.paperwork.ReadDocument.Format;
import dev.banyan.paperwork.ReadDocument.Outcome;
import dev.banyan.paperwork.ReadDocument.Reason;
import dev.banyan.paperwork.ReadDocument.Refused;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF file (版式文件): printed lines become paragraphs again. */
final class PdfPages {
    private static final int MOST_PAGES = 3000;
    /** With fewer characters on an average page, what is read is the stamp on a picture. */
    private static final int FEWEST_CHARACTERS_PER_PAGE = 12;

    private static final int BLANK_PAGE_BYTES = 100;

    static {
        NoSystemFonts.install();
    }

    private PdfPages() {}

    static Outcome read(byte[] content) throws IOException {
        if (PdfStreams.isBomb(content)) {
            return new Refused(Reason.TOO_LARGE);
        }
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                return new Refused(Reason.TOO_LARGE);
            }
            List<PdfPage> pages = PdfLineStripper.pages(document);
            long characters = pages.stream()
                    .flatMap(page -> page.lines().stream())
                    .mapToLong(line -> line.text().length())
                    .sum();
            if (characters < (long) FEWEST_CHARACTERS_PER_PAGE * pages.size() && isDrawn(document, characters)) {
                return new Refused(Reason.SCANNED_PDF);
            }
            var text = new ExtractedText();
            PdfParagraphs.write(PdfMargins.withoutHeadersAndFooters(pages), text);
            return text.as(Format.PDF);
        } catch (InvalidPasswordException locked) {
            return new Refused(Reason.PROTECTED);
        }
    }

    /** Whether something other than the text that was read is on the pages. */
    private static boolean isDrawn(PDDocument document, long characters) throws IOException {
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            if (resources != null) {
                for (var name : resources.getXObjectNames()) {
                    if (resources.isImageXObject(name)) {
                        return true;
                    }
                }
            }
            if (characters == 0 && page.hasContents()) {
                try (var contents = page.getContents()) {
                    if (contents.readNBytes(BLANK_PAGE_BYTES).length == BLANK_PAGE_BYTES) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
