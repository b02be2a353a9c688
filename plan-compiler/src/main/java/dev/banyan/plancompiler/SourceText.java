package dev.banyan.plancompiler;

import java.util.List;
import java.util.OptionalInt;

/**
 * A policy text as the compiler takes it (待编译文本).
 *
 * @param text the whole text, never changed; lines end with a line feed, table cells are separated by tabs
 * @param headings heading lines that the file format marked as such, in order; empty for plain text
 * @param publicationYear the year of publication if the caller knows it
 */
public record SourceText(String text, List<Heading> headings, OptionalInt publicationYear) {
    public SourceText {
        headings = List.copyOf(headings);
    }

    public static SourceText of(String text) {
        return new SourceText(text, List.of(), OptionalInt.empty());
    }

    /**
     * A line that the file marks as a heading (标题样式).
     *
     * @param span where the line stands
     * @param level 1 is the highest
     */
    public record Heading(Span span, int level) {}
}
