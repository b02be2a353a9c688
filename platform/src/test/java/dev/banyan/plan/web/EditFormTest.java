package dev.banyan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plan.A;
import dev.banyan.plan.Edit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditFormTest {
    private static EditForm.Reading read(String what, Map<String, String> fields) {
        return new EditForm(fields, A.draft()).read(what);
    }

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource({
        "3.8, 3.8",
        "1.5万, 15000",
        "'12,000', 12000",
        "'12，000', 12000",
        "6万亿, 6000000000000",
        " 20 亿 , 2000000000"
    })
    void a_figure_may_be_written_as_people_write_it(String written, BigDecimal figure) {
        var reading =
                read("decide", Map.of("concern", "1", "decision", "correct", "corrected", written, "reason", "漏小数点"));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        EditForm.Readable.class,
                        readable -> assertThat(readable.edit())
                                .isInstanceOfSatisfying(
                                        Edit.DecideFigure.class,
                                        decide -> assertThat(decide.corrected().orElseThrow())
                                                .isEqualByComparingTo(figure)));
    }

    @ParameterizedTest(name = "{0} cannot be read as a figure")
    @CsvSource({"三点八", "3.8.1", "1e9", "''", "99999999999999999999"})
    void what_is_no_figure_names_the_field(String written) {
        assertThat(read("decide", Map.of("concern", "1", "decision", "correct", "corrected", written, "reason", "因")))
                .isEqualTo(new EditForm.Unreadable("corrected"));
    }

    @Test
    void keeping_a_figure_needs_no_number() {
        assertThat(read("decide", Map.of("concern", "1", "decision", "keep", "corrected", "x", "reason", "无误")))
                .isEqualTo(new EditForm.Readable(new Edit.DecideFigure(1, Optional.empty(), "无误")));
    }

    @Test
    void a_move_goes_first_below_a_part_or_behind_a_sibling() {
        assertThat(read("move", Map.of("part", "4", "to", "5")))
                .isEqualTo(new EditForm.Readable(new Edit.MovePart(4, 5, Optional.empty())));
        assertThat(read("move", Map.of("part", "4", "to", "5/7")))
                .isEqualTo(new EditForm.Readable(new Edit.MovePart(4, 5, Optional.of(7))));
        assertThat(read("move", Map.of("part", "4", "to", "x"))).isEqualTo(new EditForm.Unreadable("to"));
    }

    @Test
    void a_changed_indicator_keeps_the_printed_figure() {
        var fields = Map.of(
                "indicator",
                "6",
                "name",
                "每千人口医师数",
                "comparator",
                "AT_LEAST",
                "value",
                "4",
                "unit",
                "人",
                "deadline",
                "2026");

        assertThat(read("change-indicator", fields))
                .isInstanceOfSatisfying(
                        EditForm.Readable.class,
                        readable -> assertThat(readable.edit())
                                .isInstanceOfSatisfying(Edit.ChangeIndicator.class, change -> {
                                    assertThat(change.target().printed()).isEqualTo("38人");
                                    assertThat(change.target().value()).contains(new BigDecimal("4"));
                                }));
    }

    @Test
    void an_unknown_action_is_refused() {
        assertThat(read("destroy", Map.of())).isEqualTo(new EditForm.Unreadable("what"));
    }
}
