package dev.banyan.directory.rules;

import dev.banyan.directory.DirectoryList;
import dev.banyan.directory.Scope;
import dev.banyan.directory.rules.CheckedRow.Difference;
import dev.banyan.directory.rules.CheckedRow.RowFault;
import dev.banyan.directory.rules.CheckedRow.State;
import dev.banyan.paperwork.Spreadsheet.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares a list with what is known, row by row, without changing anything (名录试导入). */
public final class ListCheck {
    private final DirectoryList list;
    private final Known known;
    private final Scope scope;
    private final ListWords words;
    private final Map<String, String> names = new HashMap<>();

    private ListCheck(DirectoryList list, Known known, Scope scope, ListWords words) {
        this.list = list;
        this.known = known;
        this.scope = scope;
        this.words = words;
        known.units().forEach(unit -> names.put(unit.code(), unit.shortName()));
    }

    public sealed interface Outcome {}

    /**
     * The first row does not name the columns.
     *
     * @param missing columns that the list needs
     * @param unknown headings that are none, or stand there twice
     */
    public record HeadingWrong(Set<Column> missing, List<String> unknown) implements Outcome {
        public HeadingWrong {
            missing = Set.copyOf(missing);
            unknown = List.copyOf(unknown);
        }
    }

    public record Rows(List<CheckedRow> rows) implements Outcome {
        public Rows {
            rows = List.copyOf(rows);
        }

        public long count(State state) {
            return rows.stream().filter(row -> row.state() == state).count();
        }
    }

    /** @param rows the heading and the rows under it */
    public static Outcome check(DirectoryList list, List<Row> rows, Known known, Scope scope, ListWords words) {
        return new ListCheck(list, known, scope, words).check(rows);
    }

    private Outcome check(List<Row> rows) {
        var places = new EnumMap<Column, Integer>(Column.class);
        var unknown = new ArrayList<String>();
        List<String> heading = rows.getFirst().cells();
        for (int at = 0; at < heading.size(); at++) {
            var column = ListWords.find(words.columns(), heading.get(at))
                    .filter(list.columns()::contains)
                    .filter(it -> !places.containsKey(it));
            int place = at;
            column.ifPresentOrElse(it -> places.put(it, place), () -> unknown.add(heading.get(place)));
        }
        var missing = new HashSet<>(list.needed());
        missing.removeAll(places.keySet());
        unknown.removeIf(String::isEmpty);
        return missing.isEmpty() && unknown.isEmpty()
                ? new Rows(read(rows.subList(1, rows.size()), places))
                : new HeadingWrong(missing, unknown);
    }

    private record Read(RowReader row, Optional<Entry> entry) {}

    private List<CheckedRow> read(List<Row> rows, Map<Column, Integer> places) {
        Map<String, Entry> there = known.byKey(list);
        var parser = new EntryReader(list, words, there);
        var read = new ArrayList<Read>();
        var keys = new HashSet<String>();
        for (Row row : rows) {
            var reader = new RowReader(row, places);
            Optional<Entry> entry = parser.read(reader);
            if (entry.filter(it -> !keys.add(it.key())).isPresent()) {
                reader.wrong(Fault.TWICE);
            }
            read.add(new Read(reader, entry));
        }
        var future = new Future(
                list,
                known,
                scope,
                read.stream().flatMap(it -> it.entry().stream()).toList());
        read.forEach(it -> it.entry().ifPresent(entry -> future.check(entry, it.row())));
        return read.stream().map(it -> checked(it, there)).toList();
    }

    private CheckedRow checked(Read read, Map<String, Entry> there) {
        List<RowFault> faults = read.row().faults();
        String name = name(read.row());
        if (!faults.isEmpty() || read.entry().isEmpty()) {
            return new CheckedRow(read.row().number(), name, State.WRONG, Optional.empty(), List.of(), faults);
        }
        Entry entry = read.entry().get();
        var before = Optional.ofNullable(there.get(entry.key()));
        var differences = before.map(it -> differences(it, entry)).orElse(List.of());
        State state = before.isEmpty() ? State.NEW : differences.isEmpty() ? State.UNCHANGED : State.CHANGED;
        return new CheckedRow(read.row().number(), name, state, read.entry(), differences, faults);
    }

    private static List<Difference> differences(Entry before, Entry after) {
        Map<Column, String> old = before.cells();
        Map<Column, String> now = after.cells();
        return Stream.of(Column.values())
                .filter(column -> !old.getOrDefault(column, "").equals(now.getOrDefault(column, "")))
                .map(column -> new Difference(column, old.getOrDefault(column, ""), now.getOrDefault(column, "")))
                .toList();
    }

    private String name(RowReader row) {
        return switch (list) {
            case UNITS, EARLIER_FORMS -> row.written(Column.NAME);
            case POSTS -> name(row, Column.UNIT) + " " + row.written(Column.TITLE) + " " + row.written(Column.HOLDER);
            case MEMBERS -> name(row, Column.BODY) + " " + name(row, Column.UNIT) + " " + row.written(Column.TITLE);
        };
    }

    private String name(RowReader row, Column unit) {
        return names.getOrDefault(row.written(unit), row.written(unit));
    }
}
