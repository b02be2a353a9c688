package dev.banyan.reports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What a unit says in a report (填报内容).
 *
 * @param progress share of the assignment that the unit claims as done, 0 to 100 %; claimed only, never verified by itself
 * @param unchanged the unit said with one click that nothing changed since its last report
 */
public record Answers(List<Answer> clauses, List<Figure> figures, OptionalInt progress, boolean unchanged) {
    public static final Answers NONE = new Answers(List.of(), List.of(), OptionalInt.empty(), false);

    public Answers {
        clauses = List.copyOf(clauses);
        figures = List.copyOf(figures);
        if (progress.isPresent() && (progress.getAsInt() < 0 || progress.getAsInt() > 100)) {
            throw new IllegalArgumentException("a share of " + progress.getAsInt() + " %");
        }
    }

    /** How far one clause is (进展). */
    public enum Standing {
        DONE,
        IN_PROGRESS,
        NOT_STARTED,
        /** Something is in the way; the words say what (遇到困难). */
        OBSTACLE
    }

    /** @param question number of the question in the form */
    public record Answer(int question, Standing standing, String words) {}

    /** Where a figure comes from (数据来源). */
    public enum Origin {
        TYPED,
        /** Taken over from the last report and confirmed. */
        LAST_REPORT,
        /** Held by a system and confirmed. */
        SYSTEM
    }

    /**
     * @param question number of the question in the form
     * @param indicator number of the indicator in its plan
     */
    public record Figure(int question, int indicator, BigDecimal value, Origin origin) {}

    public Optional<Answer> clause(int question) {
        return clauses.stream().filter(it -> it.question() == question).findFirst();
    }

    public Optional<Figure> figure(int question) {
        return figures.stream().filter(it -> it.question() == question).findFirst();
    }

    /** All words of the clauses together, for comparing reports. */
    public String words() {
        return clauses.stream().map(Answer::words).filter(it -> !it.isBlank()).collect(Collectors.joining("\n"));
    }
}
