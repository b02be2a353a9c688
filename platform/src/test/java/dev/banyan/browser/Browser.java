package dev.banyan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.banyan.directory.DemoAccounts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The machine's Chromium for tests of pages, marked {@link InBrowser}:
 * {@code try (var browser = Browser.open(application.url()))}. One runs for all of them; visitors know nothing of each other.
 */
public final class Browser implements AutoCloseable {
    private static final Path SCREENS = Path.of("target", "screens");

    private final String address;
    private final List<BrowserContext> visitors = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Browser(String address) {
        this.address = address;
    }

    /** Ends with the process that runs the tests. */
    private record Running(com.microsoft.playwright.Browser chromium) {
        static final Running ONE = start();

        private static Running start() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Running(playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Browser.chromium().orElseThrow())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync"))));
        }
    }

    /** @param address of the application, without a slash at the end */
    public static Browser open(String address) {
        return new Browser(address);
    }

    static boolean isThere() {
        return chromium().isPresent();
    }

    private static Optional<Path> chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A new visitor with a window of this width, who has no cookies yet. */
    public Page visitor(int width) {
        return visitor(width, options -> {});
    }

    /** A new visitor whose browser runs no script. */
    public Page visitorWithoutScript(int width) {
        return visitor(width, options -> options.setJavaScriptEnabled(false));
    }

    private Page visitor(int width, Consumer<com.microsoft.playwright.Browser.NewContextOptions> more) {
        var options = new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, 900);
        more.accept(options);
        BrowserContext context = Running.ONE.chromium().newContext(options);
        visitors.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** Signs somebody in on the page for it. */
    public static void signIn(Page page, String name, String password, String language) {
        page.navigate("/sign-in?lang=" + language);
        page.locator("#name").fill(name);
        page.locator("#password").fill(password);
        page.locator("form[action='/sign-in'] button").first().click();
    }

    /** A new visitor, signed in as somebody of the demo. */
    public Page signedIn(String name, String language, int width) {
        Page page = visitor(width);
        signIn(page, name, DemoAccounts.PASSWORD, language);
        return page;
    }

    /** What the browser complained about on its console so far, breaches of the security policy among it. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Keeps a picture of the whole page as target/screens/NAME.png, if the run was asked to with {@code -Dbanyan.screens=true}. */
    public static void picture(Page page, String name) {
        if (Boolean.getBoolean("banyan.screens")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENS.resolve(name + ".png"))
                    .setFullPage(true));
        }
    }

    /** Whether axe finds nothing: WCAG 2.2 AA and its advice on good practice. */
    public static void assertAccessible(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        Object violations = page.evaluate("""
                async () => {
                  // While a page moves, its head lies half below what stays in sight.
                  window.scrollTo({ top: 0, behavior: 'instant' });
                  await new Promise(requestAnimationFrame);
                  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
                  const found = await axe.run({ runOnly: tags, resultTypes: ['violations'] });
                  return found.violations.map(it => it.id + ': ' + it.help + ' ' + it.nodes.map(node => node.html));
                }""");
        assertThat((List<?>) violations).as(page.url()).isEmpty();
    }

    /** Whether the page fits its window; only tables may be wider, inside their own frame. */
    public static void assertNoSidewaysScroll(Page page) {
        Object wide = page.evaluate("""
                () => document.documentElement.scrollWidth <= window.innerWidth ? [] :
                  [...document.body.querySelectorAll('*')]
                    .filter(it => it.getBoundingClientRect().right > window.innerWidth + 1 && !it.closest('.table-scroll'))
                    .map(it => it.outerHTML.slice(0, 120))""");
        assertThat((List<?>) wide)
                .as(page.url() + " at " + page.viewportSize().width)
                .isEmpty();
    }

    /** Whether the tabulator reaches all that can be clicked or filled in. */
    public static void assertReachableByKeyboard(Page page) {
        page.evaluate("() => document.activeElement && document.activeElement.blur()");
        int controls = (int) page.evaluate("""
                () => {
                  const seen = new Set();
                  document.querySelectorAll('a[href], button, input, select, textarea, summary').forEach(it => {
                    if (it.type === 'hidden' || it.disabled || !it.checkVisibility()) return;
                    it.dataset.control = it.type === 'radio' ? 'radio ' + it.name : 'control ' + seen.size;
                    seen.add(it.dataset.control);
                  });
                  return seen.size;
                }""");
        int left = controls;
        for (int i = 0; i < 2 * controls + 10 && left > 0; i++) {
            page.keyboard().press("Tab");
            left = (int) page.evaluate("""
                    () => {
                      document.querySelectorAll('[data-control="' + document.activeElement?.dataset.control + '"]')
                        .forEach(it => delete it.dataset.control);
                      return document.querySelectorAll('[data-control]').length;
                    }""");
        }
        Object missed = page.evaluate("() => [...document.querySelectorAll('[data-control]')].map(it => it.outerHTML)");
        assertThat((List<?>) missed).as(page.url()).isEmpty();
    }

    @Override
    public void close() {
        visitors.forEach(BrowserContext::close);
    }
}
