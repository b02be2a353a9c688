package dev.banyan.cockpit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.cockpit.rules.LightBar.Kind;
import dev.banyan.cockpit.rules.LightBar.Piece;
import dev.banyan.cockpit.rules.TimePicture.DayTick;
import dev.banyan.cockpit.rules.TimePicture.Line;
import dev.banyan.cockpit.rules.TimePicture.Place;
import dev.banyan.cockpit.rules.TimePicture.Point;
import dev.banyan.evaluationkernel.Counts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimePictureTest {
    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "0, 100, 0 20 40 60 80 100",
                "38, 42.5, 38 39 40 41 42 43",
                "0.12, 0.31, 0.10 0.15 0.20 0.25 0.30 0.35",
                "-3, 4, -4 -2 0 2 4",
                "5, 5, 5 6 7 8 9 10",
                "0, 0, 0.0 0.2 0.4 0.6 0.8 1.0",
                "1200, 98000, 0 20000 40000 60000 80000 100000"
            })
    void an_axis_has_round_figures_that_hold_all(BigDecimal lowest, BigDecimal highest, String ticks) {
        assertThat(Axis.from(lowest, highest).ticks())
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(Stream.of(ticks.split(" ")).map(BigDecimal::new).toList());
    }

    @Test
    void lines_are_drawn_from_the_first_to_the_last_day() {
        var picture = TimePicture.of(
                List.of(
                        new Line("plan", List.of(at("2026-01-01", "0"), at("2026-12-31", "100"))),
                        new Line("actual", List.of(at("2026-07-02", "40")))),
                LocalDate.parse("2026-07-02"));
        assertThat(picture.lines().get(0).polyline()).isEqualTo("64.0,244.0 704.0,12.0");
        assertThat(picture.lines().get(1).places()).containsExactly(new Place(384, 151.2, at("2026-07-02", "40")));
        assertThat(picture.today()).hasValue(384.0);
        assertThat(picture.across())
                .extracting(DayTick::day)
                .containsExactly(
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2026-04-01"),
                        LocalDate.parse("2026-07-01"),
                        LocalDate.parse("2026-10-01"));
    }

    @Test
    void one_point_alone_is_a_picture_too() {
        var picture = TimePicture.of(
                List.of(new Line("actual", List.of(at("2026-03-05", "7")))), LocalDate.parse("2026-11-25"));
        assertThat(picture.lines().getFirst().polyline()).isEqualTo("64.0,215.0");
        assertThat(picture.today()).isEmpty();
    }

    @Test
    void a_bar_shows_the_worst_first_and_leaves_out_what_is_not_there() {
        assertThat(LightBar.of(new Counts(0, 6, 1, 1, 0, 0)).pieces())
                .containsExactly(
                        new Piece(Kind.RED, 1, 0, 12.5),
                        new Piece(Kind.YELLOW, 1, 12.5, 12.5),
                        new Piece(Kind.GREEN, 6, 25, 75));
        assertThat(LightBar.of(new Counts(0, 0, 0, 0, 0, 0)).pieces()).isEmpty();
    }

    private static Point at(String day, String figure) {
        return new Point(LocalDate.parse(day), new BigDecimal(figure));
    }
}
