package dev.banyan.responsibility.web;

import static dev.banyan.directory.Visitor.first;
import static dev.banyan.directory.Visitor.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Visitor;
import dev.banyan.launch.TestApplication;
import dev.banyan.responsibility.AnnualPlanCity;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of this room in the demo city, as people without script meet them. */
class PagesTest {
    private static TestApplication application;

    @BeforeAll
    static void start() throws IOException {
        application = AnnualPlanCity.start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static Visitor signedIn(String name) {
        return application.visitor(name);
    }

    private static String request() {
        return UUID.randomUUID().toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/responsibility",
                "/responsibility/tasks/1",
                "/responsibility/proposals?plan=1",
                "/responsibility/import",
                "/coverage",
                "/coverage/preview?unit=350100-JYJ",
                "/register",
            })
    void no_page_holds_script_or_style_of_its_own_and_each_is_complete_in_both_languages(String path) {
        for (String language : new String[] {"zh-CN", "en"}) {
            var answer = signedIn("office").get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).doesNotContainPattern("<style|<script(?![^>]*src=)| style=| on[a-z]+=");
        }
        signedIn("office").get(path + (path.contains("?") ? "&" : "?") + "lang=zh-CN");
    }

    @Test
    void the_office_filters_the_tasks_by_how_their_lead_stands() {
        var office = signedIn("office");

        assertThat(office.get("/responsibility?plan=1&lead=SENT_BACK").body())
                .contains("推进大学城提升", "已退件")
                .doesNotContain("扩大优质教育供给");
        assertThat(office.get("/responsibility?plan=1&lead=NONE").body()).contains("化解信访积案");
    }

    @Test
    void the_office_gives_a_task_and_is_told_why_not_twice() {
        var office = signedIn("office");
        String page = leadless(office);
        String[] fields = {"unit=350100-XFJ", "role=LEAD", "weight=100", "due=2027-06-30", "reason=延续到下一年度"};

        assertThat(leadsTo(office.submit(page, page + "/assign", with(fields, "request=" + request()))))
                .isEqualTo(page);
        assertThat(office.get(page).body()).contains("已交办。", "市信访局", "待签收");
        office.submit(page, page + "/assign", with(fields, "request=" + request()));
        assertThat(office.get(page).body()).contains("该单位已以同一角色承办这项任务。");
    }

    private static String leadless(Visitor office) {
        return first(office.get("/responsibility?plan=1&lead=NONE").body(), "href=\"(/responsibility/tasks/[0-9]+)\"");
    }

    private static String[] with(String[] fields, String... more) {
        var all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    @Test
    void a_liaison_signs_and_sends_back_with_a_reason() {
        var office = signedIn("office");
        var liaison = signedIn("liaison");
        for (int task = 1; task <= 2; task++) {
            String page = "/responsibility/tasks/" + task;
            office.submit(page, page + "/assign", "request=" + request(), "unit=350100-FGW", "role=GUIDE", "weight=0");
        }
        String first = first(liaison.get("/duties").body(), "href=\"(/duties/[0-9]+)\"");
        assertThat(liaison.get(first).body()).contains("签收表示本单位承担这项任务。", "不得自行转给其他单位");
        String seen = first(liaison.get(first).body(), "name=\"seen\" value=\"([0-9]+)\"");

        liaison.submit(first, first + "/send-back", "request=" + request(), "seen=" + seen, "reason= ");
        assertThat(liaison.get(first).body()).contains("请写明理由。");
        liaison.submit(first, first + "/send-back", "request=" + request(), "seen=" + seen, "reason=不属本委职责");
        assertThat(liaison.get(first).body()).contains("已退件", "不属本委职责");

        String second = first(liaison.get("/duties").body(), "href=\"(/duties/[0-9]+)\"");
        liaison.submit(second, second + "/sign", "request=" + request(), "seen=1");
        assertThat(liaison.get(second).body()).contains("已签收");
        liaison.submit(first, second + "/sign", "request=" + request(), "seen=1");
        assertThat(liaison.get(second).body()).contains("刚才做了改动");
    }

    @Test
    void nobody_opens_the_duty_of_another_unit() {
        String page = signedIn("office").get("/responsibility/tasks/3").body();
        String id = first(page, "id=\"assignment-([0-9]+)\"");

        assertThat(signedIn("liaison.gulou").get("/duties/" + id).statusCode()).isEqualTo(404);
        assertThat(signedIn("liaison.gulou").get("/responsibility/tasks/3").statusCode())
                .isEqualTo(404);
        assertThat(signedIn("liaison.gulou")
                        .get("/responsibility/tasks/3/split")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_county_reads_its_own_sub_register_alone_also_as_a_file() {
        var county = signedIn("liaison.gulou");

        assertThat(county.get("/register").body()).contains("分台账", "鼓楼").doesNotContain("市教育局", "台江");
        assertThat(county.get("/register/export?format=CSV").body())
                .contains("鼓楼")
                .doesNotContain("市教育局", "台江");
        assertThat(county.get("/register/export?unit=350103&format=CSV").body()).doesNotContain("台江");
        assertThat(signedIn("office").get("/register").body()).contains("总台账", "市教育局", "台江");
    }

    @Test
    void coverage_is_a_number_and_a_list_of_why_not() {
        assertThat(signedIn("office").get("/coverage").body())
                .contains("责任覆盖率", "福州大学城 已退件", "尚未交办牵头单位")
                .doesNotContain("<p class=\"figure\">100%</p>");
    }

    @Test
    void before_a_unit_ends_the_office_sees_what_breaks_and_hands_all_over_at_once() {
        var office = signedIn("office");
        String preview = "/coverage/preview?unit=350100-SWJ&day=2027-01-01";
        assertThat(office.get(preview).body()).contains("如果市商务局自2027年1月1日起撤销", "促进消费回补", "全部移交");

        office.submit(
                preview,
                "/coverage/hand-over",
                "request=" + request(),
                "from=350100-SWJ",
                "to=350100-GXJ",
                "reason=商务局并入工信局");

        assertThat(office.get("/coverage").body()).contains("件承办件。");
        assertThat(office.get(preview).body()).doesNotContain("促进消费回补").contains("没有任务会失去牵头。");
    }

    @Test
    void what_the_office_exports_can_be_taken_in_again_without_changing_anything() {
        var office = signedIn("office");

        assertThat(office.get("/responsibility/export?plan=1&format=CSV").body())
                .contains("任务编号", "单位编码", "市教育局", "牵头");
        assertThat(office.get("/responsibility/export?plan=1&format=XLSX").statusCode())
                .isEqualTo(200);
    }
}
