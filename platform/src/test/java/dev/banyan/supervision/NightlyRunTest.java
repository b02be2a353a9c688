package dev.banyan.supervision;

import static dev.banyan.evaluation.LightsCity.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.evaluation.LightsCity;
import dev.banyan.evaluationkernel.Mark;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignmentId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The nightly run over the lights of a real city: what goes out, what waits for a signature, and that it may be repeated. */
class NightlyRunTest {
    private static LightsCity city;
    private static TaskId task;

    @BeforeAll
    static void start() {
        city = LightsCity.start("banyan.today=" + TODAY).withUnits();
        task = city.tasks(city.plan()).getLast();
    }

    @AfterAll
    static void stop() {
        city.application().close();
    }

    /** A duty that is on plan, so that its due day alone says how it stands. */
    private static AssignmentId due(LocalDate due) {
        var id = city.assigned(task, "350102", "LEAD", LocalDate.of(2026, 1, 5), due);
        city.reported(id, TODAY.minusDays(1), 99);
        return id;
    }

    private static NightlyRun.Done run() {
        return CurrentActor.as(
                Actor.SYSTEM, () -> city.bean(NightlyRun.class).run().orElseThrow());
    }

    private static List<String> rungs(AssignmentId id) {
        return city.database()
                .sql("select level || ' ' || state from supervision.rung where assignment = :id order by id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    /** As if what a duty came to had begun so many days ago. */
    private static void ago(AssignmentId id, int days) {
        city.database()
                .sql("update supervision.rung set since = since - :days, in_force_on = in_force_on - :days,"
                        + " until = until - :days where assignment = :id")
                .param("days", days)
                .param("id", id.value())
                .update();
    }

    private static long rows() {
        return city.database()
                .sql(
                        "select (select count(*) from supervision.rung_fact) + (select count(*) from supervision.nightly_run)"
                                + " + (select count(*) from archive.journal) + (select count(*) from archive.unchained)")
                .query(Long.class)
                .single();
    }

    @Test
    void reminders_go_out_in_the_last_days_and_urging_on_the_first_day_after_them() {
        var soon = due(TODAY.plusDays(1));
        var over = due(TODAY.minusDays(1));
        var far = due(TODAY.plusDays(150));

        run();

        assertThat(rungs(soon)).containsExactly("0 IN_FORCE");
        assertThat(rungs(over)).containsExactly("1 IN_FORCE");
        assertThat(rungs(far)).isEmpty();
    }

    @Test
    void a_second_run_writes_nothing() {
        due(TODAY.minusDays(3));
        run();
        long before = rows();

        assertThat(run().changed()).isZero();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void after_weeks_of_downtime_a_duty_comes_one_step_further() {
        var over = due(TODAY.minusDays(60));

        run();
        run();

        assertThat(rungs(over)).containsExactly("1 IN_FORCE");
    }

    @Test
    void five_working_days_after_urging_a_blue_sheet_waits_for_a_signature_once() {
        var over = due(TODAY.minusDays(20));
        run();
        ago(over, 7);

        run();
        run();

        assertThat(rungs(over)).containsExactly("1 IN_FORCE", "2 PROPOSED");
    }

    @Test
    void the_second_red_sheet_of_a_unit_within_six_months_leads_to_an_interview() {
        var first = red(TODAY.minusDays(40));
        var second = red(TODAY.minusDays(2));

        run();

        assertThat(rungs(first)).containsExactly("4 IN_FORCE");
        assertThat(rungs(second)).containsExactly("4 IN_FORCE", "5 PROPOSED");
        assertThat(city.database()
                        .sql("select cause || ' ' || days from supervision.rung where assignment = ? and level = 5")
                        .param(second.value())
                        .query(String.class)
                        .single())
                .isEqualTo("REPEATED 2");
    }

    /** A duty long overdue, with a red sheet whose own time is not over. */
    private static AssignmentId red(LocalDate since) {
        var id = due(TODAY.minusDays(60));
        city.database()
                .sql("""
                        insert into supervision.rung (assignment, level, cause, days, rules, signer, state, facts, since,
                            in_force_on, until, signed_by)
                        values (:id, 4, 'OVERDUE', 9, 'test 1', 'LEADER', 'IN_FORCE', 1, :since, :since, :until,
                            gen_random_uuid())""")
                .param("id", id.value())
                .param("since", since)
                .param("until", TODAY.plusDays(3))
                .update();
        return id;
    }

    @Test
    void what_is_closed_ends_and_what_waits_for_a_signature_lapses() {
        var over = due(TODAY.minusDays(20));
        run();
        ago(over, 7);
        run();
        city.closed(over, TODAY);

        run();

        assertThat(rungs(over)).containsExactly("1 ENDED", "2 LAPSED");
    }

    @Test
    void an_extension_and_a_stopped_clock_lift_what_went_out_and_hold_what_would() {
        var extended = due(TODAY.minusDays(4));
        var stopped = due(TODAY.minusDays(4));
        run();
        assertThat(rungs(extended)).containsExactly("1 IN_FORCE");

        city.moved(extended, "EXTENDED", TODAY.minusDays(5), TODAY.plusDays(150));
        city.moved(stopped, "CLOCK_STOPPED", TODAY.minusDays(8), TODAY.minusDays(4));
        run();

        assertThat(city.lights(Actor.SYSTEM)
                        .find(extended)
                        .orElseThrow()
                        .status()
                        .marks())
                .contains(Mark.EXTENDED)
                .doesNotContain(Mark.OVERDUE);
        assertThat(rungs(extended)).containsExactly("1 LIFTED");
        assertThat(rungs(stopped)).doesNotContain("2 PROPOSED");
        ago(stopped, 30);
        run();
        assertThat(rungs(stopped)).containsExactly("1 IN_FORCE");
    }

    @Test
    void what_was_taken_back_ends() {
        var gone = due(TODAY.minusDays(4));
        run();
        city.takenBack(gone, TODAY);

        run();

        assertThat(rungs(gone)).containsExactly("1 ENDED");
    }
}
