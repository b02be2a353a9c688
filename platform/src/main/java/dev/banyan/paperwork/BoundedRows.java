package dev.banyan.paperwork;

import dev.banyan.paperwork.Spreadsheet.Limits;
import dev.banyan.paperwork.Spreadsheet.Reason;
import dev.banyan.paperwork.Spreadsheet.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands rows on as long as the limits allow (限量读取). */
final class BoundedRows {
    private final Limits limits;
    private final Consumer<Row> rows;
    private int count;
    private int last;

    BoundedRows(Limits limits, Consumer<Row> rows) {
        this.limits = limits;
        this.rows = rows;
    }

    /** Reading ends here. */
    static final class Stopped extends RuntimeException {
        private final Reason reason;

        Stopped(Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    /** The next row; one that holds nothing is left out. */
    void add(int number, List<String> cells) {
        var clean = new ArrayList<String>(cells.size());
        for (String cell : cells) {
            clean.add(clean(cell));
        }
        int filled = clean.size();
        while (filled > 0 && clean.get(filled - 1).isEmpty()) {
            filled--;
        }
        if (filled == 0) {
            return;
        }
        last = number;
        if (++count > limits.rows()) {
            throw new Stopped(Reason.TOO_MANY_ROWS);
        }
        if (filled > limits.columns()) {
            throw new Stopped(Reason.TOO_MANY_COLUMNS);
        }
        rows.accept(new Row(number, clean.subList(0, filled)));
    }

    /** A row too wide to be looked at. */
    void tooWide(int number) {
        last = number;
        throw new Stopped(Reason.TOO_MANY_COLUMNS);
    }

    int most() {
        return limits.rows();
    }

    boolean isEmpty() {
        return count == 0;
    }

    Optional<Integer> last() {
        return last == 0 ? Optional.empty() : Optional.of(last);
    }

    private static String clean(String cell) {
        if (cell.indexOf('\u00A0') < 0 && cell.indexOf('\0') < 0 && cell.indexOf('\uFEFF') < 0) {
            return cell.strip();
        }
        return cell.replace('\u00A0', ' ')
                .replace("\0", "")
                .replace("\uFEFF", "")
                .strip();
    }
}
