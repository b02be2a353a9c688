package dev.banyan.supervision.web;

import static dev.banyan.directory.Visitor.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Visitor;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.supervision.MattersCity;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Registers, forms and files of matters as people meet them. */
class MatterPagesTest {
    private static final String TABLE = """
            标题,内容,批示领导,批示日期,缓急程度
            危桥加固,尽快加固。,市长,2026-03-01,%s
            """;

    private static MattersCity city;

    @BeforeAll
    static void start() {
        city = new MattersCity();
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

    private static String seen(Visitor visitor, String page) {
        return Visitor.field(visitor.get(page).body(), "seen");
    }

    private static void step(Visitor visitor, String page, String end, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("request=" + request(), "seen=" + seen(visitor, page)));
        visitor.submit(page, page + end, all.toArray(String[]::new));
    }

    @Test
    void an_office_enters_a_matter_and_takes_it_to_its_end_on_the_page() {
        var office = signedIn("office");
        assertThat(office.get("/registers").body()).contains("领导批示", "12345热线", "/matters/new?type=hotline-case");
        String form = "/matters/new?type=hotline-case";
        assertThat(office.get(form).body()).contains("提级原因", "咨询 2 个工作日", "受益人（当事人）");
        var faulty = office.submit(
                form, "/matters", "type=hotline-case", "request=" + request(), "title=路灯不亮", "text=报修两次。");
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("有 3 处需要改正。", "value=\"路灯不亮\"", "必须填写。");
        String page = leadsTo(office.submit(
                form,
                "/matters",
                "type=hotline-case",
                "request=" + request(),
                "title=路灯不亮",
                "text=报修两次。",
                "field.kind=help",
                "field.cause=redone",
                "field.order=20260301",
                "field.caller=李四"));
        assertThat(office.get(page).body()).contains("已登记并立项：线〔2026〕", "李四", "求助", "办理历程");

        step(office, page, "/assign", "lead=" + MattersCity.GULOU);
        assertThat(office.get(page).body()).contains("已交办 1 个单位。", "鼓楼");
        var liaison = signedIn("liaison.gulou");
        assertThat(liaison.get(page).body()).contains("限定知悉").doesNotContain("李四");
        city.signed(city.gulou, duty(office.get(page).body()));

        step(liaison, page, "/request-closing", "text=灯泡已换。");
        assertThat(liaison.get(page).body()).contains("现在的状态：申请办结。", "灯泡已换。");
        step(office, page, "/settle", "do=CHECK");
        assertThat(office.get(page).body()).contains("等待当事人确认").doesNotContain("value=\"CLOSE\"");
        var verifier = signedIn("verifier");
        step(verifier, page, "/confirm", "done=true", "by=李四", "text=电话回访，灯亮了。");
        assertThat(office.get(page).body()).contains("李四：电话回访，灯亮了。", "value=\"CLOSE\"");
        step(office, page, "/settle", "do=CLOSE");
        step(office, page, "/settle", "do=WRITE_OFF");
        assertThat(office.get(page).body()).contains("现在的状态：销号。", "观察到").doesNotContain("value=\"ARCHIVE\"");
        assertThat(office.get("/registers/hotline-case?show=WATCHED").body()).contains("href=\"" + page + "\"");
    }

    private static AssignmentId duty(String page) {
        return new AssignmentId(Long.parseLong(Visitor.first(page, "href=\"/duties/([0-9]+)\"")));
    }

    @Test
    void an_office_writes_a_register_of_its_own_without_any_code() {
        var office = signedIn("office");
        String text = """
                code: lamp-case
                name: {zh: 路灯台账, en: Street lamps}
                mark: 灯
                about: {zh: 路灯不亮, en: A lamp is dark}
                fields:
                  - key: road
                    name: {zh: 道路, en: Road}
                    kind: txt
                    required: true
                limits: {sign: 4wh, handle: 5wd}
                roles:
                  lead: {zh: 养护单位, en: Maintainer}
                closing:
                  confirm: office
                  rule: all-parts
                  watch: 10wd
                  when: {zh: 灯亮了, en: It shines}
                """;
        String[] fields = {"request=" + request(), "seen=0", "text=" + text};
        var preview = office.submit("/registers/new-type", "/registers/types", fields);
        assertThat(preview.body()).contains("第 8 行：", "“txt”不在可选值内");
        fields[2] = "text=" + text.replace("kind: txt", "kind: text");
        assertThat(office.submit("/registers/new-type", "/registers/types", fields)
                        .body())
                .contains("表单预览", "道路", "5 个工作日");

        var kept = office.submit(
                "/registers/new-type", "/registers/types", "request=" + request(), "seen=0", "do=keep", fields[2]);

        assertThat(leadsTo(kept)).isEqualTo("/registers/lamp-case/type");
        assertThat(office.get("/registers/lamp-case/type").body()).contains("已保存第 1 版。");
        assertThat(office.get("/matters/new?type=lamp-case").body()).contains("道路", "养护单位");
        assertThat(signedIn("reader").get("/registers/lamp-case").body()).contains("路灯台账", "没有事项");
        assertThat(signedIn("reader").get("/registers/lamp-case/type").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_table_is_tried_and_what_was_taken_out_comes_in_again() {
        var office = signedIn("office");
        String page = "/registers/leader-instruction/import";

        var faulty = office.upload(page, page, "table", TABLE.formatted("十万火急"));
        assertThat(faulty.body()).contains("1 行里有 1 行需要改正", "“十万火急”不在选项内。");
        var heading = office.upload(page, page, "table", "标题,内容,颜色\n甲,乙,红\n");
        assertThat(heading.body()).contains("缺少列：批示领导、批示日期、缓急程度", "不认识的列：颜色");
        var tried = office.upload(page, page, "table", TABLE.formatted("急件"));
        assertThat(tried.body()).contains("1 件都可以登记。");
        assertThat(office.get("/registers/leader-instruction").body()).doesNotContain("危桥加固");

        city.entered("leader-instruction", "危桥加固");
        String file =
                office.get("/registers/leader-instruction/export?format=CSV").body();

        assertThat(file).contains("编号,标题,内容,办理时限,批示领导", "危桥加固");
        assertThat(office.upload(page, page, "table", file).body()).doesNotContain("不认识的列");
    }
}
