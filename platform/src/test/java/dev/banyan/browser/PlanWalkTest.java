package dev.banyan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.banyan.directory.DemoAccounts;
import dev.banyan.launch.TestApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of an outline in the machine's browser: upload, review, decide, approve, find a task, see its sentence. */
@InBrowser
class PlanWalkTest {
    private static final Path OUTLINE = Path.of("..", "samples", "fuzhou-outline.txt");

    private static TestApplication application;
    private static Browser browser;
    private static int uploads;

    @BeforeAll
    static void start() {
        application = TestApplication.start("banyan.demo=true", "banyan.demo.plans=false");
        browser = Browser.open(application.url());
    }

    @AfterAll
    static void stop() {
        browser.close();
        application.close();
    }

    private static void check(Page page, String picture) {
        Browser.picture(page, picture);
        Browser.assertAccessible(page);
        Browser.assertNoSidewaysScroll(page);
    }

    /** Each time another file, since the same one is never read in twice. */
    private static void upload(Page page) throws IOException {
        String text = Files.readString(OUTLINE) + "\n".repeat(++uploads);
        page.navigate("/plans/new");
        page.locator("#file")
                .setInputFiles(new FilePayload("outline.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        page.locator("main form .button-primary").click();
        page.waitForURL("**/drafts/*");
    }

    private static Locator card(Page page) {
        return page.locator(".view .figure-card:has(details[open])").first();
    }

    private static void decide(Page page, String decision, String corrected) {
        card(page).locator("input[value=" + decision + "]").check();
        card(page).locator("input[name=corrected]").fill(corrected);
        card(page).locator("input[name=reason]").fill("与主管部门核对");
        card(page).locator(".button-primary").click();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1440, 审定, 结构", "en, 390, Approve, Structure"})
    void an_outline_becomes_a_plan(String language, int width, String approve, String structure) throws IOException {
        String name = language + "-" + width;
        Page office = browser.signedIn("office", language, width);
        check(office, "plans-" + name);
        office.navigate("/plans/new");
        check(office, "plan-new-" + name);
        upload(office);
        String draft = office.url();

        Page reviewer = browser.signedIn("reviewer", language, width);
        reviewer.navigate(draft);
        check(reviewer, "draft-" + name);

        // A sentence lights its task, a task its sentence.
        reviewer.locator("#source a.sentence:has(mark.doubt)").first().click();
        reviewer.locator("#panel .figure-card").first().waitFor();
        String part = reviewer.locator("#panel").getAttribute("data-part");
        assertThat(reviewer.locator(".tree a.lit").getAttribute("data-part")).isEqualTo(part);
        reviewer.locator(".tree a[data-part]").nth(12).click();
        reviewer.waitForCondition(
                () -> !reviewer.locator("#panel").getAttribute("data-part").equals(part));
        String other = reviewer.locator("#panel").getAttribute("data-part");
        assertThat(reviewer.locator("#source a.sentence.lit").first().getAttribute("data-part"))
                .isEqualTo(other);
        check(reviewer, "draft-part-" + name);

        // Approval waits for the two figures.
        reviewer.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(approve).setExact(true))
                .click();
        assertThat(reviewer.locator(".notice-failure").count()).isEqualTo(1);
        assertThat(reviewer.locator(".view .figure-card"))
                .satisfies(cards -> assertThat(cards.count()).isEqualTo(2));
        check(reviewer, "draft-findings-" + name);
        decide(reviewer, "correct", "三点八");
        assertThat(card(reviewer).locator("input[name=reason]").inputValue()).isEqualTo("与主管部门核对");
        decide(reviewer, "correct", "2.6");
        decide(reviewer, "keep", "");
        check(reviewer, "draft-decided-" + name);
        reviewer.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(approve).setExact(true))
                .click();
        reviewer.waitForURL("**/plans/*");
        String plan = reviewer.url();
        check(reviewer, "plan-" + name);

        // Find a task, see its sentence.
        reviewer.locator("input[name=q]").fill("医生");
        reviewer.locator("form.filters button").click();
        assertThat(reviewer.locator(".tabs [aria-current]").textContent()).contains(structure);
        check(reviewer, "plan-filtered-" + name);
        reviewer.locator(".tree a:has-text('健康')").last().click();
        assertThat(reviewer.locator(".source .lit").first().textContent()).isNotBlank();
        assertThat(reviewer.locator("mark:has-text('38')").count()).isEqualTo(1);
        check(reviewer, "task-" + name);
        reviewer.navigate(plan + "/indicators");
        check(reviewer, "indicators-" + name);
        reviewer.navigate(plan + "/source");
        check(reviewer, "source-" + name);

        // A revision shows its difference.
        office.navigate(plan);
        office.locator(".page-head .actions button").click();
        office.locator(".tree a[data-part]").nth(20).click();
        office.locator("#panel .edits form[action$=drop] button").click();
        reviewer.navigate(office.url());
        reviewer.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(approve).setExact(true))
                .click();
        reviewer.waitForURL(plan);
        reviewer.navigate(plan + "/versions");
        assertThat(reviewer.locator(".diff-removed").count()).isPositive();
        check(reviewer, "versions-" + name);

        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void everything_can_be_read_and_chosen_without_script(int width) throws IOException {
        Page office = browser.visitorWithoutScript(width);
        Browser.signIn(office, "office", DemoAccounts.PASSWORD, "zh-CN");
        upload(office);

        office.locator("#source a.sentence:has(mark.doubt)").first().click();
        assertThat(office.locator("#panel .figure-card").count()).isPositive();
        String part = office.locator("#panel").getAttribute("data-part");
        assertThat(office.locator("#source a.lit").first().getAttribute("data-part"))
                .isEqualTo(part);
        assertThat(office.locator(".tree a[aria-current]").getAttribute("data-part"))
                .isEqualTo(part);
        Browser.assertReachableByKeyboard(office);
    }
}
