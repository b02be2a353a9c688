package dev.banyan.reports;

import static dev.banyan.directory.Program.json;
import static dev.banyan.directory.Program.problem;
import static dev.banyan.reports.ReportsRoom.GULOU;
import static dev.banyan.reports.ReportsRoom.TAIJIANG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Actor;
import dev.banyan.directory.ManageTokens;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Program;
import dev.banyan.paperwork.Photo;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Duties and reports, as programs meet them. */
class ReportsApiTest {
    private static ReportsRoom room;
    private static Program city;
    private static Program gulou;
    private static Program taijiang;
    private static Assignment hospital;
    private static Assignment court;

    @BeforeAll
    static void start() {
        room = new ReportsRoom("banyan.reports.monthly-budget=30,10000");
        city = program(Optional.empty());
        gulou = program(Optional.of(GULOU));
        taijiang = program(Optional.of(TAIJIANG));
        hospital = room.assigned(room.tasks.get(0), GULOU, DutyRole.LEAD);
        court = room.assigned(room.tasks.get(1), TAIJIANG, DutyRole.LEAD);
    }

    @AfterAll
    static void stop() {
        room.close();
    }

    private static Program program(Optional<String> unit) {
        return program(
                unit,
                Arrays.stream(Permission.values())
                        .filter(it -> !ManageTokens.FOR_PEOPLE_ALONE.contains(it))
                        .collect(Collectors.toSet()));
    }

    private static Program program(Optional<String> unit, Set<Permission> permissions) {
        var issued = (ManageTokens.Issued) room.bean(ManageTokens.class)
                .issue(
                        Actor.SYSTEM,
                        new ManageTokens.NewToken(
                                "程序 " + UUID.randomUUID(),
                                permissions,
                                unit,
                                Clock.systemUTC().instant().plus(Duration.ofDays(1))));
        return new Program(room.application.url(), issued.secret());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String answers(String words, int progress) {
        return """
                {"clauses": [{"question": 1, "standing": "IN_PROGRESS", "words": "%s"}], "figures": [], "progress": %d}
                """.formatted(words, progress);
    }

    private static HttpResponse<String> post(Program program, String path, String body, String... headers) {
        return program.write("POST", path, key(), body, headers);
    }

    @Test
    void a_duty_is_given_signed_for_and_handed_over_each_step_against_what_was_seen() {
        var given = post(city, "/assignments", """
                {"task": %d, "unit": "%s", "role": "LEAD", "terms": {"weight": 100, "due": "%s"}}""".formatted(
                        room.tasks.get(3).id().value(), GULOU, room.today().plusDays(200)));
        String path = "/assignments/" + json(given).get("id").asLong();

        assertThat(given.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(problem(taijiang.get(path))).isEqualTo("404 not_found");
        assertThat(problem(post(taijiang, path + "/sign", "", "If-Match", "\"1\"")))
                .isEqualTo("404 not_found");
        assertThat(problem(post(gulou, path + "/sign", ""))).isEqualTo("428 if_match_missing");
        assertThat(problem(post(gulou, path + "/sign", "", "If-Match", "\"7\"")))
                .isEqualTo("412 changed_meanwhile");
        assertThat(problem(post(gulou, path + "/send-back", "{\"reason\": \" \"}", "If-Match", "\"1\"")))
                .isEqualTo("422 reason_missing");
        var signed = post(gulou, path + "/sign", "", "If-Match", "\"1\"");
        assertThat(json(signed).at("/standing/state").asString()).isEqualTo("SIGNED");
        assertThat(json(gulou.get(path + "/facts")).get("items").size()).isEqualTo(2);
        var on = post(
                city, path + "/hand-over", "{\"unit\": \"" + TAIJIANG + "\", \"reason\": \"划转\"}", "If-Match", "\"2\"");
        assertThat(json(on).get("unit").asString()).isEqualTo(TAIJIANG);
        assertThat(json(city.get(path)).at("/standing/state").asString()).isEqualTo("HANDED_OVER");
    }

    @Test
    void a_report_goes_from_draft_to_acceptance() {
        String path = "/reports/" + room.asked(hospital).value();
        var shown = gulou.get(path);
        String seen = shown.headers().firstValue("ETag").orElseThrow();
        assertThat(json(shown).at("/asked/questions").size()).isPositive();
        assertThat(gulou.write("PUT", path + "/draft", key(), answers("打地基", 10))
                        .statusCode())
                .isEqualTo(200);
        assertThat(gulou.get(path).headers().firstValue("ETag")).isNotEqualTo(Optional.of(seen));

        var sent = post(gulou, path + "/send", answers("封顶", 60), "If-Match", seen);
        assertThat(json(sent).at("/answers/clauses/0/words").asString())
                .as(sent.body())
                .isEqualTo("封顶");
        assertThat(problem(post(gulou, path + "/send", answers("又改", 61), "If-Match", seen)))
                .isEqualTo("412 changed_meanwhile");
        String said = sent.headers().firstValue("ETag").orElseThrow();
        assertThat(problem(post(city, path + "/reviews", "{\"accepted\": false}", "If-Match", said)))
                .isEqualTo("422 reason_missing");
        post(city, path + "/reviews", """
                {"accepted": false, "reasons": [{"question": 1, "reason": "没有写明日期"}]}""", "If-Match", said);
        assertThat(json(gulou.get(path)).get("state").asString()).isEqualTo("RETURNED");

        var again = post(gulou, path + "/send", answers("九月一日封顶", 60), "If-Match", said);
        var many = post(city, "/reviews", """
                {"reports": [{"report": %s, "fact": %d}, {"report": 999999, "fact": 1}]}""".formatted(
                        path.substring(9), json(again).get("id").asLong()));
        assertThat(json(many).at("/outcomes/0/accepted").asBoolean()).isTrue();
        assertThat(json(many).at("/outcomes/1/refused").asString()).isEqualTo("NOT_FOUND");
        assertThat(json(gulou.get(path)).get("state").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void the_same_write_is_carried_out_once_even_after_its_answer_was_forgotten() {
        String path = "/reports/" + room.asked(hospital).value();
        String key = key();
        var first = gulou.write("POST", path + "/send", key, answers("一次", 20), "If-Match", "\"0\"");
        room.bean(JdbcClient.class).sql("delete from directory.kept_answer").update();

        var again = gulou.write("POST", path + "/send", key, answers("一次", 20), "If-Match", "\"0\"");

        assertThat(again.headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(json(gulou.get(path)).at("/history/facts").size()).isEqualTo(1);
    }

    @Test
    void nothing_changed_is_said_without_a_body() {
        var before = room.asked(hospital);
        room.sent(room.gulou, before, "主体结构已经封顶", 50);
        String path = "/reports/" + room.asked(hospital).value();

        var sent = post(gulou, path + "/send-unchanged", "", "If-Match", "\"0\"");

        assertThat(json(sent).at("/answers/unchanged").asBoolean()).isTrue();
        assertThat(json(sent).at("/answers/progress").asInt()).isEqualTo(50);
    }

    @Test
    void a_file_is_told_by_its_content_and_goes_out_only_to_be_saved() {
        String path = "/reports/" + room.asked(hospital).value() + "/evidence?name=%E7%8E%B0%E5%9C%BA.exe";

        var taken = handIn(gulou, path, Photo.jpeg(Photo.scene(1, 320, 240), "2026:01:01 00:00:00"));

        assertThat(json(taken).get("kind").asString()).isEqualTo("JPEG");
        assertThat(json(taken).get("name").asString()).endsWith(".jpg");
        assertThat(problem(handIn(gulou, path, "MZ program".getBytes(java.nio.charset.StandardCharsets.US_ASCII))))
                .isEqualTo("422 wrong_kind");
        String file = "/evidence/" + json(taken).get("id").asLong();
        var headers = gulou.get(file).headers();
        assertThat(headers.firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(headers.firstValue("Content-Disposition"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("attachment;"));
        assertThat(problem(taijiang.get(file))).isEqualTo("404 not_found");
        assertThat(gulou.write("DELETE", file, key(), "").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> handIn(Program program, String path, byte[] file) {
        return program.send(program.request(path)
                .header("Idempotency-Key", key())
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    @Test
    void whoever_asks_is_told_the_cost_first() {
        String body = """
                {"task": %d, "recipients": [%d], "wanted": {"reason": "%s", "period": {"from": "%s", "to": "%s"},
                 "due": "%s", "repeatsBecause": "核对"}}""";
        var today = room.today();
        Object[] right = {
            court.task().value(), court.id().value(), "核对", today.withDayOfMonth(1), today, today.plusDays(30)
        };
        var soon = right.clone();
        soon[5] = today;

        var preview = json(post(city, "/report-requests?preview=true", body.formatted(soon)));
        assertThat(preview.at("/costs/0/unit").asString()).isEqualTo(TAIJIANG);
        assertThat(preview.at("/obstacles/0/kind").asString()).isEqualTo("TOO_SOON");
        var refused = post(city, "/report-requests", body.formatted(soon));
        assertThat(problem(refused)).isEqualTo("422 obstacles");
        assertThat(json(refused).at("/errors/0/at").asString()).isEqualTo("TOO_SOON");
        var sent = json(post(city, "/report-requests", body.formatted(right)));
        String path = "/report-requests/" + sent.get("request").asLong();
        assertThat(json(taijiang.get(path)).at("/reports/0/unit").asString()).isEqualTo(TAIJIANG);
        assertThat(problem(gulou.get(path))).isEqualTo("404 not_found");
        assertThat(problem(post(gulou, path + "/withdrawal", "{\"reason\": \"不要了\"}")))
                .isEqualTo("409 not_withdrawn");
        assertThat(json(post(city, path + "/withdrawal", "{\"reason\": \"不要了\"}"))
                        .get("state")
                        .asString())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void figures_are_pushed_only_for_units_within_reach() {
        var entry = new FeedEntry(Map.of(
                "name", "推送",
                "task", String.valueOf(court.task().value()),
                "kind", "PUSHED",
                "value", "v",
                "from", "个",
                "to", "个"));
        var saved = ReportsRoom.signedIn(
                Actor.SYSTEM, () -> room.bean(ManageFeeds.class).add(Actor.SYSTEM, UUID.randomUUID(), entry));
        var feed = ((ManageFeeds.Saved) saved).feed();
        String path = "/feeds/" + feed.value() + "/figures";
        String body = "{\"figures\": [{\"value\": \"12\", \"day\": \"2026-01\", \"unit\": \"" + TAIJIANG + "\"}]}";

        assertThat(problem(post(gulou, path, body))).isEqualTo("403 figure_out_of_reach");
        assertThat(json(post(taijiang, path, body)).at("/counts/accepted").asInt())
                .isEqualTo(1);
        assertThat(json(city.get("/feeds/" + feed.value() + "/runs"))
                        .at("/items/0/cause")
                        .asString())
                .isEqualTo("PUSH");
    }

    @Test
    void nobody_sees_what_lies_beyond_the_units_of_the_token() {
        var id = room.asked(hospital);
        room.sent(room.gulou, id, "只有鼓楼看得到的话", 30);

        assertThat(gulou.get("/facts?limit=200&at=2999-01-01T00:00:00Z").body()).contains("只有鼓楼看得到的话");
        for (String path :
                new String[] {"/facts?at=2999-01-01T00:00:00Z", "/reports", "/assignments", "/report-requests"}) {
            String all = path + (path.contains("?") ? "&" : "?") + "limit=200";
            assertThat(gulou.get(all).body()).contains("\"items\":[{").doesNotContain("\"" + TAIJIANG + "\"");
            assertThat(taijiang.get(all).body()).doesNotContain("\"" + GULOU + "\"", "只有鼓楼看得到的话");
        }
        assertThat(problem(taijiang.get("/reports/" + id.value()))).isEqualTo("404 not_found");
        assertThat(problem(post(taijiang, "/reports/" + id.value() + "/send", answers("冒充", 1), "If-Match", "\"1\"")))
                .isEqualTo("404 not_found");
    }

    @Test
    void a_list_of_facts_stops_at_the_moment_asked_for() {
        room.sent(room.gulou, room.asked(hospital), "后来才说的", 30);

        assertThat(json(city.get("/facts?at=2020-01-01T00:00:00Z")).get("items").size())
                .isZero();
    }

    @Test
    void milestones_are_set_against_the_version_seen() {
        String path = "/tasks/" + hospital.task().value() + "/milestones";
        String body = """
                {"milestones": [{"wording": "封顶", "due": "%s", "weight": 100, "proof": "照片"}]}""".formatted(room.today().plusDays(20));

        assertThat(city.get(path).headers().firstValue("ETag")).contains("\"0\"");
        assertThat(problem(taijiang.write("PUT", path, key(), body, "If-Match", "\"0\"")))
                .isEqualTo("403 not_the_lead");
        assertThat(problem(gulou.write("PUT", path, key(), body.replace("100", "90"), "If-Match", "\"0\"")))
                .isEqualTo("422 milestones_faulty");
        var set = gulou.write("PUT", path, key(), body, "If-Match", "\"0\"");
        assertThat(set.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(problem(gulou.write("PUT", path, key(), body, "If-Match", "\"0\"")))
                .isEqualTo("412 changed_meanwhile");
    }

    @Test
    void a_task_is_broken_down_for_the_units_below() {
        var school = room.assigned(room.tasks.get(2), GULOU, DutyRole.LEAD);
        post(gulou, "/assignments/" + school.id().value() + "/sign", "", "If-Match", "\"1\"");
        String path = "/tasks/" + school.task().value() + "/splits";
        String body = """
                {"parts": [{"title": "东街部分", "text": "", "unit": "%s", "weight": %d}]}""";

        assertThat(gulou.get(path).headers().firstValue("ETag")).contains("\"0\"");
        var faulty = post(gulou, path, body.formatted(TAIJIANG, 90), "If-Match", "\"0\"");
        assertThat(problem(faulty)).isEqualTo("422 split_faulty");
        assertThat(json(faulty).get("errors").size()).isEqualTo(2);
        var made = post(gulou, path, body.formatted(ReportsRoom.TOWN, 100), "If-Match", "\"0\"");
        assertThat(json(made).at("/parts/0/unit").asString()).isEqualTo(ReportsRoom.TOWN);
        assertThat(problem(taijiang.get(path))).isEqualTo("404 not_found");
        assertThat(json(city.get("/coverage")).get("leaves").asInt()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /assignments, READ_REPORTS",
        "GET, /reports, READ_ASSIGNMENTS",
        "POST, /assignments, READ_ASSIGNMENTS",
        "POST, /reports/1/send, READ_REPORTS",
        "POST, /reviews, WRITE_REPORTS",
        "POST, /report-requests, WRITE_REPORTS",
        "GET, /feeds, READ_REPORTS",
        "POST, /feeds/1/figures, READ_REPORTS",
        "GET, /verifications, READ_REPORTS",
        "PUT, /tasks/1/milestones, READ_REPORTS"
    })
    void a_token_without_the_permission_is_refused(String method, String path, Permission only) {
        var program = program(Optional.empty(), Set.of(only));

        assertThat(problem(method.equals("GET") ? program.get(path) : program.write(method, path, key(), "{}")))
                .isEqualTo("403 not_permitted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"clauses\": [null], \"figures\": []}|400 body_wrong",
                "{\"clauses\": []}|400 body_wrong",
                "{\"clauses\": [], \"figures\": [], \"progress\": 101}|422 answers_wrong",
                "{\"clauses\": [], \"figures\": [{\"question\": 1, \"indicator\": 1, \"value\": 1e99}]}|422 answers_wrong",
                "{\"clauses\": [{\"question\": 99, \"standing\": \"DONE\", \"words\": \"\"}], \"figures\": []}|422 does_not_fit"
            })
    void answers_that_are_none_are_told_so(String body, String expected) {
        String path = "/reports/" + room.asked(hospital).value() + "/send";

        assertThat(problem(post(gulou, path, body, "If-Match", "\"0\""))).isEqualTo(expected);
    }
}
