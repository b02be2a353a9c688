package dev.banyan.reports;

import static dev.banyan.reports.ReportsRoom.GULOU;
import static dev.banyan.reports.ReportsRoom.TAIJIANG;
import static dev.banyan.reports.ReportsRoom.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.directory.Role;
import dev.banyan.reports.Answers.Origin;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** From the request to the accepted report and its correction, against the real database. */
class ReportLifeTest {
    private static final String WORDS = "主体结构已经封顶，正在做内部装修和室外管网";
    private static final String OTHER_WORDS = "土地征收工作按计划推进，尚余三户没有签约";

    private static ReportsRoom room;
    private static Assignment hospital;
    private static Assignment court;
    private static Assignment school;

    @BeforeAll
    static void start() {
        room = new ReportsRoom("banyan.reports.monthly-budget=1000,10000");
        hospital = room.assigned(room.tasks.get(0), GULOU, DutyRole.LEAD);
        court = room.assigned(room.tasks.get(1), GULOU, DutyRole.LEAD);
        school = room.assigned(room.tasks.get(2), TAIJIANG, DutyRole.LEAD);
    }

    @AfterAll
    static void stop() {
        room.close();
    }

    private static WriteReport write() {
        return room.bean(WriteReport.class);
    }

    @Test
    void the_form_asks_for_each_clause_of_the_task_and_for_its_figures() {
        var view = room.view(room.asked(hospital));

        assertThat(view.form().clauses())
                .extracting(Question::text)
                .containsExactly("新建三甲医院一所；", "改造社区卫生服务站。", "到2030年，全市医院床位达到5万张。");
        assertThat(view.form().figures()).extracting(Question::unit).containsExactly(Optional.of("张"));
        assertThat(view.report().state()).isEqualTo(ReportState.TO_WRITE);
    }

    @Test
    void what_was_returned_is_said_again_and_accepted() {
        var id = room.asked(court);
        var first = room.sent(room.gulou, id, WORDS, 40);
        assertThat(room.view(id).report().state()).isEqualTo(ReportState.SENT);

        var returned = new Verdict.Returned(Map.of(1, "没有说明完成了几个", Verdict.Returned.WHOLE, "请附照片"));
        assertThat(room.reviewed(id, returned)).isEqualTo(new ReviewReport.Done(returned));
        assertThat(room.view(id).report().state()).isEqualTo(ReportState.RETURNED);

        var second = room.sent(room.gulou, id, "已建成社区球场12个，其余8个在施工", 60);
        room.reviewed(id, new Verdict.Accepted());

        var view = room.view(id);
        assertThat(view.report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(view.facts()).containsExactly(second, first);
        assertThat(view.facts()).extracting(ReportFact::number).containsExactly(2, 1);
        assertThat(view.reviews()).extracting(Reviewed::verdict).containsExactly(new Verdict.Accepted(), returned);
        assertThat(view.report().changedSinceAccepted()).isFalse();
    }

    @Test
    void a_correction_after_acceptance_is_a_new_fact_opens_the_review_and_is_visible() {
        var id = room.asked(court);
        var accepted = room.sent(room.gulou, id, WORDS, 40);
        room.reviewed(id, new Verdict.Accepted());

        var corrected = room.sent(room.gulou, id, OTHER_WORDS, 35);

        var view = room.view(id);
        assertThat(view.report().state()).isEqualTo(ReportState.SENT);
        assertThat(view.report().changedSinceAccepted()).isTrue();
        assertThat(view.accepted()).contains(accepted);
        assertThat(view.latest()).contains(corrected);

        room.reviewed(id, new Verdict.Returned(Map.of(1, "前后不一致")));
        assertThat(room.view(id).accepted()).contains(accepted);
        assertThat(room.view(id).report().changedSinceAccepted()).isTrue();
    }

    @Test
    void a_request_sent_twice_says_it_once_and_of_two_colleagues_the_second_is_told() {
        var id = room.asked(court);
        var request = UUID.randomUUID();
        var answers = room.answers(id, WORDS, 10);

        var once = write().send(room.gulou, id, Optional.empty(), request, answers);
        var again = write().send(room.gulou, id, Optional.empty(), request, answers);
        var colleague = write().send(room.gulou, id, Optional.empty(), UUID.randomUUID(), answers);

        assertThat(again).isEqualTo(once);
        assertThat(colleague).isEqualTo(new WriteReport.Refused(WriteReport.Reason.CHANGED_MEANWHILE));
        assertThat(room.view(id).facts()).hasSize(1);
    }

    @Test
    void a_draft_is_kept_until_it_is_sent_and_seen_by_its_writers_alone() {
        var id = room.asked(court);
        var draft = room.answers(id, "写到一半", 10);

        assertThat(write().save(room.gulou, id, draft)).isEqualTo(new WriteReport.Saved());
        assertThat(room.view(id).report().state()).isEqualTo(ReportState.DRAFTED);
        assertThat(ownView(id).report().draft()).contains(draft);
        assertThat(room.view(id).report().draft()).isEmpty();

        room.sent(room.gulou, id, WORDS, 20);
        assertThat(ownView(id).report().draft()).isEmpty();
    }

    private ReportView ownView(ReportId id) {
        return signedIn(
                room.gulou,
                () -> room.bean(FindReports.class).find(room.gulou, id).orElseThrow());
    }

    @Test
    void nobody_reaches_another_units_report() {
        var id = room.asked(court);
        var answers = room.answers(id, WORDS, 10);

        assertThat(write().send(room.taijiang, id, Optional.empty(), UUID.randomUUID(), answers))
                .isEqualTo(new WriteReport.Refused(WriteReport.Reason.NOT_FOUND));
        assertThat(write().save(room.taijiang, id, answers))
                .isEqualTo(new WriteReport.Refused(WriteReport.Reason.NOT_FOUND));
        var find = room.bean(FindReports.class);
        assertThat(signedIn(room.taijiang, () -> find.find(room.taijiang, id))).isEmpty();
        assertThat(signedIn(
                        room.taijiang,
                        () -> find.page(room.taijiang, ReportFilter.ALL, 1).items()))
                .extracting(line -> line.report().about().unit())
                .containsOnly(TAIJIANG);
        assertThatThrownBy(() -> write().save(room.office, id, answers)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> room.bean(ReviewReport.class)
                        .review(room.gulou, id, new FactId(1), UUID.randomUUID(), new Verdict.Accepted()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobody_judges_what_that_person_said() {
        var both = room.person("both", "身兼两职", GULOU, Role.LIAISON, Role.OFFICE);
        var id = room.asked(court);
        var fact = room.sent(both, id, WORDS, 40);

        assertThat(room.bean(ReviewReport.class).review(both, id, fact.id(), UUID.randomUUID(), new Verdict.Accepted()))
                .isEqualTo(new ReviewReport.Refused(ReviewReport.Reason.OWN_REPORT));
    }

    @Test
    void many_are_accepted_at_once_and_one_that_changed_hinders_no_other() {
        var good = room.asked(court);
        var changed = room.asked(hospital);
        var seen = new LinkedHashMap<ReportId, FactId>();
        seen.put(changed, room.sent(room.gulou, changed, WORDS, 40).id());
        seen.put(good, room.sent(room.gulou, good, WORDS, 40).id());
        room.sent(room.gulou, changed, OTHER_WORDS, 45);
        var request = UUID.randomUUID();

        var outcomes = room.bean(AcceptReports.class).accept(room.office, request, seen);

        assertThat(outcomes)
                .containsExactly(
                        Map.entry(changed, new ReviewReport.Refused(ReviewReport.Reason.CHANGED_MEANWHILE)),
                        Map.entry(good, new ReviewReport.Done(new Verdict.Accepted())));
        assertThat(room.bean(AcceptReports.class).accept(room.office, request, seen))
                .isEqualTo(outcomes);
        assertThat(room.view(good).reviews()).hasSize(1);
        assertThat(room.view(changed).report().state()).isEqualTo(ReportState.SENT);
    }

    @Test
    void one_click_says_that_nothing_changed_and_figures_stand_there_to_be_confirmed() {
        var gone = room.asked(hospital);
        room.sent(room.gulou, gone, WORDS, 40);
        var id = room.asked(hospital);

        assertThat(room.view(id).filled())
                .extracting(figure -> figure.value().intValue(), Answers.Figure::origin)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(100, Origin.LAST_REPORT));

        var outcome = write().sendUnchanged(room.gulou, id, Optional.empty(), UUID.randomUUID());

        var fact = ((WriteReport.Sent) outcome).fact();
        assertThat(fact.answers().unchanged()).isTrue();
        assertThat(fact.answers().words()).isEqualTo(String.join("\n", WORDS, WORDS, WORDS));
        assertThat(fact.answers().progress()).hasValue(40);
    }

    @Test
    void copied_words_are_pointed_out_with_their_source() {
        var source = room.asked(hospital);
        room.sent(room.gulou, source, "泵房改造完成八成，管线迁移仍在协调供电公司", 40);
        var id = room.asked(court);
        var copied = room.answers(id, "泵房改造完成八成，管线迁移仍在协调供电公司", 40);

        // Three clauses there, one here: the texts as a whole are alike only where they are as long.
        var once = new Answers(copied.clauses(), List.of(), copied.progress(), false);
        room.sent(room.gulou, id, once.words(), 40);
        var third = room.asked(room.assigned(room.tasks.get(3), GULOU, DutyRole.LEAD));
        var remarks = signedIn(
                room.gulou,
                () -> room.bean(FindReports.class).remarks(room.gulou, third, room.answers(third, once.words(), 40)));

        assertThat(remarks).contains(new Remark.LikeOther(id, "建设球场", 100));
    }

    @Test
    void what_is_taken_back_is_owed_by_nobody_and_what_was_sent_stays() {
        var id = room.asked(court);
        var request = room.view(id).request().id();

        assertThat(room.bean(AskForReports.class).withdraw(room.office, request, "情况已掌握"))
                .isTrue();

        assertThat(room.view(id).report().state()).isEqualTo(ReportState.WITHDRAWN);
        assertThat(write().send(room.gulou, id, Optional.empty(), UUID.randomUUID(), room.answers(id, WORDS, 1)))
                .isEqualTo(new WriteReport.Refused(WriteReport.Reason.NOT_NOW));
        assertThat(room.bean(AskForReports.class).withdraw(room.office, request, "再撤一次"))
                .isFalse();
    }

    @Test
    void facts_are_told_as_they_were_known_at_a_moment() {
        var id = room.asked(school);
        Instant before = Instant.now();
        var claimed = room.sent(room.taijiang, id, WORDS, 30);
        Instant afterClaim = claimed.said().recorded();
        room.reviewed(id, new Verdict.Accepted());
        Instant afterAcceptance = Instant.now();
        var corrected = room.sent(room.taijiang, id, OTHER_WORDS, 50);

        var facts = room.bean(FindFacts.class);
        signedIn(room.office, () -> {
            assertThat(facts.knownAt(before, school.id())).isEmpty();
            assertThat(facts.knownAt(afterClaim, school.id()))
                    .containsExactly(new KnownFact(claimed, Optional.empty()));
            assertThat(facts.knownAt(afterAcceptance, school.id()))
                    .singleElement()
                    .satisfies(known -> assertThat(known.accepted()).isPresent());
            assertThat(facts.knownAt(Instant.now(), school.id()))
                    .extracting(KnownFact::fact)
                    .containsExactly(claimed, corrected);
            return true;
        });
    }

    @Test
    void the_database_itself_refuses_to_change_or_delete_what_was_said() {
        var id = room.asked(court);
        room.sent(room.gulou, id, WORDS, 40);
        room.reviewed(id, new Verdict.Accepted());
        var database = room.bean(JdbcClient.class);

        for (String change : List.of(
                "update reports.fact set day = day",
                "delete from reports.fact",
                "truncate reports.fact cascade",
                "update reports.review set reviewer = ''",
                "delete from reports.review")) {
            assertThatThrownBy(() -> database.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void every_write_is_in_the_journal() {
        var id = room.asked(court);
        room.sent(room.gulou, id, WORDS, 40);
        room.reviewed(id, new Verdict.Returned(Map.of(1, "不实")));

        var acts = room.bean(JdbcClient.class)
                .sql("select act || ' ' || actor from archive.journal where object_kind = 'report' and object_id = :id")
                .param("id", String.valueOf(id.value()))
                .query(String.class)
                .list();
        assertThat(acts).containsExactly("ReportSent 鼓楼联络员", "ReportReturned 督查员");
    }
}
