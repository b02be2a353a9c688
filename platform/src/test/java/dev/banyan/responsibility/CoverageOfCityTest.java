package dev.banyan.responsibility;

import static dev.banyan.responsibility.ResponsibilityCity.EDUCATION;
import static dev.banyan.responsibility.ResponsibilityCity.HEALTH;
import static dev.banyan.responsibility.ResponsibilityCity.SPORTS;
import static dev.banyan.responsibility.ResponsibilityCity.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.banyan.plan.PlanId;
import dev.banyan.plan.Task;
import dev.banyan.responsibility.rules.AssignmentTable;
import dev.banyan.responsibility.rules.Coverage;
import dev.banyan.responsibility.rules.UnitNames;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many assignments at once, and whether they leave no task without a lead, against the real database. */
class CoverageOfCityTest {
    private static ResponsibilityCity city;

    @BeforeAll
    static void start() {
        city = new ResponsibilityCity();
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    private static List<Proposal> proposals(PlanId plan) {
        return as(city.office, () -> city.bean(ProposeAssignments.class).of(city.office, plan));
    }

    private static ImportAssignments.Import take(String table, boolean trial) {
        return as(
                city.office,
                () -> city.bean(ImportAssignments.class)
                        .from(city.office, UUID.randomUUID(), table.getBytes(StandardCharsets.UTF_8), trial));
    }

    private static List<Coverage.Gap> gaps(List<Task> tasks) {
        var coverage = city.bean(ReadCoverage.class);
        return as(city.office, () -> coverage.gaps(city.office, coverage.today(), 0, 10_000)).stream()
                .filter(gap -> tasks.contains(gap.task()))
                .toList();
    }

    @Test
    void the_text_itself_suggests_who_leads_and_who_helps() {
        var plan = city.plan();

        assertThat(proposals(plan))
                .extracting(
                        it -> it.task().title(),
                        Proposal::printed,
                        Proposal::role,
                        Proposal::weight,
                        it -> it.match().getClass().getSimpleName())
                .containsExactly(
                        tuple("建设医院", "市卫健委", DutyRole.LEAD, 100, "One"),
                        tuple("建设医院", "市教育局", DutyRole.SUPPORT, 0, "One"),
                        tuple("建设医院", "各县（市）区政府", DutyRole.SUPPORT, 0, "Every"),
                        tuple("建设球场", "市体育局", DutyRole.LEAD, 100, "One"),
                        tuple("建设球场", "市教育局", DutyRole.SUPPORT, 0, "One"),
                        tuple("建设学校", "市教育局", DutyRole.LEAD, 100, "One"),
                        tuple("建设学校", "市没有局", DutyRole.SUPPORT, 0, "Unknown"));
    }

    @Test
    void all_that_a_person_confirms_is_assigned_in_one_step_and_covers_the_plan() {
        var plan = city.plan();
        var tasks = city.tasks(plan);
        assertThat(gaps(tasks)).extracting(Coverage.Gap::cause).containsOnly(new Coverage.NotAssigned());
        var orders = proposals(plan).stream()
                .filter(it -> it.match() instanceof UnitNames.One)
                .map(it -> new Order(it.task().id(), it.units().getFirst(), it.role(), Order.Demand.usual(it.role())))
                .toList();
        var request = UUID.randomUUID();

        var made = as(city.office, () -> city.bean(AssignTask.class).all(city.office, request, orders));

        assertThat(((AssignTask.AllAssigned) made).made()).hasSize(5);
        assertThat(as(city.office, () -> city.bean(AssignTask.class).all(city.office, request, orders)))
                .isEqualTo(made);
        assertThat(gaps(tasks)).isEmpty();
        assertThat(proposals(plan))
                .filteredOn(it -> it.match() instanceof UnitNames.One)
                .allMatch(Proposal::done);
    }

    @Test
    void one_order_at_fault_and_none_is_carried_out() {
        var tasks = city.tasks(city.plan());
        var orders = List.of(
                new Order(tasks.get(0).id(), HEALTH, DutyRole.LEAD, Order.Demand.usual(DutyRole.LEAD)),
                new Order(tasks.get(0).id(), SPORTS, DutyRole.LEAD, Order.Demand.usual(DutyRole.LEAD)));

        assertThat(as(city.office, () -> city.bean(AssignTask.class).all(city.office, UUID.randomUUID(), orders)))
                .isEqualTo(
                        new AssignTask.NoneAssigned(Map.of(1, Set.of(Refusal.LEAD_TAKEN, Refusal.WEIGHTS_OVER_100))));
        assertThat(gaps(tasks)).hasSize(3);
    }

    @Test
    void a_table_is_tried_taken_in_and_the_second_time_changes_nothing() {
        var tasks = city.tasks(city.plan());
        String table = """
                任务编号,任务,单位,角色,权重,完成时限
                %d,建设医院,福州市卫生健康委员会,牵头,70%%,
                %d,建设医院,市教育局,责任,30,2026-12-31
                %d,建设球场,体育局,牵头,,
                """.formatted(
                        tasks.get(0).id().value(),
                        tasks.get(0).id().value(),
                        tasks.get(1).id().value());

        assertThat(take(table, true)).isEqualTo(new ImportAssignments.Taken(3, 0, 0));
        assertThat(gaps(tasks)).hasSize(3);
        assertThat(take(table, false)).isEqualTo(new ImportAssignments.Taken(3, 0, 0));
        assertThat(take(table, false)).isEqualTo(new ImportAssignments.Taken(0, 0, 3));
        assertThat(take(table.replace("70%", "60%"), false)).isEqualTo(new ImportAssignments.Taken(0, 1, 2));
        assertThat(gaps(tasks)).hasSize(1);
    }

    @Test
    void a_table_with_faults_names_each_row_and_saves_nothing() {
        var tasks = city.tasks(city.plan());
        String table =
                """
                任务编号,单位,角色,权重,完成时限
                %d,市卫健委,牵头,100,
                一号,市没有局,领导,101,明年
                %d,市体育局,牵头,100,
                """.formatted(tasks.get(0).id().value(), tasks.get(0).id().value());

        assertThat(take(table, false))
                .isEqualTo(new ImportAssignments.Faulty(
                        List.of(
                                new AssignmentTable.Fault(3, AssignmentTable.What.NOT_A_TASK_NUMBER, "一号"),
                                new AssignmentTable.Fault(3, AssignmentTable.What.UNKNOWN_UNIT, "市没有局"),
                                new AssignmentTable.Fault(3, AssignmentTable.What.UNKNOWN_ROLE, "领导"),
                                new AssignmentTable.Fault(3, AssignmentTable.What.NOT_A_WEIGHT, "101"),
                                new AssignmentTable.Fault(3, AssignmentTable.What.NOT_A_DATE, "明年")),
                        Map.of(4, Set.of(Refusal.LEAD_TAKEN, Refusal.WEIGHTS_OVER_100))));
        assertThat(gaps(tasks)).hasSize(3);
    }

    @Test
    void before_a_unit_ends_the_office_sees_what_would_lose_its_lead() {
        var tasks = city.tasks(city.plan());
        var school = city.signed(tasks.get(2), EDUCATION);
        var day = LocalDate.of(2027, 1, 1);

        var preview = as(
                city.office,
                () -> city.bean(ReadCoverage.class).before(city.office, new Planned.UnitEnds(EDUCATION, day)));

        assertThat(preview.affected()).contains(school);
        assertThat(preview.breaks().items())
                .filteredOn(gap -> tasks.contains(gap.task()))
                .containsExactly(new Coverage.Gap(tasks.get(2), new Coverage.UnitEnded(EDUCATION, day)));
        assertThat(Optional.of(gaps(tasks)).orElseThrow()).hasSize(2);
    }
}
