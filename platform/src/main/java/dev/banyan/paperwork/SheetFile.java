package dev.banyan.paperwork;

import dev.banyan.paperwork.Spreadsheet.Cell;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a spreadsheet of today (XLSX) a thousand rows at a time; its texts are texts, so none is ever a formula. */
final class SheetFile {
    private static final int MOST_ROWS = Worksheet.MAX_ROWS - 1;
    private static final int MEASURED = 200;
    private static final int AT_ONCE = 1000;
    private static final double WIDEST = 60;
    private static final int LONGEST = 32_767;

    private final Worksheet sheet;
    private int row;

    private SheetFile(Worksheet sheet) {
        this.sheet = sheet;
    }

    static void write(List<Spreadsheet.Sheet> sheets, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Banyan", "1.0")) {
            for (var sheet : sheets) {
                var file = new SheetFile(workbook.newWorksheet(sheetName(sheet.name())));
                file.begin(sheet.heading());
                file.sheet.freezePane(0, 1);
                file.sheet.repeatRows(0);
                file.sheet.setAutoFilter(0, 0, sheet.heading().size() - 1);
                file.body(sheet.heading(), sheet.rows());
                file.sheet.finish();
            }
        }
    }

    private void begin(List<String> heading) {
        for (int column = 0; column < heading.size(); column++) {
            put(column, Cell.of(heading.get(column)));
            sheet.style(0, column).bold().fillColor("EEF2F0").wrapText(true).set();
        }
    }

    private void body(List<String> heading, Iterator<List<Cell>> rows) throws IOException {
        var first = new ArrayList<List<Cell>>();
        while (first.size() < MEASURED && rows.hasNext()) {
            first.add(rows.next());
        }
        for (int column = 0; column < heading.size(); column++) {
            double width = width(heading.get(column));
            for (List<Cell> cells : first) {
                width = Math.max(width, column < cells.size() ? width(cells.get(column)) : 0);
            }
            sheet.width(column, Math.min(width + 2, WIDEST));
        }
        for (List<Cell> cells : first) {
            next(cells);
        }
        while (rows.hasNext()) {
            next(rows.next());
        }
    }

    private void next(List<Cell> cells) throws IOException {
        if (++row > MOST_ROWS) {
            throw new IllegalArgumentException("a sheet ends with row " + MOST_ROWS);
        }
        for (int column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
        }
        if (row % AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void put(int column, Cell cell) {
        switch (cell) {
            case Cell.Words(String text) -> {
                if (!text.isEmpty()) {
                    sheet.inlineString(row, column, storable(text));
                }
            }
            case Cell.Figure(var value) -> sheet.value(row, column, value);
            case Cell.Day(var day) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
        }
    }

    private static double width(Cell cell) {
        return switch (cell) {
            case Cell.Words(String text) -> width(text);
            case Cell.Figure(var value) -> value.toPlainString().length();
            case Cell.Day _ -> 10;
        };
    }

    /** Widest line, a Chinese character counting for two letters. */
    private static double width(String text) {
        return text.lines()
                .mapToInt(line -> line.chars().map(c -> c < 0x2E80 ? 1 : 2).sum())
                .max()
                .orElse(0);
    }

    private static String storable(String text) {
        String clean = text.codePoints()
                .filter(c ->
                        c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF) || c == '\n' || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
    }

    private static String sheetName(String name) {
        String allowed = name.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
        return allowed.isEmpty() ? "1" : allowed.substring(0, Math.min(31, allowed.length()));
    }
}
