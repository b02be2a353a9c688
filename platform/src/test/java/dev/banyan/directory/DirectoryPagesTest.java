package dev.banyan.directory;

import static dev.banyan.directory.Visitor.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.launch.TestApplication;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Units, posts, bodies and lists of the demo city, as the office works on them. */
class DirectoryPagesTest {
    private static TestApplication application;
    private static Visitor office;
    private static Visitor reader;

    @BeforeAll
    static void start() {
        application = TestApplication.start("banyan.demo=true", "banyan.demo.plans=false");
        office = new Visitor(application.url()).signIn("office", DemoAccounts.PASSWORD);
        reader = new Visitor(application.url()).signIn("reader", DemoAccounts.PASSWORD);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void a_past_day_shows_the_names_of_that_day() {
        assertThat(reader.get("/units?on=2017-01-01").body()).contains("长乐市").doesNotContain("长乐区");
        assertThat(reader.get("/units/350112?on=2017-01-01").body()).contains("长乐市", "350182", "2017年11月5日");
        assertThat(reader.get("/units/350112").body()).contains("长乐区", "长乐市（代码 350182）");
        assertThat(reader.get("/units?on=yesterday").statusCode()).isEqualTo(400);
        assertThat(reader.get("/units/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_of_a_unit_shows_its_posts_bodies_and_people() {
        String reform = reader.get("/units/350100-FGW").body();
        assertThat(reform)
                .contains("演示主任甲（市发改委）", "分管领导", "改革攻坚专项行动小组", "演示联络员（市发改委）")
                .doesNotContain("/units/350100-FGW/edit");
        assertThat(office.get("/units/350100-FGW").body()).contains("/units/350100-FGW/edit");

        assertThat(reader.get("/units/350100-ZX7?lang=en").body())
                .contains("Green Development Action Group", "Municipal Bureau of Ecology and Environment", "Office");
        reader.get("/units?lang=zh-CN");
    }

    @Test
    void a_unit_is_added_renamed_and_merged() {
        var wrong = add("350100-XJ", "新设局", "11350100000000019M");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("统一社会信用代码校验不通过", "value=\"新设局\"");

        assertThat(leadsTo(add("350100-XJ", "新设局", "11350100000000019N"))).isEqualTo("/units/350100-XJ");
        assertThat(leadsTo(office.submit(
                        "/units/350100-XJ/edit",
                        "/units/350100-XJ",
                        "code=350100-XJ",
                        "name=新设委员会",
                        "shortName=新设委",
                        "englishName=New Commission",
                        "kind=DEPARTMENT",
                        "parent=350100",
                        "countyCode=",
                        "creditCode=",
                        "since=",
                        "changedOn=2026-01-01")))
                .isEqualTo("/units/350100-XJ");
        assertThat(reader.get("/units/350100-XJ").body()).contains("新设委员会", "新设局（代码 350100-XJ），至2025年12月31日");

        office.submit("/units/350100-XJ", "/units/350100-XJ/end", "lastDay=2026-02-01", "successor=350100-FGW");
        assertThat(reader.get("/units/350100-XJ").body()).contains("已并入福州市发展和改革委员会");
        assertThat(reader.get("/units").body()).doesNotContain("新设委员会");
    }

    @Test
    void a_post_is_added_filled_handed_over_and_left() {
        office.submit("/units/350100-TJJ", "/units/350100-TJJ/posts", "kind=MEMBER", "title=统计师", "since=");
        String post = postOn(office.get("/units/350100-TJJ").body(), "统计师");

        office.submit(post, post + "/holders", "name=演示甲", "account=", "since=2025-01-01", "until=");
        office.submit(post, post + "/hand-over", "name=演示乙", "account=", "firstDay=2025-06-01");
        assertThat(reader.get(post).body()).contains("2025年1月1日至2025年5月31日", "2025年6月1日起");

        var overlap = office.submit(post, post + "/holders", "name=演示丙", "account=", "since=2025-07-01", "until=");
        assertThat(office.get(leadsTo(overlap)).body()).contains("与该岗位其他任职时间重叠");

        String holding = holdingOn(office.get(post).body());
        office.submit(post, post + "/leave", "holding=" + holding, "lastDay=2025-12-31");
        assertThat(reader.get("/units/350100-TJJ").body()).contains("空缺");
        assertThat(office.get("/units/vacancies").body()).contains("统计师", "2026年1月1日起", "市体育局", "代理");
        assertThat(reader.get("/units/vacancies").body()).doesNotContain("统计师");
        assertThat(office.get("/journal").body()).contains("岗位交接", "离任");
    }

    @Test
    void a_body_takes_a_member_in_and_lets_it_leave() {
        String body = "/units/350100-ZX2";
        office.submit(body, body + "/members", "unit=350100-TYJ", "title=", "duty=MEMBER", "since=2026-01-01");
        String page = office.get(body).body();
        assertThat(page).contains("福州市体育局");

        var number = Pattern.compile("/members/([0-9]+)/leave\">(?:(?!</form>).)*福州市体育局", Pattern.DOTALL)
                .matcher(page);
        assertThat(number.find()).isTrue();
        office.submit(body, body + "/members/" + number.group(1) + "/leave", "lastDay=2026-01-31");
        assertThat(office.get(body).body()).doesNotContain("福州市体育局");
        assertThat(office.get(body + "?on=2026-01-15").body()).contains("福州市体育局");

        var unknown = office.submit(body, body + "/members", "unit=350100-TYJ", "title=没有的岗位", "duty=MEMBER", "since=");
        assertThat(office.get(leadsTo(unknown)).body()).contains("该单位没有这个岗位");
    }

    @Test
    void a_list_is_tried_and_then_taken_in() {
        String table = "代码,名称,简称,英文名称,类别,上级单位代码\n350100-DAJ,福州市档案局,市档案局,Archives,部门,350100\n";

        var wrong = upload(table + "350100-DAJ2,福州市档案局,市档案局,Archives,部门,没有\n");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("有 2 行错误", "同一时期已有同名单位", "没有这个单位").doesNotContain("/units/lists/take");

        var tried = upload(table);
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.body()).contains("新增 1，变更 0，不变 0，错误 0");
        assertThat(reader.get("/units").body()).doesNotContain("福州市档案局");
        var file = Pattern.compile("name=\"file\" value=\"([0-9a-f]{64})\"").matcher(tried.body());
        assertThat(file.find()).isTrue();
        office.submit("/units/lists", "/units/lists/take", "list=UNITS", "file=" + file.group(1));

        assertThat(reader.get("/units").body()).contains("福州市档案局");
        assertThat(upload(table).body()).contains("无需导入");
        assertThat(upload("代码,电话\n").body()).contains("缺少必备栏目", "电话");
        assertThat(office.get(leadsTo(upload(" "))).body()).contains("文件是空的");
        assertThat(office.submit("/units/lists", "/units/lists/take", "list=UNITS", "file=" + "0".repeat(64))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void lists_go_out_in_the_readers_language() {
        var table = reader.get("/units/lists/POSTS?format=CSV");

        assertThat(table.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(table.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        it -> assertThat(it).startsWith("attachment; ").contains(".csv"));
        assertThat(table.body())
                .startsWith("\uFEFF单位代码,岗位类别,岗位名称")
                .contains("350100-FGW,联络员,联络员,,,演示联络员（市发改委）,liaison,否,2021-11-01,");
        assertThat(reader.get("/units/lists/UNITS?format=XLSX").headers().firstValue("Content-Type"))
                .contains("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(reader.get("/units/lists/OTHERS").statusCode()).isEqualTo(400);
    }

    @Test
    void a_person_gets_another_name_and_unit() {
        var administrator = new Visitor(application.url()).signIn("administrator", DemoAccounts.PASSWORD);
        String person = leadsTo(administrator.submit(
                "/people/new", "/people", "name=wu.hua", "displayName=吴华", "unit=", "roles=READER"));

        administrator.submit(person, person + "/details", "seen=1", "displayName=吴骅", "unit=350100-TJJ");
        assertThat(administrator.get(person).body()).contains("吴骅", "福州市统计局");
        assertThat(administrator.get("/units/350100-TJJ").body()).contains("吴骅");
    }

    private static HttpResponse<String> add(String code, String name, String creditCode) {
        return office.submit(
                "/units/new",
                "/units",
                "code=" + code,
                "name=" + name,
                "shortName=" + name,
                "englishName=New Bureau",
                "kind=DEPARTMENT",
                "parent=350100",
                "countyCode=",
                "creditCode=" + creditCode,
                "since=2025-01-01",
                "changedOn=");
    }

    private static HttpResponse<String> upload(String table) {
        return office.upload("/units/lists", "/units/lists?list=UNITS", "table", table);
    }

    private static String postOn(String page, String title) {
        var link = Pattern.compile("href=\"(/units/posts/[0-9]+)\">" + title).matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String holdingOn(String page) {
        var holding = Pattern.compile("name=\"holding\" value=\"([0-9]+)\"").matcher(page);
        assertThat(holding.find()).isTrue();
        return holding.group(1);
    }
}
