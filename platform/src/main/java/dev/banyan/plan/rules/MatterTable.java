package dev.banyan.plan.rules;

import dev.banyan.directory.Unit;
import dev.banyan.paperwork.Spreadsheet.Row;
import dev.banyan.plan.NewMatter;
import dev.banyan.plan.RegisterType;
import dev.banyan.plan.RegisterType.Field;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a table of matters of one register (事项导入表); columns are found by their heading, in any order and either language. */
public final class MatterTable {
    /** What every register has, and what it is called in both languages. */
    private static final Map<String, List<String>> COMMON = Map.of(
            "title", List.of("标题", "title"),
            "text", List.of("内容", "text"),
            "due", List.of("办理时限", "due"));
    /** Written into a table that is taken out, and computed: read over when it comes in again. */
    private static final Set<String> COMPUTED =
            Set.of("编号", "number", "状态", "state", "主办单位", "lead unit", "登记日期", "entered", "是否逾期", "overdue");

    private MatterTable() {}

    public sealed interface Reading {}

    /** @param rows matters by the number of their row */
    public record Read(Map<Integer, NewMatter> rows) implements Reading {
        public Read {
            rows = new LinkedHashMap<>(rows);
        }
    }

    /** Headings that are missing, and those that nobody knows. */
    public record HeadingWrong(List<String> missing, List<String> unknown) implements Reading {
        public HeadingWrong {
            missing = List.copyOf(missing);
            unknown = List.copyOf(unknown);
        }
    }

    /** @param rows heading first */
    public static Reading read(RegisterType type, List<Row> rows, Collection<Unit> units) {
        var columns = new HashMap<String, Integer>();
        var unknown = new ArrayList<String>();
        List<String> heading = rows.isEmpty() ? List.of() : rows.getFirst().cells();
        for (int i = 0; i < heading.size(); i++) {
            String word = heading.get(i).strip();
            var key = key(type, word);
            int column = i;
            key.ifPresent(it -> columns.putIfAbsent(it, column));
            if (key.isEmpty() && !word.isEmpty() && !COMPUTED.contains(word.toLowerCase(Locale.ROOT))) {
                unknown.add(word);
            }
        }
        var missing = new ArrayList<String>();
        for (var need : List.of("title", "text")) {
            if (!columns.containsKey(need)) {
                missing.add(COMMON.getOrDefault(need, List.of(need)).getFirst());
            }
        }
        type.form().fields().stream()
                .filter(field -> field.required() && !columns.containsKey(field.key()))
                .forEach(field -> missing.add(field.name().zh()));
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            return new HeadingWrong(missing, unknown);
        }
        var read = new LinkedHashMap<Integer, NewMatter>();
        rows.stream()
                .skip(1)
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .forEach(row -> read.put(row.number(), matter(type, row, columns, units)));
        return new Read(read);
    }

    private static Optional<String> key(RegisterType type, String word) {
        String low = word.toLowerCase(Locale.ROOT);
        return type.form().fields().stream()
                .filter(field -> field.key().equals(low)
                        || field.name().zh().equals(word)
                        || field.name().en().equalsIgnoreCase(word))
                .map(Field::key)
                .findFirst()
                .or(() -> COMMON.entrySet().stream()
                        .filter(it -> it.getValue().contains(low))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }

    private static NewMatter matter(RegisterType type, Row row, Map<String, Integer> columns, Collection<Unit> units) {
        var fields = new HashMap<String, String>();
        for (var field : type.form().fields()) {
            String said = cell(row, columns, field.key());
            if (!said.isEmpty()) {
                fields.put(field.key(), meant(field, said, units));
            }
        }
        return new NewMatter(
                type.code(),
                cell(row, columns, "title"),
                cell(row, columns, "text"),
                fields,
                date(cell(row, columns, "due")));
    }

    private static String cell(Row row, Map<String, Integer> columns, String key) {
        return Optional.ofNullable(columns.get(key))
                .map(row::cell)
                .map(String::strip)
                .orElse("");
    }

    /** The code of what a person calls by its name; what nobody knows stays as it is, and is found wrong afterwards. */
    private static String meant(Field field, String said, Collection<Unit> units) {
        return switch (field.kind()) {
            case CHOICE ->
                field.values().stream()
                        .filter(it ->
                                it.name().zh().equals(said) || it.name().en().equalsIgnoreCase(said))
                        .map(RegisterType.Value::code)
                        .findFirst()
                        .orElse(said);
            case UNIT ->
                units.stream()
                        .filter(it -> it.name().equals(said) || it.shortName().equals(said))
                        .map(Unit::code)
                        .findFirst()
                        .orElse(said);
            case YES_NO -> said.equals("是") ? "yes" : said.equals("否") ? "no" : said.toLowerCase(Locale.ROOT);
            case TEXT, PARAGRAPH, DATE, NUMBER -> said;
        };
    }

    /** A day that is none is one long over, which is found wrong afterwards. */
    private static Optional<LocalDate> date(String said) {
        try {
            return said.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(said));
        } catch (DateTimeParseException _) {
            return Optional.of(LocalDate.EPOCH);
        }
    }
}
