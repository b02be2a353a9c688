package dev.banyan.plancompiler.lint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What measures usually come to (参考区间), read from {@code reference-ranges.tsv}; a row for a type of city goes before one for any. */
final class ReferenceRanges {
    static final String ANY_CITY = "any";

    /**
     * The range of one measure (参考区间).
     *
     * @param cityType for which type of city, or {@code any}
     * @param words alternatives, each a list of words that the name must all contain
     * @param unit the unit it is counted in
     * @param min lowest level that comparable places reach
     * @param max highest level that comparable places reach
     * @param source where the planning level comes from
     * @param year the year of that source
     */
    record Range(
            String cityType,
            List<List<String>> words,
            String unit,
            BigDecimal min,
            BigDecimal max,
            String source,
            String year) {
        boolean names(String name) {
            for (var all : words) {
                if (holds(name, all)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean holds(String name, List<String> all) {
            for (String word : all) {
                if (!name.contains(word)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Range> ALL = load();
    private static final ReferenceRanges GENERAL = ordered(ANY_CITY);
    private static final Map<String, ReferenceRanges> BY_CITY = ALL.stream()
            .map(Range::cityType)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), ReferenceRanges::ordered));

    private final Map<String, List<Range>> byUnit;

    private ReferenceRanges(List<Range> ranges) {
        byUnit = ranges.stream().collect(Collectors.groupingBy(Range::unit));
    }

    static ReferenceRanges forCity(String cityType) {
        return BY_CITY.getOrDefault(cityType, GENERAL);
    }

    private static ReferenceRanges ordered(String cityType) {
        var ordered = new ArrayList<Range>();
        ALL.stream().filter(range -> range.cityType().equals(cityType)).forEach(ordered::add);
        ALL.stream().filter(range -> range.cityType().equals(ANY_CITY)).forEach(ordered::add);
        return new ReferenceRanges(List.copyOf(ordered));
    }

    Optional<Range> of(String name, String unit) {
        return byUnit.getOrDefault(unit, List.of()).stream()
                .filter(range -> range.names(name))
                .findFirst();
    }

    private static List<Range> load() {
        var stream = Objects.requireNonNull(ReferenceRanges.class.getResourceAsStream("reference-ranges.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ReferenceRanges::range)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Range range(String line) {
        var cells = line.split("\t");
        var words = List.of(cells[1].split("\\|")).stream()
                .map(all -> List.of(all.split("\\+")))
                .toList();
        return new Range(
                cells[0], words, cells[2], new BigDecimal(cells[3]), new BigDecimal(cells[4]), cells[5], cells[6]);
    }
}
