package dev.banyan.reports;

import static dev.banyan.reports.ReportsRoom.GULOU;
import static dev.banyan.reports.ReportsRoom.TAIJIANG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Role;
import dev.banyan.directory.Visitor;
import dev.banyan.responsibility.DutyRole;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists of duties, reports, checks and feeds as files. */
class ExportsTest {
    private static final Map<String, Visitor> KNOWN = new HashMap<>();

    private static ReportsRoom room;

    @BeforeAll
    static void start() {
        room = new ReportsRoom();
        room.person("administrator", "系统管理员", ReportsRoom.OFFICE_UNIT, Role.ADMINISTRATOR);
        room.person("verifier", "核查员", ReportsRoom.OFFICE_UNIT, Role.VERIFIER);
        var hospital = room.assigned(room.tasks.get(0), GULOU, DutyRole.LEAD);
        var court = room.assigned(room.tasks.get(1), TAIJIANG, DutyRole.LEAD);
        room.sent(room.gulou, room.asked(hospital), "鼓楼在施工", 40);
        room.sent(room.taijiang, room.asked(court), "台江在施工", 20);
    }

    @AfterAll
    static void stop() {
        room.close();
    }

    private static Visitor signedIn(String name) {
        return KNOWN.computeIfAbsent(name, it -> new Visitor(room.application.url()).signIn(it, ReportsRoom.PASSWORD));
    }

    @ParameterizedTest
    @CsvSource({
        "office, /reports/export, 自报进度",
        "office, /reports/requests/export, 布置人",
        "office, /reports/burden/export, 预填比例",
        "office, /reports/fields/export?q=%25, 数据项",
        "office, /samples/export, 种子",
        "verifier, /verifications/export, 核查对象",
        "administrator, /feeds/export, 下次时间",
        "office, /coverage/export, 缺口原因",
        "office, /register/export, 角色",
        "gulou, /duties/export?signed=false, 角色"
    })
    void each_list_goes_out_with_its_heading(String who, String path, String heading) {
        var csv = signedIn(who).get(path);
        var sheet = signedIn(who).get(path + (path.contains("?") ? "&" : "?") + "format=XLSX");

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("attachment", ".csv");
        assertThat(csv.body().lines().findFirst().orElse(""))
                .startsWith("\uFEFF")
                .contains(heading);
        assertThat(sheet.headers().firstValue("Content-Disposition").orElse("")).contains(".xlsx");
        assertThat(sheet.body()).startsWith("PK");
        assertThat(signedIn(who)
                        .get(path + (path.contains("?") ? "&" : "?") + "format=DOC")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_file_holds_what_its_page_shows_and_nothing_beyond_reach() {
        assertThat(signedIn("office").get("/reports/export?show=IN_REVIEW").body())
                .contains("建设医院,鼓楼,", "建设球场,台江,", ",待审核,40,0");
        assertThat(signedIn("office")
                        .get("/reports/export?show=ACCEPTED")
                        .body()
                        .lines())
                .hasSize(1);
        assertThat(signedIn("taijiang").get("/reports/export").body())
                .contains("台江")
                .doesNotContain("鼓楼");
        assertThat(signedIn("taijiang").get("/reports/requests/export").body())
                .contains("建设球场")
                .doesNotContain("建设医院");
        assertThat(signedIn("gulou").get("/verifications/export").statusCode()).isEqualTo(403);
        assertThat(signedIn("gulou").get("/feeds/export").statusCode()).isEqualTo(403);
        assertThat(signedIn("office").get("/reports").body()).contains("/reports/export?show=ALL&amp;format=CSV");
    }
}
