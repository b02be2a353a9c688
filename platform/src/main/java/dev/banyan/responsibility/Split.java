package dev.banyan.responsibility;

import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.rules.Allocation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a task was broken down (任务分解), one version of it; it never changes.
 *
 * @param task the task
 * @param version 1 is the first
 * @param unit code of the unit that leads the task and broke it down
 * @param aim the number that was split
 * @param rule how the parts make up the number; there is one if there is an aim
 * @param shares the parts
 * @param note when, by whom and why
 */
public record Split(
        TaskId task,
        int version,
        String unit,
        Optional<Aim> aim,
        Optional<SplitRule> rule,
        List<Share> shares,
        Note note) {
    public Split {
        shares = List.copyOf(shares);
    }

    /**
     * One part (分解子任务).
     *
     * @param child the task it became
     * @param unit code of the unit that leads it
     * @param due last day, not later than the whole's
     * @param weight whole percent of the task; all parts together are 100
     * @param figure what it must reach
     */
    public record Share(
            TaskId child,
            String title,
            String text,
            String unit,
            LocalDate due,
            int weight,
            Optional<BigDecimal> figure) {}

    /** @param reason why it was split anew, or why the parts do not reach the whole */
    public record Note(Optional<String> reason, LocalDate day, Instant recorded, String actor) {}

    /** What the parts come to against the whole. */
    public Optional<Allocation> allocation() {
        return aim.flatMap(it -> rule.map(how -> Allocation.of(
                how,
                it,
                shares.stream()
                        .map(share -> new Allocation.Part(
                                share.weight(), share.figure().orElse(BigDecimal.ZERO)))
                        .toList())));
    }

    public Optional<Share> share(TaskId child) {
        return shares.stream().filter(share -> share.child().equals(child)).findFirst();
    }
}
