package dev.banyan.reports.web;

import dev.banyan.reports.Answers;
import dev.banyan.reports.Answers.Answer;
import dev.banyan.reports.Answers.Figure;
import dev.banyan.reports.Answers.Origin;
import dev.banyan.reports.Answers.Standing;
import dev.banyan.reports.Form;
import dev.banyan.reports.Question;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What somebody typed into the form of a report (填写内容), by the names of its fields. */
public record Typed(Map<String, String> fields) implements Serializable {
    static final String ATTRIBUTE = "typed";

    /** Longest answer to one clause, in characters. */
    public static final int LONGEST = 1000;

    private static final String PROGRESS = "progress";
    private static final String NUMBER = "-?\\d{1,15}(\\.\\d{1,6})?";

    public Typed {
        fields = new TreeMap<>(fields);
    }

    /** The fields as they stand in a form that holds these answers. */
    static Typed of(Answers answers) {
        var fields = new TreeMap<String, String>();
        answers.clauses().forEach(it -> {
            fields.put(standing(it.question()), it.standing().name());
            fields.put(words(it.question()), it.words());
        });
        answers.figures()
                .forEach(it -> fields.put(figure(it.question()), it.value().toPlainString()));
        answers.progress().ifPresent(it -> fields.put(PROGRESS, String.valueOf(it)));
        return new Typed(fields);
    }

    public static String standing(int question) {
        return "standing-" + question;
    }

    public static String words(int question) {
        return "words-" + question;
    }

    public static String figure(int question) {
        return "figure-" + question;
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Names of the fields whose content is none: a figure that is no number, a share beyond 100, too many words, words on no standing. */
    TreeSet<String> faults(Form form) {
        var faults = new TreeSet<String>();
        for (Question question : form.questions()) {
            String figure = plain(field(figure(question.number())));
            if (question.isFigure() && !figure.isEmpty() && !figure.matches(NUMBER)) {
                faults.add(figure(question.number()));
            }
            if (field(standing(question.number())).isEmpty()
                    && !field(words(question.number())).isBlank()) {
                faults.add(standing(question.number()));
            }
            if (field(words(question.number())).length() > LONGEST) {
                faults.add(words(question.number()));
            }
        }
        if (!field(PROGRESS).isBlank() && progress().isEmpty()) {
            faults.add(PROGRESS);
        }
        return faults;
    }

    /** @param filled what stood in the form to be confirmed; a figure left as it was keeps where it came from */
    Answers answers(Form form, List<Figure> filled) {
        var clauses = new ArrayList<Answer>();
        var figures = new ArrayList<Figure>();
        for (Question question : form.questions()) {
            int number = question.number();
            if (question.isFigure()) {
                figure(question, filled).ifPresent(figures::add);
            } else {
                Stream.of(Standing.values())
                        .filter(it -> it.name().equals(field(standing(number))))
                        .map(it -> new Answer(number, it, field(words(number)).strip()))
                        .forEach(clauses::add);
            }
        }
        return new Answers(clauses, figures, progress(), false);
    }

    private Optional<Figure> figure(Question question, List<Figure> filled) {
        String typed = plain(field(figure(question.number())));
        if (!typed.matches(NUMBER)) {
            return Optional.empty();
        }
        var value = new BigDecimal(typed);
        var origin = filled.stream()
                .filter(it -> it.question() == question.number() && it.value().compareTo(value) == 0)
                .findFirst()
                .map(Figure::origin)
                .orElse(Origin.TYPED);
        return Optional.of(new Figure(question.number(), question.indicator().orElseThrow(), value, origin));
    }

    private OptionalInt progress() {
        String typed = field(PROGRESS).strip();
        return typed.matches("\\d{1,3}") && Integer.parseInt(typed) <= 100
                ? OptionalInt.of(Integer.parseInt(typed))
                : OptionalInt.empty();
    }

    private static String plain(String number) {
        return number.replaceAll("[,，\\s]", "");
    }
}
