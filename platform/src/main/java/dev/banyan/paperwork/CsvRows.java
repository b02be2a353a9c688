package dev.banyan.paperwork;

import dev.banyan.paperwork.Spreadsheet.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of a comma-separated text (CSV), also with tabs or semicolons in place of commas; a quoted cell may hold several lines. */
final class CsvRows {
    private final String text;
    private final char separator;
    private int at;

    private CsvRows(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    static void read(String text, BoundedRows rows) {
        new CsvRows(text, separator(text)).readAll(rows);
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

    private void readAll(BoundedRows rows) {
        for (int number = 1; at < text.length(); number++) {
            rows.add(number, row(number, rows));
        }
    }

    private List<String> row(int number, BoundedRows rows) {
        var cells = new ArrayList<String>();
        while (true) {
            cells.add(FormulaGuard.removed(cell()));
            if (at >= text.length()) {
                return cells;
            }
            char end = text.charAt(at++);
            if (end != separator) {
                at += end == '\r' && at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
                return cells;
            }
            if (cells.size() > 16_384) {
                rows.tooWide(number);
            }
        }
    }

    private String cell() {
        int start = at;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            return quoted() + plain(at);
        }
        return plain(start);
    }

    private String plain(int start) {
        at = start;
        while (at < text.length()
                && text.charAt(at) != separator
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        var cell = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                return cell.toString();
            }
        }
        throw new BoundedRows.Stopped(Reason.OPEN_QUOTE);
    }
}
