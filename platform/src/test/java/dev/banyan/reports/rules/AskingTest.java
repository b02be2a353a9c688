package dev.banyan.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.calendar.OfficeHours;
import dev.banyan.calendar.WorkCalendar;
import dev.banyan.reports.Budget;
import dev.banyan.reports.Cause;
import dev.banyan.reports.Cost;
import dev.banyan.reports.Field;
import dev.banyan.reports.Period;
import dev.banyan.reports.ReportRequest.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the way of a request. */
class AskingTest {
    private static final WorkCalendar WEEKS = new WorkCalendar(List.of(), OfficeHours.USUAL);
    /** A Thursday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static final Cost FINE = new Cost("350102", 3, 10, 2, new Budget(10, 120));
    private static final Cost OVER = new Cost("350103", 10, 10, 2, new Budget(10, 120));
    private static final Overlap NONE = new Overlap(List.of(), 0);
    private static final Overlap TOO_MUCH =
            new Overlap(List.of(new Field(1, "在校生", Optional.of("万人"), "350102", Optional.empty(), "教育统计")), 50);

    private static Terms terms(Cause.Kind cause, String words, LocalDate due, boolean urgent, String repeats) {
        return new Terms(new Cause(cause, words), Period.monthUpTo(TODAY), due, urgent, repeats, 3);
    }

    private static Terms usual() {
        return terms(Cause.Kind.OFFICE_ASKS, "市长办公会议要求", TODAY.plusDays(7), false, "");
    }

    private static List<Obstacle> obstacles(Terms terms, List<Cost> costs, List<String> lower, Overlap overlap) {
        return Asking.obstacles(terms, new Asking.Burdened(costs, lower), overlap, TODAY, WEEKS);
    }

    @Test
    void a_request_with_a_cause_in_good_time_and_within_budget_goes_out() {
        assertThat(obstacles(usual(), List.of(FINE), List.of(), NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26, false, 2026-11-30",
        "2026-11-27, false, 2026-11-30",
        "2026-11-29, false, 2026-11-30",
        "2026-11-30, false,",
        "2026-11-26, true,",
        "2026-11-25, true, 2026-11-26"
    })
    void two_working_days_are_left_unless_it_is_urgent(LocalDate due, boolean urgent, LocalDate earliest) {
        var terms = terms(Cause.Kind.LIGHT_TURNED, "转红灯", due, urgent, "");
        var asked = new Terms(terms.cause(), Period.monthUpTo(TODAY.minusDays(2)), due, urgent, "", 3);

        assertThat(obstacles(asked, List.of(FINE), List.of(), NONE))
                .isEqualTo(earliest == null ? List.of() : List.of(new Obstacle.TooSoon(earliest)));
    }

    @Test
    void an_office_says_why_and_asks_somebody_about_days_that_are_over() {
        var terms = new Terms(
                new Cause(Cause.Kind.OFFICE_ASKS, " "),
                new Period(TODAY, TODAY.plusDays(30)),
                TODAY.plusDays(7),
                false,
                "",
                3);

        assertThat(obstacles(terms, List.of(), List.of(), NONE))
                .containsExactly(new Obstacle.NoReason(), new Obstacle.NoRecipient(), new Obstacle.PeriodAhead());
    }

    @Test
    void what_is_to_be_had_already_is_asked_again_only_with_a_reason() {
        assertThat(obstacles(usual(), List.of(FINE), List.of(), TOO_MUCH))
                .containsExactly(new Obstacle.Repeats(TOO_MUCH));
        assertThat(obstacles(
                        terms(Cause.Kind.OFFICE_ASKS, "核对", TODAY.plusDays(7), false, "统计口径变了"),
                        List.of(FINE),
                        List.of(),
                        TOO_MUCH))
                .isEmpty();
    }

    @Test
    void a_budget_and_a_township_are_for_a_leader_to_decide_and_nothing_else_is() {
        var found = obstacles(usual(), List.of(FINE, OVER), List.of("350102001"), NONE);

        assertThat(found)
                .containsExactly(new Obstacle.LowerLevel(List.of("350102001")), new Obstacle.OverBudget(List.of(OVER)))
                .allMatch(Obstacle::leaderMayLift);
        assertThat(List.of(
                        new Obstacle.NoReason(),
                        new Obstacle.NoRecipient(),
                        new Obstacle.TooSoon(TODAY),
                        new Obstacle.PeriodAhead(),
                        new Obstacle.Repeats(NONE)))
                .noneMatch(Obstacle::leaderMayLift);
    }
}
