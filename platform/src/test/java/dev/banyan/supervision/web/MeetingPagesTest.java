package dev.banyan.supervision.web;

import static dev.banyan.directory.Visitor.first;
import static dev.banyan.directory.Visitor.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Visitor;
import dev.banyan.supervision.Meeting;
import dev.banyan.supervision.MeetingSteps;
import dev.banyan.supervision.SupervisionCity;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of meetings and blockers as people without script meet them. */
class MeetingPagesTest {
    private static SupervisionCity city;
    private static MeetingSteps steps;

    @BeforeAll
    static void start() {
        city = new SupervisionCity();
        steps = new MeetingSteps(city);
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    private static Visitor signedIn(String name) {
        return city.application.visitor(name);
    }

    private static String request() {
        return UUID.randomUUID().toString();
    }

    private static String page(Meeting meeting) {
        return "/meetings/" + meeting.id().value();
    }

    @Test
    void an_office_arranges_calls_and_holds_a_meeting_whose_resolutions_are_tasks() {
        var office = signedIn("office");
        String today = city.bean(CityCalendar.class).today().toString();
        office.submit(
                "/meetings/series",
                "/meetings/series",
                "request=" + request(),
                "body=350100-ZHQ",
                "name=汽车城周调度会",
                "rhythm=WEEKLY",
                "weekday=MONDAY",
                "at=09:00",
                "since=" + today,
                "place=指挥部会议室");
        assertThat(office.get("/meetings/series").body()).contains("例会已安排。", "汽车城周调度会", "每周周一 09:00");
        String call = first(
                        office.get("/meetings?body=350100-ZHQ").body(),
                        "href=\"(/meetings/call\\?series=[0-9]+(?:&amp;|&)slot=[0-9-]+)\"")
                .replace("&amp;", "&");
        assertThat(office.get(call).body()).contains("汽车城周调度会", "指挥部会议室", "通知以后");

        String form = "/meetings/call?body=" + MeetingSteps.COMMAND;
        office.submit(
                form,
                "/meetings",
                "request=" + request(),
                "body=" + MeetingSteps.COMMAND,
                "name= ",
                "start=" + (today + "T09:00"),
                "place=工地会议室",
                "units=" + MeetingSteps.ZONE);
        assertThat(office.get(form).body())
                .contains(
                        "value=\"工地会议室\"",
                        today + "T09:00",
                        "id=\"name-refused\"",
                        "aria-describedby=\"name-refused\"");

        String page = leadsTo(office.submit(
                form,
                "/meetings",
                "request=" + request(),
                "body=" + MeetingSteps.COMMAND,
                "name=滨海新城现场调度会",
                "start=" + (today + "T09:00"),
                "place=工地会议室",
                "units=" + MeetingSteps.ZONE,
                "units=" + MeetingSteps.BUILDERS,
                "units="));
        assertThat(office.get(page).body()).contains("会议已通知", "滨海新城现场调度会", "工地会议室", "登记召开");
        office.submit(
                page,
                page + "/hold",
                "request=" + request(),
                "seen=1",
                "present=" + MeetingSteps.ZONE,
                "minutes=逐项过堂。");
        assertThat(office.get(page).body()).contains("已登记召开", "逐项过堂。", "未到会单位", "登记议定事项");

        office.submit(page, page + "/resolutions", "request=" + request(), "text=月底前完成管线迁改。", "lead=", "limit=5wd");
        assertThat(office.get(page).body()).contains("没有这个单位。", ">月底前完成管线迁改。</textarea>", "value=\"5wd\"");
        office.submit(
                page,
                page + "/resolutions",
                "request=" + request(),
                "text=月底前完成管线迁改。",
                "lead=" + MeetingSteps.BUILDERS,
                "others=" + MeetingSteps.ZONE,
                "limit=5wd",
                "kind=utilities");
        String after = office.get(page).body();
        assertThat(after).contains("已登记、立项并交办", "推进中", "月底前完成管线迁改。");
        String task = first(after, "href=\"(/responsibility/tasks/[0-9]+)\"");
        assertThat(office.get(task).body()).contains("月底前完成管线迁改", "待签收");
    }

    @Test
    void a_pack_is_made_on_call_printed_and_taken_as_a_workbook() {
        var office = signedIn("office");
        steps.raised();
        String page = page(steps.called(city.bean(CityCalendar.class).today().plusDays(20)));
        assertThat(office.get(page).body()).contains("会前 48 小时", "现在生成");
        office.submit(page, page + "/packs", "seen=0");
        assertThat(office.get(page).body()).contains("会议材料已生成。", "第 1 份", page + "/packs/1");
        assertThat(office.get(page + "/packs/1").body())
                .contains("红灯、黄灯事项", "上次会议以来的灯色变化", "燃气管线没有迁改", "此后不再变化", "default/");
        assertThat(office.get(page + "/packs/1/export?format=XLSX").body()).startsWith("PK");
        assertThat(office.get(page + "/packs/1/export?format=CSV").body()).contains("未解决的堵点", "燃气管线没有迁改");
        assertThat(office.get(page + "/packs/2").statusCode()).isEqualTo(404);
        assertThat(signedIn("liaison.gulou").get(page).statusCode()).isEqualTo(404);
        assertThat(signedIn("liaison.gulou").get(page + "/packs/1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_blocker_is_raised_from_the_page_of_its_task_answered_and_confirmed() {
        var office = signedIn("office");
        String form = first(
                office.get("/responsibility/tasks/" + city.hospital.value()).body(),
                "href=\"(/blockers/new\\?task=[0-9]+)\"");
        assertThat(office.get("/blockers/new?task=" + city.park.value()).body()).contains("不属于任何指挥部");
        String page = leadsTo(office.submit(
                form,
                "/blockers",
                "request=" + request(),
                "task=" + city.hospital.value(),
                "body=" + MeetingSteps.COMMAND,
                "raiser=" + MeetingSteps.ZONE,
                "owner=" + SupervisionCity.REFORM,
                "limit=5wd",
                "text=用地批文没有下达。"));
        assertThat(office.get(page).body()).contains("堵点已提出", "用地批文没有下达。", "待解决");
        var liaison = signedIn("liaison");
        assertThat(liaison.get("/blockers?mine=true").body()).contains("href=\"" + page + "\"");
        liaison.submit(page, page + "/answer", "request=" + request(), "seen=1", "text=批文已经下达。");
        assertThat(liaison.get(page).body()).contains("已回复，等待确认。", "待确认").doesNotContain("name=\"seen\"");
        office.submit(page, page + "/return", "request=" + request(), "seen=2", "text= ");
        assertThat(office.get(page).body()).contains("请写内容。");
        office.submit(page, page + "/solve", "request=" + request(), "seen=2");
        assertThat(office.get(page).body()).contains("堵点已确认解决。");
        assertThat(office.get("/blockers/export?show=SOLVED").body()).contains("用地批文没有下达。", "已解决");
        assertThat(signedIn("liaison.gulou").get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void no_page_holds_script_or_style_of_its_own_and_each_is_complete_in_both_languages() {
        var held = steps.held(city.bean(CityCalendar.class).today());
        var blocker = steps.raised();
        for (String path : new String[] {
            "/meetings?show=COMING",
            "/meetings?show=HELD",
            "/meetings?show=SKIPPED",
            "/meetings?show=CALLED_OFF",
            "/meetings/series?a",
            page(held) + "?a",
            "/meetings/call?body=" + MeetingSteps.COMMAND,
            "/blockers?show=OPEN",
            "/blockers?show=LATE",
            "/blockers/" + blocker.id().value() + "?a",
            "/blockers/new?task=" + city.hospital.value()
        }) {
            for (String language : new String[] {"en", "zh-CN"}) {
                var answer = signedIn("office").get(path + "&lang=" + language);

                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.body()).doesNotContainPattern("<style|<script(?![^>]*src=)| style=| on[a-z]+=");
            }
        }
    }
}
