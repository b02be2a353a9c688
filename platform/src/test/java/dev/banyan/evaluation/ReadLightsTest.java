package dev.banyan.evaluation;

import static dev.banyan.evaluation.LightsCity.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.Role;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.evaluationkernel.Results;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignmentId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The city as its readers see it, and that it moves on by itself to what it would be if gathered anew. */
class ReadLightsTest {
    private static LightsCity city;
    private static PlanId plan;
    private static List<TaskId> tasks;

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
        var evaluation = lights.evaluation();
        var anew = city.bean(Snapshots.class)
                .evaluator()
                .evaluate(
                        CurrentActor.as(Actor.SYSTEM, city.bean(GatherFacts.class)::all),
                        lights.rules(),
                        lights.asOf());
        assertThat(Results.text(evaluation)).isEqualTo(Results.text(anew));
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
}
