package dev.banyan.evaluation;

import static dev.banyan.evaluation.LightsCity.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.Role;
import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.evaluationkernel.Mark;
import dev.banyan.evaluationkernel.Progress;
import dev.banyan.evaluationkernel.Results;
import dev.banyan.evaluationkernel.RuleKey;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.launch.TestApplication;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.ImportReports;
import dev.banyan.responsibility.AssignmentId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The city as its readers see it, and that it moves on by itself to what it would be if gathered anew. */
class ReadLightsTest {
    private static LightsCity city;
    private static PlanId plan;
    private static List<TaskId> tasks;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        city = LightsCity.start("banyan.today=" + TODAY).withUnits();
        plan = city.plan();
        tasks = city.tasks(plan);
    }

    @AfterAll
    static void stop() {
        city.application().close();
    }

    /** What the snapshot says now, and what it would say if everything was gathered anew. */
    private static void movedOnAsIfGatheredAnew() {
        var lights = city.lights(Actor.SYSTEM);
        var anew = city.bean(Snapshots.class)
                .evaluator()
                .evaluate(
                        CurrentActor.as(Actor.SYSTEM, city.bean(GatherFacts.class)::all),
                        lights.rules(),
                        lights.asOf());
        assertThat(LightsCity.results(lights)).isEqualTo(Results.text(anew));
    }

    private static AssignmentId lead(TaskId task, String unit) {
        return city.assigned(task, unit, "LEAD", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 12, 31));
    }

    @Test
    void the_tree_is_the_city_its_plans_what_holds_tasks_and_the_tasks() {
        var lights = city.lights(Actor.SYSTEM);
        var at = lights.find(new PlanNode.Plan(plan)).orElseThrow();

        assertThat(lights.tree(0).node()).isEqualTo(new PlanNode.City());
        assertThat(at.depth()).isEqualTo(1);
        assertThat(lights.below(at)).extracting(TreeLight::title).containsExactly("民生行动", "生态行动");
        assertThat(tasks)
                .allSatisfy(task ->
                        assertThat(lights.task(task).orElseThrow().depth()).isGreaterThan(2));
    }

    @Test
    void who_says_nothing_does_not_stay_green() {
        var silent = lead(tasks.getFirst(), "350102");
        var talking = lead(tasks.getFirst(), "350103");
        city.reported(talking, TODAY.minusDays(3), 50);

        var lights = city.lights(Actor.SYSTEM);

        assertThat(lights.find(silent).orElseThrow().light()).isEqualTo(Light.RED);
        assertThat(lights.find(talking).orElseThrow().light()).isEqualTo(Light.GREEN);
        assertThat(lights.task(tasks.getFirst()).orElseThrow().status().worst()).isEqualTo(Light.RED);
    }

    @Test
    void what_is_written_moves_the_snapshot_on() {
        var first = lead(tasks.get(1), "350102");
        movedOnAsIfGatheredAnew();
        city.reported(first, TODAY.minusDays(1), 70);
        movedOnAsIfGatheredAnew();
        var second = lead(tasks.get(1), "350103");
        city.reported(first, TODAY, 80);
        movedOnAsIfGatheredAnew();
        city.closed(first, TODAY);
        movedOnAsIfGatheredAnew();
        city.takenBack(second, TODAY);
        movedOnAsIfGatheredAnew();

        var lights = city.lights(Actor.SYSTEM);
        assertThat(lights.find(second)).isEmpty();
        assertThat(lights.find(first).orElseThrow().light()).isEqualTo(Light.NONE);
        assertThat(lights.version()).isGreaterThan(5);
        assertThat(city.lights(Actor.SYSTEM)).isSameAs(lights);
    }

    @Test
    void earlier_reports_from_a_file_move_the_snapshot_on() throws IOException {
        var lead = lead(tasks.get(2), "350103");
        movedOnAsIfGatheredAnew();
        Path file = Files.writeString(
                folder.resolve("earlier.csv"),
                "任务编号,单位代码,日期,自报进度,说明,是否通过\n%d,350103,%s,60,主体施工,是\n"
                        .formatted(tasks.get(2).value(), TODAY.minusDays(2)));

        var taken = CurrentActor.as(
                Actor.SYSTEM,
                () -> city.bean(ImportReports.class).from(Actor.SYSTEM, file, ImportReports.Mode.ALL_OR_NOTHING));

        assertThat(taken)
                .isInstanceOfSatisfying(
                        ImportReports.Taken.class, it -> assertThat(it.added()).isEqualTo(1));
        assertThat(city.lights(Actor.SYSTEM)
                        .find(lead)
                        .orElseThrow()
                        .status()
                        .progress()
                        .reported())
                .isEqualTo(600_000);
        movedOnAsIfGatheredAnew();
    }

    @Test
    void a_county_sees_what_it_owes_and_nothing_of_others() {
        var own = lead(tasks.get(2), "350102001");
        var other = lead(tasks.get(2), "350103");
        var liaison = city.person("gulou", "350102", Role.LIAISON);

        var lights = city.lights(liaison);

        assertThat(lights.find(own)).isPresent();
        assertThat(lights.find(other)).isEmpty();
        assertThat(IntStream.range(0, lights.assignments()).mapToObj(lights::unit))
                .isNotEmpty()
                .allMatch(unit -> unit.startsWith("350102"));
        assertThat(lights.ofTask(tasks.get(2))).extracting(AssignmentLight::id).containsExactly(own);
    }

    @Test
    void a_task_with_one_figure_is_judged_by_it() {
        var counted = tasks.get(1);
        var lead = lead(counted, "350102");
        city.figure(lead, TODAY.minusDays(30), "5");
        movedOnAsIfGatheredAnew();
        city.figure(lead, TODAY.minusDays(1), "15");
        movedOnAsIfGatheredAnew();

        assertThat(city.lights(Actor.SYSTEM).find(lead).orElseThrow().status().progress())
                .isEqualTo(new Progress(750_000, 0, 500_000));
    }

    @Test
    void what_a_check_finds_false_counts_no_more() {
        var lead = lead(tasks.get(2), "350103");
        city.reported(lead, TODAY.minusDays(60), 20);
        long late = city.reported(lead, TODAY.minusDays(20), 70);
        city.accepted(late);
        var before = city.lights(Actor.SYSTEM).find(lead).orElseThrow();
        city.checked(late, TODAY.minusDays(2), "FALSE");
        movedOnAsIfGatheredAnew();
        var after = city.lights(Actor.SYSTEM).find(lead).orElseThrow();

        assertThat(before.status().progress()).isEqualTo(new Progress(700_000, 0, 500_000));
        assertThat(after.status().progress()).isEqualTo(new Progress(200_000, 0, 500_000));
        assertThat(after.light()).isEqualTo(Light.YELLOW);
    }

    /** LT-05 and LT-11. */
    @Test
    void an_extension_and_a_stopped_clock_move_the_due_day_and_the_first_one_stays_known() {
        var lead = city.assigned(tasks.getFirst(), "350102", "LEAD", LocalDate.of(2026, 1, 5), TODAY.minusDays(4));
        city.signed(lead, LocalDate.of(2026, 1, 6));
        city.reported(lead, TODAY.minusDays(1), 99);
        movedOnAsIfGatheredAnew();
        assertThat(city.lights(Actor.SYSTEM).find(lead).orElseThrow().light()).isEqualTo(Light.RED);

        city.moved(lead, "CLOCK_STOPPED", TODAY.minusDays(12), TODAY.minusDays(4));
        movedOnAsIfGatheredAnew();
        assertThat(city.lights(Actor.SYSTEM).find(lead).orElseThrow().status().marks())
                .contains(Mark.SUSPENDED);
        city.moved(lead, "CLOCK_RESUMED", TODAY.minusDays(9), TODAY.minusDays(1));
        city.moved(lead, "EXTENDED", TODAY.minusDays(5), TODAY.plusDays(100));
        movedOnAsIfGatheredAnew();

        var status = city.lights(Actor.SYSTEM).find(lead).orElseThrow().status();
        assertThat(status.light()).isEqualTo(Light.GREEN);
        assertThat(status.due()).contains(TODAY.plusDays(100));
        assertThat(status.marks())
                .contains(Mark.EXTENDED, Mark.ORIGINAL_DUE_PASSED)
                .doesNotContain(Mark.OVERDUE);
    }

    @Test
    void a_past_day_is_what_was_shown_then() {
        var lead = lead(tasks.getFirst(), "350103");
        city.reported(lead, TODAY.minusDays(40), 30);
        var shown = city.lights(Actor.SYSTEM);
        var later =
                LightsCity.of(TestApplication.on(city.bean(DataSource.class), "banyan.today=" + TODAY.plusDays(60)));
        later.reported(lead, TODAY.plusDays(30), 60);
        later.reported(lead, TODAY.minusDays(1), 31, TODAY.plusDays(31));
        later.closed(lead, TODAY.plusDays(59));

        assertThat(later.lights(Actor.SYSTEM).find(lead).orElseThrow().light()).isEqualTo(Light.NONE);
        assertThat(LightsCity.results(from(later, shown.asOf(), shown.rules()))).isEqualTo(LightsCity.results(shown));
        assertThat(LightsCity.results(from(city, shown.asOf(), shown.rules()))).isEqualTo(LightsCity.results(shown));
        later.application().close();
    }

    private static CityLights from(LightsCity where, AsOf asOf, RuleSet rules) {
        return CurrentActor.as(
                Actor.SYSTEM,
                () -> ((ReadLights.Ready)
                                where.bean(ReadLights.class).from(Actor.SYSTEM, new ReadLights.From(asOf, rules)))
                        .lights());
    }

    @Test
    void the_history_of_a_task_is_what_each_day_says() {
        var lead = lead(tasks.getFirst(), "350102");
        city.reported(lead, TODAY.minusDays(40), 30);
        var lights = city.lights(Actor.SYSTEM);
        var days = IntStream.range(0, 60)
                .mapToObj(i -> AsOf.endOf(TODAY.minusDays(60L - i)))
                .toList();

        var history = CurrentActor.as(
                Actor.SYSTEM,
                () -> city.bean(ReadLights.class).history(lights, new PlanNode.OfTask(tasks.getFirst()), days));

        assertThat(history)
                .isEqualTo(days.stream()
                        .map(day -> from(city, day, lights.rules())
                                .task(tasks.getFirst())
                                .orElseThrow()
                                .status())
                        .toList());
    }

    @Test
    void a_change_is_tried_on_a_copy() {
        var counted = tasks.get(1);
        var lead = lead(counted, "350103");
        city.figure(lead, TODAY.minusDays(30), "8");
        city.figure(lead, TODAY.minusDays(1), "9");
        var shown = city.lights(Actor.SYSTEM);

        var compared = (TryChanges.Compared) tried(
                shown,
                new TryChanges.Goal(lead, new BigDecimal("200")),
                new TryChanges.Threshold(RuleKey.RED_ABOVE, "40"));
        assertThat(compared.turned())
                .filteredOn(turn -> turn.after().id().equals(lead))
                .extracting(turn -> turn.before().light(), turn -> turn.after().light())
                .containsExactly(tuple(Light.GREEN, Light.RED));

        assertThat(tried(shown, new TryChanges.Threshold(RuleKey.RED_ABOVE, "much")))
                .isEqualTo(new TryChanges.Refused(0, TryChanges.Refused.Why.VALUE_WRONG));
        assertThat(tried(shown, new TryChanges.Weight(new PlanNode.OfTask(new TaskId(999_999)), 200)))
                .isEqualTo(new TryChanges.Refused(0, TryChanges.Refused.Why.NO_SUCH_PLACE));
        assertThat(tried(
                        shown,
                        new TryChanges.Weight(new PlanNode.OfTask(counted), 200),
                        new TryChanges.Goal(lead(tasks.getFirst(), "350102"), BigDecimal.TEN)))
                .isEqualTo(new TryChanges.Refused(1, TryChanges.Refused.Why.NO_FIGURE));
        movedOnAsIfGatheredAnew();
    }

    private static TryChanges.Outcome tried(CityLights shown, TryChanges.Change... changes) {
        return CurrentActor.as(
                Actor.SYSTEM, () -> city.bean(TryChanges.class).with(Actor.SYSTEM, shown, List.of(changes)));
    }

    @Test
    void rules_that_are_chosen_hold_from_their_day_on() {
        var office = city.person("office", "350100", Role.OFFICE);
        var request = UUID.randomUUID();

        var refused = List.of(
                choose(office, "nowhere", TODAY, "试行", UUID.randomUUID()),
                choose(office, "yinchuan", TODAY.minusDays(1), "试行", UUID.randomUUID()),
                choose(office, "yinchuan", TODAY, " ", UUID.randomUUID()));
        var chosen = choose(office, "yinchuan", TODAY, "试行", request);
        var again = choose(office, "yinchuan", TODAY, "试行", request);
        choose(office, "guangyuan", TODAY.plusDays(1), "明日起", UUID.randomUUID());

        assertThat(refused)
                .containsExactly(
                        ChooseRules.Refused.NO_SUCH_RULES,
                        ChooseRules.Refused.DAY_PASSED,
                        ChooseRules.Refused.REASON_MISSING);
        assertThat(again).isEqualTo(chosen);
        assertThat(city.lights(Actor.SYSTEM).rules().name()).isEqualTo("yinchuan");
        assertThat(endOf(TODAY.minusDays(1))).isEqualTo("default");
        assertThat(endOf(TODAY.plusDays(1))).isEqualTo("guangyuan");
    }

    private static String endOf(LocalDate day) {
        return CurrentActor.as(
                Actor.SYSTEM,
                () -> ((ReadLights.Ready) city.bean(ReadLights.class).endOf(Actor.SYSTEM, day))
                        .lights()
                        .rules()
                        .name());
    }

    private static ChooseRules.Outcome choose(Actor actor, String name, LocalDate since, String why, UUID request) {
        return CurrentActor.as(actor, () -> city.bean(ChooseRules.class).choose(actor, name, since, why, request));
    }
}
