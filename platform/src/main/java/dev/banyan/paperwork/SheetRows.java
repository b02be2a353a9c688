package dev.banyan.paperwork;

import dev.banyan.paperwork.Spreadsheet.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Rows of a spreadsheet of today (XLSX): the values that stand in the cells, formulas with what they last came to. */
final class SheetRows {
    /** What spreadsheet programs show of a number; the digits behind it are noise. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final ReadingOptions OPTIONS = new ReadingOptions(true, false);
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private SheetRows() {}

    static void read(byte[] content, BoundedRows rows) throws IOException {
        SheetPackage.survey(content, rows.most());
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), OPTIONS)) {
            read(workbook, rows);
        }
    }

    static void read(Path file, BoundedRows rows) throws IOException {
        SheetPackage.survey(file, rows.most());
        try (var workbook = new ReadableWorkbook(file.toFile(), OPTIONS)) {
            read(workbook, rows);
        }
    }

    private static void read(ReadableWorkbook workbook, BoundedRows rows) throws IOException {
        Sheet sheet = workbook.getSheets()
                .filter(it -> it.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> new BoundedRows.Stopped(Reason.NOT_A_TABLE));
        try (Stream<Row> all = sheet.openStream()) {
            all.forEach(row -> add(row, rows));
        }
    }

    private static void add(Row row, BoundedRows rows) {
        var cells = new ArrayList<String>(row.getCellCount());
        for (Cell cell : row) {
            cells.add(cell == null ? "" : text(cell));
        }
        rows.add(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER
                || cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal) {
            String format = LITERAL.matcher(Objects.requireNonNullElse(cell.getDataFormatString(), ""))
                    .replaceAll("")
                    .toLowerCase(Locale.ROOT);
            return isDay(Optional.ofNullable(cell.getDataFormatId()).orElse(0), format)
                    ? day(cell.asDate())
                    : number((BigDecimal) cell.getValue(), format.contains("%"));
        }
        return Objects.requireNonNullElse(cell.getText(), "");
    }

    /** Numbers 27 to 36 and 50 to 58 are the day formats of Chinese programs. */
    private static boolean isDay(int id, String format) {
        boolean known = id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
        return known || !format.equals("general") && format.matches(".*[yd年].*");
    }

    private static String day(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : MOMENT.format(moment);
    }

    private static String number(BigDecimal value, boolean share) {
        BigDecimal shown =
                (share ? value.movePointRight(2) : value).round(SHOWN).stripTrailingZeros();
        return (shown.signum() == 0 ? "0" : shown.toPlainString()) + (share ? "%" : "");
    }
}
