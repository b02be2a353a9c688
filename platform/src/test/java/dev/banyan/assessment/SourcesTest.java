package dev.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.evaluationkernel.scores.PeerGroup;
import dev.banyan.evaluationkernel.scores.PeerGroup.Member;
import dev.banyan.evaluationkernel.scores.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Values that come from checks on the spot and from sheets, each within its round, against PostgreSQL. */
class SourcesTest extends AssessmentCity {
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2018, 12, 31);

    private static Map<String, ValueSource.Found> values(String source, String argument) {
        var group = new PeerGroup("g", "g", List.of(new Member(GULOU, List.of()), new Member(TAIJIANG, List.of())));
        var asked = new ValueSource.Asked(argument, "item", FIRST, LAST, group, Instant.now());
        return CurrentActor.as(
                Actor.SYSTEM,
                () -> bean(KnownSources.class).find(source).orElseThrow().values(asked));
    }

    private static long task() {
        return bean(JdbcClient.class)
                .sql("insert into plan.task (title, text) values ('核查任务', '核查任务。') returning id")
                .query(Long.class)
                .single();
    }

    private static void checked(String unit, LocalDate day, String... truths) {
        var database = bean(JdbcClient.class);
        long task = task();
        long assignment = assignment(task, unit);
        long closing = database.sql("""
                        insert into reports.closing (assignment, task, unit, day, reason, closed_by, closed_at, request)
                        values (?, ?, ?, ?, '办结', '演示', now(), gen_random_uuid()) returning id""")
                .params(assignment, task, unit, day)
                .query(Long.class)
                .single();
        long verification = database.sql("""
                        insert into reports.verification (closing, subject, task, unit, since, due)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(closing, "closing-" + closing, task, unit, day, day)
                .query(Long.class)
                .single();
        for (String truth : truths) {
            database.sql("""
                            insert into reports.verification_outcome
                                (verification, truth, reason, day, recorded_by, unit, recorded_at, request)
                            values (?, ?, '现场查看', ?, '演示', ?, now() - interval '1 minute', gen_random_uuid())""").params(verification, truth, day, TAIJIANG).update();
        }
    }

    private static long assignment(long task, String unit) {
        return bean(JdbcClient.class)
                .sql("insert into responsibility.assignment (task, unit, role) values (?, ?, 'LEAD') returning id")
                .params(task, unit)
                .query(Long.class)
                .single();
    }

    @Test
    void checks_count_by_their_last_outcome_and_who_was_not_checked_has_none() {
        checked(GULOU, LocalDate.of(2018, 3, 1), "TRUE");
        checked(GULOU, LocalDate.of(2018, 4, 1), "FALSE", "TRUE");
        checked(GULOU, LocalDate.of(2018, 5, 1), "FALSE");
        checked(GULOU, LocalDate.of(2017, 12, 31), "FALSE");

        assertThat(values("checks", "untrue").get(GULOU).value()).isEqualTo(Value.of("33.33"));
        assertThat(values("checks", "true").get(GULOU).value()).isEqualTo(Value.of("66.67"));
        assertThat(values("checks", "true").get(GULOU).origin().inputs()).containsExactly("3", "1");
        assertThat(values("checks", "true").get(TAIJIANG).value()).isEqualTo(new Value.NotApplicable("nobody-looked"));
    }

    @Test
    void sheets_count_from_the_day_they_came_into_force() {
        var database = bean(JdbcClient.class);
        for (String day : List.of("2018-01-01", "2018-12-31", "2019-01-01")) {
            database.sql("""
                            insert into supervision.rung
                                (assignment, level, cause, days, rules, signer, state, facts, since, in_force_on, signed_by)
                            values (?, 4, 'DIRECT', 0, 'ladder 2', 'LEADER', 'ENDED', 1, ?::date, ?::date, gen_random_uuid())""").params(assignment(task(), GULOU), day, day).update();
        }

        assertThat(values("sheets", "red").get(GULOU).value()).isEqualTo(Value.of("2"));
        assertThat(values("sheets", "red").get(TAIJIANG).value()).isEqualTo(Value.of("0"));
        assertThat(values("sheets", "blue").get(GULOU).value()).isEqualTo(Value.of("0"));
    }

    @ParameterizedTest
    @CsvSource({
        "checks, true, false",
        "sheets, red, false",
        "lights, checked-progress, false",
        "lights, reported-progress, true",
    })
    void a_source_says_itself_whether_units_state_its_values(String source, String argument, boolean reported) {
        assertThat(bean(KnownSources.class).reported(source, argument)).contains(reported);
        assertThat(bean(KnownSources.class).reported(source, "nothing-known")).isEmpty();
    }
}
