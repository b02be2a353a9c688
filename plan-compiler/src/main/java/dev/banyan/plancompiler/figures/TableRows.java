package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rows of indicator tables (指标表), however the conversion left them: cells parted by tabs or bars, by blanks, or one
 * cell to a line.
 */
final class TableRows {
    private static final int LONGEST_CELL = 40;
    private static final Set<String> HEADS_OF_NATURES = Set.of("属性", "指标属性", "指标性质", "性质");
    private static final Lexicon<Boolean> NATURES = new Lexicon<Boolean>().with(true, "预期性 约束性 预期 约束");

    private final String text;
    private final List<List<List<Span>>> tables = new ArrayList<>();
    private List<List<Span>> current = new ArrayList<>();
    private List<Span> column = new ArrayList<>();

    private TableRows(String text) {
        this.text = text;
    }

    /** Tables as lists of rows, rows as lists of cells. */
    static List<List<List<Span>>> of(String text) {
        var rows = new TableRows(text);
        rows.read();
        return rows.tables;
    }

    private void read() {
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            line(trimmed(start, end));
            start = end + 1;
        }
        close();
    }

    private void line(Span line) {
        if (line.length() == 0) {
            return;
        }
        var cells = cells(line);
        if (cells.size() > 1) {
            column.clear();
            current.add(cells);
        } else if (line.length() <= LONGEST_CELL && "。;；".indexOf(text.charAt(line.end() - 1)) < 0) {
            standing(line);
        } else {
            close();
        }
    }

    /** One cell to a line: a row ends with its nature (预期性, 约束性), the header with 属性. */
    private void standing(Span cell) {
        column.add(cell);
        var words = text.substring(cell.start(), cell.end());
        boolean header = HEADS_OF_NATURES.contains(words);
        boolean nature = NATURES.startingAt(text, cell.start(), cell.end())
                .filter(word -> word.end() == cell.end())
                .isPresent();
        if (header) {
            int first = column.size() - 1;
            while (first > 0 && column.size() - first < 8 && !names(column.get(first))) {
                first--;
            }
            closeRows();
            current.add(List.copyOf(column.subList(first, column.size())));
            column.clear();
        } else if (nature && !current.isEmpty()) {
            current.add(List.copyOf(column));
            column.clear();
        } else if (column.size() > 30) {
            close();
        }
    }

    private boolean names(Span cell) {
        return text.substring(cell.start(), cell.end()).contains("指标")
                && !text.substring(cell.start(), cell.end()).contains("属性")
                && !text.substring(cell.start(), cell.end()).contains("性质");
    }

    private void close() {
        closeRows();
        column.clear();
    }

    private void closeRows() {
        if (current.size() > 1) {
            tables.add(current);
        }
        current = new ArrayList<>();
    }

    private List<Span> cells(Span line) {
        boolean tabbed = indexOf('\t', line) >= 0 || indexOf('|', line) >= 0;
        boolean blank = NATURES.endingAt(text, line.end(), line.start()).isPresent()
                || text.indexOf("指标", line.start(), line.end()) >= 0
                        && indexOf('年', line) >= 0
                        && indexOf('。', line) < 0;
        if (!tabbed && !blank) {
            return List.of(line);
        }
        var cells = new ArrayList<Span>();
        int start = line.start();
        for (int i = line.start(); i <= line.end(); i++) {
            boolean cut =
                    i == line.end() || (tabbed ? "\t|".indexOf(text.charAt(i)) >= 0 : blank && text.charAt(i) == ' ');
            if (cut) {
                var cell = trimmed(start, i);
                if (cell.length() > 0 || tabbed && start > line.start() && i < line.end()) {
                    cells.add(cell);
                }
                start = i + 1;
            }
        }
        return cells;
    }

    private int indexOf(char c, Span line) {
        return text.indexOf(c, line.start(), line.end());
    }

    private Span trimmed(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
