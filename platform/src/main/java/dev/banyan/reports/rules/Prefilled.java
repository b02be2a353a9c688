package dev.banyan.reports.rules;

import dev.banyan.reports.Answers;
import dev.banyan.reports.Answers.Figure;
import dev.banyan.reports.Answers.Origin;
import dev.banyan.reports.Form;
import dev.banyan.reports.KnownFigures.Known;
import dev.banyan.reports.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures that stand in a form to be confirmed (预填数据): a system's before what the unit said last. */
public final class Prefilled {
    private Prefilled() {}

    /** @param known by number of the indicator */
    public static List<Figure> figures(Form form, Optional<Answers> last, Map<Integer, Known> known) {
        var figures = new ArrayList<Figure>();
        for (Question question : form.figures()) {
            int indicator = question.indicator().orElseThrow();
            if (known.containsKey(indicator)) {
                figures.add(new Figure(
                        question.number(), indicator, known.get(indicator).value(), Origin.SYSTEM));
            } else {
                last.stream()
                        .flatMap(answers -> answers.figures().stream())
                        .filter(figure -> figure.indicator() == indicator)
                        .findFirst()
                        .map(figure -> new Figure(question.number(), indicator, figure.value(), Origin.LAST_REPORT))
                        .ifPresent(figures::add);
            }
        }
        return List.copyOf(figures);
    }

    /** What was said last, said again for this form: clauses by their words, figures by their indicator. */
    public static Answers unchanged(Form form, Form lastForm, Answers last) {
        var clauses = new ArrayList<Answers.Answer>();
        for (Question question : form.clauses()) {
            lastForm.clauses().stream()
                    .filter(before -> before.text().equals(question.text()))
                    .findFirst()
                    .flatMap(before -> last.clause(before.number()))
                    .map(answer -> new Answers.Answer(question.number(), answer.standing(), answer.words()))
                    .ifPresent(clauses::add);
        }
        return new Answers(clauses, figures(form, Optional.of(last), Map.of()), last.progress(), true);
    }

    /** Whether answers answer nothing but this form's questions. */
    public static boolean fits(Form form, Answers answers) {
        boolean clauses = answers.clauses().stream()
                .allMatch(answer -> form.question(answer.question())
                        .filter(question -> !question.isFigure())
                        .isPresent());
        boolean figures = answers.figures().stream()
                .allMatch(figure -> form.question(figure.question())
                        .filter(question -> question.indicator().equals(java.util.OptionalInt.of(figure.indicator())))
                        .isPresent());
        return clauses && figures;
    }
}
