package dev.banyan.evaluationkernel.facts;

import dev.banyan.evaluationkernel.RowError;
import dev.banyan.evaluationkernel.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was wrong with the rows of one file, by line. */
final class Errors {
    private final String file;
    private final List<RowError> found = new ArrayList<>();

    Errors(String file) {
        this.file = file;
    }

    /** Always false, for a check that ends with it. */
    boolean add(int line, String column, String what, String remedy) {
        found.add(new RowError(file, line, column, what, remedy));
        return false;
    }

    boolean day(int line, String column, LocalDate day) {
        return WorkingDays.covers(day)
                || add(
                        line,
                        column,
                        day + " lies outside the years that are worked with",
                        "write a day from " + WorkingDays.FIRST_DAY + " to " + WorkingDays.LAST_DAY);
    }

    boolean weight(int line, int weight) {
        return weight >= 1 && weight <= 10_000
                || add(
                        line,
                        "weight",
                        Decimals.write(weight * 100L) + " is no weight",
                        "write a number from 0.01 to 100");
    }

    List<RowError> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(RowError::line)).toList();
    }
}
