package dev.banyan.reports.rules;

import dev.banyan.reports.Form;
import dev.banyan.reports.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes the form of a task from its own words (由任务条款生成填报表): one question a clause, one a figure. */
public final class Clauses {
    /** More clauses than anybody answers in a minute; what comes after is asked together with the last. */
    public static final int MOST = 12;

    private static final String ENDS = "。；;！？\n";
    /** Too short to be a commitment of its own: it belongs to the clause before it. */
    private static final int SHORTEST = 6;

    private Clauses() {}

    /**
     * A figure to ask for (待填数据).
     *
     * @param indicator number in its plan
     */
    public record Measured(int indicator, String name, Optional<String> unit) {}

    public static Form form(String title, String text, List<Measured> figures) {
        var questions = new ArrayList<Question>();
        var clauses = of(text);
        for (String clause : clauses.isEmpty() ? List.of(title) : clauses) {
            questions.add(Question.clause(questions.size() + 1, clause));
        }
        for (Measured figure : figures) {
            questions.add(new Question(
                    questions.size() + 1, figure.name(), figure.unit(), OptionalInt.of(figure.indicator())));
        }
        return new Form(questions);
    }

    /** The clauses of a text in its order: nothing is lost, nothing said twice. */
    public static List<String> of(String text) {
        var clauses = new ArrayList<String>();
        for (int start = 0; start < text.length(); ) {
            int end = start;
            while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            end = Math.min(end + 1, text.length());
            add(clauses, text.substring(start, end).strip());
            start = end;
        }
        return List.copyOf(clauses);
    }

    private static void add(List<String> clauses, String clause) {
        boolean belongsToLast = clause.length() < SHORTEST || clauses.size() == MOST;
        if (clause.isEmpty()) {
            return;
        }
        if (belongsToLast && !clauses.isEmpty()) {
            clauses.set(clauses.size() - 1, clauses.getLast() + clause);
        } else {
            clauses.add(clause);
        }
    }
}
