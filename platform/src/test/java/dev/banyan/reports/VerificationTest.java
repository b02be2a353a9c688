package dev.banyan.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.Role;
import dev.banyan.launch.TestApplication;
import dev.banyan.plan.MilestoneId;
import dev.banyan.plan.RoadmapStep;
import dev.banyan.plan.SetMilestones;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.rules.Drawing;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.ClosedDuties;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From what was accepted to what was found on the spot, against the real database. */
class VerificationTest {
    private static final Actor OFFICE = new Actor(UUID.randomUUID(), "office", "督查室", Set.of(Role.OFFICE));
    private static final LocalDate TODAY = LocalDate.now(java.time.Clock.system(ZoneId.of("Asia/Shanghai")));
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private static TestApplication application;
    private static JdbcClient database;
    private static CheckedCity city;
    private static Actor verifier;
    private static Actor insider;
    private static Actor liaison;

    private TaskId task;
    private AssignmentId assignment;

    @BeforeAll
    static void start() {
        application = TestApplication.start();
        database = application.bean(JdbcClient.class);
        city = new CheckedCity(database);
        city.unit("city", null);
        city.unit("education", "city");
        city.unit("school", "education");
        city.unit("audit", "city");
        verifier = city.person("verifier", "审计核查员", "audit", Role.VERIFIER);
        insider = city.person("insider", "学校核查员", "school", Role.VERIFIER);
        liaison = city.person("liaison", "教育局联络员", "education", Role.LIAISON);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @BeforeEach
    void assign() {
        task = city.task();
        assignment = city.assigned(task, "education");
    }

    private long accepted(LocalDate day) {
        return city.accepted(task, assignment, day);
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.as(actor, work);
    }

    private static <T> T bean(Class<T> type) {
        return application.bean(type);
    }

    private static DrawSample.Outcome draw(LocalDate day, String seed, String reason) {
        return as(
                OFFICE,
                () -> bean(DrawSample.class)
                        .draw(OFFICE, new Period(day, day), seed, "福彩3D第2026316期", reason, UUID.randomUUID()));
    }

    private static SampleId drawn(LocalDate day) {
        return ((DrawSample.Drawn) draw(day, "3D-507-20261124", "")).sample();
    }

    private static RecordOutcome.Outcome record(
            Actor actor, VerificationId id, Truth truth, String reason, byte[]... files) {
        var proofs = java.util.stream.Stream.of(files)
                .map(it -> new RecordOutcome.Proof("现场.pdf", it))
                .toList();
        return as(
                actor,
                () -> bean(RecordOutcome.class)
                        .record(actor, id, new RecordOutcome.Found(truth, reason, TODAY, proofs), UUID.randomUUID()));
    }

    private static Verification only(SampleId sample) {
        return as(
                OFFICE,
                () -> bean(FindSamples.class).checks(OFFICE, sample, 1).items().getFirst());
    }

    @Test
    void seed_and_whole_list_are_published_so_that_anybody_draws_the_same() {
        var day = LocalDate.of(2026, 2, 1);
        for (int i = 0; i < 25; i++) {
            accepted(day);
        }

        var sample = drawn(day);

        var items = as(
                OFFICE, () -> bean(FindSamples.class).items(OFFICE, sample, 1).items());
        assertThat(items).hasSize(25);
        assertThat(items).filteredOn(SampleItem::drawn).hasSize(2);
        var again = Drawing.draw(
                as(
                        OFFICE,
                        () -> bean(FindSamples.class).find(sample).orElseThrow().seed()),
                items.stream()
                        .map(it -> new Drawing.Candidate(
                                it.subject(), it.fact(), it.task(), it.unit(), Set.copyOf(it.risks())))
                        .toList());
        assertThat(again).isEqualTo(items);
        assertThatThrownBy(() -> database.sql("update reports.sample_item set drawn = true")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_period_is_drawn_again_only_with_a_reason_and_both_samples_stay() {
        var day = LocalDate.of(2026, 2, 2);
        accepted(day);
        var first = drawn(day);

        assertThat(draw(day, "another seed", " ")).isEqualTo(new DrawSample.Refused(DrawSample.Reason.DRAWN_BEFORE));
        var second = ((DrawSample.Drawn) draw(day, "another seed", "首次抽样时核查单位未设")).sample();
        assertThat(as(OFFICE, () -> bean(FindSamples.class).find(second).orElseThrow()))
                .satisfies(it -> assertThat(it.number()).isEqualTo(2))
                .satisfies(it -> assertThat(it.reason()).isEqualTo("首次抽样时核查单位未设"));
        assertThat(as(OFFICE, () -> bean(FindSamples.class).find(first))).isPresent();
    }

    @Test
    void what_could_be_steered_is_refused() {
        var empty = LocalDate.of(2026, 2, 3);

        assertThat(draw(empty, "12345", "")).isEqualTo(new DrawSample.Refused(DrawSample.Reason.SEED_UNUSABLE));
        assertThat(draw(TODAY, "3D-507-20261124", ""))
                .isEqualTo(new DrawSample.Refused(DrawSample.Reason.PERIOD_NOT_OVER));
        assertThat(draw(empty, "3D-507-20261124", ""))
                .isEqualTo(new DrawSample.Refused(DrawSample.Reason.NOTHING_ACCEPTED));
        assertThat(as(
                        OFFICE,
                        () -> bean(DrawSample.class)
                                .draw(OFFICE, new Period(empty, empty), "3D-507-20261124", " ", "", UUID.randomUUID())))
                .isEqualTo(new DrawSample.Refused(DrawSample.Reason.SOURCE_MISSING));
    }

    @Test
    void a_unit_beside_the_reporter_checks_and_one_below_it_neither_sees_nor_records() {
        var day = LocalDate.of(2026, 2, 4);
        accepted(day);
        var check = only(drawn(day));

        assertThat(check.checker()).contains("audit");
        assertThat(as(verifier, () -> bean(FindVerifications.class).find(verifier, check.id())))
                .contains(check);
        assertThat(as(insider, () -> bean(FindVerifications.class).find(insider, check.id())))
                .isEmpty();
        assertThat(record(insider, check.id(), Truth.TRUE, "看过")).isEqualTo(RecordOutcome.Outcome.NOT_FOUND);
    }

    @Test
    void what_was_found_is_added_with_day_and_moment_and_a_later_finding_holds() {
        var day = LocalDate.of(2026, 2, 5);
        accepted(day);
        var sample = drawn(day);
        var id = only(sample).id();

        assertThat(record(verifier, id, Truth.TRUE, " ")).isEqualTo(RecordOutcome.Outcome.REASON_MISSING);
        assertThat(record(verifier, id, Truth.FALSE, "工地未开工")).isEqualTo(RecordOutcome.Outcome.PROOF_MISSING);
        assertThat(record(verifier, id, Truth.FALSE, "工地未开工", new byte[] {1, 2}))
                .isEqualTo(RecordOutcome.Outcome.FILE_REFUSED);
        assertThat(record(verifier, id, Truth.PARTLY, "只建成一栋", PDF)).isEqualTo(RecordOutcome.Outcome.RECORDED);
        assertThat(record(verifier, id, Truth.TRUE, "补查：两栋均已建成")).isEqualTo(RecordOutcome.Outcome.RECORDED);

        var outcomes = only(sample).outcomes();
        assertThat(outcomes).extracting(Verification.Outcome::truth).containsExactly(Truth.TRUE, Truth.PARTLY);
        assertThat(outcomes).extracting(Verification.Outcome::day).containsOnly(TODAY);
        assertThat(outcomes.getLast().evidence())
                .extracting(Verification.EvidenceFile::name)
                .containsExactly("现场.pdf");
        assertThat(as(
                        verifier,
                        () -> bean(FindVerifications.class)
                                .mine(verifier, true, 1)
                                .items()))
                .extracting(Verification::id)
                .contains(id);
    }

    @Test
    void a_duty_is_closed_when_its_milestones_are_accepted_and_looked_at_again_after_sixty_days() {
        var steps = List.of(new RoadmapStep(
                Optional.empty(), "竣工", Optional.of(LocalDate.of(2026, 6, 30)), Optional.of(100), "竣工验收单"));
        as(liaison, () -> bean(PlanMilestones.class).set(liaison, task, 0, UUID.randomUUID(), steps, ""))
                .orElseThrow();
        var milestone = new MilestoneId(task, 1);
        long report = accepted(LocalDate.of(2026, 2, 6));
        assertThat(claim(milestone, report)).isEqualTo(ClaimMilestone.Outcome.NO_EVIDENCE);
        city.evidence(report);
        assertThat(close()).isInstanceOf(CloseDuty.MilestonesLeft.class);

        assertThat(claim(milestone, report)).isEqualTo(ClaimMilestone.Outcome.CLAIMED);
        assertThat(claim(milestone, report)).isEqualTo(ClaimMilestone.Outcome.CLAIMED_BEFORE);
        assertThat(judge(milestone, false, " ")).isEqualTo(JudgeMilestone.Outcome.REASON_MISSING);
        assertThat(judge(milestone, false, "验收单缺章")).isEqualTo(JudgeMilestone.Outcome.JUDGED);
        assertThat(claim(milestone, report)).isEqualTo(ClaimMilestone.Outcome.CLAIMED);
        assertThat(judge(milestone, true, "")).isEqualTo(JudgeMilestone.Outcome.JUDGED);
        assertThat(judge(milestone, true, "")).isEqualTo(JudgeMilestone.Outcome.NOT_WAITING);

        var closed = ((CloseDuty.Closed) close()).closing();
        assertThat(bean(ClosedDuties.class).among(List.of(assignment)))
                .isEqualTo(Map.of(assignment, LocalDate.of(2026, 2, 20)));
        assertThat(close()).isEqualTo(new CloseDuty.NotOpen());
        var since = database.sql("select since from reports.verification where closing = :id")
                .param("id", closed.id())
                .query(LocalDate.class)
                .single();
        assertThat(since).isEqualTo(TODAY.plusDays(60));
        assertThat(as(
                        verifier,
                        () -> bean(FindVerifications.class)
                                .mine(verifier, false, 1)
                                .items()))
                .extracting(Verification::subject)
                .as("not before its day")
                .doesNotContain("closing/" + closed.id());
    }

    @Test
    void a_false_close_is_opened_again_and_counted() {
        long closing = database.sql("""
                        insert into reports.closing (assignment, task, unit, day, reason, closed_by, closed_at, request)
                        values (:assignment, :task, 'education', '2026-02-01', '已建成', '督查室', now(), gen_random_uuid())
                        returning id""")
                .param("assignment", assignment.value())
                .param("task", task.value())
                .query(Long.class)
                .single();
        var id = new VerificationId(database.sql("""
                        insert into reports.verification (closing, subject, task, unit, checker, since, due)
                        values (:closing, 'closing/' || :closing, :task, 'education', 'audit', '2026-04-02', '2026-04-16')
                        returning id""")
                .param("closing", closing)
                .param("task", task.value())
                .query(Long.class)
                .single());
        assertThat(close()).isEqualTo(new CloseDuty.NotOpen());

        assertThat(record(verifier, id, Truth.FALSE, "校舍空置，未招生", PDF)).isEqualTo(RecordOutcome.Outcome.RECORDED);

        assertThat(as(OFFICE, () -> bean(FindSamples.class).falseClosings(OFFICE)))
                .isEqualTo(Map.of("education", 1));
        assertThat(bean(ClosedDuties.class).among(List.of(assignment))).isEmpty();
        assertThat(((CloseDuty.Closed) close()).closing().day()).isEqualTo(TODAY);
    }

    @Test
    void a_milestone_found_false_is_to_be_claimed_again() {
        var day = LocalDate.of(2026, 2, 7);
        var milestone = new MilestoneId(task, 1);
        var steps = List.of(new RoadmapStep(
                Optional.empty(), "竣工", Optional.of(LocalDate.of(2026, 6, 30)), Optional.of(100), "竣工验收单"));
        assertThat(as(OFFICE, () -> bean(PlanMilestones.class).set(OFFICE, task, 0, UUID.randomUUID(), steps, "")))
                .containsInstanceOf(SetMilestones.RoadmapSet.class);
        long report = accepted(LocalDate.of(2026, 2, 8));
        city.evidence(report);
        claim(milestone, report);
        judge(milestone, true, "");
        database.sql("""
                        insert into reports.milestone_decision (claim, kind, reason, decided_by, decided_at)
                        select id, 'ACCEPTED', '', '督查室', timestamptz '2026-02-07 12:00+08' from reports.milestone_claim
                        where task = :task""").param("task", task.value()).update();
        var check = only(drawn(day));
        assertThat(check.subject()).isEqualTo("milestone/" + task.value() + "/1");

        record(verifier, check.id(), Truth.FALSE, "未竣工", PDF);

        var claims = as(liaison, () -> bean(FindMilestoneClaims.class).of(liaison, task));
        assertThat(claims.getFirst().decision().orElseThrow().kind())
                .isEqualTo(MilestoneClaim.Decision.Kind.FOUND_FALSE);
        assertThat(claim(milestone, report)).isEqualTo(ClaimMilestone.Outcome.CLAIMED);
    }

    @Test
    void only_the_lead_unit_and_the_city_s_office_set_milestones() {
        var stranger = city.person("stranger" + task.value(), "外人" + task.value(), "school", Role.LIAISON);

        assertThat(as(liaison, () -> bean(PlanMilestones.class).mayPlan(liaison, task)))
                .isTrue();
        assertThat(as(OFFICE, () -> bean(PlanMilestones.class).mayPlan(OFFICE, task)))
                .isTrue();
        assertThat(as(
                        stranger,
                        () -> bean(PlanMilestones.class).set(stranger, task, 0, UUID.randomUUID(), List.of(), "")))
                .isEmpty();
    }

    private ClaimMilestone.Outcome claim(MilestoneId milestone, long report) {
        return as(
                liaison,
                () -> bean(ClaimMilestone.class)
                        .claim(liaison, milestone, new ReportId(report), TODAY, "竣工验收单已出具", UUID.randomUUID()));
    }

    private JudgeMilestone.Outcome judge(MilestoneId milestone, boolean accepted, String reason) {
        return as(
                OFFICE,
                () -> bean(JudgeMilestone.class)
                        .judge(
                                OFFICE,
                                bean(FindMilestoneClaims.class)
                                        .of(OFFICE, milestone.task())
                                        .getFirst()
                                        .id(),
                                accepted,
                                reason));
    }

    private CloseDuty.Outcome close() {
        long proof = accepted(LocalDate.of(2026, 2, 20));
        return as(
                OFFICE,
                () -> bean(CloseDuty.class).close(OFFICE, assignment, "任务完成", new ReportId(proof), UUID.randomUUID()));
    }
}
