package dev.banyan.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.reports.FeedDefinition;
import dev.banyan.reports.FeedDefinition.Conversion;
import dev.banyan.reports.FeedDefinition.Mapping;
import dev.banyan.reports.FeedDefinition.Plausibility;
import dev.banyan.reports.FeedDefinition.Sign;
import dev.banyan.reports.FeedSchedule;
import dev.banyan.reports.FeedSource;
import dev.banyan.reports.Figure.Doubt;
import dev.banyan.reports.Reading;
import dev.banyan.reports.rules.IncomingFigures.Fault;
import dev.banyan.reports.rules.IncomingFigures.Incoming;
import dev.banyan.reports.rules.IncomingFigures.Known;
import dev.banyan.reports.rules.IncomingFigures.Subject;
import dev.banyan.reports.rules.IncomingFigures.What;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IncomingFiguresTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Known NOTHING = new Known(Map.of(), Map.of());
    private static final FeedDefinition DEFINITION = new FeedDefinition(
            new FeedSource.Pushed(),
            new Mapping("", "value", Optional.of("day"), Optional.of("unit"), Optional.of("measure")),
            new Conversion("万元", "亿元", BigDecimal.ONE, new BigDecimal("10000"), 2),
            new Plausibility(Optional.empty(), Optional.empty(), Optional.of(new BigDecimal("50")), Sign.ANY, false),
            new FeedSchedule.Daily(LocalTime.of(6, 0)));

    private static Reading reading(int row, String value, String day, String unit) {
        return new Reading(row, value, Optional.ofNullable(day), Optional.ofNullable(unit), Optional.empty());
    }

    private static IncomingFigures.Result of(Known known, Reading... readings) {
        return IncomingFigures.of(List.of(readings), DEFINITION, known, Set.of("350102", "350103"), TODAY);
    }

    private static Subject month(String unit, int month) {
        return new Subject(
                Optional.ofNullable(unit),
                LocalDate.of(2026, month, 1).plusMonths(1).minusDays(1));
    }

    @Test
    void figures_are_converted_and_each_is_held_against_the_one_before_it_by_unit() {
        var result = of(
                NOTHING,
                reading(1, "20000", "2026-02", "350102"),
                reading(2, "10000", "2026-01", "350102"),
                reading(3, "14000", "2026-02", "350103"));

        assertThat(result.incoming())
                .containsExactly(
                        new Incoming(month("350102", 1), "10000", new BigDecimal("1.00"), List.of()),
                        new Incoming(month("350102", 2), "20000", new BigDecimal("2.00"), List.of(Doubt.JUMP)),
                        new Incoming(month("350103", 2), "14000", new BigDecimal("1.40"), List.of()));
    }

    @Test
    void what_is_known_is_not_kept_twice_and_a_figure_once_held_asks_no_person_again() {
        var accepted = Map.of(month(null, 1), new BigDecimal("1"));
        var latest = Map.of(month(null, 1), new BigDecimal("1"), month(null, 2), new BigDecimal("9"));

        var result = of(
                new Known(accepted, latest),
                reading(1, "10000", "2026-01", null),
                reading(2, "90000", "2026-02", null));

        assertThat(result).isEqualTo(new IncomingFigures.Result(List.of(), 2, List.of()));
    }

    @Test
    void a_corrected_figure_is_a_new_one() {
        var known = Map.of(month(null, 1), new BigDecimal("1"));

        assertThat(of(new Known(known, known), reading(1, "12000", "2026-01", null))
                        .incoming())
                .containsExactly(new Incoming(month(null, 1), "12000", new BigDecimal("1.20"), List.of()));
    }

    @Test
    void each_row_that_cannot_be_read_is_named_and_the_others_go_on() {
        var result = of(
                NOTHING,
                reading(1, "约一亿", "上月", "350102"),
                reading(2, "10000", "2026-12", "350102"),
                reading(3, "10000", "2026-01", "999999"),
                reading(4, "10000", "2026-01", "350102"),
                reading(5, "11000", "2026-01", "350102"));

        assertThat(result.faults())
                .containsExactly(
                        new Fault(1, What.NOT_A_NUMBER, "约一亿"),
                        new Fault(1, What.NOT_A_DAY, "上月"),
                        new Fault(2, What.DAY_TO_COME, "2026-12-31"),
                        new Fault(3, What.NO_SUCH_UNIT, "999999"),
                        new Fault(5, What.TWICE, "2026-01-31 350102"));
        assertThat(result.incoming()).hasSize(1);
    }

    @Test
    void without_a_day_it_speaks_of_today_and_another_measure_is_held() {
        var reading = new Reading(1, "10000", Optional.empty(), Optional.empty(), Optional.of("元"));

        assertThat(of(NOTHING, reading).incoming())
                .containsExactly(new Incoming(
                        new Subject(Optional.empty(), TODAY),
                        "10000",
                        new BigDecimal("1.00"),
                        List.of(Doubt.OTHER_MEASURE)));
    }
}
