package dev.banyan.plan.web;

import dev.banyan.directory.Unit;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import dev.banyan.plan.EntryFault;
import dev.banyan.plan.NewMatter;
import dev.banyan.plan.RegisterType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form of a register as a person fills it in (登记表单).
 *
 * @param typed what was typed so far, by key
 * @param faults what stands against it
 * @param units that a field may name
 * @param preview whether it is only looked at
 */
public record MatterForm(
        RegisterType type, Map<String, String> typed, List<EntryFault> faults, List<Unit> units, boolean preview) {
    private static final String FIELD = "field.";

    static MatterForm empty(RegisterType type, List<Unit> units, boolean preview) {
        return new MatterForm(type, Map.of(), List.of(), units, preview);
    }

    /** What the request says of a matter; a day that is none is one long over, which is found wrong afterwards. */
    static NewMatter matter(String register, Map<String, String> parameters) {
        var fields = new HashMap<String, String>();
        parameters.forEach((key, value) -> {
            if (key.startsWith(FIELD) && !value.isBlank()) {
                fields.put(key.substring(FIELD.length()), value.strip());
            }
        });
        return new NewMatter(
                register,
                parameters.getOrDefault("title", ""),
                parameters.getOrDefault("text", ""),
                fields,
                date(parameters.getOrDefault("due", "")));
    }

    private static Optional<LocalDate> date(String said) {
        try {
            return said.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(said.strip()));
        } catch (DateTimeParseException _) {
            return Optional.of(LocalDate.EPOCH);
        }
    }

    public String value(String key) {
        return typed.getOrDefault(key, "");
    }

    public String field(String key) {
        return value(FIELD + key);
    }

    /** What stands against a field; empty if nothing does. */
    public Optional<String> fault(Words words, String key) {
        return faults.stream()
                .filter(it -> it.field().equals(key))
                .findFirst()
                .map(it -> words.of("matters.entry-fault." + it.what(), it.value()));
    }

    public String unit(Words words, Unit unit) {
        return words.language() == Language.ENGLISH ? unit.englishName() : unit.shortName();
    }
}
