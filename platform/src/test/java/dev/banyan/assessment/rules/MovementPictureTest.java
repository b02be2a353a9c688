package dev.banyan.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.banyan.assessment.rules.MovementPicture.Line;
import dev.banyan.assessment.rules.MovementPicture.Placed;
import dev.banyan.assessment.rules.MovementPicture.Point;
import dev.banyan.assessment.rules.MovementPicture.Way;
import dev.banyan.assessment.rules.MovementPicture.Year;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the lines of places over the years are drawn. */
class MovementPictureTest {
    private static final MovementPicture PICTURE = MovementPicture.of(List.of(
            new Year(2022, List.of(new Placed("a", 1), new Placed("b", 3), new Placed("c", 2))),
            new Year(2023, List.of(new Placed("a", 2), new Placed("b", 1), new Placed("d", 2))),
            new Year(2024, List.of(new Placed("a", 3), new Placed("b", 1), new Placed("c", 2)))));

    private static Line line(String unit) {
        return PICTURE.lines().stream()
                .filter(it -> it.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_column_stands_for_each_year_from_left_to_right() {
        assertThat(PICTURE.columns())
                .extracting(MovementPicture.Column::year, MovementPicture.Column::x)
                .containsExactly(tuple(2022, 200), tuple(2023, 420), tuple(2024, 640));
    }

    @Test
    void units_stand_in_the_order_of_their_last_places_and_who_left_at_the_end() {
        assertThat(PICTURE.lines()).extracting(Line::unit).containsExactly("b", "c", "a", "d");
    }

    @Test
    void those_who_share_a_place_stand_below_one_another() {
        assertThat(line("a").places()).extracting(Point::place, Point::y).contains(tuple(2, 82));
        assertThat(line("d").places()).extracting(Point::place, Point::y).containsExactly(tuple(2, 112));
        assertThat(PICTURE.height()).isEqualTo(142);
    }

    @Test
    void a_line_says_how_many_places_were_gained_or_lost() {
        assertThat(PICTURE.lines()).extracting(Line::gained).containsExactly(2, 0, -2, 0);
        assertThat(PICTURE.lines()).extracting(Line::way).containsExactly(Way.UP, Way.STAYS, Way.DOWN, Way.STAYS);
    }

    @Test
    void a_year_without_a_place_leaves_a_gap() {
        assertThat(line("a").strokes())
                .extracting(it -> it.from().year(), it -> it.to().year())
                .containsExactly(tuple(2022, 2023), tuple(2023, 2024));
        assertThat(line("c").strokes()).isEmpty();
        assertThat(line("c").places()).hasSize(2);
    }

    @Test
    void a_single_year_stands_where_the_last_does() {
        var picture = MovementPicture.of(List.of(new Year(2025, List.of(new Placed("a", 1)))));

        assertThat(picture.columns()).extracting(MovementPicture.Column::x).containsExactly(MovementPicture.RIGHT);
        assertThat(picture.lines().getFirst().strokes()).isEmpty();
    }
}
