package dev.banyan.responsibility;

import static dev.banyan.responsibility.ResponsibilityCity.EDUCATION;
import static dev.banyan.responsibility.ResponsibilityCity.HEALTH;
import static dev.banyan.responsibility.ResponsibilityCity.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.Deadlines;
import dev.banyan.calendar.LoadHolidays;
import dev.banyan.calendar.rules.HolidayTable;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A holiday notice moves the limits to sign that it falls into. */
class HolidaysMoveLimitsTest {
    private ResponsibilityCity city;

    @BeforeEach
    void start() {
        city = new ResponsibilityCity();
    }

    @AfterEach
    void stop() {
        city.close();
    }

    /** Makes a day a holiday, in a notice that says nothing else of its year. */
    private void holiday(LocalDate day) {
        String table = "%s\n%d,试〔2026〕1号,放假,试验,%s,%s\n".formatted(HolidayTable.HEADING, day.getYear(), day, day);
        assertThat(as(city.office, () -> city.bean(LoadHolidays.class).load(city.office, table)))
                .isInstanceOf(LoadHolidays.Loaded.class);
    }

    private Assignment found(Assignment assignment) {
        return as(
                city.office,
                () -> city.bean(FindAssignments.class)
                        .find(city.office, assignment.id())
                        .orElseThrow());
    }

    @Test
    void the_limit_of_what_is_not_signed_moves_and_leaves_a_fact_and_a_deed() {
        var tasks = city.tasks(city.plan());
        var waiting = city.assigned(tasks.get(0), HEALTH, DutyRole.LEAD);
        var signed = city.signed(tasks.get(2), EDUCATION);

        holiday(waiting.signBy());

        var moved = found(waiting);
        assertThat(moved.signBy())
                .isEqualTo(Deadlines.due(
                                city.bean(CityCalendar.class).now(),
                                RecordFacts.USUAL,
                                List.of(),
                                city.bean(CityCalendar.class).workCalendar())
                        .date())
                .isNotEqualTo(waiting.signBy());
        assertThat(moved.state()).isEqualTo(Assignment.State.ASSIGNED);
        assertThat(moved.due()).isEqualTo(waiting.due());
        assertThat(as(city.office, () -> city.bean(FindAssignments.class).facts(city.office, waiting.id())))
                .last()
                .satisfies(fact -> {
                    assertThat(fact.step()).isEqualTo(Step.CHANGED);
                    assertThat(fact.reason()).contains("节假日安排调整");
                    assertThat(fact.actor()).isEqualTo("系统");
                });
        assertThat(city.bean(JdbcClient.class)
                        .sql("select object_id from archive.journal where act = 'AssignmentChanged'")
                        .query(String.class)
                        .list())
                .containsExactly(String.valueOf(waiting.id().value()));
        assertThat(found(signed)).isEqualTo(signed);
    }

    @Test
    void a_notice_about_other_days_moves_nothing() {
        var waiting = city.assigned(city.tasks(city.plan()).get(0), HEALTH, DutyRole.LEAD);

        holiday(LocalDate.of(waiting.signBy().getYear() + 3, 3, 8));

        assertThat(found(waiting)).isEqualTo(waiting);
    }
}
