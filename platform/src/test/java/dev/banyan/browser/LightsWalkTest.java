package dev.banyan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ElementState;
import dev.banyan.launch.TestApplication;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A leader goes from the overview to a task, to why its light is red, and back in time; and scores of the same city find their way. */
@InBrowser
class LightsWalkTest {
    private static TestApplication application;
    private static Browser browser;

    @BeforeAll
    static void start() {
        application = TestApplication.start("banyan.demo=true", "banyan.today=2023-09-28");
        browser = Browser.open(application.url());
    }

    @AfterAll
    static void stop() {
        browser.close();
        application.close();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1440", "en, 390"})
    void a_leader_looks_around(String language, int width) {
        Page page = browser.signedIn("leader", language, width);

        page.navigate("/overview");
        looksRight(page, "overview-" + language);
        page.locator(".overview-time input[type=range]")
                .evaluate("slider => { slider.value = 20; "
                        + "slider.dispatchEvent(new Event('input')); slider.dispatchEvent(new Event('change')); }");
        page.waitForURL("**/overview?**day=**");
        assertThat(page.url()).contains("day=2022-");

        page.locator(".overview-list a.piece-red").first().click();
        looksRight(page, "tasks-" + language);
        page.locator("tbody th a").first().click();
        assertThat(page.url()).contains("/lights", "day=2022-");
        page.locator(".overview-owed summary").first().click();
        looksRight(page, "task-" + language);

        page.navigate("/units/350102/lights");
        looksRight(page, "unit-" + language);
        page.navigate("/ledger?group=UNIT&only=OPEN");
        looksRight(page, "ledger-" + language);
        page.navigate("/battle-map");
        looksRight(page, "battle-map-" + language);
        turnsOnTheWall(page, language);
        page.navigate("/what-if?progress.red-above=15");
        looksRight(page, "what-if-" + language);
        assertThat(browser.complaints()).isEmpty();
    }

    /** The map on a wall turns its pages every minute until somebody stops it. */
    private static void turnsOnTheWall(Page page, String language) {
        page.clock().install();
        page.locator("a[href*='wall=true']").click();
        looksRight(page, "battle-wall-" + language);
        var shown = page.locator("#wall caption").elementHandle();
        page.clock().runFor(60_000);
        shown.waitForElementState(ElementState.HIDDEN);
        assertThat(page.locator("#wall tbody th[scope=row]").count()).isPositive();

        page.locator(".wall-pause").click();
        var asked = new AtomicInteger();
        page.onRequest(_ -> asked.incrementAndGet());
        page.clock().runFor(180_000);
        page.evaluate("() => fetch('/wall.js')");
        assertThat(asked).hasValue(1);
        page.clock().resume();
    }

    @Test
    void a_score_is_looked_into_appealed_against_decided_and_released() {
        new AssessmentWalk(application, browser).walk();
        assertThat(browser.complaints()).isEmpty();
    }

    private static void looksRight(Page page, String name) {
        Browser.picture(page, "lights-" + name);
        Browser.assertNoSidewaysScroll(page);
        Browser.assertAccessible(page);
    }
}
