package dev.banyan.plancompiler;

import java.time.LocalDate;
import java.util.Optional;

/**
 * By when (时限).
 *
 * @param iso {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}; empty if the text names no period at all
 * @param source whether the date stands in the sentence itself
 * @param printed the words it was read from
 * @param span where they stand
 */
public record Deadline(Optional<String> iso, Source source, Optional<String> printed, Optional<Span> span) {

    public static final Deadline NONE = new Deadline(Optional.empty(), Source.NONE, Optional.empty(), Optional.empty());

    public enum Source {
        EXPLICIT,
        INHERITED,
        NONE
    }

    /** The last day on which it is kept: a year ends on 31 December, a month on its last day. */
    public Optional<LocalDate> lastDay() {
        return iso.map(text -> switch (text.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(text), 12, 31);
            case 7 -> LocalDate.parse(text + "-01").plusMonths(1).minusDays(1);
            default -> LocalDate.parse(text);
        });
    }
}
