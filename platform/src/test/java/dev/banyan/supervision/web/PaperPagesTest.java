package dev.banyan.supervision.web;

import static dev.banyan.directory.Visitor.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.DemoAccounts;
import dev.banyan.directory.Visitor;
import dev.banyan.supervision.SupervisionCity;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of papers as people without script meet them. */
class PaperPagesTest {
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

    private static String[] sheet() {
        return new String[] {
            "kind=BLUE_SHEET",
            "request=" + UUID.randomUUID(),
            "task=" + city.hospital.value(),
            "to=市发改委、鼓楼区",
            "copies=市财政局",
            "field.MATTER=建设医院",
            "field.REASON=进展缓慢。",
            "field.DEMANDS=抓紧办理。",
            "field.DUE=2026-12-05",
            "signer=演示领导",
            "openness=ON_REQUEST"
        };
    }

    private static String issued() {
        var office = signedIn("office");
        String page = leadsTo(office.submit("/papers/new?kind=BLUE_SHEET", "/papers", sheet()));
        assertThat(page).matches("/papers/[0-9]+");
        return page;
    }

    @Test
    void the_office_writes_a_sheet_from_the_page_of_a_task_looks_at_it_and_issues_it() {
        var office = signedIn("office");
        String task = "/responsibility/tasks/" + city.hospital.value();
        assertThat(office.get(task).body()).contains("/papers/new?task=" + city.hospital.value());
        assertThat(office.get("/papers/new?task=" + city.hospital.value()).body())
                .contains("蓝色督办单", "约谈记录", "销号单");
        String form = "/papers/new?kind=BLUE_SHEET&task=" + city.hospital.value();
        assertThat(office.get(form).body()).contains("建设医院", "field.DEMANDS");

        var looked = office.submit(form, "/papers/preview", sheet());
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(looked.body()).contains("paper-blue", "督查督办单（蓝色）", "○号", "市发改委，鼓楼区人民政府", "正文 ");
        assertThat(office.get("/papers").body()).doesNotContain("○号");

        String page = issued();
        var shown = office.get(page).body();
        assertThat(shown)
                .contains("已发文：榕督蓝单〔", "督查督办单（蓝色）", "2026年12月5日前", "未签收", "印章位置留空", "Noto Serif SC")
                .doesNotContain("style=");
        assertThat(office.get("/papers?kind=BLUE_SHEET&unit=鼓楼".replace("鼓楼", "%E9%BC%93%E6%A5%BC"))
                        .body())
                .contains("href=\"" + page + "\"");
        assertThat(office.get("/papers?task=" + city.hospital.value()).body()).contains("href=\"" + page + "\"");
        assertThat(office.get("/papers?kind=NOTICE").body()).doesNotContain("href=\"" + page + "\"");
    }

    @Test
    void the_files_are_sent_as_attachments_under_the_number_and_the_title() {
        var office = signedIn("office");
        String page = issued();
        for (var format : Map.of(
                        "PDF", "application/pdf",
                        "OFD", "application/ofd",
                        "DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .entrySet()) {
            var file = office.get(page + "/file?format=" + format.getKey());
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type")).contains(format.getValue());
            assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment;")
                    .contains("%E6%A6%95%E7%9D%A3");
            assertThat(file.body().substring(0, 2)).isEqualTo(format.getKey().equals("PDF") ? "%P" : "PK");
        }
    }

    @Test
    void what_is_wrong_is_said_and_what_was_typed_stays() {
        var office = signedIn("office");
        var answer = office.submit(
                "/papers/new?kind=BLUE_SHEET",
                "/papers",
                "kind=BLUE_SHEET",
                "request=" + UUID.randomUUID(),
                "to=没有的单位",
                "field.MATTER=<script>",
                "field.DUE=2026-02-30");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("没有找到单位“没有的单位”", "请填写“办理要求”", "“办结期限”不是日期", "请填写签发人", "value=\"没有的单位\"", "&lt;script>")
                .doesNotContain("<script>");
    }

    @Test
    void a_unit_finds_what_was_sent_to_it_and_signs_and_others_find_nothing() {
        String page = issued();
        var gulou = signedIn("liaison.gulou");
        assertThat(gulou.get("/papers?show=UNSIGNED").body()).contains("href=\"" + page + "\"");
        assertThat(gulou.get(page).body()).contains("请签收").doesNotContain("作废理由", "/papers/templates");

        gulou.submit(page, page + "/receipt");
        assertThat(gulou.get(page).body()).contains("已签收。").doesNotContain("请签收");
        assertThat(gulou.get("/papers?show=UNSIGNED").body()).doesNotContain("href=\"" + page + "\"");
        assertThat(signedIn("observer").get(page).statusCode()).isEqualTo(403);
        assertThat(gulou.get("/papers/new").statusCode()).isEqualTo(403);
        assertThat(gulou.get("/papers/999999").statusCode()).isEqualTo(404);
    }

    @Test
    void a_paper_is_taken_back_with_a_reason_and_asks_for_a_seal_in_vain() {
        var office = signedIn("office");
        String page = issued();
        office.submit(page, page + "/seal");
        assertThat(office.get(page).body()).contains("没有设置印章服务");
        office.submit(page, page + "/void", "reason= ");
        assertThat(office.get(page).body()).contains("请写明作废的理由");
        office.submit(page, page + "/void", "reason=期限有误");
        assertThat(office.get(page).body()).contains("作废这份公文：期限有误").doesNotContain("name=\"reason\"");
        assertThat(office.get("/papers?show=VOID").body()).contains("href=\"" + page + "\"");
    }

    @Test
    void the_list_is_exported_and_speaks_english() {
        issued();
        var office = signedIn("office");
        assertThat(office.get("/papers/export?format=CSV").body()).contains("文号,文种", "榕督蓝单〔", "演示领导");
        assertThat(office.get("/papers/export?format=XLSX").statusCode()).isEqualTo(200);
        // The language chosen stays with a visitor; this one is nobody else’s.
        var other = new Visitor(city.application.url()).signIn("office", DemoAccounts.PASSWORD);
        assertThat(other.get("/papers?lang=en").body()).contains("Papers", "Blue sheet");
    }

    @Test
    void a_template_is_looked_at_and_saved_and_its_faults_are_named_by_line() {
        var office = signedIn("office");
        String page = "/papers/templates/WRITE_OFF_SHEET";
        assertThat(office.get("/papers/templates").body()).contains("销号单", "系统自带");
        String text = "版式：单据\n颜色：黑\n版头：销号登记单\n字号：榕销\n正文：\n| 事项 | {事项} |\n结尾：\n落款：{发文机关}\n";
        String request = UUID.randomUUID().toString();

        var faulty = office.submit(page, page, "request=" + request, "seen=0", "text=" + text.replace("{事项}", "{事由}"));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("第 6 行：", "没有 {事由} 这个填写项", "销号登记单");
        var looked = office.submit(page, page, "request=" + request, "seen=0", "text=" + text, "act=preview");
        assertThat(looked.body()).contains("paper-head\">销号登记单", "（事项）");
        assertThat(office.get("/papers/templates").body()).doesNotContain(">1<");
        assertThat(leadsTo(office.submit(page, page, "request=" + request, "seen=0", "text=" + text)))
                .isEqualTo(page);
        assertThat(office.get(page).body()).contains("已保存第 1 版", "销号登记单", "第 1 版", "系统自带");
        assertThat(office.get(page + "?version=0").body()).contains("督办事项销号单");
    }
}
