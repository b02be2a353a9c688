package dev.banyan.plan.rules;

import dev.banyan.plan.EntryFault;
import dev.banyan.plan.EntryFault.What;
import dev.banyan.plan.NewMatter;
import dev.banyan.plan.RegisterType;
import dev.banyan.plan.RegisterType.Field;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether a matter as entered fits its register (登记校验). */
public final class EntryCheck {
    public static final int TITLE = 120;
    public static final int TEXT = 4000;
    private static final int LINE = 200;

    private EntryCheck() {}

    /**
     * @param units codes of units that a field may name
     * @param today of the entry
     */
    public static List<EntryFault> faults(RegisterType type, NewMatter matter, Set<String> units, LocalDate today) {
        var faults = new ArrayList<EntryFault>();
        words(matter.title(), TITLE).ifPresent(what -> faults.add(new EntryFault("title", what, "")));
        words(matter.text(), TEXT).ifPresent(what -> faults.add(new EntryFault("text", what, "")));
        for (Field field : type.form().fields()) {
            String value = matter.fields().getOrDefault(field.key(), "").strip();
            fault(field, value, units).ifPresent(what -> faults.add(new EntryFault(field.key(), what, value)));
        }
        new TreeSet<>(matter.fields().keySet())
                .stream()
                        .filter(key -> type.form().field(key).isEmpty())
                        .forEach(key -> faults.add(new EntryFault(key, What.NO_SUCH_FIELD, key)));
        matter.due()
                .filter(due -> due.isBefore(today))
                .ifPresent(due -> faults.add(new EntryFault("due", What.DUE_IS_OVER, due.toString())));
        return List.copyOf(faults);
    }

    private static Optional<What> words(String said, int longest) {
        return said.isEmpty()
                ? Optional.of(What.MISSING)
                : said.codePointCount(0, said.length()) > longest ? Optional.of(What.TOO_LONG) : Optional.empty();
    }

    private static Optional<What> fault(Field field, String value, Set<String> units) {
        if (value.isEmpty()) {
            return field.required() ? Optional.of(What.MISSING) : Optional.empty();
        }
        return switch (field.kind()) {
            case TEXT -> words(value, LINE);
            case PARAGRAPH -> words(value, TEXT);
            case DATE -> isDate(value) ? Optional.empty() : Optional.of(What.NO_DATE);
            case NUMBER ->
                value.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?") ? Optional.empty() : Optional.of(What.NO_NUMBER);
            case CHOICE -> field.value(value).isPresent() ? Optional.empty() : Optional.of(What.NOT_ONE_OF);
            case UNIT -> units.contains(value) ? Optional.empty() : Optional.of(What.NO_SUCH_UNIT);
            case YES_NO -> Set.of("yes", "no").contains(value) ? Optional.empty() : Optional.of(What.NOT_ONE_OF);
        };
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).getYear() > 1900;
        } catch (DateTimeParseException _) {
            return false;
        }
    }
}
