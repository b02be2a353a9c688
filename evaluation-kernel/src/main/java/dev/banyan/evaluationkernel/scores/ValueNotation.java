package dev.banyan.evaluationkernel.scores;

import dev.banyan.evaluationkernel.scores.Value.Counts;
import dev.banyan.evaluationkernel.scores.Value.Marks;
import dev.banyan.evaluationkernel.scores.Value.Measured;
import dev.banyan.evaluationkernel.scores.Value.Missing;
import dev.banyan.evaluationkernel.scores.Value.Mixed;
import dev.banyan.evaluationkernel.scores.Value.NotApplicable;
import dev.banyan.evaluationkernel.scores.Value.Ranked;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a value is written down and typed (考核数据写法): {@code 97.5}, {@code 63.2 target=65 base=61}, {@code rank 3/9},
 * {@code 63.2 target=65 base=61 rank 3/9}, {@code marks 95 92}, {@code counts 180 120}, {@code missing}, {@code n/a with a reason}.
 */
final class ValueNotation {
    static final int LONGEST = 2000;
    private static final String NUMBER = "-?[0-9]{1,15}(?:\\.[0-9]{1,12})?";
    private static final Pattern MEASURED = Pattern.compile("(" + NUMBER + ")(?: target=(" + NUMBER + "))?(?: base=("
            + NUMBER + "))?(?: rank ([0-9]{1,5})/([0-9]{1,5}))?");
    private static final Pattern RANKED = Pattern.compile("rank ([0-9]{1,5})/([0-9]{1,5})");
    private static final Pattern LISTED = Pattern.compile("(marks|counts)((?: " + NUMBER + ")+)");
    private static final Pattern NOT_APPLICABLE = Pattern.compile("n/a (\\S.{0,300})");

    private ValueNotation() {}

    static String write(Value value) {
        return switch (value) {
            case Measured it -> measured(it);
            case Ranked(int rank, int of) -> "rank " + rank + "/" + of;
            case Mixed(var figure, var place) -> measured(figure) + " " + write(place);
            case Marks(var marks) -> "marks" + listed(marks, BigDecimal::toPlainString);
            case Counts(var counts) -> "counts" + listed(counts, String::valueOf);
            case Missing missing -> "missing";
            case NotApplicable(String reason) -> "n/a " + reason;
        };
    }

    private static String measured(Measured it) {
        return it.actual().toPlainString()
                + it.target().map(target -> " target=" + target.toPlainString()).orElse("")
                + it.base().map(base -> " base=" + base.toPlainString()).orElse("");
    }

    private static <T> String listed(List<T> all, Function<T, String> each) {
        return all.stream().map(it -> " " + each.apply(it)).collect(Collectors.joining());
    }

    /** Empty if it says nothing. */
    static Optional<Value> read(String typed) {
        String text = typed.strip().replaceAll("\\s+", " ");
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (text.equals("missing")) {
            return Optional.of(Value.MISSING);
        }
        var reason = NOT_APPLICABLE.matcher(text);
        if (reason.matches()) {
            return Optional.of(new NotApplicable(reason.group(1)));
        }
        var place = RANKED.matcher(text);
        if (place.matches()) {
            return ranked(place, 1).map(it -> it);
        }
        var listed = LISTED.matcher(text);
        return listed.matches() ? listed(listed.group(1), listed.group(2).strip()) : figure(MEASURED.matcher(text));
    }

    private static Optional<Value> listed(String kind, String numbers) {
        var all = Stream.of(numbers.split(" ", -1)).map(BigDecimal::new).toList();
        if (kind.equals("marks")) {
            return Optional.of(new Marks(all));
        }
        boolean whole = all.stream().allMatch(it -> it.signum() >= 0 && it.scale() <= 0 && it.precision() < 10);
        return whole
                ? Optional.of(
                        new Counts(all.stream().map(BigDecimal::intValueExact).toList()))
                : Optional.empty();
    }

    private static Optional<Value> figure(Matcher found) {
        if (!found.matches()) {
            return Optional.empty();
        }
        var figure = new Measured(
                new BigDecimal(found.group(1)),
                Optional.ofNullable(found.group(2)).map(BigDecimal::new),
                Optional.ofNullable(found.group(3)).map(BigDecimal::new));
        return found.group(4) == null ? Optional.of(figure) : ranked(found, 4).map(place -> new Mixed(figure, place));
    }

    private static Optional<Ranked> ranked(Matcher found, int at) {
        int rank = Integer.parseInt(found.group(at));
        int of = Integer.parseInt(found.group(at + 1));
        return rank >= 1 && rank <= of ? Optional.of(new Ranked(rank, of)) : Optional.empty();
    }
}
