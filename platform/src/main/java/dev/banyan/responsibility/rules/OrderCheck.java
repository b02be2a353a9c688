package dev.banyan.responsibility.rules;

import dev.banyan.plan.Task;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.Order;
import dev.banyan.responsibility.Refusal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What stands against an order (交办校验). */
public final class OrderCheck {
    public static final int LONGEST_REASON = 500;

    private OrderCheck() {}

    /**
     * @param task the task it speaks of, if there is one
     * @param unitThere whether there is such a unit
     * @param others assignments of the same task, without the one the order changes
     */
    public static Set<Refusal> of(Order order, Optional<Task> task, boolean unitThere, List<Assignment> others) {
        var open = others.stream().filter(it -> it.state().open()).toList();
        var faults = EnumSet.noneOf(Refusal.class);
        if (task.isEmpty()) {
            faults.add(Refusal.NO_SUCH_TASK);
        }
        if (task.filter(Task::dropped).isPresent()) {
            faults.add(Refusal.TASK_DROPPED);
        }
        if (!unitThere) {
            faults.add(Refusal.NO_SUCH_UNIT);
        }
        boolean already = open.stream().anyMatch(it -> it.unit().equals(order.unit()) && it.role() == order.role());
        boolean led = order.role() == DutyRole.LEAD && open.stream().anyMatch(it -> it.role() == DutyRole.LEAD);
        if (already) {
            faults.add(Refusal.ALREADY_ASSIGNED);
        } else if (led) {
            faults.add(Refusal.LEAD_TAKEN);
        }
        weight(order, open).ifPresent(faults::add);
        task.flatMap(it -> due(order.demand(), it)).ifPresent(faults::add);
        order.demand()
                .reason()
                .filter(reason -> reason.length() > LONGEST_REASON)
                .ifPresent(_ -> faults.add(Refusal.REASON_TOO_LONG));
        return faults;
    }

    private static Optional<Refusal> weight(Order order, List<Assignment> open) {
        int weight = order.demand().weight();
        boolean inRange = order.role().answers() ? weight >= 1 && weight <= 100 : weight == 0;
        if (!inRange) {
            return Optional.of(Refusal.WEIGHT_OUT_OF_RANGE);
        }
        int given = open.stream()
                .filter(it -> it.role().answers())
                .mapToInt(Assignment::weight)
                .sum();
        return given + weight > 100 && weight > 0 ? Optional.of(Refusal.WEIGHTS_OVER_100) : Optional.empty();
    }

    private static Optional<Refusal> due(Order.Demand demand, Task task) {
        var due = due(demand, task.due());
        if (due.isEmpty()) {
            return Optional.of(Refusal.DUE_MISSING);
        }
        boolean late = task.due().filter(due.get()::isAfter).isPresent();
        return late && given(demand.reason()).isEmpty() ? Optional.of(Refusal.DUE_AFTER_TASK) : Optional.empty();
    }

    /** The day by which: the order's, otherwise the task's. */
    public static Optional<LocalDate> due(Order.Demand demand, Optional<LocalDate> ofTask) {
        return demand.due().or(() -> ofTask);
    }

    /** Faults of a reason that must be given. */
    public static Stream<Refusal> reason(String reason) {
        return reason.isBlank()
                ? Stream.of(Refusal.REASON_MISSING)
                : reason.length() > LONGEST_REASON ? Stream.of(Refusal.REASON_TOO_LONG) : Stream.empty();
    }

    private static Optional<String> given(Optional<String> reason) {
        return reason.filter(it -> !it.isBlank());
    }
}
