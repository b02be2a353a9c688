package dev.banyan.supervision.rules;

import dev.banyan.supervision.Refusal;
import java.util.Optional;

/** What a question, an answer and a reason must be (询问与答复文字要求). Lengths are counted in characters as people see them: code points. */
public final class QuestionText {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 2000;
    public static final int LONGEST_REASON = 500;

    private QuestionText() {}

    /** Without blanks around it, and with line breaks of one kind, so that the same words are the same text. */
    public static String clean(String typed) {
        return typed.replace("\r\n", "\n").replace("\0", "").strip();
    }

    /** @param text cleaned words of a question or an answer */
    public static Optional<Refusal> fault(String text) {
        int length = length(text);
        return length < SHORTEST
                ? Optional.of(Refusal.TEXT_TOO_SHORT)
                : length > LONGEST ? Optional.of(Refusal.TEXT_TOO_LONG) : Optional.empty();
    }

    /** @param reason cleaned words that say why an answer is none */
    public static Optional<Refusal> reasonFault(String reason) {
        return reason.isEmpty()
                ? Optional.of(Refusal.REASON_MISSING)
                : length(reason) > LONGEST_REASON ? Optional.of(Refusal.REASON_TOO_LONG) : Optional.empty();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
