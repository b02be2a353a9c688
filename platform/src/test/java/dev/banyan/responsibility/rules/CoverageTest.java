package dev.banyan.responsibility.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.PostId;
import dev.banyan.directory.PostKind;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.Assignment.Posts;
import dev.banyan.responsibility.Assignment.State;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.rules.Coverage.Bodies;
import dev.banyan.responsibility.rules.Coverage.Cause;
import dev.banyan.responsibility.rules.Coverage.Gap;
import dev.banyan.responsibility.rules.Coverage.Vacancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Bodies ALL_WELL = new Bodies(Map.of(), List.of());
    private static final Task HOSPITAL = task(1, Optional.empty());
    private static final Task PITCH = task(2, Optional.empty());
    private static final Task PITCH_IN_GULOU = task(3, Optional.of(new TaskId(2)));
    private static final Task PITCH_IN_CANGSHAN = task(4, Optional.of(new TaskId(2)));

    private static Task task(long id, Optional<TaskId> parent) {
        return new Task(new TaskId(id), Optional.empty(), parent, "任务" + id, "", Optional.empty(), false);
    }

    private static Assignment lead(Task task, String unit, State state, Posts posts) {
        return new Assignment(
                new AssignmentId(task.id().value()),
                task.id(),
                unit,
                DutyRole.LEAD,
                Optional.empty(),
                new Assignment.Terms(DAY, 100, DAY, Optional.empty(), posts),
                new Assignment.Standing(state, 1, DAY, Optional.of("不属本单位"), "某人"));
    }

    private static Assignment lead(Task task, String unit) {
        return lead(task, unit, State.SIGNED, Posts.NONE);
    }

    private static List<Gap> gaps(Task task, Assignment lead, Bodies bodies) {
        return Coverage.of(List.of(task), List.of(lead), bodies, DAY).gaps();
    }

    private static Vacancy vacancy(long id, PostKind kind, LocalDate since) {
        return new Vacancy(new PostId(id), "卫健委", kind, "岗位" + id, since);
    }

    @Test
    void every_leaf_with_a_live_lead_is_100_percent() {
        var coverage = Coverage.of(
                List.of(HOSPITAL, PITCH), List.of(lead(HOSPITAL, "卫健委"), lead(PITCH, "体育局")), ALL_WELL, DAY);

        assertThat(coverage).isEqualTo(new Coverage(2, List.of()));
        assertThat(coverage.percent()).isEqualTo(100);
    }

    @Test
    void a_task_without_a_lead_is_named_and_the_percentage_is_rounded_down() {
        var coverage = Coverage.of(
                List.of(HOSPITAL, PITCH, task(5, Optional.empty())),
                List.of(lead(HOSPITAL, "卫健委"), lead(PITCH, "体育局")),
                ALL_WELL,
                DAY);

        assertThat(coverage.gaps()).containsExactly(new Gap(task(5, Optional.empty()), new Coverage.NotAssigned()));
        assertThat(coverage.percent()).isEqualTo(66);
    }

    @Test
    void one_gap_among_thousands_is_never_shown_as_100_percent() {
        var tasks = java.util.stream.LongStream.rangeClosed(1, 10_000)
                .mapToObj(id -> task(id, Optional.empty()))
                .toList();
        var leads = tasks.stream().skip(1).map(task -> lead(task, "卫健委")).toList();

        assertThat(Coverage.of(tasks, leads, ALL_WELL, DAY).percent()).isEqualTo(99);
    }

    @Test
    void support_is_no_lead() {
        var support = lead(HOSPITAL, "卫健委");
        var helping = new Assignment(
                support.id(),
                support.task(),
                support.unit(),
                DutyRole.SUPPORT,
                Optional.empty(),
                support.terms(),
                support.standing());

        assertThat(gaps(HOSPITAL, helping, ALL_WELL)).containsExactly(new Gap(HOSPITAL, new Coverage.NotAssigned()));
    }

    @Test
    void a_task_broken_down_is_covered_by_its_parts_and_needs_a_lead_for_each() {
        var tasks = List.of(PITCH, PITCH_IN_GULOU, PITCH_IN_CANGSHAN);

        assertThat(Coverage.of(tasks, List.of(lead(PITCH, "体育局"), lead(PITCH_IN_GULOU, "鼓楼")), ALL_WELL, DAY))
                .isEqualTo(new Coverage(2, List.of(new Gap(PITCH_IN_CANGSHAN, new Coverage.PartNotAssigned()))));
    }

    @Test
    void what_a_lead_sent_back_is_not_covered() {
        assertThat(gaps(HOSPITAL, lead(HOSPITAL, "卫健委", State.SENT_BACK, Posts.NONE), ALL_WELL))
                .containsExactly(new Gap(HOSPITAL, new Coverage.SentBack("卫健委", "不属本单位")));
    }

    @Test
    void a_unit_covers_until_the_day_it_ends() {
        Cause ended = new Coverage.UnitEnded("卫健委", DAY);

        assertThat(gaps(HOSPITAL, lead(HOSPITAL, "卫健委"), new Bodies(Map.of("卫健委", DAY), List.of())))
                .containsExactly(new Gap(HOSPITAL, ended));
        assertThat(gaps(HOSPITAL, lead(HOSPITAL, "卫健委"), new Bodies(Map.of("卫健委", DAY.plusDays(1)), List.of())))
                .isEmpty();
    }

    @Test
    void the_units_head_and_liaison_must_be_there_and_other_posts_need_not() {
        for (PostKind kind : PostKind.values()) {
            var bodies = new Bodies(Map.of(), List.of(vacancy(1, kind, DAY)));
            boolean needed = kind == PostKind.HEAD || kind == PostKind.LIAISON;

            assertThat(gaps(HOSPITAL, lead(HOSPITAL, "卫健委"), bodies))
                    .as(kind.name())
                    .isEqualTo(
                            needed
                                    ? List.of(new Gap(HOSPITAL, new Coverage.PostVacant("卫健委", "岗位1", DAY)))
                                    : List.of());
        }
    }

    @Test
    void where_an_assignment_names_its_posts_these_answer_and_no_others() {
        var named = new Posts(Optional.of(new PostId(7)), Optional.of(new PostId(8)));
        var lead = lead(HOSPITAL, "卫健委", State.SIGNED, named);

        assertThat(gaps(HOSPITAL, lead, new Bodies(Map.of(), List.of(vacancy(7, PostKind.DEPUTY_HEAD, DAY)))))
                .hasSize(1);
        assertThat(gaps(HOSPITAL, lead, new Bodies(Map.of(), List.of(vacancy(1, PostKind.HEAD, DAY)))))
                .isEmpty();
    }

    @Test
    void a_planned_change_shows_only_what_it_breaks() {
        var tasks = List.of(HOSPITAL, PITCH);
        var leads = List.of(lead(HOSPITAL, "卫健委"));
        var now = Coverage.of(tasks, leads, ALL_WELL, DAY);
        var then = Coverage.of(tasks, leads, ALL_WELL.after(new Bodies(Map.of("卫健委", DAY), List.of())), DAY);

        assertThat(then.newAgainst(now)).containsExactly(new Gap(HOSPITAL, new Coverage.UnitEnded("卫健委", DAY)));
    }
}
