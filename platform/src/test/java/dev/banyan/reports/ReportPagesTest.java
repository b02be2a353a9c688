package dev.banyan.reports;

import static dev.banyan.directory.Visitor.field;
import static dev.banyan.directory.Visitor.leadsTo;
import static dev.banyan.reports.ReportsRoom.GULOU;
import static dev.banyan.reports.ReportsRoom.TAIJIANG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Visitor;
import dev.banyan.paperwork.Photo;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of reports, as liaisons, the office and a leader meet them. */
class ReportPagesTest {
    private static final Map<String, Visitor> KNOWN = new HashMap<>();

    private static ReportsRoom room;
    private static Assignment hospital;
    private static Assignment court;

    @BeforeAll
    static void start() {
        room = new ReportsRoom("banyan.reports.monthly-budget=12,10000");
        hospital = room.assigned(room.tasks.get(0), GULOU, DutyRole.LEAD);
        court = room.assigned(room.tasks.get(1), TAIJIANG, DutyRole.LEAD);
    }

    @AfterAll
    static void stop() {
        room.close();
    }

    private static Visitor signedIn(String name) {
        return KNOWN.computeIfAbsent(name, it -> new Visitor(room.application.url()).signIn(it, ReportsRoom.PASSWORD));
    }

    @Test
    void three_people_carry_a_report_from_the_form_through_return_and_correction_to_acceptance() {
        var gulou = signedIn("gulou");
        var office = signedIn("office");
        String path = "/reports/" + room.asked(hospital).value();
        assertThat(gulou.get("/reports").body()).contains("建设医院", path);
        String form = gulou.get(path).body();
        assertThat(form).contains("新建三甲医院一所；", "改造社区卫生服务站。", "数值（张）", "正在推进");
        String request = field(form, "request");

        var incomplete = gulou.submit(
                path,
                path,
                "do=send",
                "request=" + request,
                "seen=",
                "standing-1=IN_PROGRESS",
                "words-1=正在做地基",
                "standing-2=OBSTACLE",
                "words-2=");
        assertThat(leadsTo(incomplete)).isEqualTo(path + "?check=1#remarks");
        assertThat(gulou.get(path + "?check=1").body()).contains("此项还没有填", "请说明是什么困难", "没有填自报进度", "正在做地基", "照此报送");

        var sent = gulou.submit(
                path,
                path,
                "do=anyway",
                "request=" + UUID.randomUUID(),
                "seen=",
                "standing-1=IN_PROGRESS",
                "words-1=正在做地基",
                "figure-4=31,200.5",
                "progress=30");
        assertThat(leadsTo(sent)).isEqualTo("/reports");
        assertThat(office.get("/reports/review").body()).contains("建设医院", path + "/review", "30 %");

        String review = office.get(path + "/review").body();
        assertThat(review).contains("31200.5", "此项还没有填", "正在做地基");
        var reasonless = office.submit(
                path + "/review",
                path + "/review",
                "do=giveBack",
                "seen=" + field(review, "seen"),
                "request=" + UUID.randomUUID());
        assertThat(leadsTo(reasonless)).isEqualTo(path + "/review");
        assertThat(office.get(path + "/review").body()).contains("退回必须写明理由。");
        var returned = office.submit(
                path + "/review",
                path + "/review",
                "do=giveBack",
                "seen=" + field(review, "seen"),
                "request=" + UUID.randomUUID(),
                "reason-2=服务站改造情况没有报");
        assertThat(leadsTo(returned)).isEqualTo("/reports/review");

        String again = gulou.get(path).body();
        assertThat(again).contains("退回理由：服务站改造情况没有报", "已退回");
        gulou.submit(
                path,
                path,
                "do=anyway",
                "request=" + UUID.randomUUID(),
                "seen=" + field(again, "seen"),
                "standing-2=DONE",
                "words-2=十二个服务站全部改造完",
                "progress=45");
        var corrected = office.get(path + "/review").body();
        office.submit(
                "/reports/review",
                "/reports/review",
                "request=" + UUID.randomUUID(),
                "chosen=" + (path.substring("/reports/".length()) + "-" + field(corrected, "seen")));
        assertThat(gulou.get(path).body()).contains("已通过", "第 2 次填报", "第 1 次填报");
    }

    @Test
    void what_cannot_be_read_is_marked_and_nothing_typed_is_lost() {
        var gulou = signedIn("gulou");
        String path = "/reports/" + room.asked(hospital).value();

        var answer = gulou.submit(
                path, path, "do=send", "request=" + UUID.randomUUID(), "words-1=写了很多字", "figure-4=三万", "progress=120");

        assertThat(leadsTo(answer)).isEqualTo(path);
        assertThat(gulou.get(path).body())
                .contains("写了很多字", "写了说明，请选择进展", "value=\"三万\"", "请填数字", "value=\"120\"", "请填 0 到 100 的整数");
    }

    @Test
    void one_click_is_enough_when_nothing_changed() {
        var gulou = signedIn("gulou");
        var before = room.asked(hospital);
        room.sent(room.gulou, before, "主体结构已经封顶", 50);
        String path = "/reports/" + room.asked(hospital).value();
        String form = gulou.get(path).body();
        assertThat(form).contains("无变化，直接报送", "待确认", "上期填报 100");

        var sent = gulou.submit(
                path, path, "do=unchanged", "request=" + field(form, "request"), "seen=" + field(form, "seen"));

        assertThat(leadsTo(sent)).isEqualTo("/reports");
        assertThat(gulou.get(path).body()).contains("无变化", "主体结构已经封顶");
    }

    @Test
    void the_asker_sees_the_cost_and_what_stands_in_the_way_before_anything_is_sent() {
        var office = signedIn("office");
        assertThat(office.get("/reports/requests/new?q=球场").body()).contains("建设球场");
        String path = "/reports/requests/new?task=" + court.task().value();
        String form = office.get(path).body();
        assertThat(form).contains("台江", "0 + 1 / 12", "新建社区球场20个。");

        var refused = office.submit(
                path,
                "/reports/requests/new",
                "task=" + court.task().value(),
                "do=send",
                "request=" + field(form, "request"),
                "reason=",
                "from=" + room.today().withDayOfMonth(1),
                "to=" + room.today(),
                "due=" + room.today(),
                "recipients=" + court.id().value());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请写明为什么要报", "截止日太近");

        var sent = office.submit(
                path,
                "/reports/requests/new",
                "task=" + court.task().value(),
                "do=send",
                "request=" + field(form, "request"),
                "reason=市长办公会议要求",
                "from=" + room.today().withDayOfMonth(1),
                "to=" + room.today(),
                "due=" + room.today().plusDays(30),
                "recipients=" + court.id().value());
        assertThat(leadsTo(sent)).startsWith("/reports/requests/");
        assertThat(office.get(leadsTo(sent)).body()).contains("市长办公会议要求", "台江", "待填报");
        assertThat(signedIn("taijiang").get("/reports").body()).contains("部门布置 · 市长办公会议要求");
    }

    @Test
    void a_day_that_is_none_is_told_and_sends_nothing() {
        var office = signedIn("office");
        String path = "/reports/requests/new?task=" + court.task().value();

        var answer = office.submit(
                path,
                "/reports/requests/new",
                "task=" + court.task().value(),
                "do=send",
                "request=" + UUID.randomUUID(),
                "reason=核对",
                "from=2026-13-01",
                "to=2026-11-30",
                "due=2026-12-30");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("有的日期不对");
    }

    @Test
    void a_file_goes_out_only_to_be_saved_and_only_to_those_in_reach() {
        var id = room.asked(hospital);
        var handed = room.bean(HandInEvidence.class)
                .handIn(
                        room.gulou,
                        id,
                        UUID.randomUUID(),
                        "现场 照片.jpg",
                        Photo.jpeg(Photo.scene(1, 320, 240), "2026:01:01 00:00:00"));
        String path = "/reports/evidence/"
                + ((HandInEvidence.Taken) handed).file().id().value();

        assertThat(signedIn("office").get(path).statusCode()).isEqualTo(404);
        room.sent(room.gulou, id, "主体结构已经封顶", 50);
        var headers = signedIn("office").get(path).headers();

        assertThat(headers.firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        it -> assertThat(it).startsWith("attachment;").contains("%E7%8E%B0%E5%9C%BA"));
        assertThat(signedIn("taijiang").get(path).statusCode()).isEqualTo(404);
        assertThat(signedIn("taijiang").get("/reports/" + id.value()).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "gulou, /reports, 200",
        "gulou, /reports/review, 403",
        "gulou, /reports/import, 403",
        "office, /reports/import, 200",
        "gulou, /reports/requests, 200",
        "gulou, /reports/requests/new, 403",
        "gulou, /reports/burden, 200",
        "gulou, /reports/fields, 200",
        "office, /reports, 200",
        "office, /reports/review, 200",
        "office, /reports/requests, 200",
        "office, /reports/requests/new, 200",
        "office, /reports/burden?month=2026-13, 200",
        "leader, /reports, 200",
        "leader, /reports/review, 403",
        "leader, /reports/requests/new, 403",
        "leader, /reports/burden, 200",
        "office, /reports/999999, 404",
        "office, /reports/requests/999999, 404",
        "office, /reports/requests/new?task=999999, 404"
    })
    void each_page_is_open_to_those_it_is_for(String who, String path, int status) {
        assertThat(signedIn(who).get(path).statusCode()).isEqualTo(status);
        assertThat(signedIn(who)
                        .get(path + (path.contains("?") ? "&" : "?") + "lang=en")
                        .statusCode())
                .isEqualTo(status);
        signedIn(who).get("/reports?lang=zh-CN");
    }
}
