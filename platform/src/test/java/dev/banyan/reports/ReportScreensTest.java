package dev.banyan.reports;

import static dev.banyan.reports.ReportsRoom.GULOU;
import static dev.banyan.reports.ReportsRoom.TAIJIANG;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.banyan.browser.Browser;
import dev.banyan.browser.InBrowser;
import dev.banyan.paperwork.Photo;
import dev.banyan.responsibility.DutyRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The pages of reports on the telephone and on a desk, in both languages. */
@InBrowser
class ReportScreensTest {
    private static void look(Page page, String path, String name) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        Browser.picture(page, "reports-" + name);
        Browser.assertNoSidewaysScroll(page);
        Browser.assertAccessible(page);
    }

    @Test
    void they_open_fit_and_are_accessible() {
        try (var room = new ReportsRoom("banyan.reports.monthly-budget=3,120");
                var browser = Browser.open(room.application.url())) {
            var hospital = room.assigned(room.tasks.get(0), GULOU, DutyRole.LEAD);
            room.assigned(room.tasks.get(0), TAIJIANG, DutyRole.SUPPORT);
            var before = room.asked(hospital);
            room.sent(room.gulou, before, "地基已经完成，正在做主体结构", 30);
            var id = room.asked(hospital);
            room.bean(HandInEvidence.class)
                    .handIn(
                            room.gulou,
                            before,
                            UUID.randomUUID(),
                            "封顶.jpg",
                            Photo.jpeg(Photo.scene(1, 320, 240), "2026:01:05 09:30:00"));

            Page phone = browser.visitor(390);
            Browser.signIn(phone, "gulou", ReportsRoom.PASSWORD, "zh-CN");
            look(phone, "/", "work-390");
            look(phone, "/reports", "todo-390");
            look(phone, "/reports/" + id.value(), "form-390");
            phone.locator("input[value=DONE]").first().check();
            phone.locator("textarea").first().fill("封顶完成");
            phone.locator("button[value=send]").click();
            assertThat(phone.url()).contains("check");
            assertThat(phone.locator("textarea").first().inputValue()).isEqualTo("封顶完成");
            Browser.picture(phone, "reports-check-390");
            Browser.assertAccessible(phone);
            phone.locator("button[value=anyway]").click();
            assertThat(phone.locator(".notice-done").count()).isEqualTo(1);

            Page desk = browser.visitor(1440);
            Browser.signIn(desk, "office", ReportsRoom.PASSWORD, "zh-CN");
            look(desk, "/reports/review", "queue-1440");
            look(desk, "/reports/" + before.value() + "/review", "review-1440");
            look(desk, "/reports/requests", "requests-1440");
            look(desk, "/reports/requests/new?task=" + hospital.task().value(), "newrequest-1440");
            look(desk, "/tasks/" + hospital.task().value() + "/cadence", "cadence-1440");
            look(desk, "/coverage/preview?unit=" + GULOU, "preview-1440");
            look(desk, "/reports/burden?lang=en", "burden-en-1440");
            look(desk, "/reports/fields?lang=en", "fields-en-1440");
            look(desk, "/reports/" + id.value() + "/review?lang=en", "review-en-1440");

            Page small = browser.visitor(390);
            Browser.signIn(small, "office", ReportsRoom.PASSWORD, "en");
            look(small, "/reports/" + id.value() + "/review", "review-en-390");
            look(small, "/reports/requests/new?task=" + hospital.task().value(), "newrequest-en-390");
            look(small, "/reports/burden", "burden-en-390");
            look(small, "/tasks/" + hospital.task().value() + "/cadence", "cadence-en-390");
            look(small, "/coverage/preview?unit=" + GULOU, "preview-en-390");
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
