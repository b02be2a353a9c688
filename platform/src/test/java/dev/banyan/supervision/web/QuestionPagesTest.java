package dev.banyan.supervision.web;

import static dev.banyan.directory.Visitor.first;
import static dev.banyan.directory.Visitor.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Actor;
import dev.banyan.directory.ManageTokens;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Program;
import dev.banyan.directory.Visitor;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.SupervisionCity;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of questions as people without script meet them, and the interface for programs. */
class QuestionPagesTest {
    private static final String TEXT = "请说明二十所医院的选址和资金安排。";
    private static final String ANSWER = "选址已全部确定，资金分三年安排。";

    private static SupervisionCity city;

    @BeforeAll
    static void start() {
        city = new SupervisionCity();
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

    private static String asked(TaskId task, String text) {
        return "/questions/"
                + city.asked(city.account("observer"), task, text).id().value();
    }

    private static String seen(Visitor visitor, String page) {
        return first(visitor.get(page).body(), "name=\"seen\" value=\"([0-9]+)\"");
    }

    @Test
    void an_observer_asks_from_the_page_of_a_task_and_reads_what_the_lead_unit_answers() {
        var observer = signedIn("observer");
        var liaison = signedIn("liaison");
        String task = "/responsibility/tasks/" + city.hospital.value();
        String form = first(observer.get(task).body(), "href=\"(/questions/new\\?task=[0-9]+)\"");
        assertThat(observer.get(form).body()).contains("建设医院", "市发改委", "写 10 到 2000 个字");
        assertThat(liaison.get(task).body()).doesNotContain("/questions/new");

        String page = leadsTo(observer.submit(
                form, "/questions", "request=" + request(), "task=" + city.hospital.value(), "text=" + TEXT));
        assertThat(observer.get(page).body()).contains("询问已提出", TEXT, "待答复", "市人大常委会办公室");

        assertThat(liaison.get("/").body()).contains("/questions?show=OPEN&amp;mine=true", "待答复询问");
        assertThat(liaison.get("/questions?show=OPEN&mine=true").body()).contains("href=\"" + page + "\"");
        liaison.submit(page, page + "/answer", "request=" + request(), "seen=1", "text=已办结");
        assertThat(liaison.get(page).body()).contains("至少写 10 个字。", ">已办结</textarea>");
        liaison.submit(page, page + "/answer", "request=" + request(), "seen=1", "text=" + ANSWER);
        assertThat(liaison.get(page).body()).contains("已答复。", ANSWER).doesNotContain("<textarea");

        assertThat(observer.get("/").body()).contains("/questions?show=ANSWERED&amp;mine=true", "待阅答复");
        assertThat(observer.get("/questions?show=ANSWERED&mine=true").body()).contains("href=\"" + page + "\"");
        observer.submit(page, page + "/note", "request=" + request(), "seen=" + seen(observer, page));
        assertThat(observer.get(page).body()).contains("已阅知，这条询问办结。").doesNotContain("name=\"seen\"");
    }

    @Test
    void what_was_not_answered_is_asked_once_more_and_may_be_taken_back() {
        var observer = signedIn("observer");
        String page = asked(city.pitch, "球场选址是否避开了学校操场，请说明。");
        var office = signedIn("office");
        office.submit(page, page + "/answer", "request=" + request(), "seen=1", "text=" + ANSWER);
        assertThat(observer.get(page).body()).contains("代鼓楼答复");

        observer.submit(page, page + "/reopen", "request=" + request(), "seen=2", "text= ");
        assertThat(observer.get(page).body()).contains("请写明答复没有回答什么。");
        observer.submit(page, page + "/reopen", "request=" + request(), "seen=2", "text=没有回答学校操场。");
        assertThat(observer.get(page).body()).contains("再次询问，待答复", "没有回答学校操场。");
        observer.submit(page, page + "/withdraw", "request=" + request(), "seen=3");
        assertThat(observer.get(page).body()).contains("已撤回");
        observer.submit(
                "/questions/new?task=" + city.pitch.value(), page + "/withdraw", "request=" + request(), "seen=3");
        assertThat(observer.get(page).body()).contains("刚才做了改动");
    }

    @Test
    void another_county_finds_no_such_question() {
        String page = asked(city.school, "校舍改造的进度如何，请说明原因。");
        var gulou = signedIn("liaison.gulou");

        assertThat(gulou.get(page).statusCode()).isEqualTo(404);
        assertThat(gulou.get("/questions").body()).doesNotContain(page);
        assertThat(gulou.submit("/questions", page + "/answer", "request=" + request(), "seen=1", "text=" + ANSWER)
                        .statusCode())
                .isEqualTo(404);
        assertThat(gulou.get("/questions/export").body()).doesNotContain("校舍改造");
        assertThat(signedIn("office").get(page).statusCode()).isEqualTo(200);
    }

    @Test
    void the_list_comes_as_a_file_under_its_filter() {
        String page = asked(city.park, "公园建设目前由哪个单位负责，请说明。");
        var office = signedIn("office");
        String ofTask = "/questions/export?task=" + city.park.value();

        assertThat(office.get(ofTask).body())
                .contains("询问内容", "公园建设目前由哪个单位负责，请说明。", "待答复")
                .doesNotContain("医院");
        assertThat(office.get(ofTask + "&show=CLOSED").body()).doesNotContain("公园");
        office.submit(page, page + "/answer", "request=" + request(), "seen=1", "text=" + ANSWER);
        assertThat(office.get(ofTask).body()).contains("最近一次答复", ANSWER);
        assertThat(office.get(ofTask + "&format=XLSX").body()).startsWith("PK");
    }

    @Test
    void no_page_holds_script_or_style_of_its_own_and_each_is_complete_in_both_languages() {
        String page = asked(city.hospital, "请说明新建医院的人员配备安排。");
        for (String path : new String[] {
            "/questions?show=ALL", "/questions?show=LATE", page + "?a", "/questions/new?task=" + city.hospital.value()
        }) {
            for (String language : new String[] {"en", "zh-CN"}) {
                var answer = signedIn("observer").get(path + "&lang=" + language);

                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.body()).doesNotContainPattern("<style|<script(?![^>]*src=)| style=| on[a-z]+=");
            }
        }
    }

    private static Program program(String unit, Permission... permissions) {
        var issued = (ManageTokens.Issued) city.bean(ManageTokens.class)
                .issue(
                        Actor.SYSTEM,
                        new ManageTokens.NewToken(
                                "代表联络平台 " + UUID.randomUUID().toString().substring(0, 8),
                                Set.of(permissions),
                                Optional.of(unit),
                                Clock.systemUTC().instant().plus(Duration.ofDays(1))));
        return new Program(city.application.url(), issued.secret());
    }

    @Test
    void a_program_asks_once_under_its_key_and_another_answers_for_the_lead_unit() {
        var asking = program(
                SupervisionCity.GULOU, Permission.READ_PLANS, Permission.READ_ASSIGNMENTS, Permission.ASK_QUESTIONS);
        var answering = program(SupervisionCity.GULOU, Permission.READ_ASSIGNMENTS, Permission.ANSWER_QUESTIONS);
        var other = program(SupervisionCity.CANGSHAN, Permission.READ_ASSIGNMENTS, Permission.ANSWER_QUESTIONS);
        String body = "{\"task\": %d, \"text\": \"二十个球场分别在哪些街道，请列明。\"}".formatted(city.pitch.value());

        var asked = asking.write("POST", "/questions", "one", body);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        long id = Program.json(asked).get("id").asLong();
        assertThat(Program.json(asking.write("POST", "/questions", "one", body))
                        .get("id")
                        .asLong())
                .isEqualTo(id);
        assertThat(Program.problem(asking.write(
                        "POST", "/questions", "two", body.replaceAll("\"text\": .*\"", "\"text\": \"短\""))))
                .isEqualTo("422 text_too_short");

        String path = "/questions/" + id;
        String said = "{\"text\": \"%s\"}".formatted(ANSWER);
        assertThat(Program.problem(other.get(path))).isEqualTo("404 not_found");
        assertThat(Program.problem(other.write("POST", path + "/answer", "a", said, "If-Match", "\"1\"")))
                .isEqualTo("404 not_found");
        assertThat(Program.problem(answering.write("POST", path + "/answer", "a", said)))
                .isEqualTo("428 if_match_missing");
        assertThat(Program.problem(answering.write("POST", path + "/answer", "b", said, "If-Match", "\"7\"")))
                .isEqualTo("412 changed_meanwhile");
        var answered = answering.write("POST", path + "/answer", "c", said, "If-Match", "\"1\"");
        assertThat(Program.json(answered).at("/standing/state").asString()).isEqualTo("ANSWERED");
        assertThat(Program.json(asking.get(path)).at("/facts/1/text").asString())
                .isEqualTo(ANSWER);
        assertThat(Program.json(asking.get("/questions?mine=true&show=ANSWERED&limit=1"))
                        .at("/items/0/id")
                        .asLong())
                .isEqualTo(id);

        String why = "{\"reason\": \"没有列明街道。\"}";
        assertThat(answering
                        .write("POST", path + "/reopen", "d", why, "If-Match", "\"2\"")
                        .statusCode())
                .isEqualTo(403);
        var reopened = asking.write("POST", path + "/reopen", "d", why, "If-Match", "\"2\"");
        assertThat(Program.json(reopened).at("/standing/state").asString()).isEqualTo("REOPENED");
        assertThat(Program.problem(asking.write("POST", path + "/withdraw", "e", "", "If-Match", "\"2\"")))
                .isEqualTo("412 changed_meanwhile");
        var withdrawn = asking.write("POST", path + "/withdraw", "f", "", "If-Match", "\"3\"");
        assertThat(Program.json(withdrawn).at("/standing/state").asString()).isEqualTo("WITHDRAWN");
    }
}
