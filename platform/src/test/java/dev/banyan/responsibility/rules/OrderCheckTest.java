package dev.banyan.responsibility.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.Assignment.State;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.Order;
import dev.banyan.responsibility.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class OrderCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    /** 已有承办件写作“单位 角色 权重 状态”，用分号隔开。 */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/responsibility/orders.csv", numLinesToSkip = 1)
    void what_stands_against_an_order(
            String name,
            String taskDue,
            String others,
            String unit,
            DutyRole role,
            int weight,
            String due,
            String reason,
            String refusals) {
        var task = "无任务".equals(taskDue)
                ? Optional.<Task>empty()
                : Optional.of(task(Optional.ofNullable(taskDue).map(LocalDate::parse)));
        var order = new Order(
                new TaskId(1),
                unit,
                role,
                new Order.Demand(
                        weight,
                        Optional.ofNullable(due).map(LocalDate::parse),
                        Optional.ofNullable(reason),
                        false,
                        Assignment.Posts.NONE));

        assertThat(OrderCheck.of(order, task, !unit.equals("无此单位"), others(others)))
                .isEqualTo(set(refusals));
    }

    private static Set<Refusal> set(String refusals) {
        return refusals == null
                ? Set.of()
                : Arrays.stream(refusals.split(" ")).map(Refusal::valueOf).collect(Collectors.toSet());
    }

    private static Task task(Optional<LocalDate> due) {
        return new Task(new TaskId(1), Optional.empty(), Optional.empty(), "建设医院", "", due, false);
    }

    private static List<Assignment> others(String others) {
        return others == null
                ? List.of()
                : Arrays.stream(others.split(";"))
                        .map(String::strip)
                        .map(it -> it.split(" "))
                        .map(it -> new Assignment(
                                new AssignmentId(9),
                                new TaskId(1),
                                it[0],
                                DutyRole.valueOf(it[1]),
                                Optional.empty(),
                                new Assignment.Terms(
                                        TODAY, Integer.parseInt(it[2]), TODAY, Optional.empty(), Assignment.Posts.NONE),
                                new Assignment.Standing(
                                        State.valueOf(it[3]),
                                        1,
                                        TODAY,
                                        Optional.empty(),
                                        "",
                                        Assignment.Moves.none(TODAY))))
                        .toList();
    }
}
