package dev.banyan.directory.rules;

import dev.banyan.directory.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a list of units (单位名录) and tells in which line it is wrong. */
public final class UnitList {
    public static final String HEADING = "code,name,short_name,english_name,kind,parent,county_code";

    private static final int COLUMNS = 7;
    private static final Pattern FIELD = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^\",]*))");
    private static final Pattern COUNTY = Pattern.compile("[0-9]{6}");

    private UnitList() {}

    public sealed interface Reading {}

    public record Good(List<Unit> units) implements Reading {}

    public record Faulty(List<Fault> faults) implements Reading {}

    /** @param line number of the line in the table, the heading being 1 */
    public record Fault(int line, What what, String value) {}

    public enum What {
        HEADING_EXPECTED,
        COLUMNS_EXPECTED,
        EMPTY_FIELD,
        UNKNOWN_KIND,
        NOT_A_COUNTY_CODE,
        CODE_TWICE,
        NAME_TWICE,
        UNKNOWN_PARENT,
        BELONGS_TO_ITSELF
    }

    /** @param known units that are there already */
    public static Reading read(String table, List<Unit> known) {
        List<String> lines = table.strip().lines().toList();
        if (lines.isEmpty() || !lines.getFirst().replace("\uFEFF", "").strip().equals(HEADING)) {
            return new Faulty(
                    List.of(new Fault(1, What.HEADING_EXPECTED, lines.isEmpty() ? "" : shortened(lines.getFirst()))));
        }
        var faults = new ArrayList<Fault>();
        var units = new ArrayList<Line>();
        for (int line = 2; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            if (!text.isBlank()) {
                row(line, text, faults).ifPresent(units::add);
            }
        }
        compare(units, known, faults);
        return faults.isEmpty()
                ? new Good(units.stream().map(Line::unit).toList())
                : new Faulty(faults.stream().sorted((a, b) -> a.line - b.line).toList());
    }

    private record Line(int number, Unit unit) {}

    private static Optional<Line> row(int line, String text, List<Fault> faults) {
        List<String> fields = FIELD.matcher(text)
                .results()
                .map(field -> field.group(1) == null
                        ? field.group(2).strip()
                        : field.group(1).replace("\"\"", "\"").strip())
                .toList();
        if (fields.size() != COLUMNS) {
            faults.add(new Fault(line, What.COLUMNS_EXPECTED, shortened(text)));
            return Optional.empty();
        }
        int before = faults.size();
        if (fields.subList(0, 5).stream().anyMatch(String::isEmpty)) {
            faults.add(new Fault(line, What.EMPTY_FIELD, shortened(text)));
        }
        var kind = Arrays.stream(Unit.Kind.values())
                .filter(it -> it.name().equals(fields.get(4)))
                .findFirst();
        if (kind.isEmpty()) {
            faults.add(new Fault(line, What.UNKNOWN_KIND, shortened(fields.get(4))));
        }
        Optional<String> county = filled(fields.get(6));
        if (county.filter(code -> !COUNTY.matcher(code).matches()).isPresent()) {
            faults.add(new Fault(line, What.NOT_A_COUNTY_CODE, shortened(fields.get(6))));
        }
        return faults.size() > before
                ? Optional.empty()
                : kind.map(it -> new Line(
                        line,
                        new Unit(
                                fields.get(0),
                                fields.get(1),
                                fields.get(2),
                                fields.get(3),
                                it,
                                filled(fields.get(5)),
                                county)));
    }

    private static void compare(List<Line> lines, List<Unit> known, List<Fault> faults) {
        var parents = new HashMap<String, String>();
        known.forEach(unit -> parents.put(unit.code(), unit.parent().orElse("")));
        var codes = new HashSet<String>();
        var names = new HashSet<String>();
        Set<String> given = lines.stream().map(line -> line.unit().code()).collect(Collectors.toSet());
        known.stream().filter(unit -> !given.contains(unit.code())).forEach(unit -> names.add(unit.name()));
        for (Line line : lines) {
            Unit unit = line.unit();
            if (!codes.add(unit.code())) {
                faults.add(new Fault(line.number(), What.CODE_TWICE, unit.code()));
            }
            if (!names.add(unit.name())) {
                faults.add(new Fault(line.number(), What.NAME_TWICE, unit.name()));
            }
            parents.put(unit.code(), unit.parent().orElse(""));
        }
        for (Line line : lines) {
            line.unit()
                    .parent()
                    .filter(code -> !parents.containsKey(code))
                    .ifPresent(code -> faults.add(new Fault(line.number(), What.UNKNOWN_PARENT, code)));
            if (circular(line.unit().code(), parents)) {
                faults.add(new Fault(
                        line.number(), What.BELONGS_TO_ITSELF, line.unit().code()));
            }
        }
    }

    private static boolean circular(String code, HashMap<String, String> parents) {
        var seen = new HashSet<String>();
        for (String at = code; !at.isEmpty(); at = parents.getOrDefault(at, "")) {
            if (!seen.add(at)) {
                return at.equals(code);
            }
        }
        return false;
    }

    private static Optional<String> filled(String field) {
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }
}
