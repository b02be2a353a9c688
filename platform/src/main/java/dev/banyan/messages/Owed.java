package dev.banyan.messages;

import dev.banyan.directory.Actor;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that somebody has to do by a day (应办事项), as a calendar shows it.
 *
 * @param uid names it for ever, such as {@code report-17}
 * @param said what has to be done
 * @param due last day
 * @param path where it is done, within the application
 */
public record Owed(String uid, Said said, LocalDate due, String path) {
    /** Knows what an actor owes (应办事项来源); rooms offer theirs as beans. */
    @FunctionalInterface
    public interface Source {
        /** No more than so many, and nothing for whom it does not concern. */
        List<Owed> of(Actor actor, int most);
    }
}
