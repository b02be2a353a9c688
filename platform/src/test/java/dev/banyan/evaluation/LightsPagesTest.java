package dev.banyan.evaluation;

import static dev.banyan.evaluation.LightsCity.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.DemoAccounts;
import dev.banyan.directory.ManageTokens;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Person;
import dev.banyan.directory.Program;
import dev.banyan.directory.Role;
import dev.banyan.directory.Visitor;
import dev.banyan.evaluationkernel.Mark;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignmentId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What people and programs see of lights and rules while the snapshot keeps itself up. */
@Timeout(60)
class LightsPagesTest {
    private static final String GULOU = "350102";
    private static final String TAIJIANG = "350103";

    private static LightsCity city;
    private static List<TaskId> tasks;
    private static AssignmentId own;
    private static AssignmentId other;
    private static Program program;
    private static Program county;

    @BeforeAll
    static void start() {
        city = LightsCity.start(
                "banyan.demo=true",
                "banyan.demo.plans=false",
                "banyan.demo.history=false",
                "banyan.lights.kept=true",
                "banyan.today=" + TODAY);
        tasks = city.tasks(city.plan());
        own = lead(tasks.getFirst(), GULOU);
        other = lead(tasks.getFirst(), TAIJIANG);
        city.reported(own, TODAY.minusDays(9), 50);
        program = program(Optional.empty());
        county = program(Optional.of(GULOU));
        // The report was written last: whoever sees it sees all the others.
        while (lightsOf(Actor.SYSTEM)
                .flatMap(lights -> lights.find(own))
                .filter(it -> it.status().marks().contains(Mark.REPORTED))
                .isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @AfterAll
    static void stop() {
        city.application().close();
    }

    private static AssignmentId lead(TaskId task, String unit) {
        return city.assigned(task, unit, "LEAD", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 12, 31));
    }

    private static Program program(Optional<String> unit) {
        var issued = (ManageTokens.Issued) CurrentActor.as(
                Actor.SYSTEM,
                () -> city.bean(ManageTokens.class)
                        .issue(
                                Actor.SYSTEM,
                                new ManageTokens.NewToken(
                                        "亮灯" + unit.orElse(""),
                                        Set.of(Permission.READ_ASSIGNMENTS),
                                        unit,
                                        Clock.systemUTC().instant().plus(Duration.ofDays(1)))));
        return new Program(city.application().url(), issued.secret());
    }

    private static Optional<CityLights> lightsOf(Actor actor) {
        return CurrentActor.as(actor, () -> switch (city.bean(ReadLights.class).now(actor)) {
            case ReadLights.Ready(var lights) -> Optional.of(lights);
            case ReadLights.Reckoning(), ReadLights.Beyond() -> Optional.<CityLights>empty();
        });
    }

    private static Actor actor(Role role) {
        Person person = city.bean(DemoAccounts.class).all().stream()
                .filter(it -> it.is(role))
                .findFirst()
                .orElseThrow();
        return new Actor(person.id(), person.signInName(), person.displayName(), person.roles());
    }

    private static Visitor signedIn(Role role) {
        return new Visitor(city.application().url()).signIn(actor(role).signInName(), DemoAccounts.PASSWORD);
    }

    private static List<Long> assignments(Program who, String question) {
        var found = new ArrayList<Long>();
        var answer = who.get("/lights?" + question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Program.json(answer)
                .get("items")
                .forEach(row -> found.add(row.get("assignment").asLong()));
        return found;
    }

    @Test
    void the_snapshot_keeps_itself_up_with_what_others_write() {
        var written = lead(tasks.get(1), GULOU);

        while (lightsOf(Actor.SYSTEM).orElseThrow().find(written).isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(CurrentActor.as(Actor.SYSTEM, city.bean(ReadLights.class)::reckoned))
                .isEqualTo(100);
    }

    @Test
    void who_chooses_rules_sees_them_at_once_in_words_and_in_the_lights() {
        var office = signedIn(Role.OFFICE);

        var refused = office.submit(
                "/rules",
                "/rules#choose",
                "request=" + UUID.randomUUID(),
                "rules=yinchuan",
                "since=" + TODAY.minusDays(1),
                "reason=试行");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("起用日期已经过去", ">试行</textarea>");

        office.submit(
                "/rules",
                "/rules#choose",
                "request=" + UUID.randomUUID(),
                "rules=yinchuan",
                "since=" + TODAY,
                "reason=全市试行");

        assertThat(lightsOf(actor(Role.OFFICE)).orElseThrow().rules().name()).isEqualTo("yinchuan");
        assertThat(office.get("/rules").body())
                .contains(
                        "银川规则",
                        "上次报告满 31 天后应有新报告",
                        "全市试行",
                        "<td>" + actor(Role.OFFICE).displayName() + "</td>");
        var reader = signedIn(Role.READER);
        assertThat(reader.get("/rules?rules=guangyuan&lang=en").body())
                .contains("Rules of Guangyuan", "Roles that count: lead, co-lead")
                .doesNotContain("name=\"reason\"");
        assertThat(reader.post("/rules", "rules=default").statusCode()).isEqualTo(403);
    }

    @Test
    void programs_read_lights_by_light_unit_task_and_day() {
        assertThat(assignments(program, "light=RED&task=" + tasks.getFirst().value()))
                .containsExactly(other.value());
        assertThat(assignments(
                        program, "unit=" + GULOU + "&task=" + tasks.getFirst().value()))
                .containsExactly(own.value());
        assertThat(assignments(program, "limit=200")).isSorted().contains(own.value(), other.value());
        assertThat(assignments(program, "light=RED&task=" + tasks.getFirst().value() + "&day=2026-02-01"))
                .isEmpty();
        var first = Program.json(program.get("/lights?limit=1"));
        assertThat(assignments(program, "limit=1&cursor=" + first.get("next").asString()))
                .hasSize(1)
                .doesNotContain(first.get("items").get(0).get("assignment").asLong());
        assertThat(Program.problem(program.get("/lights?day=1980-01-01"))).isEqualTo("422 day_beyond");
    }

    @Test
    void a_county_reads_nothing_of_another() {
        assertThat(assignments(county, "limit=200")).contains(own.value()).doesNotContain(other.value());
        assertThat(Program.problem(county.get("/assignments/" + other.value() + "/reasons")))
                .isEqualTo("404 not_found");
        assertThat(county.get("/assignments/" + own.value() + "/reasons").body())
                .contains("deadline@", "\"days-left\"");
    }

    @Test
    void programs_read_the_lights_of_a_task_day_by_day() {
        String path = "/tasks/" + tasks.getFirst().value() + "/lights?from=" + TODAY.minusDays(20) + "&to="
                + TODAY.plusDays(9) + "&limit=15";
        var first = Program.json(county.get(path));
        var second =
                Program.json(county.get(path + "&cursor=" + first.get("next").asString()));

        assertThat(first.get("items")).hasSize(15);
        assertThat(second.get("items")).hasSize(6);
        assertThat(second.has("next")).isFalse();
        assertThat(first.get("items").get(0).get("light").asString()).isEqualTo("RED");
        assertThat(second.get("items").get(5).get("light").asString()).isEqualTo("GREEN");
        assertThat(second.get("items").get(5).get("day").asString()).isEqualTo(TODAY.toString());
        assertThat(Program.problem(county.get("/tasks/999999/lights?from=" + TODAY)))
                .isEqualTo("404 not_found");
    }

    @Test
    void what_somebody_writes_is_on_the_next_page_although_no_notice_was_read() {
        var writer = new Actor(UUID.randomUUID(), "w", "w", Set.of(Role.OFFICE));
        var writes = city.bean(OwnWrites.class);
        writes.begins(writer);
        var written = lead(tasks.get(2), GULOU);
        assertThat(city.bean(OwnWrites.class).upTo(writer).lights().find(written))
                .isPresent();
        writes.ends(writer);
        assertThat(city.bean(OwnWrites.class).upTo(writer).lights().find(written))
                .isPresent();
    }
}
