package dev.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.assessment.ValueSource.Found;
import dev.banyan.assessment.rules.HonestyQuestion;
import dev.banyan.assessment.store.Values;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.evaluationkernel.scores.PeerGroup;
import dev.banyan.evaluationkernel.scores.PeerGroup.Member;
import dev.banyan.evaluationkernel.scores.Value;
import dev.banyan.paperwork.TextFault;
import dev.banyan.plan.Task;
import dev.banyan.reports.FindFigures;
import dev.banyan.reports.ReportId;
import dev.banyan.responsibility.Assignment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What units reported of the figures of their tasks becomes values and questions, against PostgreSQL. */
class FiguresTest extends ReportingCity {
    private static final PeerGroup GROUP =
            new PeerGroup("g", "g", List.of(new Member(GULOU, List.of()), new Member(TAIJIANG, List.of())));

    private static List<Task> tasks;
    private static Assignment hospital;
    private static Assignment school;
    private static String beds;
    private static ReportId last;
    private static Instant beforeTheLast;

    @BeforeAll
    static void report() {
        tasks = planned();
        hospital = leads(GULOU, tasks.get(0));
        leads(TAIJIANG, tasks.get(1));
        school = leads(TAIJIANG, tasks.get(2));
        beds = as(Actor.SYSTEM, it -> bean(FindFigures.class).owed(it, GULOU::equals))
                .getFirst()
                .aim()
                .measure();
        accepted(gulou, hospital, today().minusDays(HALF), "50", 20);
        beforeTheLast = Instant.now();
        last = accepted(gulou, hospital, today().minusDays(2), "62.91", 40);
        sent(gulou, hospital, today(), "80", 60);
    }

    private static Map<String, Found> values(String argument, Instant known) {
        var asked = new ValueSource.Asked(argument, "item", today().minusDays(100), today().plusDays(10), GROUP, known);
        return CurrentActor.as(
                Actor.SYSTEM,
                () -> bean(KnownSources.class).find("figures").orElseThrow().values(asked));
    }

    private static Found ofGulou(String measure) {
        return values(measure + " 建设医院/" + beds, Instant.now()).get(GULOU);
    }

    /** Straight from 50 per cent to 90 within 800 days, 398 of which have passed. */
    @Test
    void the_last_accepted_figure_counts_beside_what_it_should_be_and_what_it_came_from() {
        assertThat(ofGulou("latest").value().plain())
                .isEqualTo(new Value.Measured(
                                new BigDecimal("62.91"),
                                Optional.of(new BigDecimal("69.9")),
                                Optional.of(new BigDecimal("50")))
                        .plain());
    }

    @Test
    void achievement_is_of_what_should_be_reached_by_that_day() {
        assertThat(ofGulou("achievement").value()).isEqualTo(Value.of("90.00"));
    }

    @Test
    void growth_is_over_the_same_days_a_year_before() {
        assertThat(ofGulou("growth").value()).isEqualTo(Value.of("25.82"));
        assertThat(ofGulou("growth").origin().facts()).hasSize(2);
    }

    @Test
    void a_value_leads_to_its_report_and_to_what_the_plan_asks_for() {
        var origin = ofGulou("achievement").origin();

        assertThat(origin.path()).isEqualTo("/reports/" + last.value());
        assertThat(origin.inputs()).contains(beds, "62.91%", "69.9");
        assertThat(origin.facts())
                .extracting(Origin::path)
                .containsExactly("/tasks/" + hospital.task().value());
        assertThat(origin.facts().getFirst().inputs()).contains("90%");
    }

    @Test
    void what_was_not_accepted_by_then_is_missing_and_not_nothing() {
        assertThat(values("latest 建设医院/" + beds, beforeTheLast)).doesNotContainKey(GULOU);
        assertThat(values("reached", beforeTheLast)).doesNotContainKey(GULOU);
    }

    @Test
    void who_owes_no_such_figure_is_not_assessed_by_it() {
        assertThat(values("latest 建设医院/" + beds, Instant.now()).get(TAIJIANG).value())
                .isEqualTo(new Value.NotApplicable("nothing-owed"));
    }

    @Test
    void of_all_figures_those_on_course_count_and_who_reported_none_is_missing() {
        var all = values("reached", Instant.now());

        assertThat(all.get(GULOU).value()).isEqualTo(Value.of("0.00"));
        assertThat(all.get(GULOU).origin().facts())
                .extracting(Origin::key)
                .containsExactly("assessment.origin.figures.short");
        assertThat(all).as("owes pitches and reported none").doesNotContainKey(TAIJIANG);
    }

    @Test
    void a_scheme_gathers_them_and_keeps_every_fact() {
        change("by-figures", 0, text("by-figures").replace("source: lights red", "source: figures reached"), "");
        openYear("by-figures", today().getYear(), "");
        var id = done(openRound("by-figures", new Round.Span(today().getYear(), Round.Kind.YEAR, 1)))
                .id();
        done(gather(office, UUID.randomUUID(), id));
        int kept = bean(Values.class).of(id).size();
        done(gather(office, UUID.randomUUID(), id));

        var values = group(office, id).orElseThrow().values(GULOU, "red");
        assertThat(values).hasSize(1);
        assertThat(values.getFirst().found().origin().facts().getFirst().facts())
                .hasSize(1);
        assertThat(bean(Values.class).of(id)).as("nothing new").hasSize(kept);
    }

    @Test
    void a_scheme_that_names_a_figure_nobody_owes_is_refused_with_its_line() {
        String named = text("named").replace("lights red", "figures growth 建设医院/" + beds);

        assertThat(change("named", 0, named.replace("/" + beds, "/病床"), ""))
                .isEqualTo(new ChangeScheme.Refused(
                        List.of(new TextFault(10, SchemeProblem.Written.NOTHING_NAMED, "growth 建设医院/病床"))));
        assertThat(change("named", 0, named, "")).isInstanceOf(ChangeScheme.Changed.class);
    }

    @Test
    void reports_lead_to_questions_about_their_units() {
        int year = today().getYear() - 1;
        for (int month = 2; month <= 6; month++) {
            var report = accepted(taijiang, school, LocalDate.of(year, month, 1).minusDays(1), "1", 10 * month);
            bean(JdbcClient.class)
                    .sql("update reports.request set due = ? where id ="
                            + " (select request from reports.report where id = ?)")
                    .params(today(), report.value())
                    .update();
            found(report, month, month == 2 ? "TRUE" : "FALSE");
        }
        var round = new Round(
                new RoundId(1),
                "any",
                1,
                new Round.Span(year, Round.Kind.YEAR, 1),
                Round.State.GATHERING,
                1,
                Optional.empty());

        List<HonestyQuestion> asked =
                as(office, it -> bean(WhatUnitsReported.class).questions(it, round, GROUP, Instant.now()));
        assertThat(asked)
                .contains(
                        new HonestyQuestion.ConstantSteps(TAIJIANG, tasks.get(2).title(), BigDecimal.TEN, 4),
                        new HonestyQuestion.LastDay(TAIJIANG, 5, 5),
                        new HonestyQuestion.ClaimedAboveFound(TAIJIANG, 5, 4, new BigDecimal("36.00")));
    }

    private static void found(ReportId report, int number, String truth) {
        var database = bean(JdbcClient.class);
        long sample = database.sql("""
                        insert into reports.sample (period_from, period_to, number, seed, seed_source, reason, drawn_by,
                            drawn_at, request)
                        values (current_date, current_date, ?, 's', 's', ?, '演示', now(), gen_random_uuid()) returning id""")
                .params(number, number == 1 ? "" : "再抽")
                .query(Long.class)
                .single();
        long check = database.sql("""
                        insert into reports.verification (sample, subject, task, unit, since, due)
                        values (?, ?, ?, ?, current_date, current_date) returning id""")
                .params(sample, "report/" + report.value(), school.task().value(), TAIJIANG)
                .query(Long.class)
                .single();
        database.sql("""
                        insert into reports.verification_outcome
                            (verification, truth, reason, day, recorded_by, unit, recorded_at, request)
                        values (?, ?, '现场查看', current_date, '演示', ?, now(), gen_random_uuid())""").params(check, truth, GULOU).update();
    }
}
