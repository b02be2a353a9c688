package dev.banyan.reports.rules;

import dev.banyan.plan.TaskId;
import dev.banyan.reports.Field;
import dev.banyan.reports.Form;
import dev.banyan.reports.Question;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a form asks although it is already to be had (重复填报).
 *
 * @param fields what the dictionary holds of it
 * @param percent share of the form's questions, rounded down
 */
public record Overlap(List<Field> fields, int percent) {
    /** Above this share a form needs a reason, 30 % (domain rule of section 6.2). */
    public static final int ALLOWED_PERCENT = 30;

    public Overlap {
        fields = List.copyOf(fields);
    }

    /** A system's field serves everybody; a unit's own only itself; and asking again for the same task is no repetition. */
    public static Overlap of(Form form, TaskId task, Set<String> recipients, List<Field> held) {
        var askedAgain = form.questions().stream()
                .flatMap(question -> held.stream()
                        .filter(field -> key(field).equals(key(question)))
                        .filter(field -> field.task().isEmpty() || recipients.contains(field.owner()))
                        .filter(field -> !field.task().equals(java.util.Optional.of(task)))
                        .limit(1))
                .toList();
        int all = form.questions().size();
        return new Overlap(askedAgain, all == 0 ? 0 : 100 * askedAgain.size() / all);
    }

    public boolean tooMuch() {
        return percent > ALLOWED_PERCENT;
    }

    public static String key(Question question) {
        return key(question.text(), question.unit().orElse(""));
    }

    private static String key(Field field) {
        return key(field.name(), field.measure().orElse(""));
    }

    /** A name without spaces and punctuation, with the unit of its figure: so the same question is found again. */
    public static String key(String name, String measure) {
        var letters = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters + "|" + measure.strip();
    }
}
