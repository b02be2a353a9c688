package dev.banyan.directory.rules;

import java.util.List;
import java.util.Optional;

/**
 * What a row of a list would do (逐行核对结果).
 *
 * @param row number of the row in the file
 * @param name what the row is about
 * @param entry what it says, if it can be understood
 * @param differences what it would change
 * @param faults what is wrong with it, every fault
 */
public record CheckedRow(
        int row, String name, State state, Optional<Entry> entry, List<Difference> differences, List<RowFault> faults) {
    public CheckedRow {
        differences = List.copyOf(differences);
        faults = List.copyOf(faults);
    }

    public enum State {
        NEW,
        CHANGED,
        UNCHANGED,
        WRONG
    }

    public record Difference(Column column, String before, String after) {}

    /** @param column where, if it lies in one cell */
    public record RowFault(Fault fault, Optional<Column> column, String value) {}
}
