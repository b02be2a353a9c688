package dev.banyan.reports;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One question of a form (填报项): a clause of the task, or one of its figures.
 *
 * @param number 1 is the first of its form
 * @param text the clause in the task's own words, or the name of the indicator
 * @param unit unit of the figure
 * @param indicator number of the indicator in its plan; empty for a clause
 */
public record Question(int number, String text, Optional<String> unit, OptionalInt indicator) {
    public static Question clause(int number, String text) {
        return new Question(number, text, Optional.empty(), OptionalInt.empty());
    }

    public boolean isFigure() {
        return indicator.isPresent();
    }
}
