package dev.banyan.evaluationkernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.evaluationkernel.facts.Decimals;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of lights, written down before any code. */
class LightVectorsTest {
    @TestFactory
    Stream<DynamicTest> lightsAreWhatTheTableSays() throws Exception {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.get("编号") + " " + row.get("说明"), () -> holds(row)));
    }

    @Test
    void everyVectorHasItsRow() throws Exception {
        var ids = rows().stream().map(row -> cell(row, "编号").substring(0, 5)).collect(Collectors.toSet());

        assertThat(ids).hasSize(13).contains("LT-01", "LT-13");
    }

    private static List<Map<String, String>> rows() throws Exception {
        var stream = Objects.requireNonNull(LightVectorsTest.class.getResourceAsStream("lights.csv"));
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

    private static void holds(Map<String, String> row) {
        var city = new OneAssignment(cell(row, "交办日"), cell(row, "开工日"), cell(row, "时限")).says(cell(row, "事实"));
        var rules = RuleSet.shipped(cell(row, "规则"));
        var asOf = AsOf.endOf(LocalDate.parse(cell(row, "评估日")));
        if (cell(row, "灯种").equals("proposal")) {
            assertThat(proposals(city.facts(), rules, asOf.day())).isEqualTo(cell(row, "灯色"));
            return;
        }
        var status = city.on(asOf, rules);
        var kind = Arrays.stream(LightKind.values())
                .filter(some -> some.wireName().equals(cell(row, "灯种")))
                .findFirst()
                .orElseThrow();
        assertThat(status.lights().get(kind).wireName()).isEqualTo(cell(row, "灯色"));
        assertThat(Arrays.stream(Mark.values())
                        .filter(status.marks()::contains)
                        .map(Mark::wireName)
                        .collect(Collectors.joining("|")))
                .isEqualTo(cell(row, "标记"));
        if (!cell(row, "剩余工作日").isEmpty()) {
            assertThat(status.daysLeft()).isEqualTo(Integer.parseInt(cell(row, "剩余工作日")));
            assertThat(status.due()).contains(LocalDate.parse(cell(row, "现时限")));
        }
    }

    private static String proposals(CityFacts facts, RuleSet rules, LocalDate lastDay) {
        var days = lastDay.minusYears(1)
                .plusDays(1)
                .datesUntil(lastDay.plusDays(1))
                .map(AsOf::endOf)
                .toList();
        try (var evaluator = new Evaluator(1)) {
            var lights = evaluator.history(facts, rules, 0, days).stream()
                    .map(NodeStatus::light)
                    .toList();
            return Proposal.of(lights, rules).stream()
                    .map(proposal -> proposal.kind().wireName() + " " + Decimals.write(proposal.points()))
                    .collect(Collectors.joining(", "));
        }
    }
}
