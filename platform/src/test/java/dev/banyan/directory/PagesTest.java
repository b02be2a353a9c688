package dev.banyan.directory;

import static dev.banyan.directory.Visitor.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.archive.Deed;
import dev.banyan.archive.JournalEntry;
import dev.banyan.archive.JournalFilter;
import dev.banyan.archive.ReadJournal;
import dev.banyan.directory.store.People;
import dev.banyan.launch.TestApplication;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The pages of the demo city, as people meet them. */
class PagesTest {
    private static final Map<String, Visitor> KNOWN = new HashMap<>();

    private static TestApplication application;

    @BeforeAll
    static void start() {
        application = TestApplication.start("banyan.demo=true", "banyan.demo.history=false");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static Visitor visitor() {
        return new Visitor(application.url());
    }

    /** Signed in once for all tests that do not sign out. */
    private static Visitor signedIn(String name) {
        return KNOWN.computeIfAbsent(name, it -> visitor().signIn(it, DemoAccounts.PASSWORD));
    }

    @Test
    void the_demo_shows_its_accounts_and_lets_them_in() {
        var visitor = visitor();

        assertThat(visitor.get("/sign-in").body())
                .contains(DemoAccounts.PASSWORD, "office", "reviewer", "reader", "administrator");
        var answer = visitor.submit("/sign-in", "/sign-in", "name=Reader", "password=" + DemoAccounts.PASSWORD);
        assertThat(leadsTo(answer)).isEqualTo("/");
        assertThat(visitor.get("/units").body()).contains("演示查阅人", "鼓楼区");
    }

    @Test
    void a_page_asked_for_before_signing_in_is_shown_after() {
        var visitor = visitor();

        assertThat(leadsTo(visitor.get("/units?q=x"))).isEqualTo("/sign-in");
        assertThat(leadsTo(visitor.submit("/sign-in", "/sign-in", "name=reader", "password=" + DemoAccounts.PASSWORD)))
                .startsWith("/units?q=x");
        assertThat(visitor().get("/units", "HX-Request", "true").headers().firstValue("HX-Redirect"))
                .contains("/sign-in");
    }

    @Test
    void an_unknown_name_and_a_wrong_password_are_answered_alike() {
        var unknown = visitor().submit("/sign-in", "/sign-in", "name=nobody", "password=not it");
        var wrong = visitor().submit("/sign-in", "/sign-in", "name=reviewer", "password=not it");

        assertThat(List.of(leadsTo(unknown), leadsTo(wrong))).containsExactly("/sign-in?refused", "/sign-in?refused");
    }

    @Test
    void signing_in_begins_a_new_session_and_signing_out_ends_it() {
        var visitor = visitor();
        var before = cookie(visitor.get("/sign-in").headers().allValues("Set-Cookie"));
        var after = cookie(visitor.submit("/sign-in", "/sign-in", "name=reader", "password=" + DemoAccounts.PASSWORD)
                .headers()
                .allValues("Set-Cookie"));

        assertThat(before).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(after).contains("HttpOnly").isNotEqualTo(before);
        assertThat(leadsTo(visitor.submit("/units", "/sign-out"))).isEqualTo("/sign-in?left");
        assertThat(leadsTo(visitor.get("/units"))).isEqualTo("/sign-in");
        assertThat(acts()).contains("SignedIn", "SignedOut");
    }

    private static String cookie(List<String> cookies) {
        return cookies.stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_form_without_its_token_is_refused() {
        var administrator = signedIn("administrator");

        assertThat(administrator
                        .post("/people", "name=forged", "displayName=伪造", "roles=ADMINISTRATOR")
                        .statusCode())
                .isEqualTo(403);
        assertThat(application.bean(People.class).page("forged", 0, 1)).isEmpty();
    }

    @Test
    void a_form_whose_session_is_over_leads_to_signing_in() {
        assertThat(leadsTo(visitor().post("/people", "name=late"))).isEqualTo("/sign-in?ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/units", "/people", "/banyan.css", "/no-such-page"})
    void every_answer_forbids_foreign_content(String path) {
        var headers = signedIn("administrator").get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                        + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy"))
                .hasValueSatisfying(it -> assertThat(it).contains("geolocation=()"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/sign-in", "/units", "/people", "/people/new", "/journal", "/password", "/tokens", "/calendar"})
    void no_page_holds_script_or_style_of_its_own(String path) {
        var page = path.equals("/sign-in") ? visitor() : signedIn("administrator");

        var answer = page.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContainPattern("<style|<script(?![^>]*src=)| style=| on[a-z]+=");
    }

    /** Pages against accounts: 200 shown, 403 refused. */
    @ParameterizedTest(name = "{0}: 督查绩效办 {1}, 审核人 {2}, 查阅人 {3}, 系统管理员 {4}")
    @CsvSource({
        "/units,    200, 200, 200, 200",
        "/password, 200, 200, 200, 200",
        "/journal,  200, 403, 403, 200",
        "/people,   403, 403, 403, 200",
        "/people/new, 403, 403, 403, 200",
        "/tokens,   403, 403, 403, 200",
    })
    void each_role_sees_only_its_pages(String path, int office, int reviewer, int reader, int administrator) {
        assertThat(List.of("office", "reviewer", "reader", "administrator"))
                .extracting(name -> signedIn(name).get(path).statusCode())
                .containsExactly(office, reviewer, reader, administrator);
    }

    @Test
    void every_handler_says_who_may_use_it() {
        Map<String, HandlerMethod> silent = new TreeMap<>();
        application
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    if (!ErrorController.class.isAssignableFrom(handler.getBeanType())
                            && Access.demandOf(handler.getMethod(), handler.getBeanType())
                                    .isEmpty()) {
                        silent.put(mapping.toString(), handler);
                    }
                });

        assertThat(silent).isEmpty();
    }

    @Test
    void an_administrator_adds_a_person_who_sets_a_password_through_a_link_once() {
        var administrator = signedIn("administrator");
        var added = administrator.submit(
                "/people/new", "/people", "name=chen.jing", "displayName=陈静", "unit=350100-FGW", "roles=OFFICE");
        String person = leadsTo(added);
        String link = linkOn(administrator.get(person).body());
        assertThat(administrator.get(person).body()).doesNotContain("set-password");

        var newcomer = visitor();
        assertThat(newcomer.get(link).body()).contains("陈静");
        var weak = newcomer.submit(link, "/set-password", "token=" + token(link), "password=chen.jing1", "repeated=x");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("两次输入的密码不一致。");
        var set = newcomer.submit(
                link, "/set-password", "token=" + token(link), "password=闽江流水, 十里长堤", "repeated=闽江流水, 十里长堤");
        assertThat(leadsTo(set)).isEqualTo("/sign-in");
        assertThat(newcomer.get(link).statusCode()).isEqualTo(410);

        newcomer.signIn("chen.jing", "闽江流水, 十里长堤");
        assertThat(newcomer.get("/journal").body()).contains("陈静", "新增人员");

        administrator.submit(person, person + "/roles", "seen=2", "roles=READER");
        assertThat(leadsTo(newcomer.get("/units"))).isEqualTo("/sign-in?ended");
        newcomer.signIn("chen.jing", "闽江流水, 十里长堤");
        assertThat(newcomer.get("/journal").statusCode()).isEqualTo(403);

        administrator.submit(person, person + "/block", "seen=3");
        assertThat(leadsTo(newcomer.get("/units"))).isEqualTo("/sign-in?ended");
        newcomer.signIn("chen.jing", "闽江流水, 十里长堤");
        assertThat(leadsTo(newcomer.get("/units"))).isEqualTo("/sign-in");
        assertThat(acts()).contains("PersonAdded", "PasswordSet", "RolesChanged", "PersonBlocked");
    }

    @Test
    void whoever_changes_the_password_signs_in_anew_with_it() {
        var administrator = signedIn("administrator");
        String link = linkOn(administrator
                .get(leadsTo(administrator.submit(
                        "/people/new", "/people", "name=lin.hai", "displayName=林海", "unit=", "roles=READER")))
                .body());
        var person = visitor();
        person.submit(
                link, "/set-password", "token=" + token(link), "password=old pass phrase", "repeated=old pass phrase");
        var elsewhere = visitor().signIn("lin.hai", "old pass phrase");
        person.signIn("lin.hai", "old pass phrase");

        assertThat(person.submit(
                                "/password",
                                "/password",
                                "current=wrong",
                                "password=new pass phrase",
                                "repeated=new pass phrase")
                        .statusCode())
                .isEqualTo(422);
        assertThat(leadsTo(person.submit(
                        "/password",
                        "/password",
                        "current=old pass phrase",
                        "password=new pass phrase",
                        "repeated=new pass phrase")))
                .isEqualTo("/sign-in");
        assertThat(leadsTo(elsewhere.get("/units"))).isEqualTo("/sign-in?ended");
        assertThat(leadsTo(person.signIn("lin.hai", "old pass phrase").get("/units")))
                .isEqualTo("/sign-in");
        assertThat(person.signIn("lin.hai", "new pass phrase").get("/units").statusCode())
                .isEqualTo(200);
    }

    @Test
    void bad_input_is_answered_with_what_to_do_instead() {
        var answer =
                signedIn("administrator").submit("/people/new", "/people", "name=9", "displayName=", "unit=nowhere");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("登录名不合规定。", "请填写姓名，不超过 40 字。", "没有这个单位。", "请至少选择一个角色。");
    }

    @Test
    void units_are_filtered_with_those_above_them() {
        var page = signedIn("reader").get("/units?q=changle&kind=COUNTY").body();

        assertThat(page).contains("福州市", "长乐区").doesNotContain("鼓楼区");
        assertThat(signedIn("reader")
                        .get("/units?q=changle&kind=COUNTY&lang=en")
                        .body())
                .contains("Changle District", "County-level division");
    }

    @Test
    void the_journal_is_filtered_and_paged() {
        var office = signedIn("office");
        assertThat(office.get("/journal?kind=list").body()).contains("导入名录").doesNotContain(">登录<");
        assertThat(office.get("/journal?from=2001-01-01&to=2001-01-02").body()).contains("没有符合条件");
        assertThat(office.get("/journal?from=yesterday").statusCode()).isEqualTo(400);
        for (int i = 0; i < 60; i++) {
            application.bean(SignIn.class).left(new Actor(new UUID(0, 1), "x", "过客", Set.of()));
        }
        var first = office.get("/journal?actor=" + URLEncoder.encode("过客", StandardCharsets.UTF_8));
        var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first.body());
        assertThat(next.find()).isTrue();
        assertThat(rows(first.body())).isEqualTo(50);
        assertThat(rows(office.get(next.group(1).replace("&amp;", "&")).body())).isEqualTo(10);
    }

    private static long rows(String page) {
        return Pattern.compile("<th scope=\"row\"").matcher(page).results().count();
    }

    private static String linkOn(String page) {
        var link =
                Pattern.compile("value=\"http://[^/]+(/set-password[^\"]+)\"").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String token(String link) {
        return link.substring(link.indexOf('=') + 1);
    }

    private static List<String> acts() {
        return application.bean(ReadJournal.class).page(JournalFilter.ALL, Long.MAX_VALUE, 500).stream()
                .map(JournalEntry::deed)
                .map(Deed::act)
                .toList();
    }
}
