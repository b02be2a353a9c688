package dev.banyan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.banyan.launch.TestApplication;
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
        Page page = browser.visitor(width);
        page.navigate("/sign-in?lang=" + language);
        page.locator("#name").fill("leader");
        page.locator("#password").fill("banyan-demo");
        page.locator("form[action='/sign-in'] button").first().click();

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
        page.navigate("/what-if?progress.red-above=15");
        looksRight(page, "what-if-" + language);
        assertThat(browser.complaints()).isEmpty();
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
