package dev.banyan.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plan.TaskId;
import dev.banyan.reports.Feed;
import dev.banyan.reports.FeedDefinition;
import dev.banyan.reports.FeedDefinition.Conversion;
import dev.banyan.reports.FeedDefinition.Mapping;
import dev.banyan.reports.FeedDefinition.Plausibility;
import dev.banyan.reports.FeedDefinition.Sign;
import dev.banyan.reports.FeedEntry;
import dev.banyan.reports.FeedFault;
import dev.banyan.reports.FeedSchedule;
import dev.banyan.reports.FeedSource;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReadingTest {
    private static final Map<String, String> GOOD = Map.ofEntries(
            Map.entry("name", " 用电量 "),
            Map.entry("task", "12"),
            Map.entry("indicator", "3"),
            Map.entry("kind", "WEB_JSON"),
            Map.entry("address", "https://data.example.gov.cn:8443/api/v1?key={secret}&m=1"),
            Map.entry("rows", "$.data[*]"),
            Map.entry("value", "$.kwh"),
            Map.entry("from", "千瓦时"),
            Map.entry("to", "万千瓦时"),
            Map.entry("digits", "1"),
            Map.entry("least", "0"),
            Map.entry("jump", "30"),
            Map.entry("schedule", "d5 06:30"));

    private static FeedReading.Outcome read(String field, String value) {
        var fields = new HashMap<>(GOOD);
        fields.put(field, value);
        return FeedReading.read(new FeedEntry(fields));
    }

    @Test
    void what_is_entered_becomes_a_definition() {
        assertThat(FeedReading.read(new FeedEntry(GOOD)))
                .isEqualTo(new FeedReading.Good(
                        "用电量",
                        new Feed.Target(new TaskId(12), OptionalInt.of(3)),
                        new FeedDefinition(
                                new FeedSource.Web(
                                        "https://data.example.gov.cn:8443/api/v1?key={secret}&m=1",
                                        FeedSource.Format.JSON,
                                        Optional.empty()),
                                new Mapping("$.data[*]", "$.kwh", Optional.empty(), Optional.empty(), Optional.empty()),
                                new Conversion("千瓦时", "万千瓦时", BigDecimal.ONE, new BigDecimal("10000"), 1),
                                new Plausibility(
                                        Optional.of(BigDecimal.ZERO),
                                        Optional.empty(),
                                        Optional.of(new BigDecimal("30")),
                                        Sign.ANY,
                                        false),
                                new FeedSchedule.Monthly(5, LocalTime.of(6, 30)))));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "name, '', MISSING",
        "task, '', MISSING",
        "task, abc, NOT_A_NUMBER",
        "indicator, -1, NOT_A_NUMBER",
        "kind, FAX, MISSING",
        "address, '', MISSING",
        "rows, data, NO_PATH",
        "value, '', MISSING",
        "value, $..kwh, NO_PATH",
        "day, day, NO_PATH",
        "header, Host, NO_HEADER",
        "header, 'A: b', NO_HEADER",
        "digits, 9, NOT_A_NUMBER",
        "times, 0, NOT_POSITIVE",
        "dividedBy, -2, NOT_POSITIVE",
        "most, 多, NOT_A_NUMBER",
        "most, -1, REVERSED",
        "jump, 0, NOT_POSITIVE",
        "schedule, daily, NO_SCHEDULE"
    })
    void each_field_says_what_is_wrong_with_it(String field, String value, FeedFault.What what) {
        assertThat(read(field, value))
                .isInstanceOfSatisfying(
                        FeedReading.Faulty.class,
                        faulty -> assertThat(faulty.faults()).contains(new FeedFault(field, what)));
    }

    @Test
    void between_units_that_are_not_known_the_factor_has_to_be_entered() {
        assertThat(read("to", "亩"))
                .isEqualTo(new FeedReading.Faulty(List.of(new FeedFault("times", FeedFault.What.NO_CONVERSION))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://a.example/x",
                "file:///etc/passwd",
                "https://user:pass@a.example/x",
                "https://{secret}.example/x",
                "https://a.example/x#part",
                "https://a.example/x y",
                "https://a.example\\@b.example/",
                "//a.example/x",
                "https:///x"
            })
    void an_address_has_no_user_no_secret_in_its_host_and_nothing_odd(String address) {
        assertThat(read("address", address))
                .isEqualTo(new FeedReading.Faulty(List.of(new FeedFault("address", FeedFault.What.NO_ADDRESS))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "select 1 | true",
                "  WITH x as (select 1) select * from x | true",
                "select ';' as a | true",
                "select 'it''s; fine' | true",
                "select 1; select 2 | false",
                "delete from gdp | false",
                "selective | false",
                "'' | false"
            })
    void a_query_is_one_statement_that_begins_like_a_reading_one(String query, boolean reading) {
        assertThat(ReadingQuery.is(query)).isEqualTo(reading);
    }
}
