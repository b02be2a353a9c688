package dev.banyan.plancompiler;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One part of the plan (结构单元): from the document down to a task (重点任务) or a measure (具体措施).
 *
 * @param id unique in its draft, in reading order
 * @param kind what it is
 * @param label the number as printed with its brackets or mark, for example {@code (一)} or {@code 第二章}
 * @param title the heading without label and final punctuation, where the text has one
 * @param span from the first character of label or title to the last of its last paragraph
 * @param parent id of the part that holds it, empty for the document and the cover
 * @param year the year a vision speaks of, otherwise empty
 */
public record DraftNode(
        String id,
        NodeKind kind,
        Optional<String> label,
        Optional<Title> title,
        Span span,
        Optional<String> parent,
        OptionalInt year) {

    /**
     * A heading (标题).
     *
     * @param text the words, written without line breaks
     * @param span where they stand
     */
    public record Title(String text, Span span) {}
}
