package dev.banyan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.banyan.launch.TestApplication;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page that the menu leads to, as those who may go there see it on the telephone and on a desk. */
@InBrowser
class MenuPagesTest {
    private static TestApplication application;
    private static Browser browser;
    private static final Set<String> ACCESSIBLE = new HashSet<>();

    @BeforeAll
    static void start() {
        application = TestApplication.start("banyan.demo=true", "banyan.today=2022-04-20");
        browser = Browser.open(application.url());
    }

    @AfterAll
    static void stop() {
        browser.close();
        application.close();
    }

    @ParameterizedTest
    @CsvSource({"office, zh-CN, 390", "office, en, 1440", "administrator, en, 390", "administrator, zh-CN, 1024"})
    void they_open_fit_and_are_accessible(String account, String language, int width) {
        Page page = browser.signedIn(account, language, width);
        Set<String> entries = new LinkedHashSet<>();
        for (String group : links(page, ".menu a")) {
            page.navigate(group);
            assertThat(links(page, ".menu a[aria-current]")).containsExactly(group);
            entries.add(group);
            entries.addAll(links(page, ".submenu a"));
        }

        assertThat(entries).isNotEmpty();
        for (String entry : entries) {
            var answer = page.navigate(entry);
            Browser.picture(page, "menu-" + account + "-" + language + entry.replace('/', '-'));
            assertThat(answer.status()).as(entry).isEqualTo(200);
            var besides = links(page, ".submenu a");
            assertThat(links(page, ".submenu a[aria-current=page]"))
                    .as(entry)
                    .isEqualTo(besides.isEmpty() ? besides : List.of(entry));
            Browser.assertNoSidewaysScroll(page);
            // The telephone, which comes first, hides nothing that is on the desk.
            if (ACCESSIBLE.add(entry)) {
                Browser.assertAccessible(page);
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }

    private static List<String> links(Page page, String selector) {
        return page.locator(selector).all().stream()
                .map((Locator entry) -> entry.getAttribute("href"))
                .toList();
    }
}
