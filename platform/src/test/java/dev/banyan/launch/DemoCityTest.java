package dev.banyan.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.banyan.assessment.ReadScores;
import dev.banyan.assessment.Round;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.DemoAccounts;
import dev.banyan.directory.Visitor;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.ReadDrafts;
import dev.banyan.plan.ReadPlans;
import dev.banyan.reports.Claim;
import dev.banyan.reports.FindClaims;
import dev.banyan.reports.FindFacts;
import dev.banyan.reports.Period;
import dev.banyan.reports.ReportFact;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.responsibility.ReadCoverage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the demo city holds after its first start, and that the second adds nothing. */
class DemoCityTest {
    private static final DataSource DATABASE = TestDatabase.fresh();
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 10);

    private static TestApplication application;

    @BeforeAll
    static void start() {
        application = TestApplication.on(DATABASE, "banyan.demo=true", "banyan.today=" + TODAY);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static <T> T asSystem(Supplier<T> work) {
        return CurrentActor.as(Actor.SYSTEM, work);
    }

    private static <T> T bean(Class<T> type) {
        return application.bean(type);
    }

    private static long count(String sql) {
        return JdbcClient.create(DATABASE)
                .sql("select count(*) from " + sql)
                .query(Long.class)
                .single();
    }

    @Test
    void the_outline_is_approved_with_its_doubtful_figures_decided_and_the_annual_plan_waits_for_review() {
        var version = asSystem(() -> bean(ReadPlans.class).find(new PlanId(1), java.util.Optional.empty()))
                .orElseThrow();

        assertThat(version.entry().title()).contains("行动纲要");
        assertThat(version.decisions())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.reason()).contains("演示"));
        assertThat(asSystem(() -> bean(ReadDrafts.class).open(1)).items())
                .extracting(it -> it.fileName())
                .containsExactly("fuzhou-annual-plan-2022.txt");
    }

    @Test
    void every_task_has_a_live_lead() {
        var tasks = asSystem(() -> bean(FindTasks.class).of(new PlanId(1)));
        var leads = asSystem(() -> bean(FindAssignments.class)
                        .ofTasks(Actor.SYSTEM, tasks.stream().map(it -> it.id()).toList()))
                .stream()
                .filter(it -> it.role() == DutyRole.LEAD && it.state().live())
                .map(it -> it.task())
                .collect(Collectors.toSet());
        var coverage = asSystem(() -> bean(ReadCoverage.class).on(Actor.SYSTEM, TODAY));

        assertThat(tasks).hasSize(46);
        assertThat(leads).hasSize(46);
        assertThat(coverage.gaps()).isZero();
        assertThat(coverage.leaves()).isGreaterThan(80);
    }

    @Test
    void reports_of_five_years_are_there_most_in_time_and_some_not() {
        assertThat(count("(select distinct period_to from reports.request where cause = 'FIGURE_DUE') ends"))
                .isEqualTo(19);
        long reports = count("reports.report r join reports.request q on q.id = r.request where cause = 'FIGURE_DUE'");
        long silent = count("reports.report r join reports.request q on q.id = r.request"
                + " where cause = 'FIGURE_DUE' and latest is null");
        long late = count("reports.fact f join reports.report r on r.id = f.report join reports.request q on q.id ="
                + " r.request where f.number = 1 and (f.recorded_at at time zone 'Asia/Shanghai')::date > q.due");

        assertThat(reports).isGreaterThan(8_000);
        assertThat(silent * 100 / reports).isBetween(1L, 8L);
        assertThat(late * 100 / reports).isBetween(3L, 20L);
        assertThat(count("reports.review where reasons is not null")).isPositive();
        assertThat(count("(select distinct unit from reports.fact) units")).isGreaterThan(50);
    }

    @Test
    void nothing_lies_after_the_day_before_today_but_what_is_still_asked() {
        assertThat(count("reports.fact where (recorded_at at time zone 'Asia/Shanghai')::date >= '" + TODAY + "'"))
                .isZero();
        assertThat(count("reports.review where (reviewed_at at time zone 'Asia/Shanghai')::date >= '" + TODAY + "'"))
                .isZero();
        // What a meeting resolves is given out the same minute; a suspended matter takes the clock with it.
        assertThat(count("responsibility.fact f join responsibility.assignment a on a.id = f.assignment where day >= '"
                        + TODAY + "' and f.step not like 'CLOCK_%'"
                        + " and not exists (select from supervision.resolution r where r.task = a.task)"))
                .isZero();
        assertThat(count("supervision.fact where day >= '" + TODAY + "'")).isZero();
        assertThat(count("supervision.rung_fact where day >= '" + TODAY + "'")).isZero();
        assertThat(count("assessment.round_step where (at at time zone 'Asia/Shanghai')::date >= '" + TODAY + "'"))
                .isZero();
        assertThat(count("assessment.value where (recorded_at at time zone 'Asia/Shanghai')::date >= '" + TODAY + "'"))
                .isZero();
        assertThat(count("reports.report where state = 'TO_WRITE'")).isPositive();
        assertThat(count("reports.report where state = 'SENT'")).isPositive();
    }

    @Test
    void every_word_of_it_says_that_it_is_simulated() {
        assertThat(count("reports.fact, jsonb_array_elements(answers -> 'clauses') c"
                        + " where c ->> 'words' not like '【演示数据】%'"))
                .isZero();
        assertThat(count("reports.review, jsonb_each_text(reasons) r where value not like '【演示】%'"))
                .isZero();
        assertThat(count("reports.verification_outcome where reason not like '【演示】%'"))
                .isZero();
        assertThat(count("responsibility.fact where reason not like '【演示】%'")).isZero();
        assertThat(count("supervision.question where text not like '【演示】%'")).isZero();
        assertThat(count("supervision.fact where text not like '【演示】%'")).isZero();
        assertThat(count("supervision.rung_fact where text not like '【演示】%'")).isZero();
        assertThat(count("supervision.time_request where reason not like '【演示】%'"))
                .isZero();
        assertThat(count("assessment.appeal where claim not like '【演示】%' or finding not like '【演示】%'"))
                .isZero();
        assertThat(count("assessment.value where cause = 'ENTERED' and reason not like '【演示数据】%'"))
                .isZero();
    }

    @Test
    void counties_are_assessed_every_year_one_corrected_and_the_last_open_to_appeals() {
        String years = "assessment.round where scheme = 'counties' and kind = 'YEAR'";
        assertThat(count(years)).isEqualTo(4);
        assertThat(count(years + " and year = 2024 and state = 'PROVISIONAL' and appeals_until >= '" + TODAY + "'"))
                .isEqualTo(1);
        assertThat(count(years + " and state = 'RELEASED'")).isEqualTo(3);
        assertThat(count("assessment.round where year = 2025 and kind = 'MONTH'"))
                .isEqualTo(11);
        assertThat(count("assessment.round where year = 2025 and kind in ('QUARTER', 'HALF')"))
                .isEqualTo(4);
        assertThat(count("assessment.round_step where step = 'REOPENED'")).isEqualTo(1);
        assertThat(count("assessment.appeal where verdict is null")).isEqualTo(1);
        assertThat(count("assessment.appeal where verdict = 'UPHELD'")).isEqualTo(2);
        assertThat(count("assessment.value where cause = 'DECIDED'")).isEqualTo(2);
        var scores = bean(ReadScores.class);
        asSystem(() -> scores.rounds(Actor.SYSTEM, 1)).items().stream()
                .filter(round -> round.state() == Round.State.RELEASED)
                .forEach(round -> assertThat(asSystem(() -> scores.same(Actor.SYSTEM, round.id())))
                        .as("counted again: " + round)
                        .contains(true));
    }

    @Test
    void there_are_sheets_of_each_colour_extensions_granted_and_refused_and_an_appeal() {
        for (int level = 2; level <= 4; level++) {
            assertThat(count("supervision.rung where level = " + level))
                    .as("level " + level)
                    .isPositive();
        }
        for (String verdict : List.of("GRANTED", "REFUSED")) {
            assertThat(count("supervision.time_decision where verdict = '" + verdict + "'"))
                    .isPositive();
        }
        assertThat(count("supervision.time_request where waits")).isPositive();
        assertThat(count("supervision.rung where state = 'APPEALED'")).isPositive();
        assertThat(count("responsibility.standing where stopped is not null")).isPositive();
        assertThat(count("responsibility.standing where original < due")).isPositive();
    }

    @Test
    void each_past_year_was_sampled_and_not_all_was_true() {
        Map<String, Long> truths = new TreeMap<>();
        for (String truth : List.of("TRUE", "PARTLY", "FALSE")) {
            truths.put(truth, count("reports.verification_outcome where truth = '" + truth + "'"));
        }

        assertThat(count("reports.sample")).isEqualTo(4);
        assertThat(truths.values()).allMatch(it -> it > 0);
        assertThat(truths.get("TRUE")).isGreaterThan(5 * truths.get("FALSE"));
    }

    @Test
    void observers_asked_and_the_questions_stand_in_every_way() {
        assertThat(count("supervision.question")).isEqualTo(8);
        assertThat(count("(select distinct state from supervision.standing) states"))
                .isEqualTo(5);
        assertThat(count("supervision.standing where state = 'AWAITING' and due < '" + TODAY + "'"))
                .isEqualTo(1);
        assertThat(count("(select distinct asker_unit from supervision.question) units"))
                .isEqualTo(2);
    }

    @Test
    void what_was_claimed_in_short_is_what_the_facts_and_the_checks_say() {
        var period = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        var units = Set.of("350102", "350105");
        var now = Instant.now();
        var claims = new ArrayList<Claim>();
        var facts = new ArrayList<ReportFact>();
        var looked = asSystem(() -> {
            bean(FindClaims.class).said(Actor.SYSTEM, now, units, period, claims::add);
            bean(FindFacts.class).knownAt(now, it -> facts.add(it.fact()));
            return bean(FindClaims.class).looked(Actor.SYSTEM, units);
        });

        assertThat(claims)
                .isNotEmpty()
                .extracting(
                        Claim::assignment,
                        Claim::task,
                        Claim::unit,
                        Claim::report,
                        Claim::day,
                        Claim::recorded,
                        Claim::progress)
                .containsExactlyElementsOf(facts.stream()
                        .filter(it -> units.contains(it.about().unit())
                                && period.holds(it.said().day()))
                        .map(it -> tuple(
                                it.about().assignment(),
                                it.about().task(),
                                it.about().unit(),
                                it.report(),
                                it.said().day(),
                                it.said().recorded(),
                                it.answers().progress()))
                        .toList());
        assertThat(claims)
                .allSatisfy(it ->
                        assertThat(it.due().isPresent()).isEqualTo(it.report().isPresent()));
        assertThat(looked)
                .hasSize((int) count("reports.verification v where sample is not null and subject like 'report/%'"
                        + " and unit in ('350102', '350105')"
                        + " and exists (select from reports.verification_outcome o where o.verification = v.id)"))
                .isNotEmpty();
    }

    @Test
    void the_second_start_adds_nothing() {
        var before = rows();
        try (var again = TestApplication.on(DATABASE, "banyan.demo=true", "banyan.today=" + TODAY.plusDays(1))) {
            assertThat(again.port()).isPositive();
        }

        assertThat(rows()).isEqualTo(before);
    }

    private static Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : List.of(
                "plan.task",
                "plan.version",
                "plan.draft",
                "plan.milestone",
                "responsibility.assignment",
                "responsibility.fact",
                "responsibility.split",
                "reports.request",
                "reports.fact",
                "reports.review",
                "reports.sample_item",
                "reports.budget",
                "supervision.question",
                "supervision.fact",
                "supervision.rung_fact",
                "supervision.time_request",
                "assessment.round_step",
                "assessment.value",
                "archive.journal")) {
            rows.put(table, count(table));
        }
        return rows;
    }

    @Test
    void its_pages_show_it_to_each_account() {
        for (String account : List.of("office", "liaison", "liaison.gulou", "leader", "verifier", "observer")) {
            var visitor = new Visitor(application.url()).signIn(account, DemoAccounts.PASSWORD);
            for (String path : List.of("/register", "/coverage", "/reports", "/questions", "/sheets")) {
                assertThat(visitor.get(path).statusCode())
                        .as(account + " " + path)
                        .isEqualTo(200);
            }
        }
        var office = new Visitor(application.url()).signIn("office", DemoAccounts.PASSWORD);
        assertThat(office.get("/coverage").body()).contains("100%");
    }

    @Test
    void milestones_are_claimed_with_pictures_and_what_was_found_false_goes_back_to_review() {
        assertThat(count("reports.milestone_claim")).isGreaterThan(10);
        assertThat(count("reports.milestone_decision where kind = 'ACCEPTED'")).isPositive();
        assertThat(count("reports.evidence where picture is not null")).isEqualTo(count("reports.milestone_claim"));
        assertThat(count("reports.found_false f join reports.report r on r.id = f.report where r.state = 'SENT'"))
                .isPositive();
        assertThat(count("reports.found_false f join reports.report r on r.id = f.report where r.state = 'ACCEPTED'"))
                .isPositive();
    }

    @Test
    void a_number_of_the_first_page_is_that_of_the_list_it_leads_to() {
        var counted = new TreeMap<String, Long>();
        for (var person : bean(DemoAccounts.class).all()) {
            var visitor = new Visitor(application.url()).signIn(person.signInName(), DemoAccounts.PASSWORD);
            for (var line : new FirstPage(visitor).lines()) {
                assertThat(line.counted())
                        .as(person.signInName() + " " + line.address())
                        .isEqualTo(line.listed());
                counted.merge(line.address(), line.counted(), Long::sum);
            }
        }
        assertThat(counted).hasSize(20).containsKeys("/duties", "/coverage", "/plans#drafts");
        assertThat(counted.get("/reports?show=TO_DO")).isPositive();
        assertThat(counted.get("/reports/review")).isPositive();
        assertThat(counted.get("/figures")).isPositive();
        assertThat(counted.get("/verifications")).isPositive();
    }
}
