package dev.banyan.evaluation;

import static dev.banyan.evaluation.LightsCity.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.FindUnits;
import dev.banyan.evaluation.store.Changes;
import dev.banyan.evaluation.store.ShownLights;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.launch.TestApplication;
import dev.banyan.launch.TestDatabase;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.AskWhatIsDue;
import dev.banyan.responsibility.AssignmentId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two machines on one database: each hears of what the other wrote, and every turn of a light is announced once. */
class LightTurnsTest {
    private static final DataSource DATABASE = TestDatabase.fresh();

    private static LightsCity first;
    private static LightsCity second;
    private static TaskId task;
    private static TaskId hospital;

    @BeforeAll
    static void start() {
        first = machine().withUnits();
        second = machine();
        var tasks = first.tasks(first.plan());
        task = tasks.getFirst();
        hospital = tasks.getLast();
    }

    @AfterAll
    static void stop() {
        first.application().close();
        second.application().close();
    }

    private static LightsCity machine() {
        return LightsCity.of(TestApplication.on(DATABASE, "banyan.today=" + TODAY));
    }

    private static List<LightChanged> announced(LightsCity machine) {
        return machine.bean(AnnounceLights.class)
                .of(machine.bean(Snapshots.class).moveOn());
    }

    private static AssignmentId silent() {
        return first.assigned(task, "350102", "LEAD", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 12, 31));
    }

    @Test
    void a_turn_is_announced_by_one_machine_and_not_again_after_a_restart() {
        var assignment = silent();
        announced(first);
        announced(second);
        first.reported(assignment, TODAY.minusDays(1), 50);
        var turned = new LightChanged(assignment, task, "350102", Light.RED, Light.GREEN, TODAY);

        assertThat(announced(second)).containsExactly(turned);
        assertThat(announced(first)).isEmpty();

        var restarted = machine();
        assertThat(announced(restarted)).isEmpty();
        restarted.application().close();
        assertThat(first.bean(ShownLights.class).turned(TODAY, TODAY)).contains(turned);
    }

    @Test
    void a_turn_that_no_machine_saw_is_announced_at_the_next_start() {
        var assignment = silent();
        announced(first);
        first.reported(assignment, TODAY.minusDays(1), 50);

        var started = machine();

        assertThat(announced(started))
                .containsExactly(new LightChanged(assignment, task, "350102", Light.RED, Light.GREEN, TODAY));
        started.application().close();
        assertThat(announced(first)).isEmpty();
    }

    @Test
    void who_lags_behind_does_not_turn_a_light_back() {
        var assignment = silent();
        announced(first);
        announced(second);
        first.reported(assignment, TODAY.minusDays(2), 50);
        var lagging = second.bean(Snapshots.class).moveOn();
        first.closed(assignment, TODAY);
        announced(first);

        assertThat(second.bean(AnnounceLights.class).of(lagging)).isEmpty();
        assertThat(announced(second)).isEmpty();
    }

    @Test
    void the_event_is_told_with_the_turn() {
        var heard = new ArrayList<LightChanged>();
        ApplicationListener<ApplicationEvent> listener = event -> {
            if (event instanceof PayloadApplicationEvent<?> told && told.getPayload() instanceof LightChanged light) {
                heard.add(light);
            }
        };
        ((ConfigurableApplicationContext) second.application().context()).addApplicationListener(listener);
        var assignment = silent();
        announced(second);
        first.reported(assignment, TODAY.minusDays(1), 50);

        assertThat(announced(second)).isEqualTo(heard).hasSize(1);
    }

    @Test
    void who_fell_behind_is_asked_once_and_who_is_silent_is_not_asked_again() {
        var behind = first.assigned(hospital, "350102", "LEAD", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 12, 31));
        var silent =
                first.assigned(hospital, "350103", "CO_LEAD", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 12, 31));
        first.signed(behind, LocalDate.of(2026, 1, 6));
        first.signed(silent, LocalDate.of(2026, 1, 6));
        first.reported(behind, TODAY.minusDays(1), 5);
        var snapshot = first.bean(Snapshots.class).moveOn();
        var asking = new AskAboutTurns(first.bean(AskWhatIsDue.class), first.bean(FindUnits.class), true);
        var turned = List.of(
                new LightChanged(behind, hospital, "350102", Light.GREEN, Light.RED, TODAY),
                new LightChanged(behind, hospital, "350102", Light.RED, Light.GREEN, TODAY),
                new LightChanged(silent, hospital, "350103", Light.GREEN, Light.RED, TODAY));

        asking.about(snapshot, turned);
        asking.about(snapshot, turned);

        assertThat(first.bean(JdbcClient.class)
                        .sql("select cause_words || recipients::text from reports.request where cause = 'LIGHT_TURNED'")
                        .query(String.class)
                        .list())
                .containsExactly("鼓楼：绿灯→红灯{" + behind.value() + "}");
    }

    @Test
    void a_notice_arrives_when_a_machine_tells_of_a_change() {
        try (var notices = second.bean(Changes.class).listen()) {
            assertThat(notices.await(Duration.ofSeconds(30))).isTrue();
            while (notices.await(Duration.ofMillis(1))) {
                // What others wrote before.
            }

            first.bean(Changes.class).tell();

            assertThat(notices.await(Duration.ofSeconds(30))).isTrue();
        }
    }

    @Test
    void a_change_is_seen_without_a_notice_and_after_longer_transactions_too() {
        var snapshots = second.bean(Snapshots.class);
        snapshots.moveOn();
        var slow = silent();
        var open = first.application().bean(TransactionTemplate.class);
        open.executeWithoutResult(_ -> {
            first.reported(slow, TODAY.minusDays(1), 50);
            // On a connection of its own, as another machine has.
            var meanwhile = CompletableFuture.supplyAsync(() -> {
                        var later = second.assigned(task, "350103", "CO_LEAD", TODAY.minusDays(9), TODAY.plusDays(90));
                        assertThat(snapshots.moveOn().lights().find(later)).isPresent();
                        return light(snapshots, slow);
                    })
                    .join();
            assertThat(meanwhile).isEqualTo(Light.RED);
        });

        snapshots.moveOn();

        assertThat(light(snapshots, slow)).isEqualTo(Light.GREEN);
    }

    private static Light light(Snapshots snapshots, AssignmentId assignment) {
        return snapshots.moveOn().lights().find(assignment).orElseThrow().light();
    }
}
