package dev.banyan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.banyan.launch.TestApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first page anyone sees, in the machine's browser. */
@InBrowser
class SignInPageTest {
    private static TestApplication application;

    private Browser browser;

    @BeforeAll
    static void start() {
        application = TestApplication.start("banyan.demo=true", "banyan.demo.history=false");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @BeforeEach
    void open() {
        browser = Browser.open(application.url());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 390, 登录", "zh-CN, 1024, 登录", "zh-CN, 1440, 登录", "en, 390, Sign in", "en, 1440, Sign in"})
    void it_is_readable_in_both_languages_at_every_width(String language, int width, String heading) {
        Page page = browser.visitor(width);
        page.navigate("/sign-in?lang=" + language);
        Browser.picture(page, "sign-in-" + language + "-" + width);

        assertThat(page.locator("h1").textContent()).isEqualTo(heading);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        Browser.assertNoSidewaysScroll(page);
        Browser.assertAccessible(page);
        Browser.assertReachableByKeyboard(page);
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"display=large", "scheme=dark", "scheme=light"})
    void size_of_type_and_colours_are_remembered(String choice) {
        String mark = choice.substring(choice.indexOf('=') + 1);
        Page page = browser.visitor(390);
        page.navigate("/sign-in");
        assertThat(page.locator("html").getAttribute("class")).isEmpty();

        page.locator(".foot a[href$='" + choice + "']").click();
        page.navigate("/sign-in");

        assertThat(page.locator("html").getAttribute("class")).isEqualTo(mark);
        Browser.assertNoSidewaysScroll(page);
        Browser.assertAccessible(page);
        Browser.picture(page, "sign-in-" + mark);
    }

    @Test
    void a_system_in_dark_colours_gets_dark_pages() {
        Page page = browser.visitor(1024);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.navigate("/sign-in");

        assertThat(page.evaluate("() => getComputedStyle(document.documentElement).colorScheme"))
                .isEqualTo("dark");
        Browser.assertAccessible(page);
    }

    @Test
    void it_works_without_script() {
        Page page = browser.visitorWithoutScript(1024);
        page.navigate("/sign-in");
        page.locator("#name").fill("reader");
        page.locator("#password").fill("banyan-demo");
        page.locator("form[action='/sign-in'] button").first().click();

        assertThat(page.locator(".who .person").textContent()).isEqualTo("演示查阅人");
    }

    @Test
    void a_page_that_does_not_exist_is_explained() {
        Page page = browser.visitor(390);
        page.navigate("/nowhere?lang=en");
        Browser.picture(page, "problem-404");

        assertThat(page.locator("h1").textContent()).isEqualTo("Page not found");
        Browser.assertNoSidewaysScroll(page);
        Browser.assertAccessible(page);
    }
}
