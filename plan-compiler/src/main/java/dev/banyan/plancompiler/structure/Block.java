package dev.banyan.plancompiler.structure;

import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Prose;
import java.util.Optional;

/**
 * A paragraph, a heading line or a table row (段落), without blanks at either end.
 *
 * @param text the whole text in folded shape
 * @param span where it stands
 * @param label its number, if it has one
 * @param level level of the heading style that the file gave it, 0 for none
 * @param isRow whether it is part of a table
 */
record Block(String text, Span span, Optional<Label> label, int level, boolean isRow) {

    private static final int LONGEST_NAME = 9;

    Block ofLevel(int rank) {
        return new Block(text, span, label, rank, isRow);
    }

    String words() {
        return text.substring(span.start(), span.end());
    }

    boolean isNumbered() {
        return label.isPresent();
    }

    Numbering numbering() {
        return label.map(Label::numbering).orElse(Numbering.NONE);
    }

    /** Where the words behind the number start. */
    int wordsStart() {
        int i = label.map(Label::end).orElse(span.start() + Wording.attachmentMark(text, span));
        while (i < span.end() && (Prose.isBlank(text.charAt(i)) || "、.:,—-●■◆★▲·•".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    /** The words in front of the first full stop or colon that read as a heading, or the whole of a heading line. */
    Optional<Span> title() {
        int start = wordsStart();
        int stop = Prose.firstOutsideBrackets(text, start, span.end(), "。:");
        if (stop < 0) {
            int gap = wideGap(start);
            if (gap > 0 && span.end() - gap > 30) {
                return heading(start, gap);
            }
            return span.end() - start > 80 || span.end() == start || endsOpen()
                    ? Optional.empty()
                    : Optional.of(new Span(start, span.end()));
        }
        int gap = wideGap(start);
        if (gap > 0 && gap < stop && gap - start <= 30) {
            return heading(start, gap);
        }
        String words = text.substring(start, Math.min(stop, start + 60));
        boolean field = text.charAt(stop) == ':' && (Wording.isField(words) || Wording.announces(words));
        if (field) {
            return Optional.empty();
        }
        return phase(start, stop).or(() -> usualHeading(start, stop)).or(() -> heading(start, stop));
    }

    /** 宣传发动阶段(2022年2月)各学校要…: a heading that ends with its dates, run into the text. */
    private Optional<Span> phase(int start, int stop) {
        int open = isNumbered() ? text.indexOf('(', start, Math.min(stop, start + 20)) : -1;
        int close = open < start + 4 ? -1 : text.indexOf(')', open, Math.min(stop, open + 24));
        boolean dated = close > 0
                && close + 8 < stop
                && text.indexOf('月', open, close) > 0
                && Prose.firstOutsideBrackets(text, start, open, ",。;:、") < 0;
        return dated ? heading(start, close + 1) : Optional.empty();
    }

    /** 总体要求 and its likes, run into the text by a conversion. */
    private Optional<Span> usualHeading(int start, int stop) {
        int length = isNumbered() ? Wording.usualHeadingLength(text, start, span.end()) : 0;
        boolean sentence = heading(start, stop).isEmpty()
                || Prose.firstOutsideBrackets(text, start + length, stop, ",0123456789") >= 0;
        return length == 0 || !sentence ? Optional.empty() : Optional.of(new Span(start, start + length));
    }

    private Optional<Span> heading(int start, int end) {
        var words = Prose.trim(text, start, end);
        return LineForm.readsAsHeading(text.substring(words.start(), words.end()))
                ? Optional.of(words)
                : Optional.empty();
    }

    private boolean endsOpen() {
        return ";,、".indexOf(text.charAt(span.end() - 1)) >= 0;
    }

    private int wideGap(int start) {
        int limit = Math.min(span.end(), start + 42);
        for (int i = start + 2; i + 1 < limit; i++) {
            if (text.charAt(i) == ' ' && text.charAt(i + 1) == ' ') {
                return i;
            }
        }
        return -1;
    }

    /** What stands behind the title; empty at the end if nothing does. */
    Span rest() {
        int from = title().map(Span::end).orElse(wordsStart());
        while (from < span.end() && (Prose.isBlank(text.charAt(from)) || "。:".indexOf(text.charAt(from)) >= 0)) {
            from++;
        }
        return new Span(from, span.end());
    }

    /** 责任单位：… or 完成时限：… and nothing else. */
    boolean isField() {
        int stop = text.indexOf(':', span.start(), Math.min(span.end(), span.start() + 14));
        return label.isEmpty() && stop > 0 && Wording.isField(text.substring(span.start(), stop));
    }

    /** The words in front of a colon with which an unnumbered paragraph begins (目标任务：…); empty if there are none. */
    String name() {
        int stop = text.indexOf(':', span.start(), Math.min(span.end(), span.start() + LONGEST_NAME));
        String words = stop < 0 || isNumbered() || isRow ? "" : text.substring(span.start(), stop);
        return words.chars().allMatch(Character::isIdeographic) ? words : "";
    }

    /** A line without an end mark: nothing but a heading. */
    boolean isHeadingLine() {
        return rest().length() == 0
                && title().isPresent()
                && !(isNumbered() || level > 0
                        ? LineForm.endsLikeSentence(words())
                        : LineForm.readsAsSentence(words()));
    }

    /** Whether the paragraph opens with a short sentence that reads as a heading, and goes on. */
    boolean hasLeadSentence() {
        return title().isPresent()
                && rest().length() > 0
                && span.length() >= title().get().length() + 9;
    }

    String titleWords() {
        return title().map(it -> LineForm.closedUp(text.substring(it.start(), it.end())))
                .orElse("");
    }

    /** 指导思想：… as a paragraph of its own. */
    boolean isTitledContext() {
        return hasLeadSentence() && Wording.isOverview(titleWords());
    }

    boolean isTitledGoals() {
        return hasLeadSentence() && GoalWording.isGoals(titleWords());
    }

    /** 各位代表！…; 市场是稀缺资源。我们要…: words to the assembly ask for nothing of their own. */
    private boolean isSpeech() {
        return Wording.isAddress(words()) || text.startsWith("我们", rest().start());
    }

    /** Whether the paragraph opens like a task or names who has to do it. */
    boolean isTaskLike() {
        return !isField() && (hasLeadSentence() && !isSpeech() || OwnerWording.namesOwner(words()));
    }

    /** Document number, salutation, date, speaker and the like between title and body. */
    boolean isPreliminary() {
        String words = words();
        boolean unmarked = !isNumbered() && words.length() <= 60 && !LineForm.endsLikeSentence(words);
        return Wording.isDocumentNumber(words)
                || Wording.isSalutation(words)
                || Wording.isDate(words)
                || !isNumbered() && words.length() <= 120 && Wording.isNoise(words)
                || unmarked && Wording.isSpeakerLine(words)
                || words.matches("^\\(?[^。]{0,30}20\\d\\d年\\d+月\\d+日.{0,60}\\)?$") && words.length() <= 90
                || words.matches("^20\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}[\\d\\s:]*$")
                || Wording.isContents(words);
    }
}
