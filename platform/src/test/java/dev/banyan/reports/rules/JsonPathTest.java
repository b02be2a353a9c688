package dev.banyan.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {
    private static final Object JSON = Map.of(
            "code",
            0,
            "data",
            Map.of(
                    "总 量",
                    new BigDecimal("1E+3"),
                    "rows",
                    List.of(
                            Map.of("code", "A01", "value", new BigDecimal("12.50"), "open", true),
                            Map.of("code", "A02", "value", "13"),
                            Map.of("code", 3))));

    private static Optional<String> read(String path) {
        return JsonPath.parse(path).orElseThrow().textIn(JSON);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "$.code | 0",
                "$.data['总 量'] | 1000",
                "$.data.rows[0].value | 12.50",
                "$.data.rows[-1].code | 3",
                "$.data.rows[?(@.code=='A02')].value | 13",
                "$.data.rows[?(@.code==3)].code | 3",
                "$['data']['rows'][0].open | true",
                "$.data.rows[1][\"value\"] | 13"
            })
    void leads_to_one_value(String path, String value) {
        assertThat(read(path)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$.none",
                "$.data.rows[9].value",
                "$.data.rows[*].code",
                "$.data",
                "$.code.deeper",
                "$.data[0]",
                "$"
            })
    void leads_to_nothing_where_there_is_none_several_or_a_thing_of_parts(String path) {
        assertThat(read(path)).isEmpty();
    }

    @Test
    void leads_to_all_items_in_order() {
        assertThat(JsonPath.parse("$.data.rows[*].code").orElseThrow().in(JSON)).containsExactly("A01", "A02", 3);
        assertThat(JsonPath.parse("$").orElseThrow().in(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "data",
                "$data",
                "$..value",
                "$.a[",
                "$.a[?(@.b>1)]",
                "$.a[1:2]",
                "$.a b",
                "$.a['x]",
                "$.a[99999999]"
            })
    void what_is_no_such_path_is_refused(String text) {
        assertThat(JsonPath.parse(text)).isEmpty();
    }
}
