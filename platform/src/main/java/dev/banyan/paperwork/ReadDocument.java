package dev.banyan.paperwork;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Turns an uploaded file into text (文件转文本), whatever its name claims: the content decides. */
public final class ReadDocument {
    /** Largest file that is read, in bytes. */
    public static final int LIMIT = 20 * 1024 * 1024;

    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

    private ReadDocument() {}

    /** Reads a file; never throws on bad content. */
    public static Outcome read(byte[] content) {
        if (content.length == 0) {
            return new Refused(Reason.EMPTY);
        }
        if (content.length > LIMIT) {
            return new Refused(Reason.TOO_LARGE);
        }
        try {
            return refuseBlank(extract(content));
        } catch (ExtractedText.TooLong tooLong) {
            return new Refused(Reason.TOO_LARGE);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return new Refused(Reason.DAMAGED);
        }
    }

    private static Outcome extract(byte[] content) throws IOException {
        String type =
                KNOWN.detect(new ByteArrayInputStream(content), new Metadata()).toString();
        return switch (type) {
            case "application/pdf" -> PdfPages.read(content);
            case "application/x-tika-ooxml", "application/zip" -> WordPackage.read(content);
            case "application/x-tika-msoffice" -> OldWordFile.read(content);
            case "application/rtf" -> new Refused(Reason.NOT_A_TEXT_DOCUMENT);
            default -> plainOrHtml(content, type);
        };
    }

    private static Outcome plainOrHtml(byte[] content, String type) {
        boolean maybeText = type.startsWith("text/") || type.contains("xml") || type.endsWith("octet-stream");
        if (!maybeText) {
            return new Refused(Reason.NOT_A_TEXT_DOCUMENT);
        }
        return Characters.decode(content)
                .<Outcome>map(text -> HtmlPage.looksLikeHtml(text) ? HtmlPage.read(text) : plain(text))
                .orElseGet(() -> new Refused(Reason.NOT_A_TEXT_DOCUMENT));
    }

    /** Every character stays in its place, so that places in the text are places in the file. */
    private static Outcome plain(String decoded) {
        String text = decoded.replace("\r\n", " \n").replace('\r', '\n').replace('\0', ' ');
        return new Text(text, Format.PLAIN_TEXT, List.of());
    }

    private static Outcome refuseBlank(Outcome outcome) {
        return outcome instanceof Text read && read.text().isBlank() ? new Refused(Reason.EMPTY) : outcome;
    }

    public sealed interface Outcome {}

    /**
     * @param text the text, lines ending with a line feed, table cells separated by tabs
     * @param format what the file is
     * @param headings lines that the file itself marks as headings, in order
     */
    public record Text(String text, Format format, List<Heading> headings) implements Outcome {
        public Text {
            headings = List.copyOf(headings);
        }
    }

    /**
     * @param start first code point of the line
     * @param end one past its last code point
     * @param level 1 is the highest
     */
    public record Heading(int start, int end, int level) {}

    public record Refused(Reason reason) implements Outcome {}

    public enum Format {
        PLAIN_TEXT,
        HTML,
        DOCX,
        DOC,
        PDF
    }

    public enum Reason {
        EMPTY,
        TOO_LARGE,
        SCANNED_PDF,
        PROTECTED,
        DAMAGED,
        NOT_A_TEXT_DOCUMENT
    }
}
