package dev.banyan.evaluationkernel.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads and writes rows of comma-separated values after RFC 4180 (逗号分隔值), quoted line breaks included. */
public final class Csv {
    private final BufferedReader reader;
    private int line = 1;
    private int rowLine = 1;
    private boolean first = true;

    Csv(Reader reader) {
        this.reader = new BufferedReader(reader);
    }

    /** Line on which the row last read begins. */
    int line() {
        return rowLine;
    }

    /** The next row that is not empty; an empty list at the end. */
    List<String> row() throws IOException {
        while (true) {
            rowLine = line;
            int c = read();
            if (c < 0) {
                return List.of();
            }
            var row = cells(c);
            if (row.size() > 1 || !row.getFirst().isEmpty()) {
                return row;
            }
        }
    }

    private List<String> cells(int firstChar) throws IOException {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int c = firstChar; ; c = read()) {
            if (c < 0 || c == '\n' && !quoted) {
                cells.add(cell.toString());
                return cells;
            }
            if (c == '"') {
                boolean doubled = quoted && peek() == '"';
                if (doubled) {
                    cell.append((char) read());
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c != '\r' || quoted) {
                cell.append((char) c);
            }
        }
    }

    private int read() throws IOException {
        int c = reader.read();
        if (first && c == '\uFEFF') {
            c = reader.read();
        }
        first = false;
        line += c == '\n' ? 1 : 0;
        return c;
    }

    private int peek() throws IOException {
        reader.mark(1);
        int c = reader.read();
        reader.reset();
        return c;
    }

    /** One row with its line end. */
    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\n"));
    }

    /** Quoted only where it must be. */
    public static String cell(String text) {
        boolean quote = text.contains(",") || text.contains("\"") || text.contains("\n") || text.contains("\r");
        return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
