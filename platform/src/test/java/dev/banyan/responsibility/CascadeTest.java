package dev.banyan.responsibility;

import static dev.banyan.responsibility.ResponsibilityCity.CANGSHAN;
import static dev.banyan.responsibility.ResponsibilityCity.EDUCATION;
import static dev.banyan.responsibility.ResponsibilityCity.GULOU;
import static dev.banyan.responsibility.ResponsibilityCity.HEALTH;
import static dev.banyan.responsibility.ResponsibilityCity.SPORTS;
import static dev.banyan.responsibility.ResponsibilityCity.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Role;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Assignment.State;
import dev.banyan.responsibility.rules.Allocation;
import dev.banyan.responsibility.rules.SplitCheck;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A task led by a department is broken down for counties, once and again, against the real database. */
class CascadeTest {
    private static ResponsibilityCity city;

    private Task pitch;

    @BeforeAll
    static void start() {
        city = new ResponsibilityCity();
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    @BeforeEach
    void plan() {
        pitch = city.tasks(city.plan()).get(1);
        city.signed(pitch, SPORTS);
    }

    private Aim aim() {
        return as(
                liaison(),
                () -> city.bean(BreakDownTask.class)
                        .desk(liaison(), pitch.id())
                        .orElseThrow()
                        .aims()
                        .getFirst());
    }

    private static Actor liaison() {
        return city.liaison(SPORTS);
    }

    private static SplitPlan.Piece piece(Optional<TaskId> child, String unit, int weight, String figure) {
        return new SplitPlan.Piece(
                child, "建设球场", "", unit, Optional.empty(), weight, Optional.of(new BigDecimal(figure)));
    }

    private SplitPlan plan(String reason, SplitPlan.Piece... pieces) {
        return new SplitPlan(
                Optional.of(aim()),
                Optional.of(SplitRule.SUM),
                List.of(pieces),
                Optional.of(reason).filter(it -> !it.isEmpty()));
    }

    private BreakDownTask.Outcome breakDown(Actor actor, UUID request, int seen, SplitPlan plan) {
        return as(actor, () -> city.bean(BreakDownTask.class).breakDown(actor, request, pitch.id(), seen, plan));
    }

    private Split brokenDown() {
        var plan = plan("", piece(Optional.empty(), GULOU, 60, "12"), piece(Optional.empty(), CANGSHAN, 40, "8"));
        return ((BreakDownTask.BrokenDown) breakDown(liaison(), UUID.randomUUID(), 0, plan)).split();
    }

    private static List<Assignment> ofTask(TaskId task) {
        return as(city.office, () -> city.bean(FindAssignments.class).ofTask(city.office, task));
    }

    @Test
    void the_parts_become_tasks_that_their_units_lead() {
        assertThat(aim().value()).isEqualByComparingTo("20");

        var split = brokenDown();

        assertThat(split.version()).isEqualTo(1);
        assertThat(split.allocation().orElseThrow().verdict()).isEqualTo(Allocation.Verdict.EXACT);
        assertThat(as(city.office, () -> city.bean(FindTasks.class).below(pitch.id())))
                .extracting(Task::id, Task::parent, Task::due)
                .containsExactlyElementsOf(split.shares().stream()
                        .map(share -> tuple(share.child(), Optional.of(pitch.id()), pitch.due()))
                        .toList());
        assertThat(split.shares().stream().flatMap(share -> ofTask(share.child()).stream()))
                .extracting(Assignment::unit, Assignment::role, Assignment::state, Assignment::assigner)
                .containsExactly(
                        tuple(GULOU, DutyRole.LEAD, State.ASSIGNED, Optional.of(SPORTS)),
                        tuple(CANGSHAN, DutyRole.LEAD, State.ASSIGNED, Optional.of(SPORTS)));
    }

    @Test
    void a_split_that_does_not_add_up_is_refused_as_a_whole() {
        var wrong = plan("", piece(Optional.empty(), GULOU, 60, "12"), piece(Optional.empty(), HEALTH, 39, "7"));

        var refused = (BreakDownTask.Refused) breakDown(liaison(), UUID.randomUUID(), 0, wrong);

        assertThat(refused.check().faults())
                .extracting(SplitCheck.Fault::what)
                .containsExactly(
                        SplitCheck.What.UNIT_OUT_OF_REACH,
                        SplitCheck.What.WEIGHTS_NOT_100,
                        SplitCheck.What.GAP_WITHOUT_REASON);
        assertThat(as(city.office, () -> city.bean(FindTasks.class).below(pitch.id())))
                .isEmpty();
    }

    @Test
    void only_the_unit_that_leads_and_has_signed_breaks_a_task_down() {
        var plan = plan("", piece(Optional.empty(), GULOU, 100, "20"));

        assertThat(breakDown(city.liaison(EDUCATION), UUID.randomUUID(), 0, plan))
                .isEqualTo(new BreakDownTask.NotYours());
    }

    @Test
    void the_same_request_twice_is_one_split_and_an_older_view_is_told_so() {
        var request = UUID.randomUUID();
        var plan = plan("", piece(Optional.empty(), GULOU, 100, "20"));

        var once = breakDown(liaison(), request, 0, plan);

        assertThat(breakDown(liaison(), request, 0, plan)).isEqualTo(once);
        assertThat(breakDown(liaison(), UUID.randomUUID(), 0, plan))
                .isEqualTo(new BreakDownTask.ChangedMeanwhile(SPORTS + "联络员"));
    }

    @Test
    void splitting_anew_makes_a_version_and_the_old_one_stays_readable() {
        var first = brokenDown();
        var gulou = first.shares().get(0);
        var cangshan = first.shares().get(1);
        city.sign(ofTask(gulou.child()).getFirst());

        var again = plan(
                "仓山任务调整到闽侯",
                piece(Optional.of(gulou.child()), GULOU, 50, "10"),
                piece(Optional.empty(), "350121", 50, "10"));
        var second = ((BreakDownTask.BrokenDown) breakDown(liaison(), UUID.randomUUID(), 1, again)).split();

        assertThat(second.version()).isEqualTo(2);
        assertThat(as(city.office, () -> city.bean(ReadSplits.class).of(city.office, pitch.id())))
                .containsExactly(second, first);
        assertThat(ofTask(gulou.child())).extracting(Assignment::state).containsExactly(State.SIGNED);
        assertThat(ofTask(cangshan.child())).extracting(Assignment::state).containsExactly(State.TAKEN_BACK);
        assertThat(as(
                        city.office,
                        () -> city.bean(FindTasks.class)
                                .find(cangshan.child())
                                .orElseThrow()
                                .dropped()))
                .isTrue();
    }

    @Test
    void a_county_breaks_its_own_share_down_further_and_what_falls_away_falls_with_all_below() {
        var first = brokenDown();
        var gulou = first.shares().get(0).child();
        city.sign(ofTask(gulou).getFirst());
        var county = city.liaison(GULOU);
        var township = as(
                county, () -> city.bean(BreakDownTask.class).desk(county, gulou).orElseThrow());
        assertThat(township.aims()).extracting(it -> it.value().intValueExact()).containsExactly(12);
        assertThat(township.units()).isNotEmpty().allMatch(unit -> unit.code().startsWith(GULOU));
        String street = township.units().getFirst().code();
        var plan = new SplitPlan(
                Optional.of(township.aims().getFirst()),
                Optional.of(SplitRule.SUM),
                List.of(piece(Optional.empty(), street, 100, "12")),
                Optional.empty());
        var below = as(county, () -> (BreakDownTask.BrokenDown)
                city.bean(BreakDownTask.class).breakDown(county, UUID.randomUUID(), gulou, 0, plan));

        breakDown(liaison(), UUID.randomUUID(), 1, plan("改由仓山承担", piece(Optional.empty(), CANGSHAN, 100, "20")));

        assertThat(Stream.of(gulou, below.split().shares().getFirst().child()).flatMap(it -> ofTask(it).stream()))
                .extracting(Assignment::state)
                .containsOnly(State.TAKEN_BACK);
    }

    @Test
    void what_a_county_sends_back_goes_to_the_department_which_decides() {
        var first = brokenDown();
        var part = first.shares().get(0);
        var county = city.liaison(GULOU);
        var assignment = ofTask(part.child()).getFirst();
        as(county, () -> city.bean(SignOff.class).sendBack(county, UUID.randomUUID(), assignment.id(), 1, "本区已无可用场地"));

        assertThat(as(liaison(), () -> city.bean(FindAssignments.class).find(liaison(), assignment.id())))
                .map(Assignment::state)
                .contains(State.SENT_BACK);
        var same = plan(
                "场地由市级协调",
                piece(Optional.of(part.child()), GULOU, 60, "12"),
                piece(Optional.of(first.shares().get(1).child()), CANGSHAN, 40, "8"));
        breakDown(liaison(), UUID.randomUUID(), 1, same);

        assertThat(ofTask(part.child())).extracting(Assignment::state).containsExactly(State.ASSIGNED);
    }

    @Test
    void each_county_sees_its_own_sub_register_and_nothing_of_the_others() {
        var split = brokenDown();
        for (String own : List.of(GULOU, CANGSHAN)) {
            var county = city.liaison(own);
            var entries = as(
                    county,
                    () -> city.bean(ReadRegister.class)
                            .page(county, AssignmentFilter.OPEN, 1)
                            .items());

            assertThat(entries)
                    .isNotEmpty()
                    .allMatch(entry -> entry.assignment().unit().equals(own));
            assertThat(entries)
                    .filteredOn(entry -> entry.whole().map(Task::id).equals(Optional.of(pitch.id())))
                    .extracting(entry -> entry.part().orElseThrow())
                    .containsExactlyElementsOf(split.shares().stream()
                            .filter(share -> share.unit().equals(own))
                            .toList());
            assertThat(as(
                            county,
                            () -> city.bean(ReadRegister.class)
                                    .page(
                                            county,
                                            AssignmentFilter.OPEN.of(Set.of(own.equals(GULOU) ? CANGSHAN : GULOU)),
                                            1)
                                    .items()))
                    .isEmpty();
            assertThat(as(county, () -> city.bean(ReadSplits.class).of(county, pitch.id())))
                    .isEmpty();
        }
    }

    @Test
    void a_countys_office_assigns_below_what_the_county_leads_and_leaves_alone_what_the_city_gave() {
        var gulou = brokenDown().shares().get(0).child();
        var given = ofTask(gulou).getFirst();
        var office = city.person("county", "鼓楼督查" + UUID.randomUUID().toString().substring(0, 8), GULOU, Role.OFFICE);
        var assigning = city.bean(AssignTask.class);
        var support = new Order(gulou, GULOU, DutyRole.SUPPORT, Order.Demand.usual(DutyRole.SUPPORT));

        as(office, () -> {
            var made = (Outcome.Done) assigning.assign(office, UUID.randomUUID(), support);
            assertThat(made.assignment().assigner()).contains(GULOU);
            assertThat(assigning.takeBack(office, UUID.randomUUID(), given.id(), 1, "收回"))
                    .isEqualTo(new Outcome.NotFound());
            assertThat(assigning.assign(
                            office,
                            UUID.randomUUID(),
                            new Order(pitch.id(), GULOU, DutyRole.SUPPORT, Order.Demand.usual(DutyRole.SUPPORT))))
                    .isEqualTo(new Outcome.Refused(Set.of(Refusal.NO_SUCH_TASK)));
            assertThat(assigning.assign(
                            office,
                            UUID.randomUUID(),
                            new Order(gulou, CANGSHAN, DutyRole.SUPPORT, Order.Demand.usual(DutyRole.SUPPORT))))
                    .isEqualTo(new Outcome.Refused(Set.of(Refusal.NO_SUCH_UNIT)));
            return true;
        });
    }
}
