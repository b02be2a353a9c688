package dev.banyan.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Visitor;
import dev.banyan.launch.TestApplication;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of feeds, samples, checks and milestones, without script. */
class ChecksPagesTest {
    @TempDir
    private static Path data;

    private static TestApplication application;
    private static long task;

    @BeforeAll
    static void start() {
        application = TestApplication.start("banyan.demo=true", "banyan.demo.plans=false", "banyan.data=" + data);
        task = application
                .bean(JdbcClient.class)
                .sql("insert into plan.task (title, text, due) values ('建公园', '建成公园。', '2030-12-31') returning id")
                .query(Long.class)
                .single();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static Visitor visitor(String account) {
        return new Visitor(application.url()).signIn(account, "banyan-demo");
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "administrator, /feeds, 200",
        "administrator, /feeds/new, 200",
        "administrator, /feeds/hosts, 200",
        "administrator, /feeds/99, 404",
        "office, /feeds, 403",
        "office, /figures, 200",
        "office, /samples, 200",
        "office, /samples/99, 404",
        "office, /verifications, 403",
        "reader, /samples, 200",
        "reader, /figures, 403"
    })
    void each_page_opens_for_those_it_is_for(String account, String path, int status) {
        assertThat(visitor(account).get(path).statusCode()).isEqualTo(status);
        assertThat(visitor(account).get(path + "?lang=en").statusCode()).isEqualTo(status);
    }

    @Test
    void a_feed_is_added_and_shows_what_its_run_met_and_how_to_mend_it() {
        var administrator = visitor("administrator");
        var refused = administrator.submit(
                "/feeds/new",
                "/feeds",
                "request=" + UUID.randomUUID(),
                "seen=0",
                "name=统计平台",
                "task=99999",
                "kind=WEB_JSON",
                "address=ftp://x",
                "value=value",
                "from=万元",
                "schedule=daily");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("有 3 处需要修改", "地址应以 http:// 或 https:// 开头", "value=\"ftp://x\"");

        var saved = administrator.submit(
                "/feeds/new",
                "/feeds",
                "request=" + UUID.randomUUID(),
                "seen=0",
                "name=统计平台",
                "task=" + task,
                "kind=WEB_JSON",
                "address=http://127.0.0.1:9/x?k={secret}",
                "value=$.value",
                "from=万元",
                "schedule=06:00");
        String page = Visitor.leadsTo(saved);
        administrator.submit(page, page + "/secret", "secret=s3cret");
        administrator.submit(page, page + "/run", "request=" + UUID.randomUUID());

        var shown = administrator.get(page).body();
        assertThat(shown).contains("主机未登记", "127.0.0.1:9", "http://127.0.0.1:9/x?k={secret}", "已保存密钥");
        assertThat(shown).doesNotContain("s3cret");
        administrator.submit("/feeds/hosts", "/feeds/hosts", "host=127.0.0.1", "port=9");
        administrator.submit(page, page + "/run", "request=" + UUID.randomUUID());
        assertThat(administrator.get(page).body()).contains("无法连接");
        assertThat(administrator.get(page + "/change").body()).contains("value=\"统计平台\"");
    }

    @Test
    void milestones_are_proposed_set_and_refused_row_by_row() {
        var office = visitor("office");
        String page = "/tasks/" + task + "/milestones";
        assertThat(office.get(page).body()).contains("还没有排定节点", "2030-12-31");

        var refused = office.submit(page, page, step("开工", "2027-06-30", "40", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("第 1 行", "请填写佐证要求", "权重合计为 40，应为 100", "value=\"开工\"");

        assertThat(office.submit(page, page, step("开工", "2027-06-30", "100", "开工许可"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(office.get(page).body()).contains("已通过节点的权重合计 0 %", "未到期", "开工许可", "调整理由");
        assertThat(visitor("reader").get(page).body()).contains("开工许可").doesNotContain("调整理由");
    }

    private static String[] step(String wording, String due, String weight, String proof) {
        return new String[] {
            "request=" + UUID.randomUUID(),
            "seen=0",
            "number=",
            "wording=" + wording,
            "due=" + due,
            "weight=" + weight,
            "proof=" + proof,
            "number=",
            "wording=",
            "due=",
            "weight=",
            "proof="
        };
    }

    @Test
    void a_period_without_anything_accepted_is_not_drawn() {
        var office = visitor("office");
        var answer = office.submit(
                "/samples",
                "/samples",
                "from=2026-01-01",
                "to=2026-01-31",
                "seed=3D-507-2026",
                "source=福彩",
                "reason=",
                "request=" + UUID.randomUUID());

        assertThat(Visitor.leadsTo(answer)).isEqualTo("/samples");
        assertThat(office.get("/samples").body()).contains("该时期没有已通过的报告或节点");
    }
}
