package dev.banyan.responsibility;

import static dev.banyan.responsibility.ResponsibilityCity.EDUCATION;
import static dev.banyan.responsibility.ResponsibilityCity.GULOU;
import static dev.banyan.responsibility.ResponsibilityCity.HEALTH;
import static dev.banyan.responsibility.ResponsibilityCity.SPORTS;
import static dev.banyan.responsibility.ResponsibilityCity.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.banyan.directory.Actor;
import dev.banyan.plan.Task;
import dev.banyan.responsibility.Assignment.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** From giving a task to a unit to handing it over, against the real database. */
class AssignmentLifeTest {
    private static ResponsibilityCity city;

    private Task hospital;
    private Task pitch;
    private Task school;

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
        var tasks = city.tasks(city.plan());
        hospital = tasks.get(0);
        pitch = tasks.get(1);
        school = tasks.get(2);
    }

    private static Outcome signOff(Actor actor, Assignment assignment, UUID request) {
        return as(
                actor,
                () -> city.bean(SignOff.class)
                        .sign(
                                actor,
                                request,
                                assignment.id(),
                                assignment.standing().facts()));
    }

    private static Outcome sendBack(Assignment assignment, String reason) {
        var actor = city.liaison(assignment.unit());
        return as(
                actor,
                () -> city.bean(SignOff.class)
                        .sendBack(
                                actor,
                                UUID.randomUUID(),
                                assignment.id(),
                                assignment.standing().facts(),
                                reason));
    }

    private static <T> T office(Callable<T> work) {
        return as(city.office, work);
    }

    private static Assignment found(Assignment assignment) {
        return office(() -> city.bean(FindAssignments.class)
                .find(city.office, assignment.id())
                .orElseThrow());
    }

    @Test
    void a_task_is_given_due_on_its_own_last_day_and_to_be_signed_for_on_the_next_working_day() {
        var assignment = city.assigned(hospital, HEALTH, DutyRole.LEAD);

        assertThat(assignment.state()).isEqualTo(State.ASSIGNED);
        assertThat(assignment.due()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(assignment.weight()).isEqualTo(100);
        assertThat(assignment.signBy()).isAfter(assignment.standing().since());
        assertThat(assignment.terms().signByTime()).isEmpty();
        assertThat(found(assignment)).isEqualTo(assignment);
    }

    @Test
    void an_urgent_one_is_to_be_signed_for_within_working_hours() {
        var demand = new Order.Demand(100, Optional.empty(), Optional.empty(), true, Assignment.Posts.NONE);
        var outcome = office(() -> city.bean(AssignTask.class)
                .assign(city.office, UUID.randomUUID(), new Order(hospital.id(), HEALTH, DutyRole.LEAD, demand)));

        assertThat(((Outcome.Done) outcome).assignment().terms().signByTime()).isPresent();
    }

    @Test
    void only_one_unit_leads_and_others_may_lead_beside_it_as_far_as_weight_is_left() {
        city.assigned(hospital, HEALTH, DutyRole.LEAD);

        assertThat(city.assign(hospital, SPORTS, DutyRole.LEAD))
                .isEqualTo(new Outcome.Refused(Set.of(Refusal.LEAD_TAKEN, Refusal.WEIGHTS_OVER_100)));
        assertThat(city.assign(hospital, HEALTH, DutyRole.LEAD))
                .isEqualTo(new Outcome.Refused(Set.of(Refusal.ALREADY_ASSIGNED, Refusal.WEIGHTS_OVER_100)));
        assertThat(city.assign(hospital, SPORTS, DutyRole.SUPPORT)).isInstanceOf(Outcome.Done.class);
        assertThat(city.assign(hospital, "no such unit", DutyRole.SUPPORT))
                .isEqualTo(new Outcome.Refused(Set.of(Refusal.NO_SUCH_UNIT)));
    }

    @Test
    void of_two_offices_that_name_a_lead_at_once_one_is_refused() throws Exception {
        Callable<Outcome> lead = () -> city.assign(hospital, HEALTH, DutyRole.LEAD);
        Callable<Outcome> other = () -> city.assign(hospital, SPORTS, DutyRole.LEAD);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = List.of(threads.submit(lead), threads.submit(other));
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                    .extracting(outcome -> outcome.getClass().getSimpleName())
                    .containsExactlyInAnyOrder("Done", "Refused");
        }
    }

    @Test
    void a_liaison_signs_for_what_the_own_unit_owes_once() {
        var assignment = city.assigned(hospital, HEALTH, DutyRole.LEAD);
        var request = UUID.randomUUID();

        var signed = signOff(city.liaison(HEALTH), assignment, request);

        assertThat(((Outcome.Done) signed).assignment().state()).isEqualTo(State.SIGNED);
        assertThat(signOff(city.liaison(HEALTH), assignment, request)).isEqualTo(signed);
        assertThat(signOff(city.liaison(HEALTH), assignment, UUID.randomUUID()))
                .isEqualTo(new Outcome.ChangedMeanwhile(HEALTH + "联络员"));
        assertThat(signOff(city.liaison(HEALTH), found(assignment), UUID.randomUUID()))
                .isEqualTo(new Outcome.Refused(Set.of(Refusal.NOT_NOW)));
    }

    @Test
    void nobody_signs_for_another_unit() {
        var assignment = city.assigned(hospital, HEALTH, DutyRole.LEAD);

        assertThat(signOff(city.liaison(SPORTS), assignment, UUID.randomUUID())).isEqualTo(new Outcome.NotFound());
        assertThatThrownBy(() -> signOff(city.office, assignment, UUID.randomUUID()))
                .rootCause()
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void not_ours_goes_back_to_the_office_with_its_reason_and_on_to_whom_it_decides() {
        var assignment = city.assigned(hospital, SPORTS, DutyRole.LEAD);
        assertThat(sendBack(assignment, " ")).isEqualTo(new Outcome.Refused(Set.of(Refusal.REASON_MISSING)));

        var back = ((Outcome.Done) sendBack(assignment, "医院建设不属本单位职责")).assignment();
        assertThat(back.state()).isEqualTo(State.SENT_BACK);
        assertThat(back.standing().reason()).contains("医院建设不属本单位职责");
        assertThat(city.assign(hospital, HEALTH, DutyRole.LEAD)).isInstanceOf(Outcome.Refused.class);

        var next = office(
                () -> city.bean(HandOver.class).one(city.office, UUID.randomUUID(), back.id(), 2, HEALTH, "改由卫健委牵头"));
        assertThat(((Outcome.Done) next).assignment())
                .extracting(Assignment::unit, Assignment::state, Assignment::weight, Assignment::due)
                .containsExactly(HEALTH, State.ASSIGNED, 100, back.due());
        assertThat(found(back).state()).isEqualTo(State.HANDED_OVER);
        assertThat(office(() -> city.bean(FindAssignments.class).facts(city.office, back.id())))
                .extracting(AssignmentFact::step, AssignmentFact::other)
                .containsExactly(
                        tuple(Step.ASSIGNED, Optional.empty()),
                        tuple(Step.SENT_BACK, Optional.empty()),
                        tuple(
                                Step.HANDED_OVER,
                                Optional.of(((Outcome.Done) next).assignment().id())));
    }

    @Test
    void what_came_back_can_be_given_to_the_same_unit_again_with_a_reason() {
        var back = ((Outcome.Done) sendBack(city.assigned(hospital, HEALTH, DutyRole.LEAD), "不属本单位")).assignment();

        var again = office(
                () -> city.bean(AssignTask.class).again(city.office, UUID.randomUUID(), back.id(), 2, "三定方案已明确"));

        assertThat(((Outcome.Done) again).assignment().state()).isEqualTo(State.ASSIGNED);
        assertThat(city.sign(((Outcome.Done) again).assignment()).state()).isEqualTo(State.SIGNED);
    }

    @Test
    void a_later_day_than_the_task_allows_needs_a_reason_and_whoever_is_late_is_told() {
        var assignment = city.assigned(hospital, HEALTH, DutyRole.LEAD);
        var later = Optional.of(LocalDate.of(2028, 3, 31));
        var without = new Order.Demand(100, later, Optional.empty(), false, Assignment.Posts.NONE);
        var with = new Order.Demand(100, later, Optional.of("用地批复延后"), false, Assignment.Posts.NONE);
        var assigning = city.bean(AssignTask.class);

        assertThat(office(() -> assigning.change(city.office, UUID.randomUUID(), assignment.id(), 1, without)))
                .isEqualTo(new Outcome.Refused(Set.of(Refusal.DUE_AFTER_TASK)));
        var changed = office(() -> assigning.change(city.office, UUID.randomUUID(), assignment.id(), 1, with));
        assertThat(((Outcome.Done) changed).assignment().due()).isEqualTo(later.get());
        assertThat(office(() -> assigning.change(city.office, UUID.randomUUID(), assignment.id(), 1, with)))
                .isEqualTo(new Outcome.ChangedMeanwhile("督查室经办"));
    }

    @Test
    void everything_a_unit_owes_is_handed_over_in_one_step() {
        var from = city.liaison(SPORTS);
        city.sign(city.assigned(pitch, SPORTS, DutyRole.LEAD));
        city.assigned(hospital, SPORTS, DutyRole.SUPPORT);
        city.assigned(school, EDUCATION, DutyRole.LEAD);
        var request = UUID.randomUUID();
        Callable<HandOver.AllOutcome> all =
                () -> city.bean(HandOver.class).all(city.office, request, SPORTS, EDUCATION, "体育局并入教育局");

        var over = (HandOver.AllHandedOver) office(all);

        assertThat(over.assignments())
                .filteredOn(it -> Set.of(pitch.id(), hospital.id()).contains(it.task()))
                .extracting(Assignment::task, Assignment::unit, Assignment::role, Assignment::state)
                .containsExactlyInAnyOrder(
                        tuple(pitch.id(), EDUCATION, DutyRole.LEAD, State.ASSIGNED),
                        tuple(hospital.id(), EDUCATION, DutyRole.SUPPORT, State.ASSIGNED));
        assertThat(as(from, () -> city.bean(FindAssignments.class).ofUnit(from, SPORTS)))
                .noneMatch(it -> it.state().open());
        assertThat(((HandOver.AllHandedOver) office(all)).assignments())
                .containsExactlyInAnyOrderElementsOf(over.assignments());
        assertThat(office(
                        () -> city.bean(HandOver.class).all(city.office, UUID.randomUUID(), SPORTS, EDUCATION, "再次移交")))
                .isEqualTo(new HandOver.NoneHandedOver(Set.of(Refusal.NOTHING_TO_HAND_OVER)));
    }

    @Test
    void a_unit_sees_its_own_and_nothing_of_others() {
        var own = city.assigned(hospital, GULOU, DutyRole.SUPPORT);
        var others = city.assigned(school, EDUCATION, DutyRole.LEAD);
        var liaison = city.liaison(GULOU);
        var finding = city.bean(FindAssignments.class);

        as(liaison, () -> {
            assertThat(finding.find(liaison, own.id())).contains(own);
            assertThat(finding.find(liaison, others.id())).isEmpty();
            assertThat(finding.facts(liaison, others.id())).isEmpty();
            assertThat(finding.ofTask(liaison, school.id())).isEmpty();
            assertThat(finding.ofUnit(liaison, EDUCATION)).isEmpty();
            assertThat(finding.page(liaison, AssignmentFilter.OPEN, 1).items())
                    .contains(own)
                    .allMatch(it -> it.unit().equals(GULOU));
            assertThat(finding.page(liaison, AssignmentFilter.OPEN.of(Set.of(EDUCATION)), 1)
                            .items())
                    .isEmpty();
            return true;
        });
        assertThat(office(() -> finding.ofTask(city.office, school.id()))).containsExactly(others);
    }

    @Test
    void the_list_by_state_says_the_same_as_the_facts() {
        var waiting = city.assigned(hospital, HEALTH, DutyRole.LEAD);
        var back = ((Outcome.Done) sendBack(city.assigned(pitch, SPORTS, DutyRole.LEAD), "不属本单位")).assignment();
        var signed = city.signed(school, EDUCATION);

        for (State state : State.values()) {
            var filter = new AssignmentFilter(
                    Optional.empty(),
                    Optional.of(state),
                    Optional.empty(),
                    Optional.of(Set.of(hospital.id(), pitch.id(), school.id())),
                    true);
            assertThat(office(() -> city.bean(FindAssignments.class)
                            .page(city.office, filter, 1)
                            .items()))
                    .as(state.name())
                    .containsExactlyElementsOf(List.of(waiting, back, signed).stream()
                            .filter(it -> it.state() == state)
                            .toList());
        }
    }

    @Test
    void the_database_itself_refuses_to_change_a_fact_and_the_journal_has_every_step() {
        var assignment = city.signed(hospital, HEALTH);
        var database = city.bean(JdbcClient.class);

        for (String table : List.of("assignment", "fact")) {
            assertThatThrownBy(() ->
                            database.sql("delete from responsibility." + table).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed or deleted");
        }
        assertThat(database.sql("select act from archive.journal where object_kind = 'assignment' and object_id = ?"
                                + " order by number")
                        .param(String.valueOf(assignment.id().value()))
                        .query(String.class)
                        .list())
                .containsExactly("TaskAssigned", "AssignmentSigned");
    }
}
