package dev.banyan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.banyan.launch.TestApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages behind the list of units, on the telephone and on a desk. */
@InBrowser
class DirectoryWalkTest {
    private static final String TABLE = """
            代码,名称,简称,英文名称,类别,上级单位代码
            350100-FGW,福州市发展改革委,市发改委,Reform Commission,部门,350100
            350100-N,新设局,新设局,New Bureau,部门,350100
            350100-M,,新设局,New Bureau,局,没有这个上级单位的代码
            """;

    private static TestApplication application;
    private static Browser browser;

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

    @ParameterizedTest
    @CsvSource({"zh-CN, 1440", "en, 390"})
    void they_open_fit_and_are_accessible(String language, int width) {
        Page page = browser.signedIn("office", language, width);

        page.navigate("/units/350100-TYJ");
        String post = page.locator("a[href^='/units/posts/']").first().getAttribute("href");
        for (String path : List.of(
                "/units/350100-TYJ",
                "/units/350100-ZX7",
                "/units/350112?on=2017-01-01",
                "/units/350100-FGW/edit",
                "/units/new",
                post,
                "/units/vacancies",
                "/units/lists")) {
            assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
            look(page, path.startsWith("/units/posts/") ? "post" : path, language, width);
        }
        page.locator("#table")
                .setInputFiles(new FilePayload("单位.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[enctype] button").click();
        assertThat(page.locator(".badge-stopped").count()).isEqualTo(1);
        look(page, "trial", language, width);
        // That the list is refused is the answer 422, which the browser counts as a failure.
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("status of 422"));
    }

    private static void look(Page page, String name, String language, int width) {
        Browser.picture(page, "directory" + name.replaceAll("[/?=]", "-") + "-" + language + "-" + width);
        Browser.assertNoSidewaysScroll(page);
        Browser.assertAccessible(page);
    }
}
