package dev.banyan.responsibility;

import dev.banyan.plan.Task;
import java.util.List;
import java.util.Optional;

/**
 * A task and who has what to do with it (任务责任情况).
 *
 * @param task the task
 * @param open open assignments, in the order they were given
 * @param parts how many tasks it was broken down into
 */
public record TaskDuties(Task task, List<Assignment> open, int parts) {
    public TaskDuties {
        open = List.copyOf(open);
    }

    /** What a list says of a task at a glance: how its lead stands. */
    public enum Lead {
        /** 未交办. */
        NONE,
        /** 待签收. */
        TO_SIGN,
        /** 已签收. */
        SIGNED,
        /** 已退件. */
        SENT_BACK
    }

    public Optional<Assignment> lead() {
        return open.stream().filter(it -> it.role() == DutyRole.LEAD).findFirst();
    }

    public Lead standing() {
        return lead().map(it -> switch (it.state()) {
                    case ASSIGNED -> Lead.TO_SIGN;
                    case SIGNED -> Lead.SIGNED;
                    case SENT_BACK -> Lead.SENT_BACK;
                    case HANDED_OVER, TAKEN_BACK -> Lead.NONE;
                })
                .orElse(Lead.NONE);
    }
}
