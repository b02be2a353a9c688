package dev.banyan.paperwork;

import dev.banyan.paperwork.Spreadsheet.Cell;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/** Writes a comma-separated text as RFC 4180 describes it, with the mark by which spreadsheet programs know UTF-8. */
final class CsvFile {
    private CsvFile() {}

    static void write(List<String> heading, Iterator<List<Cell>> rows, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        row(heading.stream().map(Cell::of).toList(), writer);
        while (rows.hasNext()) {
            row(rows.next(), writer);
        }
        writer.flush();
    }

    private static void row(List<Cell> cells, Writer writer) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            writer.write(i == 0 ? "" : ",");
            writer.write(quoted(text(cells.get(i))));
        }
        writer.write("\r\n");
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Words(String words) -> FormulaGuard.added(words.replace("\0", ""));
            case Cell.Figure(var value) -> value.toPlainString();
            case Cell.Day(var day) -> day.toString();
        };
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
