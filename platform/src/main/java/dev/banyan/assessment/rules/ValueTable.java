package dev.banyan.assessment.rules;

import dev.banyan.paperwork.Spreadsheet.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a table of values that are given by hand (考核数据表); columns are found by their heading, in any order. */
public final class ValueTable {
    private ValueTable() {}

    /** Columns of the table, in the order in which it is written. */
    public enum Column {
        UNIT("单位代码", "unit code", true),
        NAME("单位", "unit", false),
        ITEM("指标代码", "item code", true),
        TITLE("指标", "item", false),
        VALUE("数据", "value", true),
        REASON("依据", "reason", true);

        private final String chinese;
        private final String english;
        private final boolean needed;

        Column(String chinese, String english, boolean needed) {
            this.chinese = chinese;
            this.english = english;
            this.needed = needed;
        }

        private boolean isCalled(String heading) {
            return heading.equals(chinese) || heading.toLowerCase(Locale.ROOT).equals(english);
        }

        public String heading(boolean inChinese) {
            return inChinese ? chinese : english;
        }
    }

    /** What is wrong with a table before anybody looks at what its rows say (表格问题). */
    public enum What {
        /** A column without which nothing can be read. */
        COLUMN_MISSING,
        /** The same unit and item stand in an earlier row. */
        TWICE
    }

    /** @param row number of the row as a spreadsheet program shows it */
    public record Fault(int row, What what, String value) {}

    /**
     * What a row says (数据行).
     *
     * @param row its number as a spreadsheet program shows it
     */
    public record Line(int row, String unit, String item, String value, String reason) {}

    /** @param lines rows that give a value; what is left empty stays as it is */
    public record Reading(List<Line> lines, List<Fault> faults) {
        public Reading {
            lines = List.copyOf(lines);
            faults = List.copyOf(faults);
        }
    }

    /** @param rows the heading is the first */
    public static Reading read(List<Row> rows) {
        var heading = rows.getFirst();
        var places = places(heading);
        var faults = new ArrayList<Fault>();
        for (var column : Column.values()) {
            if (column.needed && !places.containsKey(column)) {
                faults.add(new Fault(heading.number(), What.COLUMN_MISSING, column.chinese));
            }
        }
        var lines = new ArrayList<Line>();
        var seen = new HashSet<List<String>>();
        for (var row : faults.isEmpty() ? rows.subList(1, rows.size()) : List.<Row>of()) {
            var line = line(row, places);
            if (line.value().isEmpty()) {
                continue;
            }
            if (seen.add(List.of(line.unit(), line.item()))) {
                lines.add(line);
            } else {
                faults.add(new Fault(line.row(), What.TWICE, line.unit() + " " + line.item()));
            }
        }
        return new Reading(lines, faults);
    }

    private static Map<Column, Integer> places(Row heading) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (var column : Column.values()) {
            for (int i = 0; i < heading.cells().size(); i++) {
                if (column.isCalled(heading.cell(i))) {
                    places.putIfAbsent(column, i);
                }
            }
        }
        return places;
    }

    private static Line line(Row row, Map<Column, Integer> places) {
        return new Line(
                row.number(),
                cell(row, places, Column.UNIT),
                cell(row, places, Column.ITEM),
                cell(row, places, Column.VALUE),
                cell(row, places, Column.REASON));
    }

    private static String cell(Row row, Map<Column, Integer> places, Column column) {
        return Optional.ofNullable(places.get(column)).map(row::cell).orElse("");
    }
}
