package dev.banyan.supervision.web;

import dev.banyan.frame.Words;
import dev.banyan.plan.RegisterType.Field;
import dev.banyan.supervision.Matter;
import java.time.LocalDate;
import java.util.Optional;

/** What a field of a matter says, for a person to read (登记项文字). */
public final class FieldWords {
    private FieldWords() {}

    /** Empty if nothing was entered, or the actor may not know it. */
    public static String of(Words words, Matter matter, Field field, Names names) {
        String value = matter.entry().content().fields().getOrDefault(field.key(), "");
        if (value.isEmpty()) {
            return "";
        }
        return switch (field.kind()) {
            case CHOICE ->
                field.value(value).map(it -> it.name().in(words.language())).orElse(value);
            case UNIT -> names.unit(words, Optional.of(value));
            case YES_NO -> words.of("matters.answer." + value);
            case DATE -> words.day(LocalDate.parse(value));
            case TEXT, PARAGRAPH, NUMBER -> value;
        };
    }
}
