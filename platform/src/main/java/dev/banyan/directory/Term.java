package dev.banyan.directory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From when until when something holds (起止日期), in days of the city.
 *
 * @param since first day; empty when it is older than the records
 * @param until last day, which still counts; empty when no end is known
 */
public record Term(Optional<LocalDate> since, Optional<LocalDate> until) {
    public static final Term ALWAYS = new Term(Optional.empty(), Optional.empty());

    public static Term since(LocalDate day) {
        return new Term(Optional.of(day), Optional.empty());
    }

    public static Term between(LocalDate since, LocalDate until) {
        return new Term(Optional.of(since), Optional.of(until));
    }

    public boolean covers(LocalDate day) {
        return since.filter(day::isBefore).isEmpty()
                && until.filter(day::isAfter).isEmpty();
    }

    /** Whether both hold on some day. */
    public boolean overlaps(Term other) {
        return !endsBefore(this, other) && !endsBefore(other, this);
    }

    private static boolean endsBefore(Term one, Term other) {
        return one.until.isPresent()
                && other.since.isPresent()
                && one.until.get().isBefore(other.since.get());
    }

    /** Whether the last day does not come before the first. */
    public boolean isOrdered() {
        return since.isEmpty() || until.isEmpty() || !until.get().isBefore(since.get());
    }

    /** Whether it is over on a day. */
    public boolean isOverOn(LocalDate day) {
        return until.filter(day::isAfter).isPresent();
    }

    public Term endingOn(LocalDate lastDay) {
        return new Term(since, Optional.of(lastDay));
    }
}
