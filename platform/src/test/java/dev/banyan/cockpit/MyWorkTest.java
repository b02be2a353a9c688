package dev.banyan.cockpit;

import static dev.banyan.cockpit.Work.Kind.APPEALS;
import static dev.banyan.cockpit.Work.Kind.BLOCKERS;
import static dev.banyan.cockpit.Work.Kind.CONSEQUENCES;
import static dev.banyan.cockpit.Work.Kind.DRAFTS;
import static dev.banyan.cockpit.Work.Kind.GAPS;
import static dev.banyan.cockpit.Work.Kind.HELD;
import static dev.banyan.cockpit.Work.Kind.MARKS;
import static dev.banyan.cockpit.Work.Kind.MEETINGS;
import static dev.banyan.cockpit.Work.Kind.RESOLUTIONS;
import static dev.banyan.cockpit.Work.Kind.ROUNDS;
import static dev.banyan.cockpit.Work.Kind.SENT_BACK;
import static dev.banyan.cockpit.Work.Kind.TO_ANSWER;
import static dev.banyan.cockpit.Work.Kind.TO_APPROVE;
import static dev.banyan.cockpit.Work.Kind.TO_CHECK;
import static dev.banyan.cockpit.Work.Kind.TO_DECIDE;
import static dev.banyan.cockpit.Work.Kind.TO_READ;
import static dev.banyan.cockpit.Work.Kind.TO_RECEIVE;
import static dev.banyan.cockpit.Work.Kind.TO_REVIEW;
import static dev.banyan.cockpit.Work.Kind.TO_SIGN;
import static dev.banyan.cockpit.Work.Kind.TO_WRITE;
import static dev.banyan.cockpit.Work.Kind.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.cockpit.Work.Pressing.Why;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.DemoAccounts;
import dev.banyan.directory.Person;
import dev.banyan.directory.Role;
import dev.banyan.directory.Visitor;
import dev.banyan.launch.TestApplication;
import dev.banyan.responsibility.AnnualPlanCity;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentFilter;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.responsibility.ReadCoverage;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for each role in the demo city. */
class MyWorkTest {
    private static TestApplication application;

    @BeforeAll
    static void start() throws IOException {
        application = AnnualPlanCity.start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static Actor actor(Role role) {
        Person person = application.bean(DemoAccounts.class).all().stream()
                .filter(it -> it.is(role))
                .findFirst()
                .orElseThrow();
        return new Actor(person.id(), person.signInName(), person.displayName(), person.roles());
    }

    private static List<Work> work(Actor actor) {
        return CurrentActor.as(actor, () -> application.bean(ReadMyWork.class).of(actor));
    }

    private static Work work(Actor actor, Work.Kind kind) {
        return work(actor).stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
    }

    private static <T> T ask(Actor actor, Function<Actor, T> question) {
        return CurrentActor.as(actor, () -> question.apply(actor));
    }

    @Test
    void each_role_sees_what_it_may_act_on_and_nothing_else() {
        Map<Role, List<Work.Kind>> kinds = Arrays.stream(Role.values())
                .collect(Collectors.toMap(
                        role -> role,
                        role -> work(actor(role)).stream().map(Work::kind).toList(),
                        (a, b) -> a,
                        () -> new EnumMap<>(Role.class)));

        assertThat(kinds)
                .isEqualTo(Map.of(
                        Role.OFFICE,
                                List.of(
                                        TO_ANSWER,
                                        BLOCKERS,
                                        APPEALS,
                                        CONSEQUENCES,
                                        TO_APPROVE,
                                        ROUNDS,
                                        MARKS,
                                        MEETINGS,
                                        SENT_BACK,
                                        TO_REVIEW,
                                        HELD,
                                        UNDECIDED,
                                        GAPS,
                                        DRAFTS),
                        Role.REVIEWER, List.of(APPEALS, MARKS, DRAFTS),
                        Role.READER, List.of(),
                        Role.ADMINISTRATOR, List.of(),
                        Role.LIAISON,
                                List.of(
                                        TO_SIGN,
                                        TO_WRITE,
                                        TO_ANSWER,
                                        TO_RECEIVE,
                                        BLOCKERS,
                                        RESOLUTIONS,
                                        CONSEQUENCES,
                                        ROUNDS),
                        Role.LEADER, List.of(CONSEQUENCES, TO_APPROVE, ROUNDS, MARKS, TO_DECIDE),
                        Role.VERIFIER, List.of(MARKS, TO_CHECK),
                        Role.OBSERVER, List.of(TO_READ)));
    }

    @Test
    void a_number_is_that_of_the_list_behind_it() {
        var office = actor(Role.OFFICE);
        var sentBack = new AssignmentFilter(
                Optional.empty(), Optional.of(Assignment.State.SENT_BACK), Optional.empty(), Optional.empty(), false);
        long listed = ask(
                office,
                it -> application
                        .bean(FindAssignments.class)
                        .page(it, sentBack, 1)
                        .total());
        int gaps = ask(office, it -> {
            var coverage = application.bean(ReadCoverage.class);
            return coverage.gaps(it, coverage.today(), 0, 10_000).size();
        });

        assertThat(listed).isPositive();
        assertThat(work(office, SENT_BACK).count()).isEqualTo(listed);
        assertThat(gaps).isPositive();
        assertThat(work(office, GAPS).count()).isEqualTo(gaps);
    }

    @Test
    void a_liaison_sees_what_presses() {
        var liaison = actor(Role.LIAISON);
        var database = application.bean(JdbcClient.class);
        String unit = database.sql("select unit from directory.person where id = :id")
                .param("id", liaison.id())
                .query(String.class)
                .single();
        var before = work(liaison, TO_WRITE);
        database.sql("""
                        with assignment as (
                            insert into responsibility.assignment (task, unit, role)
                            select min(id), :unit, 'SUPPORT' from plan.task returning id, task),
                        fact as (
                            insert into responsibility.fact (assignment, place, step, day, recorded_at, actor, request, due,
                                weight, sign_by)
                            select id, 1, 'ASSIGNED', '2026-01-01', now(), '督查室', gen_random_uuid(), '2030-12-31', 0,
                                '2026-01-05' from assignment),
                        request as (
                            insert into reports.request (task, cause, cause_words, period_from, period_to, due, urgent, form,
                                questions, repeats_because, recipients, units, asked_by, asked_at, state, sent_on, request)
                            select task, 'OFFICE_ASKS', '防汛', '2026-01-01', '2026-01-31', '2026-02-05', true,
                                '{"questions": []}', 0, '', array[id], array[:unit], '督查室', now(), 'SENT', '2026-02-04',
                                gen_random_uuid() from assignment returning id, task, recipients[1] as assignment)
                        insert into reports.report (request, assignment, task, unit, state, filled, minutes)
                        select id, assignment, task, :unit, 'RETURNED', 0, 1 from request""").param("unit", unit).update();

        assertThat(work(liaison, TO_SIGN).pressing())
                .extracting(Work.Pressing::why)
                .containsExactly(Why.LATE);
        assertThat(work(liaison, TO_WRITE))
                .isEqualTo(new Work(
                        TO_WRITE,
                        before.count() + 1,
                        List.of(
                                new Work.Pressing(Why.URGENT, 1),
                                new Work.Pressing(Why.LATE, 1),
                                new Work.Pressing(Why.RETURNED, 1))));
        assertThat(new Visitor(application.url())
                        .signIn(liaison.signInName(), DemoAccounts.PASSWORD)
                        .get("/")
                        .body())
                .contains("href=\"/reports?show=TO_DO\"", "紧急 1", "被退回 1");
    }

    @Test
    void who_acts_on_nothing_is_shown_the_way_to_the_plans() {
        assertThat(new Visitor(application.url())
                        .signIn(actor(Role.READER).signInName(), DemoAccounts.PASSWORD)
                        .get("/")
                        .body())
                .contains("您的角色没有待办事项", "href=\"/plans\"");
    }
}
