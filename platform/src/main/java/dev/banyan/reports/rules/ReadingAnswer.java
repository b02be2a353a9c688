package dev.banyan.reports.rules;

import dev.banyan.reports.FeedDefinition.Mapping;
import dev.banyan.reports.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the rows of an answer apart by the mapping of its feed (字段提取). */
public final class ReadingAnswer {
    public static final int MOST_ROWS = 10_000;

    private ReadingAnswer() {}

    public sealed interface Outcome {}

    public record Readings(List<Reading> readings) implements Outcome {
        public Readings {
            readings = List.copyOf(readings);
        }
    }

    /** @param what column or path that is not there, or what else is wrong */
    public record Unreadable(String what) implements Outcome {}

    /** @param json maps, lists, strings, numbers and booleans */
    public static Outcome json(@Nullable Object json, Mapping mapping) {
        var items = path(mapping.rows().isEmpty() ? "$" : mapping.rows()).in(json);
        if (items.isEmpty()) {
            return new Unreadable(mapping.rows());
        }
        if (items.size() > MOST_ROWS) {
            return new Unreadable("> " + MOST_ROWS);
        }
        var readings = new ArrayList<Reading>();
        for (var item : items) {
            readings.add(new Reading(
                    readings.size() + 1,
                    path(mapping.value()).textIn(item).orElse(""),
                    mapping.day().map(day -> path(day).textIn(item).orElse("")),
                    mapping.unit().map(unit -> path(unit).textIn(item).orElse("")),
                    mapping.measure().map(measure -> path(measure).textIn(item).orElse(""))));
        }
        return new Readings(readings);
    }

    /** @param rows the heading first */
    public static Outcome table(List<List<String>> rows, Mapping mapping) {
        if (rows.isEmpty()) {
            return new Unreadable(mapping.value());
        }
        var heading = rows.getFirst().stream().map(String::strip).toList();
        for (var column : List.of(Optional.of(mapping.value()), mapping.day(), mapping.unit(), mapping.measure())) {
            if (column.isPresent() && !heading.contains(column.get())) {
                return new Unreadable(column.get());
            }
        }
        var readings = new ArrayList<Reading>();
        for (var row : rows.subList(1, rows.size())) {
            readings.add(new Reading(
                    readings.size() + 1,
                    cell(row, heading, mapping.value()),
                    mapping.day().map(column -> cell(row, heading, column)),
                    mapping.unit().map(column -> cell(row, heading, column)),
                    mapping.measure().map(column -> cell(row, heading, column))));
        }
        return new Readings(readings);
    }

    private static String cell(List<String> row, List<String> heading, String column) {
        int place = heading.indexOf(column);
        return place < row.size() ? row.get(place) : "";
    }

    private static JsonPath path(String text) {
        return JsonPath.parse(text).orElseThrow(() -> new IllegalArgumentException("no path: " + text));
    }
}
