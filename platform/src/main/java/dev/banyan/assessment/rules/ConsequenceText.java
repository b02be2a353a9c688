package dev.banyan.assessment.rules;

import dev.banyan.assessment.Consequence.Kind;
import dev.banyan.assessment.ConsequenceFact.Content;
import dev.banyan.assessment.ConsequenceRefusal;
import dev.banyan.assessment.ConsequenceStep;
import java.time.LocalDate;
import java.util.Optional;

/** What must be said with each step (结果运用填写要求). Lengths are counted in code points. */
public final class ConsequenceText {
    public static final int LONGEST_TEXT = 2000;
    public static final int LONGEST_NAME = 100;
    public static final int MOST_DAYS = 60;

    private ConsequenceText() {}

    /** Why this cannot be said; empty if it can. */
    public static Optional<ConsequenceRefusal> fault(
            ConsequenceStep step, Kind kind, Content content, LocalDate today) {
        if (content.text().isBlank()) {
            return Optional.of(ConsequenceRefusal.TEXT_MISSING);
        }
        if (length(content.text()) > LONGEST_TEXT) {
            return Optional.of(ConsequenceRefusal.TEXT_TOO_LONG);
        }
        return switch (step) {
            case UPHELD -> ground(content).or(() -> due(kind, content, today));
            case DROPPED -> ground(content);
            case RETURNED -> due(kind, content, today);
            case HANDED_OVER ->
                content.handOver()
                                .filter(it -> named(it.to()) && named(it.paper()))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(ConsequenceRefusal.HAND_OVER);
            case DRAFTED, SIGNED, REPLIED, CARRIED_OUT, RECTIFIED, CLOSED, WITHDRAWN -> Optional.empty();
        };
    }

    /** Nobody tolerates a commendation. */
    private static Optional<ConsequenceRefusal> ground(Content content) {
        return content.tolerance().filter(it -> it.ground().isBlank()).isPresent()
                ? Optional.of(ConsequenceRefusal.GROUND_MISSING)
                : content.tolerance()
                        .filter(it -> length(it.ground()) > LONGEST_TEXT)
                        .map(it -> ConsequenceRefusal.TEXT_TOO_LONG);
    }

    private static Optional<ConsequenceRefusal> due(Kind kind, Content content, LocalDate today) {
        return kind == Kind.RECTIFICATION
                        && content.due().filter(it -> !it.isBefore(today)).isEmpty()
                ? Optional.of(ConsequenceRefusal.DUE)
                : Optional.empty();
    }

    private static boolean named(String name) {
        return !name.isBlank() && length(name) <= LONGEST_NAME;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
