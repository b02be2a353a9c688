package dev.banyan.responsibility;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.store.Splits;
import java.util.List;
import org.springframework.stereotype.Component;

/** How a task was broken down (查看任务分解), for those in whose reach the unit lies that did it. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
public class ReadSplits {
    private final Splits splits;
    private final FindScope scopes;

    ReadSplits(Splits splits, FindScope scopes) {
        this.splits = splits;
        this.scopes = scopes;
    }

    /** All versions, the newest first. A unit that has one part does not see the parts of others. */
    public List<Split> of(Actor actor, TaskId task) {
        var scope = scopes.toRead(actor);
        return splits.versions(task).stream()
                .filter(split -> scope.covers(split.unit()))
                .toList();
    }
}
