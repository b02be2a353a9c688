package dev.banyan.responsibility.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.PostId;
import dev.banyan.directory.PostKind;
import dev.banyan.directory.Scope;
import dev.banyan.launch.TestDatabase;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.Assignment.Posts;
import dev.banyan.responsibility.AssignmentFact;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.Step;
import dev.banyan.responsibility.rules.Coverage;
import dev.banyan.responsibility.rules.Coverage.Bodies;
import dev.banyan.responsibility.rules.Coverage.Cause;
import dev.banyan.responsibility.rules.Coverage.Vacancy;
import dev.banyan.responsibility.store.Gaps.Found;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which leaves have no live lead, against the real database. */
class GapsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Bodies ALL_WELL = new Bodies(Map.of(), List.of());
    private static final Scope CITY = new Scope.WholeCity();

    private static JdbcClient database;
    private static Gaps gaps;
    private static Assignments assignments;

    private TaskId hospital;

    @BeforeAll
    static void open() {
        database = JdbcClient.create(TestDatabase.fresh());
        SomeUnits.add(database, "卫健委", "体育局", "鼓楼");
        gaps = new Gaps(database);
        assignments = new Assignments(database);
    }

    @BeforeEach
    void oneTask() {
        database.sql("update plan.task set dropped = true").update();
        hospital = task(Optional.empty());
    }

    private static TaskId task(Optional<TaskId> parent) {
        return new TaskId(
                database.sql("insert into plan.task (parent, title, text) values (?, '建设医院', '') returning id")
                        .param(parent.map(TaskId::value).orElse(null))
                        .query(Long.class)
                        .single());
    }

    private static void given(TaskId task, String unit, DutyRole role, Posts posts, Step... then) {
        var id = assignments.add(task, unit, role, Optional.empty());
        var terms = Optional.of(new Assignment.Terms(DAY, 100, DAY, Optional.empty(), posts));
        assignments.append(id, 1, UUID.randomUUID(), fact(Step.ASSIGNED, terms));
        int place = 1;
        for (Step step : then) {
            assignments.append(id, ++place, UUID.randomUUID(), fact(step, Optional.empty()));
        }
    }

    private static AssignmentFact fact(Step step, Optional<Assignment.Terms> terms) {
        return new AssignmentFact(step, DAY, Instant.EPOCH, "某人", terms, Optional.of("不属本单位"), Optional.empty());
    }

    private static void led(TaskId task, String unit, Step... then) {
        given(task, unit, DutyRole.LEAD, Posts.NONE, then);
    }

    private static List<Found> all(Bodies bodies) {
        return gaps.gaps(CITY, bodies, DAY, 0, 100);
    }

    private static Coverage count(Bodies bodies) {
        return gaps.count(CITY, bodies, DAY);
    }

    private static Bodies vacant(long id, PostKind kind) {
        return new Bodies(Map.of(), List.of(new Vacancy(new PostId(id), "卫健委", kind, "岗位" + id, DAY)));
    }

    @Test
    void every_leaf_with_a_live_lead_is_covered() {
        led(hospital, "卫健委");
        led(task(Optional.empty()), "体育局", Step.SIGNED);

        assertThat(count(ALL_WELL)).isEqualTo(new Coverage(2, 2, 0));
        assertThat(all(ALL_WELL)).isEmpty();
    }

    @Test
    void a_task_without_a_lead_is_named_and_support_is_no_lead() {
        given(hospital, "卫健委", DutyRole.SUPPORT, Posts.NONE);

        assertThat(all(ALL_WELL)).containsExactly(new Found(hospital, new Coverage.NotAssigned()));
        assertThat(count(ALL_WELL)).isEqualTo(new Coverage(1, 0, 1));
    }

    @Test
    void a_task_broken_down_is_covered_by_its_parts_and_needs_a_lead_for_each() {
        led(hospital, "卫健委");
        led(task(Optional.of(hospital)), "鼓楼");
        var other = task(Optional.of(hospital));

        assertThat(all(ALL_WELL)).containsExactly(new Found(other, new Coverage.PartNotAssigned()));
        assertThat(count(ALL_WELL)).isEqualTo(new Coverage(2, 1, 1));
    }

    @Test
    void what_a_lead_sent_back_is_not_covered_unless_another_leads() {
        led(hospital, "卫健委", Step.SENT_BACK);
        assertThat(all(ALL_WELL)).containsExactly(new Found(hospital, new Coverage.SentBack("卫健委", "不属本单位")));

        led(hospital, "体育局");
        assertThat(all(ALL_WELL)).isEmpty();
    }

    @Test
    void a_lead_that_was_taken_back_or_handed_over_is_none() {
        led(hospital, "卫健委", Step.SIGNED, Step.HANDED_OVER);
        led(hospital, "体育局", Step.TAKEN_BACK);

        assertThat(all(ALL_WELL)).containsExactly(new Found(hospital, new Coverage.NotAssigned()));
    }

    @Test
    void a_unit_covers_until_the_day_it_ends() {
        led(hospital, "卫健委");

        assertThat(all(new Bodies(Map.of("卫健委", DAY), List.of())))
                .containsExactly(new Found(hospital, new Coverage.UnitEnded("卫健委", DAY)));
        assertThat(all(new Bodies(Map.of("卫健委", DAY.plusDays(1)), List.of()))).isEmpty();
    }

    @Test
    void the_units_head_and_liaison_must_be_there_and_other_posts_need_not() {
        led(hospital, "卫健委");
        Cause missing = new Coverage.PostVacant("卫健委", "岗位1", DAY);

        for (PostKind kind : PostKind.values()) {
            boolean needed = kind == PostKind.HEAD || kind == PostKind.LIAISON;
            assertThat(all(vacant(1, kind)))
                    .as(kind.name())
                    .isEqualTo(needed ? List.of(new Found(hospital, missing)) : List.of());
        }
    }

    @Test
    void where_an_assignment_names_its_posts_these_answer_and_no_others() {
        given(hospital, "卫健委", DutyRole.LEAD, new Posts(Optional.of(new PostId(7)), Optional.of(new PostId(8))));

        assertThat(all(vacant(7, PostKind.DEPUTY_HEAD))).hasSize(1);
        assertThat(all(vacant(1, PostKind.HEAD))).isEmpty();
    }

    @Test
    void two_reasons_are_one_task_without_a_lead() {
        led(hospital, "卫健委");
        var both = new Bodies(Map.of("卫健委", DAY), vacant(1, PostKind.HEAD).vacant());

        assertThat(count(both)).isEqualTo(new Coverage(1, 0, 2));
        assertThat(gaps.gaps(CITY, both, DAY, 1, 1)).hasSize(1);
        assertThat(gaps.countBroken(CITY, both, DAY)).isEqualTo(2);
        assertThat(gaps.broken(CITY, both, DAY, 100)).isEqualTo(all(both));
    }

    @Test
    void a_unit_sees_the_tasks_it_has_to_do_with_and_the_parts_of_these() {
        led(hospital, "卫健委");
        var part = task(Optional.of(hospital));
        task(Optional.empty());
        var own = new Scope.Units(Set.of("卫健委"));

        assertThat(gaps.gaps(own, ALL_WELL, DAY, 0, 100))
                .containsExactly(new Found(part, new Coverage.PartNotAssigned()));
        assertThat(gaps.count(own, ALL_WELL, DAY)).isEqualTo(new Coverage(1, 0, 1));
        assertThat(gaps.count(new Scope.Units(Set.of()), ALL_WELL, DAY)).isEqualTo(new Coverage(0, 0, 0));
    }
}
