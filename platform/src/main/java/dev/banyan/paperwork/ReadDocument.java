package dev.banyan.paperwork;

import java.util.List;

/** Turns an uploaded file into text (文件转文本), whatever its name claims: the content decides. */
public final class ReadDocument {
    /** Largest file that is read, in bytes. */
    public static final int LIMIT = 20 * 1024 * 1024;

    private ReadDocument() {}

    /** Reads a file; never throws on bad content. */
    public static Outcome read(byte[] content) {
        return new Refused(Reason.EMPTY);
    }

    public sealed interface Outcome {}

    /**
     * @param text the text, lines ending with a line feed, table cells separated by tabs
     * @param format what the file is
     * @param headings lines that the file itself marks as headings, in order
     */
    public record Text(String text, Format format, List<Heading> headings) implements Outcome {}

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
