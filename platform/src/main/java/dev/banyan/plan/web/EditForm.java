package dev.banyan.plan.web;

import dev.banyan.plan.Draft;
import dev.banyan.plan.Edit;
import dev.banyan.plan.Indicator;
import dev.banyan.plan.Target;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.TargetComparator;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A reviewer's form as the change it asks for (审核表单). */
record EditForm(Map<String, String> fields, Draft draft) {

    private static final Pattern FIGURE = Pattern.compile("(|-?\\d{1,18}(?:\\.\\d{1,6})?)(|万|亿|万亿)");
    private static final Map<String, Integer> SCALES = Map.of("万", 4, "亿", 8, "万亿", 12);

    sealed interface Reading {}

    record Readable(Edit edit) implements Reading {}

    /** @param field the field that could not be read; its words stand under {@code plan.unreadable.FIELD} */
    record Unreadable(String field) implements Reading {}

    /** @param what last part of the address the form was sent to */
    Reading read(String what) {
        try {
            return new Readable(edit(what));
        } catch (NotReadable field) {
            return new Unreadable(field.name);
        }
    }

    private Edit edit(String what) throws NotReadable {
        return switch (what) {
            case "rename" -> new Edit.RenamePlan(words("title"));
            case "change" ->
                new Edit.ChangePart(number("part"), kind(), optional("label"), words("title"), words("text"));
            case "split" -> new Edit.SplitPart(number("part"), number("at"), words("title"));
            case "merge" -> new Edit.MergePart(number("part"));
            case "move" -> move();
            case "drop" -> new Edit.DropPart(number("part"));
            case "restore" -> new Edit.RestorePart(number("part"));
            case "add" -> new Edit.AddPart(number("part"), kind(), optional("label"), words("title"), words("text"));
            case "add-indicator" -> new Edit.AddIndicator(number("part"), words("name"), target(Optional.empty()));
            case "change-indicator" ->
                new Edit.ChangeIndicator(
                        number("indicator"), words("name"), target(draft.indicator(number("indicator"))));
            case "drop-indicator" -> new Edit.DropIndicator(number("indicator"));
            case "restore-indicator" -> new Edit.RestoreIndicator(number("indicator"));
            case "decide" -> decide();
            default -> throw new NotReadable("what");
        };
    }

    /** Where a part shall go: {@code PARENT} to come first below it, or {@code PARENT/SIBLING} to follow the sibling. */
    private Edit move() throws NotReadable {
        String[] to = words("to").split("/", 2);
        return new Edit.MovePart(
                number("part"),
                whole("to", to[0]),
                to.length == 1 ? Optional.empty() : Optional.of(whole("to", to[1])));
    }

    private Edit decide() throws NotReadable {
        return switch (words("decision")) {
            case "keep" -> new Edit.DecideFigure(number("concern"), Optional.empty(), words("reason"));
            case "correct" ->
                new Edit.DecideFigure(
                        number("concern"),
                        Optional.of(figure("corrected").orElseThrow(() -> new NotReadable("corrected"))),
                        words("reason"));
            default -> throw new NotReadable("decision");
        };
    }

    private Target target(Optional<Indicator> before) throws NotReadable {
        var printed = before.map(Indicator::target);
        return new Target(
                named(TargetComparator.class, "comparator"),
                figure("value"),
                printed.flatMap(Target::max),
                printed.map(Target::printed).orElse(""),
                optional("unit"),
                printed.flatMap(Target::basis),
                optional("deadline"));
    }

    private NodeKind kind() throws NotReadable {
        return named(NodeKind.class, "kind");
    }

    private <E extends Enum<E>> E named(Class<E> type, String field) throws NotReadable {
        try {
            return Enum.valueOf(type, words(field));
        } catch (IllegalArgumentException unknown) {
            throw new NotReadable(field);
        }
    }

    /** A figure as people write it: digits, thousands separators, and 万, 亿 or 万亿 behind it. */
    private Optional<BigDecimal> figure(String field) throws NotReadable {
        var written = FIGURE.matcher(words(field).replaceAll("[,，\\s]", ""));
        if (!written.matches()) {
            throw new NotReadable(field);
        }
        return Optional.of(written.group(1))
                .filter(digits -> !digits.isEmpty())
                .map(digits -> new BigDecimal(digits).scaleByPowerOfTen(SCALES.getOrDefault(written.group(2), 0)));
    }

    private int number(String field) throws NotReadable {
        return whole(field, words(field));
    }

    private static int whole(String field, String digits) throws NotReadable {
        if (!digits.matches("\\d{1,9}")) {
            throw new NotReadable(field);
        }
        return Integer.parseInt(digits);
    }

    private Optional<String> optional(String field) {
        return Optional.of(words(field)).filter(it -> !it.isEmpty());
    }

    private String words(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    private static final class NotReadable extends Exception {
        private final String name;

        NotReadable(String name) {
            super(name, null, false, false);
            this.name = name;
        }
    }
}
