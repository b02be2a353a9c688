package dev.banyan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.Role;
import dev.banyan.launch.TestApplication;
import dev.banyan.plan.RoadmapFault.What;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class SetMilestonesTest {
    private static final Actor OFFICE = new Actor(UUID.randomUUID(), "office", "督查室", Set.of(Role.OFFICE));

    private static TestApplication application;

    @BeforeAll
    static void start() {
        application = TestApplication.start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static TaskId task() {
        return new TaskId(application
                .bean(JdbcClient.class)
                .sql("insert into plan.task (title, text, due) values ('建球场', '建成球场。', '2026-12-31') returning id")
                .query(Long.class)
                .single());
    }

    private static RoadmapStep step(Integer number, String wording, String due, int weight) {
        return new RoadmapStep(
                Optional.ofNullable(number), wording, Optional.of(LocalDate.parse(due)), Optional.of(weight), "竣工验收单");
    }

    private static SetMilestones.Outcome set(TaskId task, int seen, String reason, RoadmapStep... steps) {
        return application.bean(SetMilestones.class).set(OFFICE, task, seen, UUID.randomUUID(), List.of(steps), reason);
    }

    private static FindMilestones find() {
        return application.bean(FindMilestones.class);
    }

    private static <T> T asked(java.util.function.Supplier<T> question) {
        return CurrentActor.as(OFFICE, question);
    }

    @Test
    void a_milestone_keeps_its_number_through_versions_and_earlier_versions_stay() {
        var task = task();
        set(task, 0, "", step(null, "开工", "2026-03-31", 40), step(null, "完工", "2026-11-30", 60));

        set(
                task,
                1,
                "招标推迟",
                step(2, "完工", "2026-12-31", 50),
                step(null, "招标", "2026-04-30", 20),
                step(1, "开工", "2026-05-31", 30));

        assertThat(asked(() -> find().of(task).orElseThrow().milestones()))
                .extracting(it -> it.id().number() + " " + it.wording() + " " + it.due() + " " + it.weight())
                .containsExactly("3 招标 2026-04-30 20", "1 开工 2026-05-31 30", "2 完工 2026-12-31 50");
        assertThat(asked(() -> find().versions(task)))
                .extracting(it -> it.version() + " " + it.milestones().size() + " " + it.reason())
                .containsExactly("2 3 招标推迟", "1 2 ");
    }

    @Test
    void only_the_newest_roadmap_makes_milestones_fall_due() {
        var task = task();
        set(task, 0, "", step(null, "开工", "2026-01-15", 100));
        set(task, 1, "改期", step(1, "开工", "2026-02-15", 100));

        assertThat(asked(() -> find().due(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 1, 15))))
                .isEmpty();
        assertThat(asked(() -> find().due(LocalDate.of(2026, 2, 15), LocalDate.of(2026, 2, 15))))
                .extracting(Milestone::id)
                .containsExactly(new MilestoneId(task, 1));
    }

    @Test
    void each_fault_names_its_row_and_nothing_is_kept() {
        var task = task();
        var empty = new RoadmapStep(Optional.empty(), " ", Optional.empty(), Optional.empty(), "");

        assertThat(set(task, 0, "", empty, step(9, "验收", "2027-01-01", 50)))
                .isEqualTo(new SetMilestones.Refused(List.of(
                        new RoadmapFault(1, What.WORDING_MISSING, ""),
                        new RoadmapFault(1, What.DUE_MISSING, ""),
                        new RoadmapFault(1, What.WEIGHT_NOT_POSITIVE, ""),
                        new RoadmapFault(1, What.PROOF_MISSING, ""),
                        new RoadmapFault(2, What.AFTER_TASK_ENDS, "2026-12-31"),
                        new RoadmapFault(2, What.NO_SUCH_MILESTONE, "9"),
                        new RoadmapFault(0, What.WEIGHTS_NOT_100, "50"))));
        assertThat(asked(() -> find().of(task))).isEmpty();
    }

    @Test
    void a_second_version_needs_a_reason_and_the_first_before_the_eyes() {
        var task = task();
        var first = (SetMilestones.RoadmapSet) set(task, 0, "", step(null, "开工", "2026-03-31", 100));

        assertThat(set(task, 1, " ", step(1, "开工", "2026-04-30", 100))).isEqualTo(new SetMilestones.ReasonMissing());
        assertThat(set(task, 0, "另一人先排", step(null, "开工", "2026-04-30", 100)))
                .isEqualTo(new SetMilestones.ChangedMeanwhile(first.roadmap()));
        assertThat(set(new TaskId(-1), 0, "", step(null, "开工", "2026-04-30", 100)))
                .isEqualTo(new SetMilestones.NoSuchTask());
    }

    @Test
    void the_same_request_twice_is_carried_out_once_and_no_version_ever_changes() {
        var task = task();
        var request = UUID.randomUUID();
        var steps = List.of(step(null, "开工", "2026-03-31", 100));
        var setting = application.bean(SetMilestones.class);

        assertThat(setting.set(OFFICE, task, 0, request, steps, ""))
                .isEqualTo(setting.set(OFFICE, task, 0, request, steps, ""));
        assertThat(asked(() -> find().versions(task))).hasSize(1);
        assertThatThrownBy(() -> application
                        .bean(JdbcClient.class)
                        .sql("update plan.milestone set due = due + 1")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void readers_set_nothing() {
        var reader = new Actor(UUID.randomUUID(), "reader", "查阅人", Set.of(Role.READER));

        assertThatThrownBy(() ->
                        application.bean(SetMilestones.class).set(reader, task(), 0, UUID.randomUUID(), List.of(), ""))
                .isInstanceOf(AccessDeniedException.class);
    }
}
