package dev.banyan.paperwork;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tables as files (电子表格), CSV and XLSX, in and out; what comes in is recognised by its content, not by its name. */
public final class Spreadsheet {
    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();
    /** Of a file that is neither text nor workbook at first sight. */
    private static final int MOST_HELD = 32 * 1024 * 1024;

    private Spreadsheet() {}

    public enum Format {
        CSV("text/csv;charset=UTF-8", ".csv"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

        private final String mediaType;
        private final String suffix;

        Format(String mediaType, String suffix) {
            this.mediaType = mediaType;
            this.suffix = suffix;
        }

        public String mediaType() {
            return mediaType;
        }

        /** End of a file's name, with its dot. */
        public String suffix() {
            return suffix;
        }
    }

    /**
     * How much of a file is read.
     *
     * @param bytes size of the file
     * @param rows rows that hold something, the heading among them
     * @param columns cells of a row
     */
    public record Limits(int bytes, int rows, int columns) {
        /** For a list that a person prepares: 5 MiB, 20,000 rows, 100 columns. */
        public static final Limits LIST = new Limits(5 * 1024 * 1024, 20_000, 100);
    }

    /**
     * One row that holds something.
     *
     * @param number the row's number as a spreadsheet program shows it, from 1
     * @param cells what the cells say, without blanks around it; days as 2026-03-05, shares as 12.5%
     */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** What a cell says; empty beyond the last one. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    public sealed interface Outcome {}

    /** @param rows the rows that hold something, in order */
    public record Table(List<Row> rows) implements Outcome {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** @param row number of the row where reading ended, if it had begun */
    public record Refused(Reason reason, Optional<Integer> row) implements Outcome {}

    public enum Reason {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        /** A quotation mark opens a cell and none closes it. */
        OPEN_QUOTE,
        PROTECTED,
        DAMAGED,
        /** XLS, the spreadsheet of before 2007. */
        OLD_FORMAT,
        NOT_A_TABLE
    }

    /** Reads the first visible sheet; never throws on bad content. */
    public static Outcome read(byte[] content, Limits limits) {
        var rows = new ArrayList<Row>();
        return refusal(content, limits, rows::add)
                .<Outcome>map(refused -> refused)
                .orElseGet(() -> new Table(rows));
    }

    /**
     * Reads the first visible sheet row by row, so that a long one need not be held; rows given before a refusal count
     * for nothing.
     */
    public static Optional<Refused> refusal(byte[] content, Limits limits, Consumer<Row> rows) {
        if (content.length == 0) {
            return Optional.of(new Refused(Reason.EMPTY, Optional.empty()));
        }
        if (content.length > limits.bytes()) {
            return Optional.of(new Refused(Reason.TOO_LARGE, Optional.empty()));
        }
        return refusal(limits, rows, bounded -> extract(content, bounded));
    }

    private interface Reading {
        void into(BoundedRows rows) throws IOException;
    }

    private static Optional<Refused> refusal(Limits limits, Consumer<Row> rows, Reading reading) {
        var bounded = new BoundedRows(limits, rows);
        try {
            reading.into(bounded);
            return bounded.isEmpty() ? Optional.of(new Refused(Reason.EMPTY, Optional.empty())) : Optional.empty();
        } catch (BoundedRows.Stopped stopped) {
            return Optional.of(new Refused(stopped.reason(), bounded.last()));
        } catch (CharacterCodingException noText) {
            return Optional.of(new Refused(Reason.NOT_A_TABLE, bounded.last()));
        } catch (IOException | RuntimeException broken) {
            return Optional.of(new Refused(Reason.DAMAGED, bounded.last()));
        }
    }

    /** The same for a file on disk, of which no more is held than a few rows and, of an XLSX, the texts that its rows share. */
    public static Optional<Refused> refusal(Path file, Limits limits, Consumer<Row> rows) throws IOException {
        long size = Files.size(file);
        if (size > limits.bytes()) {
            return Optional.of(new Refused(Reason.TOO_LARGE, Optional.empty()));
        }
        String type;
        try (var content = new BufferedInputStream(Files.newInputStream(file))) {
            type = KNOWN.detect(content, new Metadata()).toString();
        }
        if (size > 0 && type.startsWith("text/")) {
            return refusal(limits, rows, bounded -> {
                try (var text = Characters.reader(file)) {
                    CsvRows.read(text, bounded);
                }
            });
        }
        if (isWorkbook(type)) {
            return refusal(limits, rows, bounded -> SheetRows.read(file, bounded));
        }
        return size > MOST_HELD
                ? Optional.of(new Refused(Reason.NOT_A_TABLE, Optional.empty()))
                : refusal(Files.readAllBytes(file), limits, rows);
    }

    private static boolean isWorkbook(String type) {
        return type.equals("application/x-tika-ooxml") || type.equals("application/zip");
    }

    private static void extract(byte[] content, BoundedRows rows) throws IOException {
        String type =
                KNOWN.detect(new ByteArrayInputStream(content), new Metadata()).toString();
        switch (type) {
            case "application/x-tika-ooxml", "application/zip" -> SheetRows.read(content, rows);
            case "application/x-tika-msoffice" -> throw new BoundedRows.Stopped(OldOffice.reason(content));
            default -> {
                boolean maybeText = type.startsWith("text/") || type.endsWith("octet-stream");
                String text = Optional.of(content)
                        .filter(bytes -> maybeText)
                        .flatMap(Characters::decode)
                        .orElseThrow(() -> new BoundedRows.Stopped(Reason.NOT_A_TABLE));
                CsvRows.read(new StringReader(text), rows);
            }
        }
    }

    /** What a cell of an outgoing table holds. */
    public sealed interface Cell {
        record Words(String text) implements Cell {}

        record Figure(BigDecimal value) implements Cell {}

        record Day(LocalDate day) implements Cell {}

        static Cell of(String text) {
            return new Words(text);
        }

        static Cell of(long value) {
            return new Figure(BigDecimal.valueOf(value));
        }

        static Cell of(BigDecimal value) {
            return new Figure(value);
        }

        static Cell of(LocalDate day) {
            return new Day(day);
        }

        static Cell ofDay(Optional<LocalDate> day) {
            return day.map(Cell::of).orElse(EMPTY);
        }

        Cell EMPTY = new Words("");
    }

    /**
     * Writes a table row by row: CSV in UTF-8 with a byte order mark, its texts protected against being taken for
     * formulas; XLSX with its heading kept in sight, at most 1,048,575 rows under it.
     *
     * @param name name of the sheet
     */
    public static void write(
            Format format, String name, List<String> heading, Iterator<List<Cell>> rows, OutputStream out)
            throws IOException {
        switch (format) {
            case CSV -> CsvFile.write(heading, rows, out);
            case XLSX -> writeSheets(List.of(new Sheet(name, heading, rows)), out);
        }
    }

    /**
     * One sheet of an outgoing workbook (工作表).
     *
     * @param name no other sheet of the workbook has it
     */
    public record Sheet(String name, List<String> heading, Iterator<List<Cell>> rows) {
        public Sheet {
            heading = List.copyOf(heading);
        }
    }

    /** Writes a workbook of several sheets (XLSX), each as {@link #write} does. */
    public static void writeSheets(List<Sheet> sheets, OutputStream out) throws IOException {
        SheetFile.write(sheets, out);
    }
}
