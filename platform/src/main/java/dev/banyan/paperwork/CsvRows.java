package dev.banyan.paperwork;

import dev.banyan.paperwork.Spreadsheet.Reason;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of a comma-separated text (CSV), also with tabs or semicolons in place of commas; a quoted cell may hold several lines.
 * The text is read as it comes: no more of it is held than its longest row.
 */
final class CsvRows {
    private static final int END = -1;
    private static final int LONGEST_CELL = 1_000_000;

    private final Reader text;
    private final char[] ahead = new char[1 << 16];
    private final StringBuilder cell = new StringBuilder();
    private final char separator;
    private int at;
    private int filled;

    private CsvRows(Reader text) throws IOException {
        this.text = text;
        fill();
        separator = separator(new String(ahead, 0, filled));
    }

    static void read(Reader text, BoundedRows rows) throws IOException {
        new CsvRows(text).readAll(rows);
    }

    /** The sign that stands most often in the first line that holds something. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return IntStream.of(',', '\t', ';')
                .mapToObj(sign -> (char) sign)
                .max((a, b) -> Long.compare(count(first, a), count(first, b)))
                .filter(sign -> count(first, sign) > count(first, ','))
                .orElse(',');
    }

    private static long count(String line, char sign) {
        return line.chars().filter(c -> c == sign).count();
    }

    private void fill() throws IOException {
        at = 0;
        filled = Math.max(0, text.read(ahead, 0, ahead.length));
    }

    /** The next sign, which is not yet taken. */
    private int peek() throws IOException {
        if (at == filled) {
            fill();
        }
        return at < filled ? ahead[at] : END;
    }

    private void readAll(BoundedRows rows) throws IOException {
        for (int number = 1; peek() != END; number++) {
            rows.add(number, row(number, rows));
        }
    }

    private List<String> row(int number, BoundedRows rows) throws IOException {
        var cells = new ArrayList<String>();
        while (true) {
            cells.add(FormulaGuard.removed(cell()));
            int end = peek();
            if (end == END) {
                return cells;
            }
            at++;
            if (end != separator) {
                if (end == '\r' && peek() == '\n') {
                    at++;
                }
                return cells;
            }
            if (cells.size() > 16_384) {
                rows.tooWide(number);
            }
        }
    }

    private String cell() throws IOException {
        cell.setLength(0);
        int next = peek();
        while (next == ' ' || next == '\uFEFF') {
            cell.append((char) next);
            at++;
            next = peek();
        }
        if (next == '"') {
            cell.setLength(0);
            at++;
            quoted();
        }
        plain();
        return cell.toString();
    }

    private void plain() throws IOException {
        for (int next = peek(); next != END && next != separator && next != '\n' && next != '\r'; next = peek()) {
            add((char) next);
        }
    }

    private void quoted() throws IOException {
        for (int next = peek(); next != END; next = peek()) {
            if (next != '"') {
                add((char) next);
                continue;
            }
            at++;
            if (peek() != '"') {
                return;
            }
            add('"');
        }
        throw new BoundedRows.Stopped(Reason.OPEN_QUOTE);
    }

    private void add(char sign) {
        if (cell.length() == LONGEST_CELL) {
            throw new BoundedRows.Stopped(Reason.TOO_LARGE);
        }
        cell.append(sign);
        at++;
    }
}
