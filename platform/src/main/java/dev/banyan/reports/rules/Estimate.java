package dev.banyan.reports.rules;

import dev.banyan.reports.Form;
import dev.banyan.reports.Question;
import java.util.Set;

/** How long a form takes (填报耗时估算): fixed rates, so that every asker is measured alike; whole minutes, rounded up. */
public final class Estimate {
    private static final int OPENING_SECONDS = 20;
    private static final int CLAUSE_SECONDS = 20;
    private static final int TYPED_FIGURE_SECONDS = 60;
    private static final int CONFIRMED_FIGURE_SECONDS = 5;

    private Estimate() {}

    /** @param filled numbers of the questions whose figure is there to be confirmed */
    public static int minutes(Form form, Set<Integer> filled) {
        int seconds = OPENING_SECONDS
                + form.questions().stream()
                        .mapToInt(question -> seconds(question, filled))
                        .sum();
        return Math.ceilDiv(seconds, 60);
    }

    private static int seconds(Question question, Set<Integer> filled) {
        if (!question.isFigure()) {
            return CLAUSE_SECONDS;
        }
        return filled.contains(question.number()) ? CONFIRMED_FIGURE_SECONDS : TYPED_FIGURE_SECONDS;
    }
}
