package dev.banyan.evaluationkernel;

import java.util.List;
import java.util.Optional;

/**
 * A task as it is handed to the kernel (任务行); its place among its siblings is the order of the rows.
 *
 * @param parent id of the task above; empty at the top
 * @param weight in hundredths, 1 to 10,000
 * @param rollUp how its children make its progress; empty for the rule set's way
 * @param memberships where else it is counted; what is below it comes along
 */
public record TaskRow(
        String id,
        Optional<String> parent,
        String title,
        int weight,
        Optional<RollUpRule> rollUp,
        Exclusion exclusion,
        List<Membership> memberships) {
    public TaskRow {
        memberships = List.copyOf(memberships);
    }

    /** That a task is counted under a name of a view other than the units (归属). */
    public record Membership(View view, String name) {}
}
