package dev.banyan.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.archive.JournalFilter;
import dev.banyan.archive.ReadJournal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.Role;
import dev.banyan.launch.TestApplication;
import dev.banyan.plan.rules.Obstacle;
import dev.banyan.plan.rules.Review;
import dev.banyan.plancompiler.NodeKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The sample outline becomes a draft, is reviewed, approved and revised, on a real database. */
class FromDraftToPlanTest {
    private static final Actor OFFICE = actor("office", Role.OFFICE);
    private static final Actor REVIEWER = actor("reviewer", Role.REVIEWER);
    private static final Actor READER = actor("reader", Role.READER);

    private static TestApplication application;
    private static byte[] outline = {};

    @BeforeAll
    static void start() throws IOException {
        application = TestApplication.start();
        outline = Files.readAllBytes(Path.of("..", "samples", "fuzhou-outline.txt"));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void an_outline_is_approved_once_its_doubtful_figures_are_decided_and_its_versions_stay() {
        var id = started(outline);
        var doubts = undecided(id, 0);
        assertThat(doubts).hasSize(2);

        decide(id, 0, doubts.get(0), Optional.of(new BigDecimal("2.6")));
        decide(id, 1, doubts.get(1), Optional.empty());
        var plan = approved(id, 2, 1);

        var first = version(plan, Optional.empty());
        assertThat(first.parts())
                .filteredOn(part -> part.kind() == NodeKind.TASK)
                .hasSize(46);
        assertThat(first.decisions())
                .extracting(PlanVersion.DecidedFigure::corrected)
                .containsExactlyInAnyOrder(Optional.of(new BigDecimal("2.6")), Optional.empty());
        assertThat(start(outline)).isEqualTo(new StartDraft.IsAPlan(plan));

        var revision = application.bean(RevisePlan.class).start(OFFICE, plan).orElseThrow();
        edit(revision, 0, new Edit.RenamePlan("行动纲要（修订）"));
        assertThat(approved(revision, 1, 2)).isEqualTo(plan);
        assertThat(version(plan, Optional.empty()).entry().title()).isEqualTo("行动纲要（修订）");
        assertThat(version(plan, Optional.of(1))).isEqualTo(first);
        assertThat(found("餐厨")).isEmpty();
        assertThat(found("垃圾分类")).extracting(Part::kind).contains(NodeKind.TASK);
    }

    @Test
    void an_edit_on_a_draft_that_somebody_changed_meanwhile_is_refused_and_one_sent_twice_counts_once() {
        var id = started(text("第二个行动纲要"));
        var request = UUID.randomUUID();
        var edits = application.bean(EditDraft.class);

        var once = edits.edit(REVIEWER, id, 0, request, new Edit.RenamePlan("甲"));
        var twice = edits.edit(REVIEWER, id, 0, request, new Edit.RenamePlan("甲"));
        var late = edits.edit(OFFICE, id, 0, UUID.randomUUID(), new Edit.RenamePlan("乙"));

        assertThat(twice).isEqualTo(once);
        assertThat(late).isEqualTo(new EditDraft.ChangedMeanwhile(REVIEWER.displayName()));
        assertThat(draft(id).revision()).isEqualTo(1);
    }

    @Test
    void what_a_rule_refuses_is_not_kept() {
        var id = started(text("第三个行动纲要"));

        var refused =
                application.bean(EditDraft.class).edit(REVIEWER, id, 0, UUID.randomUUID(), new Edit.RenamePlan(" "));

        assertThat(refused).isEqualTo(new EditDraft.Refused(Review.Refusal.TITLE_MISSING));
        assertThat(draft(id).revision()).isZero();
    }

    @Test
    void each_step_stands_in_the_journal_under_the_name_of_who_took_it() {
        var id = started(text("第四个行动纲要"));
        edit(id, 0, new Edit.RenamePlan("第四个行动纲要（改）"));
        application.bean(DiscardDraft.class).discard(OFFICE, id);

        assertThat(application.bean(ReadJournal.class).page(JournalFilter.ALL, Long.MAX_VALUE, 1000))
                .extracting(entry -> entry.deed())
                .filteredOn(deed ->
                        deed.objectKind().equals("draft") && deed.objectId().equals(String.valueOf(id.value())))
                .extracting(deed -> deed.act() + " " + deed.actor())
                .containsExactly("DraftDiscarded office", "DraftEdited reviewer", "DraftStarted office");
    }

    @Test
    void nobody_does_what_his_role_does_not_allow() {
        var id = started(text("第五个行动纲要"));

        assertThatThrownBy(() -> application.bean(ApproveDraft.class).approve(OFFICE, id, 0))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> application
                        .bean(EditDraft.class)
                        .edit(READER, id, 0, UUID.randomUUID(), new Edit.RenamePlan("甲")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"document", "draft_edit", "version", "part", "indicator", "tag", "decided_figure"})
    void the_database_itself_refuses_to_change_or_remove_what_is_kept(String table) {
        var database = application.bean(JdbcClient.class);

        for (String attempt : List.of("delete from plan.", "truncate plan.")) {
            assertThatThrownBy(() -> database.sql(attempt + table + (attempt.startsWith("t") ? " cascade" : ""))
                            .update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("is never changed or deleted");
        }
    }

    private static StartDraft.Outcome start(byte[] content) {
        return application.bean(StartDraft.class).start(OFFICE, content, "outline.txt", OptionalInt.empty());
    }

    private static DraftId started(byte[] content) {
        return ((StartDraft.Started) start(content)).draft();
    }

    private static Draft draft(DraftId id) {
        return as(
                REVIEWER,
                ReadDrafts.class,
                drafts -> drafts.find(id).orElseThrow().current());
    }

    private static void edit(DraftId id, int seen, Edit edit) {
        assertThat(application.bean(EditDraft.class).edit(REVIEWER, id, seen, UUID.randomUUID(), edit))
                .isInstanceOf(EditDraft.Edited.class);
    }

    private static void decide(DraftId id, int seen, Concern concern, Optional<BigDecimal> corrected) {
        edit(id, seen, new Edit.DecideFigure(concern.number(), corrected, "已核对原文"));
    }

    private static List<Concern> undecided(DraftId id, int seen) {
        var blocked =
                (ApproveDraft.Blocked) application.bean(ApproveDraft.class).approve(REVIEWER, id, seen);
        return blocked.obstacles().stream()
                .map(obstacle -> ((Obstacle.UndecidedFigure) obstacle).concern())
                .toList();
    }

    private static PlanId approved(DraftId id, int seen, int number) {
        var approved =
                (ApproveDraft.Approved) application.bean(ApproveDraft.class).approve(REVIEWER, id, seen);
        assertThat(approved.version()).isEqualTo(number);
        return approved.plan();
    }

    private static PlanVersion version(PlanId plan, Optional<Integer> number) {
        return as(READER, ReadPlans.class, plans -> plans.find(plan, number).orElseThrow());
    }

    private static List<Part> found(String words) {
        return as(READER, ReadPlans.class, plans -> plans.search(words, 1)).items().stream()
                .map(FoundPart::part)
                .toList();
    }

    private static <S, T> T as(Actor actor, Class<S> useCase, Function<S, T> work) {
        return CurrentActor.as(actor, () -> work.apply(application.bean(useCase)));
    }

    private static byte[] text(String title) {
        return (title + "\n\n一、重点任务\n\n1.建设公园。到2025年，新建公园10个。\n2.建设学校。到2025年，新建学校20所。\n").getBytes(UTF_8);
    }

    private static Actor actor(String name, Role role) {
        return new Actor(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)), name, name, Set.of(role));
    }
}
