package dev.banyan.evaluationkernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.evaluationkernel.facts.Decimals;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of targets: each way to bind and to lead there, over the year 2025. */
class TargetPathsTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    @TestFactory
    Stream<DynamicTest> targetsAskForWhatTheTableSays() throws Exception {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(cell(row, "编号") + " " + cell(row, "说明"), () -> holds(row)));
    }

    @Test
    void everyComparatorAndEveryShapeHasARow() throws Exception {
        assertThat(rows().stream().map(row -> cell(row, "比较方式")).distinct())
                .containsExactlyInAnyOrder(Arrays.stream(TargetComparator.values())
                        .map(TargetComparator::wireName)
                        .toArray(String[]::new));
        assertThat(rows().stream().map(row -> cell(row, "路径")).distinct())
                .containsExactlyInAnyOrder(Arrays.stream(PathShape.values())
                        .map(PathShape::wireName)
                        .toArray(String[]::new));
    }

    private static List<Map<String, String>> rows() throws Exception {
        var stream = Objects.requireNonNull(TargetPathsTest.class.getResourceAsStream("targets.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            var headings = reader.readLine().split(",");
            return reader.lines()
                    .map(line -> row(headings, line.split(",", -1)))
                    .toList();
        }
    }

    private static Map<String, String> row(String[] headings, String[] cells) {
        assertThat(cells).as(String.join(",", cells)).hasSameSizeAs(headings);
        var row = new HashMap<String, String>();
        for (int i = 0; i < headings.length; i++) {
            row.put(headings[i], cells[i]);
        }
        return row;
    }

    private static String cell(Map<String, String> row, String heading) {
        return Objects.requireNonNull(row.get(heading));
    }

    private static OptionalLong number(String text) {
        return text.isEmpty() ? OptionalLong.empty() : Decimals.read(text);
    }

    private static <E extends Enum<E> & WireNamed> Optional<E> word(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.wireName().equals(text))
                .findFirst();
    }

    private static void holds(Map<String, String> row) {
        var points = new ArrayList<TargetRow.Point>();
        for (String point :
                cell(row, "节点").isEmpty() ? new String[0] : cell(row, "节点").split("\\|")) {
            points.add(new TargetRow.Point(
                    LocalDate.parse(point.substring(0, 10)),
                    number(point.substring(11)).orElseThrow()));
        }
        var target = new TargetRow(
                "a",
                FIRST.atStartOfDay(),
                word(TargetComparator.class, cell(row, "比较方式")).orElseThrow(),
                word(Measure.class, cell(row, "口径")).orElseThrow(),
                new TargetRow.Figures(
                        number(cell(row, "基期")),
                        number(cell(row, "目标")).orElseThrow(),
                        number(cell(row, "上限")),
                        word(TargetRow.Direction.class, cell(row, "方向"))),
                new TargetRow.Path(word(PathShape.class, cell(row, "路径")).orElseThrow(), FIRST, LAST, points));
        var day = LocalDate.parse(cell(row, "评估日"));
        var city = new OneAssignment("2025-01-01", "", "2025-12-31").target(target);
        String[] reports = cell(row, "上报").split(" ");
        for (int i = 0; i < reports.length; i++) {
            var of = day.minusDays(reports.length - 1L - i);
            city.fact("reported", of.toString(), of + "T12:00", reports[i]);
        }

        var progress = city.on(day.toString()).progress();

        assertThat(Decimals.write(progress.planned())).isEqualTo(cell(row, "应达"));
        assertThat(Decimals.write(progress.reported())).isEqualTo(cell(row, "进度"));
    }

    /** As Fuzhou printed them for the first half of 2021. */
    @ParameterizedTest(name = "SC-28 {0} per cent at the end of June")
    @CsvSource({"67.5, 17.5", "66.9, 16.9", "72.4, 22.4", "75.3, 25.3"})
    void SC_28_the_lead_over_the_time_that_has_passed_is_told_in_points(String reached, String lead) {
        var target = new TargetRow(
                "a",
                FIRST.atStartOfDay(),
                TargetComparator.AT_LEAST,
                Measure.POINT,
                new TargetRow.Figures(OptionalLong.empty(), 1_000_000, OptionalLong.empty(), Optional.empty()),
                new TargetRow.Path(PathShape.LINEAR, FIRST, LAST, List.of()));

        var progress = new OneAssignment("2025-01-01", "", "2025-12-31")
                .target(target)
                .fact("reported", "2025-06-30", "2025-06-30T12:00", reached)
                .on("2025-06-30")
                .progress();

        assertThat(Decimals.write(progress.reported() - progress.planned())).isEqualTo(lead);
    }

    @Test
    void aCorrectionReplacesTheFigureOfItsDay() {
        var target = new TargetRow(
                "a",
                FIRST.atStartOfDay(),
                TargetComparator.COUNT_AT_LEAST,
                Measure.CUMULATIVE,
                new TargetRow.Figures(OptionalLong.empty(), 100_000, OptionalLong.empty(), Optional.empty()),
                new TargetRow.Path(PathShape.LINEAR, FIRST, LAST, List.of()));
        var city = new OneAssignment("2025-01-01", "", "2025-12-31")
                .target(target)
                .fact("reported", "2025-01-31", "2025-02-01T09:00", "3")
                .fact("reported", "2025-02-28", "2025-03-01T09:00", "2")
                .fact("reported", "2025-01-31", "2025-03-05T09:00", "1");
        var rules = RuleSet.shipped("default");

        assertThat(city.on("2025-03-31").progress().reported()).isEqualTo(300_000);
        assertThat(city.on(
                                new AsOf(
                                        LocalDate.of(2025, 3, 31),
                                        LocalDate.of(2025, 3, 2).atStartOfDay()),
                                rules)
                        .progress()
                        .reported())
                .isEqualTo(500_000);
    }

    @Test
    void aMovedTargetHoldsFromTheMomentItWasMoved() {
        var first = new TargetRow(
                "a",
                FIRST.atStartOfDay(),
                TargetComparator.AT_LEAST,
                Measure.POINT,
                new TargetRow.Figures(OptionalLong.empty(), 1_000_000, OptionalLong.empty(), Optional.empty()),
                new TargetRow.Path(PathShape.LINEAR, FIRST, LAST, List.of()));
        var moved = new TargetRow(
                "a",
                FIRST.plusMonths(5).atStartOfDay(),
                first.comparator(),
                first.measure(),
                new TargetRow.Figures(OptionalLong.empty(), 500_000, OptionalLong.empty(), Optional.empty()),
                first.path());
        var city = new OneAssignment("2025-01-01", "", "2025-12-31")
                .target(moved)
                .target(first)
                .says("reported@2025-04-30=40");
        var rules = RuleSet.shipped("default");
        var day = LocalDate.of(2025, 6, 30);

        assertThat(city.on(AsOf.endOf(day), rules).progress().reported()).isEqualTo(800_000);
        assertThat(city.on(new AsOf(day, FIRST.plusMonths(4).atStartOfDay()), rules)
                        .progress()
                        .reported())
                .isEqualTo(400_000);
        assertThat(city.on(AsOf.endOf(LocalDate.of(2025, 5, 1)), rules)
                        .progress()
                        .reported())
                .isEqualTo(400_000);
    }
}
