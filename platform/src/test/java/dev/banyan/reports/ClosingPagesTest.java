package dev.banyan.reports;

import static dev.banyan.reports.ReportsRoom.GULOU;
import static dev.banyan.reports.ReportsRoom.TAIJIANG;
import static dev.banyan.reports.ReportsRoom.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Role;
import dev.banyan.directory.Visitor;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Closing a duty by an accepted report, claiming a milestone by one, and what happens when it is found false. */
class ClosingPagesTest {
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    private static ReportsRoom room;
    private static Actor verifier;
    private static Assignment hospital;
    private static Assignment school;

    @BeforeAll
    static void start() {
        room = new ReportsRoom();
        verifier = room.person("verifier", "核查员", ReportsRoom.OFFICE_UNIT, Role.VERIFIER);
        hospital = room.assigned(room.tasks.get(0), GULOU, DutyRole.LEAD);
        school = room.assigned(room.tasks.get(2), TAIJIANG, DutyRole.LEAD);
    }

    @AfterAll
    static void stop() {
        room.close();
    }

    private static JdbcClient database() {
        return room.bean(JdbcClient.class);
    }

    private static Visitor visitor(String name) {
        return new Visitor(room.application.url()).signIn(name, ReportsRoom.PASSWORD);
    }

    private static ReportId accepted(Assignment duty, Actor liaison) {
        var id = room.asked(duty, room.terms("核对" + UUID.randomUUID()));
        signedIn(liaison, () -> room.bean(HandInEvidence.class).handIn(liaison, id, UUID.randomUUID(), "验收单.pdf", PDF));
        room.sent(liaison, id, "已建成", 100);
        room.reviewed(id, new Verdict.Accepted());
        return id;
    }

    private static void foundFalse(ReportId report, Assignment duty) {
        long sample = database()
                .sql("""
                        insert into reports.sample (period_from, period_to, number, seed, seed_source, reason, drawn_by,
                            drawn_at, request)
                        values (:day, :day, 1, '3D-507', '福彩', '', '督查员', now(), gen_random_uuid()) returning id""")
                .param("day", room.today().minusDays(report.value()))
                .query(Long.class)
                .single();
        long check = database()
                .sql("""
                        insert into reports.verification (sample, subject, task, unit, checker, since, due)
                        values (:sample, 'report/' || :report, :task, :unit, :checker, :today, :today) returning id""")
                .param("sample", sample)
                .param("report", report.value())
                .param("task", duty.task().value())
                .param("unit", duty.unit())
                .param("checker", ReportsRoom.OFFICE_UNIT)
                .param("today", room.today())
                .query(Long.class)
                .single();
        var found = new RecordOutcome.Found(
                Truth.FALSE, "现场未开工", room.today(), List.of(new RecordOutcome.Proof("现场.pdf", PDF)));
        assertThat(signedIn(
                        verifier,
                        () -> room.bean(RecordOutcome.class)
                                .record(verifier, new VerificationId(check), found, UUID.randomUUID())))
                .isEqualTo(RecordOutcome.Outcome.RECORDED);
    }

    @Test
    void a_duty_is_closed_by_an_accepted_report_and_a_report_found_false_opens_it_and_goes_back_to_review() {
        var office = visitor("office");
        String page = "/duties/" + hospital.id().value() + "/closing";
        assertThat(office.get("/responsibility/tasks/" + hospital.task().value())
                        .body())
                .contains(page);
        assertThat(office.get(page).body()).contains("未办结", "还没有审核通过的报告").doesNotContain("办结理由");
        var report = accepted(hospital, room.gulou);
        assertThat(visitor("gulou").get(page).body()).contains("由督查部门办结").doesNotContain("办结理由");

        close(office, page, "0", "已建成");
        assertThat(office.get(page).body()).contains("请选择本承办件的一份审核通过的报告", "未办结");
        close(office, page, String.valueOf(report.value()), "已建成并投入使用");
        assertThat(office.get(page).body())
                .contains("已办结", "已建成并投入使用", "/reports/" + report.value())
                .doesNotContain("办结理由");

        foundFalse(report, hospital);

        assertThat(office.get(page).body()).contains("核查不实，重新打开", "还没有审核通过的报告");
        assertThat(office.get("/reports/review").body()).contains("/reports/" + report.value() + "/review", "核查不实");
        assertThat(office.get("/reports/" + report.value() + "/review").body()).contains("现场未开工", "重新进入审核");
        assertThat(visitor("gulou").get("/reports/" + report.value()).body()).contains("现场未开工");
        assertThat(office.get("/samples").body()).contains("报告不实", "鼓楼：1 次");
        assertThat(visitor("taijiang").get("/samples").body()).doesNotContain("鼓楼：1 次");
        assertThat(knownAccepted(hospital)).isFalse();

        room.reviewed(report, new Verdict.Accepted());
        assertThat(knownAccepted(hospital)).isTrue();
    }

    private static boolean knownAccepted(Assignment duty) {
        var clock = room.bean(java.time.Clock.class);
        return signedIn(
                room.office,
                () -> room.bean(FindFacts.class).knownAt(clock.instant(), duty.id()).stream()
                        .anyMatch(it -> it.accepted().isPresent()));
    }

    private static void close(Visitor office, String page, String report, String reason) {
        office.submit(
                page.replaceFirst("/duties.*", "/reports/requests/new"),
                page,
                "request=" + UUID.randomUUID(),
                "report=" + report,
                "reason=" + reason);
    }

    @Test
    void a_milestone_is_claimed_by_one_of_the_units_own_reports_with_files() {
        String page = "/tasks/" + school.task().value() + "/milestones";
        database()
                .sql("insert into plan.roadmap values (:task, 1, gen_random_uuid(), '', '督查员', now())")
                .param("task", school.task().value())
                .update();
        database()
                .sql("insert into plan.milestone values (:task, 1, 1, '竣工', :due, 100, '竣工验收单')")
                .param("task", school.task().value())
                .param("due", room.today().plusDays(1))
                .update();
        var taijiang = visitor("taijiang");
        assertThat(taijiang.get(page).body()).contains("目前还没有");

        var report = accepted(school, room.taijiang);

        assertThat(taijiang.get(page).body()).contains("<option value=\"" + report.value() + "\"");
        assertThat(taijiang.get("/reports/" + report.value()).body()).contains(page + "?report=" + report.value());
        taijiang.submit(
                page,
                page + "/1/claim",
                "request=" + UUID.randomUUID(),
                "report=" + report.value(),
                "day=" + room.today(),
                "words=竣工验收单已出具");
        assertThat(taijiang.get(page).body()).contains("竣工验收单已出具");
        assertThat(visitor("gulou").get(page).body()).doesNotContain("<option value=\"" + report.value() + "\"");
    }

    @Test
    void what_was_taken_back_is_asked_again_by_person_and_by_the_same_cause() {
        var asking = room.bean(AskWhatIsDue.class);
        var period = Period.monthUpTo(room.today());
        var first = (AskForReports.Sent) signedIn(
                room.office, () -> asking.ask(room.office, school.task(), Cause.Kind.LIGHT_TURNED, "绿灯转黄灯", period));
        signedIn(room.office, () -> room.bean(AskForReports.class).withdraw(room.office, first.request(), "已口头核实"));

        var office = visitor("office");
        String again = "/reports/requests/new?task=" + school.task().value() + "&amp;again="
                + first.request().value();
        assertThat(office.get("/reports/requests/" + first.request().value()).body())
                .contains(again);
        assertThat(office.get(again.replace("&amp;", "&")).body()).contains("绿灯转黄灯", "value=\"" + period.from() + "\"");
        var second = signedIn(
                room.office, () -> asking.ask(room.office, school.task(), Cause.Kind.LIGHT_TURNED, "绿灯转黄灯", period));
        assertThat(second)
                .isInstanceOfSatisfying(
                        AskForReports.Sent.class, it -> assertThat(it.request()).isNotEqualTo(first.request()));
    }

    @Test
    void the_burden_shows_a_unit_what_was_asked_of_it_alone() {
        var bridge = room.assigned(room.tasks.get(3), GULOU, DutyRole.LEAD);
        room.asked(bridge, room.terms("防汛"));
        var month = YearMonth.from(room.today());
        var all = signedIn(room.office, () -> room.bean(FindBurden.class).byAsker(room.office, month));
        var own = signedIn(room.taijiang, () -> room.bean(FindBurden.class).byAsker(room.taijiang, month));

        assertThat(reports(own)).isLessThan(reports(all));
    }

    private static int reports(List<AskerBurden> burden) {
        return burden.stream().mapToInt(it -> it.caused().reports()).sum();
    }
}
