package dev.banyan.reports;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.store.MilestoneClaims;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what was claimed about the milestones of a task (查找节点申报), never beyond the actor's scope. */
@Component
@Needs(Permission.READ_REPORTS)
public class FindMilestoneClaims {
    private final MilestoneClaims claims;
    private final FindScope scopes;

    FindMilestoneClaims(MilestoneClaims claims, FindScope scopes) {
        this.claims = claims;
        this.scopes = scopes;
    }

    /** The newest first. */
    public List<MilestoneClaim> of(Actor actor, TaskId task) {
        var scope = scopes.toRead(actor);
        return claims.of(task).stream().filter(it -> scope.covers(it.unit())).toList();
    }
}
