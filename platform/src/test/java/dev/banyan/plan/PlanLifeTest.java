package dev.banyan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.Role;
import dev.banyan.launch.TestApplication;
import dev.banyan.paperwork.ReadDocument;
import dev.banyan.plan.rules.Obstacle;
import dev.banyan.plan.rules.Review;
import dev.banyan.plancompiler.NodeKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** From the document that comes in to the second version of the plan, against the real database. */
class PlanLifeTest {
    private static final Actor OFFICE = actor("督查室", Role.OFFICE);
    private static final Actor REVIEWER = actor("审核人", Role.REVIEWER);
    private static final Actor READER = actor("查阅人", Role.READER);
    private static final AtomicInteger DOCUMENTS = new AtomicInteger();

    private static TestApplication application;

    private static Actor actor(String name, Role role) {
        return new Actor(UUID.randomUUID(), name, name, Set.of(role));
    }

    @BeforeAll
    static void start() {
        application = TestApplication.start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static byte[] document() {
        return """
                示范市第%d号行动方案
                一、健康行动
                (一)建设医院。到2025年，每千人口拥有医生数达到38人。市卫健委负责。
                (二)建设球场。到2025年，新建球场20个。市体育局负责。
                二、教育行动
                (一)建设学校。到2025年，新建学校10所。市教育局负责。
                """.formatted(DOCUMENTS.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
    }

    private static DraftId started() {
        var outcome = bean(StartDraft.class).start(OFFICE, document(), "方案.txt", OptionalInt.of(2021));
        return ((StartDraft.Started) outcome).draft();
    }

    private static <T> T bean(Class<T> type) {
        return application.bean(type);
    }

    private static <T> T asked(Callable<T> work) {
        return CurrentActor.as(Actor.SYSTEM, () -> {
            try {
                return work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Draft draft(DraftId id) {
        return asked(() -> bean(ReadDrafts.class).find(id).orElseThrow().current());
    }

    private static EditDraft.Outcome edit(DraftId id, Edit edit) {
        return bean(EditDraft.class).edit(REVIEWER, id, draft(id).revision(), UUID.randomUUID(), edit);
    }

    private static ApproveDraft.Outcome approve(DraftId id) {
        return bean(ApproveDraft.class).approve(REVIEWER, id, draft(id).revision());
    }

    /** Corrects every doubtful figure. */
    private static void decideAll(DraftId id) {
        draft(id).concerns().stream()
                .filter(Concern::mustBeDecided)
                .forEach(concern ->
                        edit(id, new Edit.DecideFigure(concern.number(), Optional.of(new BigDecimal("3.8")), "漏小数点")));
    }

    private static ApproveDraft.Approved approved() {
        var id = started();
        decideAll(id);
        return (ApproveDraft.Approved) approve(id);
    }

    private static int task(Draft draft, String title) {
        return draft.parts().stream()
                .filter(part -> part.title().equals(title))
                .findFirst()
                .orElseThrow()
                .number();
    }

    @Test
    void the_same_document_twice_is_one_draft_and_later_one_plan() {
        byte[] document = document();
        var start = bean(StartDraft.class);
        var first = (StartDraft.Started) start.start(OFFICE, document, "方案.txt", OptionalInt.empty());

        assertThat(start.start(OFFICE, document, "又名.txt", OptionalInt.empty()))
                .isEqualTo(new StartDraft.Started(first.draft(), true));

        decideAll(first.draft());
        var plan = ((ApproveDraft.Approved) approve(first.draft())).plan();
        assertThat(start.start(OFFICE, document, "方案.txt", OptionalInt.empty()))
                .isEqualTo(new StartDraft.IsAPlan(plan));
    }

    @Test
    void what_cannot_be_read_is_refused_and_leaves_nothing_behind() {
        assertThat(bean(StartDraft.class).start(OFFICE, new byte[0], "空.txt", OptionalInt.empty()))
                .isEqualTo(new StartDraft.Unreadable(ReadDocument.Reason.EMPTY));
    }

    @Test
    void a_doubtful_figure_blocks_approval_until_a_person_decides_it() {
        var id = started();
        var doubt = draft(id).concerns().stream()
                .filter(Concern::mustBeDecided)
                .findFirst()
                .orElseThrow();
        assertThat(approve(id)).isEqualTo(new ApproveDraft.Blocked(List.of(new Obstacle.UndecidedFigure(doubt))));

        decideAll(id);
        var approved = (ApproveDraft.Approved) approve(id);

        var version = asked(() ->
                bean(ReadPlans.class).find(approved.plan(), Optional.empty()).orElseThrow());
        assertThat(version.entry().number()).isEqualTo(1);
        assertThat(version.entry().approvedBy()).isEqualTo("审核人");
        assertThat(version.decisions())
                .containsExactly(new PlanVersion.DecidedFigure(
                        doubt.indicator().orElseThrow(),
                        Optional.of(new BigDecimal("38")),
                        Optional.of(new BigDecimal("3.8")),
                        "漏小数点",
                        1));
        assertThat(version.indicators())
                .filteredOn(it -> it.number() == doubt.indicator().orElseThrow())
                .extracting(
                        it -> it.target().value().orElseThrow(),
                        it -> it.target().printed())
                .containsExactly(tuple(new BigDecimal("3.8"), "38人"));
    }

    @Test
    void the_stored_version_is_the_draft_that_was_approved() {
        var id = started();
        edit(id, new Edit.AddPart(task(draft(id), "教育行动"), NodeKind.TASK, Optional.of("(二)"), "办好职业教育", "正文。"));
        decideAll(id);
        var approvedDraft = draft(id);
        var approved = (ApproveDraft.Approved) approve(id);

        var version = asked(() ->
                bean(ReadPlans.class).find(approved.plan(), Optional.of(1)).orElseThrow());
        assertThat(version.parts()).isEqualTo(approvedDraft.parts());
        assertThat(version.indicators()).isEqualTo(approvedDraft.indicators());
        assertThat(version.tags()).containsExactlyInAnyOrderElementsOf(approvedDraft.tags());
    }

    @Test
    void a_revision_becomes_version_2_and_version_1_stays() {
        var first = approved();
        var revision = bean(RevisePlan.class).start(OFFICE, first.plan()).orElseThrow();
        assertThat(bean(RevisePlan.class).start(OFFICE, first.plan())).contains(revision);
        assertThat(approve(revision)).isEqualTo(new ApproveDraft.Blocked(List.of(new Obstacle.NothingChanged())));

        edit(revision, new Edit.DropPart(task(draft(revision), "建设球场")));
        assertThat(approve(revision)).isEqualTo(new ApproveDraft.Approved(first.plan(), 2));

        asked(() -> {
            var plans = bean(ReadPlans.class);
            assertThat(plans.versions(first.plan()))
                    .extracting(PlanVersion.Entry::number)
                    .containsExactly(2, 1);
            assertThat(titles(plans.find(first.plan(), Optional.of(1)))).contains("建设球场");
            assertThat(titles(plans.find(first.plan(), Optional.of(2)))).doesNotContain("建设球场");
            return true;
        });
    }

    @Test
    void a_task_keeps_its_number_through_the_versions_and_is_told_as_dropped() {
        var first = approved();
        var tasks = asked(() -> bean(FindTasks.class).of(first.plan()));
        assertThat(tasks).extracting(Task::title).containsExactly("建设医院", "建设球场", "建设学校");
        assertThat(tasks).allMatch(task -> task.due().equals(Optional.of(LocalDate.of(2025, 12, 31))));

        var revision = bean(RevisePlan.class).start(OFFICE, first.plan()).orElseThrow();
        edit(revision, new Edit.DropPart(task(draft(revision), "建设球场")));
        approve(revision);

        asked(() -> {
            assertThat(bean(FindTasks.class).of(first.plan()))
                    .extracting(Task::id, Task::title, Task::dropped)
                    .containsExactly(
                            tuple(tasks.get(0).id(), "建设医院", false),
                            tuple(tasks.get(2).id(), "建设学校", false),
                            tuple(tasks.get(1).id(), "建设球场", true));
            assertThat(bean(FindTasks.class).find(tasks.get(1).id()))
                    .map(Task::source)
                    .contains(Optional.of(new Task.Source(
                            first.plan(), tasks.get(1).source().orElseThrow().part())));
            return true;
        });
    }

    private static List<String> titles(Optional<PlanVersion> version) {
        return version.orElseThrow().parts().stream().map(Part::title).toList();
    }

    @Test
    void a_request_sent_twice_is_carried_out_once() {
        var id = started();
        var request = UUID.randomUUID();
        var rename = new Edit.RenamePlan("改名");
        var editing = bean(EditDraft.class);

        var once = editing.edit(REVIEWER, id, 0, request, rename);
        var again = editing.edit(REVIEWER, id, 0, request, rename);

        assertThat(again).isEqualTo(once);
        assertThat(draft(id).revision()).isEqualTo(1);
    }

    @Test
    void of_two_reviewers_at_once_one_is_told_that_the_other_was_first() throws Exception {
        var id = started();
        var editing = bean(EditDraft.class);
        Callable<EditDraft.Outcome> rename =
                () -> editing.edit(REVIEWER, id, 0, UUID.randomUUID(), new Edit.RenamePlan("改名"));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = List.of(threads.submit(rename), threads.submit(rename));
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                    .containsExactlyInAnyOrder(new EditDraft.Edited(draft(id)), new EditDraft.ChangedMeanwhile("审核人"));
        }
    }

    @Test
    void a_refused_change_and_a_closed_draft_answer_with_the_reason() {
        var id = started();
        assertThat(edit(id, new Edit.DropPart(1))).isEqualTo(new EditDraft.Refused(Review.Refusal.DOCUMENT_STAYS));

        assertThat(bean(DiscardDraft.class).discard(REVIEWER, id)).isTrue();
        assertThat(edit(id, new Edit.RenamePlan("改名"))).isEqualTo(new EditDraft.NotOpen());
        assertThat(approve(id)).isEqualTo(new ApproveDraft.NotOpen());
        assertThat(bean(DiscardDraft.class).discard(REVIEWER, id)).isFalse();
    }

    @Test
    void words_are_found_across_plans_also_those_the_database_treats_as_signs() {
        var plan = approved().plan();

        asked(() -> {
            var found = bean(ReadPlans.class).search("新建学校10所", 1);
            assertThat(found.items())
                    .filteredOn(hit -> hit.plan().equals(plan))
                    .extracting(hit -> hit.part().title())
                    .containsExactly("建设学校");
            assertThat(bean(ReadPlans.class).search("%", 1).items()).isEmpty();
            assertThat(bean(ReadPlans.class).search("_", 1).items()).isEmpty();
            return true;
        });
    }

    @Test
    void the_database_itself_refuses_to_change_a_version() {
        approved();
        var database = bean(JdbcClient.class);
        for (String table : List.of("version", "part", "indicator", "decided_figure", "document", "draft_edit")) {
            assertThatThrownBy(() -> database.sql("delete from plan." + table).update())
                    .as(table)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed or deleted");
        }
    }

    @Test
    void every_step_stands_in_the_journal_with_who_took_it() {
        var id = started();
        edit(id, new Edit.RenamePlan("改名"));
        bean(DiscardDraft.class).discard(REVIEWER, id);

        var deeds = bean(JdbcClient.class)
                .sql("select actor || ' ' || act from archive.journal where object_kind = 'draft' and object_id = ?"
                        + " order by number")
                .param(String.valueOf(id.value()))
                .query(String.class)
                .list();
        assertThat(deeds).containsExactly("督查室 DraftStarted", "审核人 DraftEdited", "审核人 DraftDiscarded");
    }

    @Test
    void a_reader_may_neither_upload_nor_edit_nor_approve() {
        var id = started();
        assertThatThrownBy(() -> bean(StartDraft.class).start(READER, document(), "方案.txt", OptionalInt.empty()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () -> bean(EditDraft.class).edit(READER, id, 0, UUID.randomUUID(), new Edit.RenamePlan("改名")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> bean(ApproveDraft.class).approve(OFFICE, id, 0))
                .isInstanceOf(AccessDeniedException.class);
    }
}
