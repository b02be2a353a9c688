package dev.banyan.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.assessment.OpenYear;
import dev.banyan.assessment.Round.Kind;
import dev.banyan.assessment.Round.Span;
import dev.banyan.assessment.RunRound;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.ManageTokens;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Program;
import dev.banyan.frame.Api;
import dev.banyan.frame.Language;
import dev.banyan.launch.TestApplication;
import dev.banyan.paperwork.Photo;
import dev.banyan.reports.FeedEntry;
import dev.banyan.reports.ManageFeeds;
import dev.banyan.reports.Period;
import dev.banyan.reports.Sample;
import dev.banyan.reports.store.Samples;
import dev.banyan.responsibility.AnnualPlanCity;
import dev.banyan.supervision.SupervisedThings;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description of the interface says what the interface does, and the interface does what it says. */
class OpenApiTest {
    /** One question for each operation that reads; a new one needs its own here. */
    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry("listPlans", "/plans"),
            Map.entry("readPlan", "/plans/1"),
            Map.entry("listTasks", "/plans/1/tasks?limit=200"),
            Map.entry("listUnits", "/units?limit=200"),
            Map.entry("listDays", "/calendar/days?from=2026-01-01&until=2027-01-10"),
            Map.entry("reckonDue", "/calendar/due?start=2026-02-13&limit=15d"),
            Map.entry("readOfficeHours", "/calendar/office-hours"),
            Map.entry("listAssignments", "/assignments?limit=200"),
            Map.entry("readAssignment", "/assignments/1"),
            Map.entry("listAssignmentFacts", "/assignments/1/facts"),
            Map.entry("readCoverage", "/coverage"),
            Map.entry("listGaps", "/coverage/gaps"),
            Map.entry("listSplits", "/tasks/1/splits"),
            Map.entry("listReports", "/reports"),
            Map.entry("readReport", "/reports/1"),
            Map.entry("downloadEvidence", "/evidence/1"),
            Map.entry("listRequests", "/report-requests"),
            Map.entry("readRequest", "/report-requests/1"),
            Map.entry("listFacts", "/facts?at=2999-01-01T00:00:00Z"),
            Map.entry("listBurden", "/burden"),
            Map.entry("listFields", "/fields"),
            Map.entry("listFeeds", "/feeds"),
            Map.entry("listFeedRuns", "/feeds/1/runs"),
            Map.entry("readMilestones", "/tasks/1/milestones"),
            Map.entry("listMilestoneClaims", "/tasks/1/milestone-claims"),
            Map.entry("listSamples", "/samples"),
            Map.entry("readSample", "/samples/1"),
            Map.entry("listSampleItems", "/samples/1/items"),
            Map.entry("listSampleChecks", "/samples/1/checks"),
            Map.entry("listVerifications", "/verifications"),
            Map.entry("listLights", "/lights?limit=200"),
            Map.entry("listTaskLights", "/tasks/1/lights?from=2025-12-01&to=2025-12-31"),
            Map.entry("listReasons", "/assignments/1/reasons"),
            Map.entry("listQuestions", "/questions"),
            Map.entry("readQuestion", "/questions/1"),
            Map.entry("listMatters", "/matters"),
            Map.entry("readMatter", "/matters/{matter}"),
            Map.entry("listSheets", "/sheets"),
            Map.entry("readSheet", "/sheets/1"),
            Map.entry("listPapers", "/papers"),
            Map.entry("readPaper", "/papers/1"),
            Map.entry("downloadPaper", "/papers/1/file?format=OFD"),
            Map.entry("listMeetings", "/meetings"),
            Map.entry("readMeeting", "/meetings/1"),
            Map.entry("listSchemes", "/schemes"),
            Map.entry("readScheme", "/schemes/counties/versions/1"),
            Map.entry("listRounds", "/rounds"),
            Map.entry("readRound", "/rounds/1"),
            Map.entry("listScoreSheets", "/rounds/1/sheets"),
            Map.entry("readScoreSheet", "/rounds/1/sheets/350102"));

    private static TestApplication application;
    private static JsonNode document;
    private static Program program;
    private static long matter;

    @BeforeAll
    static void start() throws IOException {
        application = AnnualPlanCity.start();
        var issued = (ManageTokens.Issued) application
                .bean(ManageTokens.class)
                .issue(
                        Actor.SYSTEM,
                        new ManageTokens.NewToken(
                                "试用",
                                Arrays.stream(Permission.values())
                                        .filter(permission -> !ManageTokens.FOR_PEOPLE_ALONE.contains(permission))
                                        .collect(Collectors.toSet()),
                                Optional.empty(),
                                Clock.systemUTC().instant().plus(Duration.ofDays(1))));
        program = new Program(application.url(), issued.secret());
        document = Program.json(new Program(application.url(), "").get("/openapi.json"));
        prepare();
    }

    /** One of each thing that a question asks for and the demo city may not have. */
    private static void prepare() {
        var lead = Program.json(program.get("/assignments?task=1&role=LEAD"))
                .get("items")
                .get(0);
        matter = SupervisedThings.add(application, lead.get("unit").asString());
        var today = LocalDate.now(Clock.systemUTC());
        var asked = program.write("POST", "/report-requests", "ask", """
                {"task": 1, "recipients": [%d], "wanted": {"reason": "核对", "period": {"from": "%s", "to": "%s"},
                 "due": "%s", "repeatsBecause": "核对"}}""".formatted(
                        lead.get("id").asLong(), today.withDayOfMonth(1), today, today.plusDays(30)));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        var file = program.send(program.request("/reports/1/evidence?name=a.png")
                .header("Idempotency-Key", "file")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Photo.plain(Photo.scene(1, 64, 48), "png"))));
        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        var question = program.write("POST", "/questions", "question", """
                {"task": 1, "text": "请说明这项任务的进展。"}""");
        assertThat(question.statusCode()).as(question.body()).isEqualTo(200);
        var entry = new FeedEntry(
                Map.of("name", "推送", "task", "1", "kind", "PUSHED", "value", "v", "from", "个", "to", "个"));
        var feed = CurrentActor.as(
                Actor.SYSTEM, () -> application.bean(ManageFeeds.class).add(Actor.SYSTEM, UUID.randomUUID(), entry));
        assertThat(feed).isInstanceOf(ManageFeeds.Saved.class);
        application
                .bean(Samples.class)
                .add(
                        new Period(today.minusDays(31), today.minusDays(1)),
                        1,
                        "123456",
                        "公报",
                        "",
                        new Sample.Drawn("督查员", Clock.systemUTC().instant()),
                        UUID.randomUUID());
        CurrentActor.as(Actor.SYSTEM, () -> {
            var id = UUID.randomUUID();
            application.bean(OpenYear.class).open(Actor.SYSTEM, id, "counties", 2025, "");
            return application.bean(RunRound.class).open(Actor.SYSTEM, id, "counties", new Span(2025, Kind.YEAR, 1));
        });
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void every_path_that_answers_is_described_and_every_path_described_answers() {
        var answering = new TreeSet<String>();
        handlers()
                .forEach((mapping, handler) -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith(Api.ROOT + "/") && !path.endsWith("/openapi.json"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> answering.add(method + " " + path))));
        var described = new TreeSet<String>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        assertThat(described).isNotEmpty().isEqualTo(answering);
    }

    @Test
    void it_is_well_formed() {
        assertThat(document.get("openapi").asString()).isEqualTo("3.1.0");
        var names = operations().stream()
                .map(operation -> operation.get("operationId").asString())
                .toList();
        assertThat(names).doesNotHaveDuplicates();
        var dangling = new ArrayList<String>();
        references(document).stream()
                .filter(reference -> document.at(reference.substring(1)).isMissingNode())
                .forEach(dangling::add);
        assertThat(dangling).isEmpty();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> {
                    var inPath = new HashSet<String>();
                    operation.get("parameters").forEach(parameter -> {
                        if (parameter.get("in").asString().equals("path")) {
                            inPath.add("{" + parameter.get("name").asString() + "}");
                        }
                    });
                    assertThat(inPath)
                            .as(path.getKey())
                            .isEqualTo(Arrays.stream(path.getKey().split("/"))
                                    .filter(part -> part.startsWith("{"))
                                    .collect(Collectors.toSet()));
                }));
    }

    @Test
    void every_write_demands_a_key_and_a_permission() {
        document.get("paths")
                .forEach(path -> path.properties().stream()
                        .filter(operation -> !operation.getKey().equals("get"))
                        .forEach(operation -> {
                            assertThat(operation.getValue().get("parameters").toString())
                                    .contains("Idempotency-Key");
                            assertThat(operation.getValue().has("x-permission")).isTrue();
                        }));
    }

    @Test
    void what_is_answered_fits_what_is_described() {
        var reading = new TreeMap<String, JsonNode>();
        document.get("paths")
                .forEach(path -> Optional.ofNullable(path.get("get"))
                        .ifPresent(operation ->
                                reading.put(operation.get("operationId").asString(), operation)));
        assertThat(QUESTIONS.keySet()).isEqualTo(reading.keySet());

        reading.forEach((name, operation) -> {
            var answer = program.get(QUESTIONS.get(name).replace("{matter}", String.valueOf(matter)));
            assertThat(answer.statusCode()).as(name).isEqualTo(200);
            var content = operation.at("/responses/200/content");
            String kind = content.propertyNames().iterator().next();
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(name)
                    .startsWith(kind);
            if (kind.equals("application/json")) {
                assertThat(misfits(Program.json(answer), content.get(kind).get("schema"), name))
                        .isEmpty();
            }
        });
        assertThat(misfits(
                        Program.json(program.get("/nowhere")),
                        document.at("/components/schemas/ApiProblem"),
                        "problem"))
                .isEmpty();
    }

    @Test
    void an_answer_that_does_not_fit_is_caught() {
        var answer = Program.json(program.get("/calendar/due?start=2026-02-13&limit=15d"));

        assertThat(misfits(answer, document.at("/components/schemas/UnitRow"), "answer"))
                .contains("answer has no code", "answer.stoppedDays is not described");
    }

    @Test
    void its_words_are_those_of_the_bundles_no_more_and_no_less() {
        for (Language language : Language.values()) {
            var described = OpenApi.of(handlers(), language, "0").keys();
            assertThat(described).isEqualTo(words());
        }
    }

    /** Keys of all words that describe the interface; what is told as a problem is asked for elsewhere. */
    private static Set<String> words() {
        var keys = new TreeSet<String>();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*_zh_CN.properties")) {
                var bundle = new Properties();
                bundle.load(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8));
                bundle.stringPropertyNames().stream()
                        .filter(key -> key.matches("\\w+\\.api\\..*") && !key.contains(".api.problem."))
                        .forEach(keys::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    private static List<String> misfits(JsonNode value, JsonNode schema, String place) {
        return new Misfits(document).of(value, schema, place);
    }

    private static List<JsonNode> operations() {
        return document.get("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .toList();
    }

    private static List<String> references(JsonNode node) {
        var found = new ArrayList<String>();
        if (node.has("$ref")) {
            found.add(node.get("$ref").asString());
        }
        node.forEach(under -> found.addAll(references(under)));
        return found;
    }

    private static Map<RequestMappingInfo, HandlerMethod> handlers() {
        return application
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
    }
}
