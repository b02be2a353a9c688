package dev.banyan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.banyan.directory.Actor;
import dev.banyan.launch.TestApplication;
import dev.banyan.plan.ApproveDraft;
import dev.banyan.plan.StartDraft;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The way of a task in the machine's browser, by three people: the office assigns it, a unit signs for it, breaks it down and
 * reports with a photograph, the office returns the report, the unit corrects it, the office accepts; a county sees its
 * part.
 */
@InBrowser
class DutyWalkTest {
    private static final String DEVELOPMENT_COMMISSION = "350100-FGW";
    private static final String GULOU = "350102";

    private TestApplication application;
    private Browser browser;

    @BeforeEach
    void open() {
        application = TestApplication.start("banyan.demo=true", "banyan.demo.plans=false");
        approveAPlan();
        browser = Browser.open(application.url());
    }

    private void approveAPlan() {
        byte[] text = """
                示范市数字经济行动方案
                一、数字行动
                （一）建设数字园区。到2030年，新建数字园区20个。推进园区设施共建共享。
                （二）培育数字企业。到2030年，新增数字企业100家。
                """.getBytes(StandardCharsets.UTF_8);
        var started = application.bean(StartDraft.class).start(Actor.SYSTEM, text, "方案.txt", OptionalInt.of(2026));
        var approved =
                application.bean(ApproveDraft.class).approve(Actor.SYSTEM, ((StartDraft.Started) started).draft(), 0);
        assertThat(approved).isInstanceOf(ApproveDraft.Approved.class);
    }

    @AfterEach
    void close() {
        browser.close();
        application.close();
    }

    private void check(Page page, String picture) {
        Browser.picture(page, picture);
        Browser.assertAccessible(page);
        Browser.assertNoSidewaysScroll(page);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1440", "en, 390"})
    void a_task_is_assigned_signed_for_broken_down_reported_returned_corrected_and_accepted(String language, int width)
            throws IOException {
        String name = language + "-" + width;
        Page office = browser.signedIn("office", language, width);
        String task = assign(office, name);

        Page liaison = browser.signedIn("liaison", language, width);
        sign(liaison, name);
        breakDown(liaison, task, name);

        Page county = browser.signedIn("liaison.gulou", language, width);
        county.navigate("/duties");
        assertThat(county.locator("main").innerText()).contains("鼓楼部分");
        // Its own part, and nothing of the whole or of its neighbour.
        assertThat(county.request()
                        .get(application.url() + "/responsibility/tasks/" + task)
                        .status())
                .isEqualTo(404);
        county.navigate("/register");
        check(county, "register-" + name);
        assertThat(county.locator("main").innerText()).contains("鼓楼部分").doesNotContain("台江部分");

        ask(office, task, name);
        report(liaison, name);
        giveBack(office, name);
        correct(liaison, name);
        accept(office, name);
        assertThat(browser.complaints()).isEmpty();
    }

    private static void done(Page page) {
        var notice = page.locator(".notice").first();
        notice.waitFor();
        assertThat(notice.getAttribute("class")).as(notice.innerText()).contains("notice-done");
    }

    private String assign(Page office, String name) {
        office.navigate("/responsibility");
        check(office, "tasks-" + name);
        office.locator("main a[href^='/responsibility/tasks/']").first().click();
        String task = office.url().replaceAll(".*/tasks/(\\d+).*", "$1");
        office.locator("#assign-unit").selectOption(DEVELOPMENT_COMMISSION);
        office.locator("form[action$='/assign'] .button-primary").click();
        done(office);
        check(office, "task-assigned-" + name);
        return task;
    }

    private void sign(Page liaison, String name) {
        liaison.navigate("/duties");
        check(liaison, "duties-" + name);
        liaison.locator("form[action$='/sign'] button").first().click();
        done(liaison);
    }

    private void breakDown(Page liaison, String task, String name) {
        liaison.navigate("/responsibility/tasks/" + task + "/split");
        part(liaison, 0, "鼓楼部分", GULOU, "12");
        part(liaison, 1, "台江部分", "350103", "8");
        liaison.locator("button[value=check]").click();
        check(liaison, "split-" + name);
        liaison.locator("button[value=save]").click();
        done(liaison);
    }

    private static void part(Page liaison, int row, String title, String unit, String figure) {
        liaison.locator("input[name=title]").nth(row).fill(title);
        liaison.locator("select[name=unit]").nth(row).selectOption(unit);
        liaison.locator("input[name=weight]").nth(row).fill("50");
        liaison.locator("input[name=figure]").nth(row).fill(figure);
        var due = liaison.locator("input[name=due]").nth(row);
        due.fill(due.getAttribute("max"));
    }

    private void ask(Page office, String task, String name) {
        office.navigate("/reports/requests/new?task=" + task);
        office.locator("#reason").fill("专题会议需要了解进展");
        var recipients = office.locator("input[name=recipients]");
        if (!recipients.first().isChecked()) {
            recipients.first().check();
        }
        office.locator("button[value=preview]").first().click();
        check(office, "request-cost-" + name);
        office.locator("button[value=send]").click();
        done(office);
    }

    private void report(Page liaison, String name) throws IOException {
        liaison.navigate("/reports");
        check(liaison, "reports-" + name);
        openReport(liaison);
        answer(liaison, "已完成前期工作，正在推进");
        liaison.locator("#progress").fill("30");
        liaison.locator("#file").setInputFiles(new FilePayload("现场.png", "image/png", photograph()));
        check(liaison, "report-form-" + name);
        send(liaison);
    }

    private static void openReport(Page liaison) {
        var report = liaison.locator("main a").all().stream()
                .filter(link -> link.getAttribute("href").matches("/reports/\\d+"))
                .findFirst()
                .orElseThrow();
        report.click();
    }

    private static void answer(Page liaison, String words) {
        for (var field : liaison.locator("main textarea:visible").all()) {
            field.fill(words);
        }
        for (var group : liaison.locator("main fieldset:has(input[type=radio])").all()) {
            group.locator("input[type=radio]").nth(1).check();
        }
        for (var figure : liaison.locator("main input[name^=figure]:visible").all()) {
            figure.fill("3");
        }
    }

    /** Sends, also against what was pointed out. */
    private static void send(Page liaison) {
        liaison.locator("button[value=send]").click();
        if (liaison.locator("button[value=anyway]").count() > 0) {
            liaison.locator("button[value=anyway]").click();
        }
        done(liaison);
    }

    private void giveBack(Page office, String name) {
        openReview(office);
        check(office, "review-" + name);
        office.locator("#reason-0").fill("请补充具体数据");
        office.locator("button[value=giveBack]").click();
        done(office);
    }

    private static void openReview(Page office) {
        office.navigate("/reports/review");
        office.locator("main a[href$='/review'][href^='/reports/']").last().click();
    }

    private void correct(Page liaison, String name) {
        liaison.navigate("/reports");
        openReport(liaison);
        assertThat(liaison.locator("main").innerText()).contains("请补充具体数据");
        check(liaison, "report-returned-" + name);
        answer(liaison, "已完成前期工作，其中三项已开工");
        send(liaison);
    }

    private void accept(Page office, String name) {
        openReview(office);
        office.locator("button[value=accept]").click();
        done(office);
        check(office, "review-done-" + name);
    }

    private static byte[] photograph() throws IOException {
        var picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        picture.createGraphics().fillRect(40, 40, 120, 90);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
