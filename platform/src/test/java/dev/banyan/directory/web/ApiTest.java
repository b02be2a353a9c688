package dev.banyan.directory.web;

import static dev.banyan.directory.Program.json;
import static dev.banyan.directory.Program.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.archive.JournalEntry;
import dev.banyan.archive.JournalFilter;
import dev.banyan.archive.ReadJournal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.DemoAccounts;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.ManageTokens;
import dev.banyan.directory.OpenByToken;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Program;
import dev.banyan.directory.Scope;
import dev.banyan.directory.Visitor;
import dev.banyan.directory.store.ApiTokens;
import dev.banyan.launch.TestApplication;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The interface for programs, as programs meet it. */
class ApiTest {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private static TestApplication application;
    private static Program reader;
    private static Program office;

    @BeforeAll
    static void start() {
        application = TestApplication.start("banyan.demo=true", "banyan.demo.plans=false");
        reader = program(Permission.READ_PLANS);
        office = program(Permission.READ_PLANS, Permission.MANAGE_CALENDAR);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static Program program(Permission... permissions) {
        return new Program(
                application.url(), issued(Optional.empty(), permissions).secret());
    }

    private static ManageTokens.Issued issued(Optional<String> unit, Permission... permissions) {
        return (ManageTokens.Issued) application
                .bean(ManageTokens.class)
                .issue(
                        Actor.SYSTEM,
                        new ManageTokens.NewToken(
                                "程序 " + NAMES.incrementAndGet(),
                                Set.of(permissions),
                                unit,
                                Clock.systemUTC().instant().plus(Duration.ofDays(30))));
    }

    @Test
    void an_administrator_issues_a_token_that_is_shown_once_and_revokes_it() {
        var administrator = new Visitor(application.url()).signIn("administrator", DemoAccounts.PASSWORD);
        administrator.submit(
                "/tokens",
                "/tokens",
                "name=统计局平台",
                "permissions=READ_PLANS",
                "unit=350102",
                "until=" + LocalDate.now(Clock.systemUTC()).plusDays(90));
        String page = administrator.get("/tokens").body();
        var secret =
                Pattern.compile("id=\"secret\" readonly value=\"([^\"]+)\"").matcher(page);
        assertThat(secret.find()).isTrue();
        var program = new Program(application.url(), secret.group(1));
        assertThat(program.get("/units?limit=1").statusCode()).isEqualTo(200);

        String again = administrator.get("/tokens").body();
        assertThat(again).contains("统计局平台", "鼓楼区").doesNotContain(secret.group(1));
        var revoke = Pattern.compile("/tokens/[^/]+/revoke").matcher(again.substring(again.indexOf("统计局平台")));
        assertThat(revoke.find()).isTrue();
        administrator.submit("/tokens", revoke.group());

        assertThat(problem(program.get("/units"))).isEqualTo("401 token_wrong");
        assertThat(acts()).contains("TokenIssued", "TokenRevoked");
    }

    @Test
    void what_a_token_may_not_hold_is_refused() {
        var administrator = new Visitor(application.url()).signIn("administrator", DemoAccounts.PASSWORD);

        var answer = administrator.submit(
                "/tokens", "/tokens", "name= ", "permissions=APPROVE_PLANS", "unit=x", "until=2099-01-01");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请填写用途", "只能由人办理", "没有这个单位", "不超过一年");
    }

    @Test
    void nobody_comes_in_without_a_token_that_holds() {
        var issued = issued(Optional.empty(), Permission.READ_PLANS);
        var later = Clock.offset(Clock.systemUTC(), Duration.ofDays(31));
        var signedIn = new Visitor(application.url()).signIn("reader", DemoAccounts.PASSWORD);

        assertThat(problem(new Program(application.url(), "").get("/units"))).isEqualTo("401 token_missing");
        assertThat(problem(new Program(application.url(), "guessed").get("/units")))
                .isEqualTo("401 token_wrong");
        assertThat(problem(signedIn.get("/api/v1/units"))).isEqualTo("401 token_missing");
        assertThat(new OpenByToken(application.bean(ApiTokens.class), later).with(issued.secret()))
                .isEmpty();
        assertThat(new OpenByToken(application.bean(ApiTokens.class), Clock.systemUTC()).with(issued.secret()))
                .isPresent();
    }

    @Test
    void a_token_that_another_node_revoked_is_refused_a_second_later() {
        var issued = issued(Optional.empty(), Permission.READ_PLANS);
        var tokens = application.bean(ApiTokens.class);
        var now = new AtomicReference<>(Clock.systemUTC().instant());
        var here = new OpenByToken(tokens, ((InstantSource) now::get).withZone(ZoneOffset.UTC));
        assertThat(here.with(issued.secret())).isPresent();

        tokens.revoke(issued.token().id(), now.get());

        now.updateAndGet(it -> it.plusMillis(999));
        assertThat(here.with(issued.secret())).isPresent();
        now.updateAndGet(it -> it.plusMillis(1));
        assertThat(here.with(issued.secret())).isEmpty();
    }

    @Test
    void a_token_reaches_its_unit_and_what_is_below_it() {
        var issued = issued(Optional.of("350102"), Permission.READ_PLANS);
        var actor = application.bean(OpenByToken.class).with(issued.secret()).orElseThrow();

        Scope scope = application.bean(FindScope.class).of(actor);

        assertThat(scope.covers("350102")).isTrue();
        assertThat(scope.covers("350100")).isFalse();
        assertThat(actor.displayName()).startsWith("令牌：");
    }

    @Test
    void a_token_does_only_what_it_was_given() {
        assertThat(problem(reader.write("POST", "/calendar/notices", "k1", "{\"table\": \"\"}")))
                .isEqualTo("403 not_permitted");
    }

    @Test
    void a_list_goes_on_where_its_page_ended() {
        var codes = new ArrayList<String>();
        String next = "";
        do {
            var page = json(reader.get("/units?limit=7" + (next.isEmpty() ? "" : "&cursor=" + next)));
            page.get("items").forEach(unit -> codes.add(unit.get("code").asString()));
            next = page.has("next") ? page.get("next").asString() : "";
        } while (!next.isEmpty());

        assertThat(codes).hasSizeGreaterThan(50).isSorted().doesNotHaveDuplicates();
        assertThat(codes)
                .hasSize(json(reader.get("/units?limit=200")).get("items").size());
    }

    @Test
    void what_did_not_change_is_not_sent_again() {
        var first = reader.get("/calendar/days?from=2026-02-13&until=2026-02-16");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(json(first).get("workingDays").asInt()).isEqualTo(2);
        assertThat(reader.get("/calendar/days?from=2026-02-13&until=2026-02-16", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_due_day_comes_with_its_reasons() {
        assertThat(json(reader.get("/calendar/due?start=2026-02-13&limit=10wd&stop=2026-03-02/2026-03-04")))
                .hasToString("{\"date\":\"2026-03-10\",\"provisional\":false,\"weekendDays\":3,\"holidays\":"
                        + "[{\"name\":\"春节\",\"from\":\"2026-02-15\",\"until\":\"2026-02-23\"}],"
                        + "\"makeUpDays\":[\"2026-02-14\",\"2026-02-28\"],\"stoppedDays\":3}");
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404 not_found",
        "/plans/99/tasks, 404 not_found",
        "/plans/first, 400 parameter_wrong",
        "/units?limit=0, 400 limit_wrong",
        "/units?cursor=!, 400 cursor_wrong",
        "/plans?cursor=eA, 400 cursor_wrong",
        "/units?kind=STREET, 400 parameter_wrong",
        "/calendar/days?from=2026-01-01, 400 parameter_missing",
        "/calendar/days?from=2026-01-01&until=2030-01-01, 400 days_wrong",
        "/calendar/due?start=2026-01-01&limit=soon, 400 time_limit_wrong",
        "/calendar/due?start=0001-01-01&limit=5wd, 400 start_or_stops_wrong",
        "/calendar/due?start=2026-01-01&limit=5wd&stop=now, 400 stop_wrong",
    })
    void a_wrong_question_is_told_what_is_wrong(String path, String expected) {
        assertThat(problem(reader.get(path))).isEqualTo(expected);
    }

    @Test
    void a_problem_speaks_the_language_that_the_program_accepts() {
        assertThat(json(reader.get("/nowhere")).get("title").asString()).contains("没有这个资源");
        assertThat(json(reader.get("/nowhere", "Accept-Language", "en"))
                        .get("title")
                        .asString())
                .contains("no such resource");
        assertThat(problem(reader.get("/units", "Accept", "text/html"))).isEqualTo("406 json_only");
    }

    @Test
    void a_body_that_does_not_fit_is_told_where() {
        assertThat(problem(office.write("POST", "/units", "b0", "{}"))).isEqualTo("405 method_unknown");
        assertThat(problem(office.send(office.request("/calendar/notices")
                        .header("Idempotency-Key", "b1")
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("x")))))
                .isEqualTo("415 json_expected");
        assertThat(List.of("{", "{}", "{\"table\": null}", "{\"table\": \"\", \"sheet\": 1}"))
                .extracting(body -> problem(office.write("POST", "/calendar/notices", "b2", body)))
                .containsOnly("400 body_wrong");
        assertThat(json(office.write("POST", "/calendar/notices", "b2", "{\"table\": \"\", \"sheet\": 1}"))
                        .get("errors")
                        .toString())
                .contains("/sheet");
        var faulty = office.write("POST", "/calendar/notices", "b2", table("2040,试,放假,元旦,今天,2040-01-01"));
        assertThat(problem(faulty)).isEqualTo("422 table_faulty");
        assertThat(json(faulty).get("errors").toString()).contains("line 2", "日期应写作");
    }

    @Test
    void a_write_is_done_once_however_often_it_is_sent() {
        String body = table("2041,试〔2040〕1号,放假,元旦,2041-01-01,2041-01-01");
        assertThat(problem(office.send(office.request("/calendar/notices")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))))
                .isEqualTo("400 key_missing");

        var first = office.write("POST", "/calendar/notices", "once", body);
        var again = office.write("POST", "/calendar/notices", "once", body);

        assertThat(json(first).get("changes").size()).isEqualTo(1);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(problem(office.write("POST", "/calendar/notices?preview=true", "once", body)))
                .isEqualTo("422 key_taken");
        assertThat(json(office.write("POST", "/calendar/notices", "another", body))
                        .get("changes")
                        .size())
                .isZero();
        assertThat(loadings("2041")).isEqualTo(1);
    }

    @Test
    void a_refused_write_leaves_its_key_free() {
        String wrong = table("2042,试,放假,元旦,今天,2042-01-01");
        String right = table("2042,试,放假,元旦,2042-01-01,2042-01-01");

        assertThat(problem(office.write("POST", "/calendar/notices", "mended", wrong)))
                .isEqualTo("422 table_faulty");
        assertThat(office.write("POST", "/calendar/notices", "mended", right).statusCode())
                .isEqualTo(200);
        assertThat(loadings("2042")).isEqualTo(1);
    }

    @Test
    void the_same_write_sent_many_times_at_once_is_done_once() throws Exception {
        String body = table("2043,试,放假,元旦,2043-01-01,2043-01-01");
        Callable<HttpResponse<String>> send = () -> office.write("POST", "/calendar/notices", "at-once", body);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<String>();
            for (var answer : threads.invokeAll(List.of(send, send, send, send))) {
                answers.add(answer.get().body());
            }
            assertThat(Set.copyOf(answers)).hasSize(1);
        }
        assertThat(loadings("2043")).isEqualTo(1);
    }

    @Test
    void nobody_writes_over_what_somebody_else_changed_meanwhile() {
        String path = "/calendar/office-hours";
        String seen = office.get(path).headers().firstValue("ETag").orElseThrow();
        String summer = "{\"text\": \"01-01 08:00-12:00 15:00-18:00\"}";
        String winter = "{\"text\": \"01-01 08:00-12:00 14:00-17:30\"}";

        assertThat(problem(office.write("PUT", path, "h0", summer))).isEqualTo("428 if_match_missing");
        var written = office.write("PUT", path, "h1", summer, "If-Match", seen);
        assertThat(written.statusCode()).isEqualTo(200);
        assertThat(problem(office.write("PUT", path, "h2", winter, "If-Match", seen)))
                .isEqualTo("412 changed_meanwhile");
        assertThat(written.headers().firstValue("ETag"))
                .isEqualTo(office.get(path).headers().firstValue("ETag"))
                .isNotEqualTo(Optional.of(seen));
        assertThat(problem(office.write("PUT", path, "h3", "{\"text\": \"?\"}", "If-Match", "*")))
                .isEqualTo("422 hours_faulty");
    }

    private static String table(String line) {
        return "{\"table\": \"年份,依据,类型,名称,起,止\\n" + line + "\"}";
    }

    private static long loadings(String year) {
        return journal().stream()
                .filter(entry -> entry.deed().act().equals("HolidaysLoaded")
                        && entry.deed().objectId().equals(year))
                .count();
    }

    private static List<String> acts() {
        return journal().stream().map(entry -> entry.deed().act()).toList();
    }

    private static List<JournalEntry> journal() {
        return application.bean(ReadJournal.class).page(JournalFilter.ALL, Long.MAX_VALUE, 500);
    }
}
