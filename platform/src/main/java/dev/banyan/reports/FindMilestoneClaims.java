package dev.banyan.reports;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.store.MilestoneClaims;
import dev.banyan.reports.store.ReportLists;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what was claimed about the milestones of a task (查找节点申报), never beyond the actor's scope. */
@Component
@Needs(Permission.READ_REPORTS)
public class FindMilestoneClaims {
    private static final int OFFERED = 20;

    private final MilestoneClaims claims;
    private final ReportLists reports;
    private final FindScope scopes;

    FindMilestoneClaims(MilestoneClaims claims, ReportLists reports, FindScope scopes) {
        this.claims = claims;
        this.reports = reports;
        this.scopes = scopes;
    }

    /** Reports on a task by which the actor may claim a milestone: sent by units it acts for, with files; the newest first. */
    @Needs(Permission.WRITE_REPORTS)
    public List<ReportLine> proofs(Actor actor, TaskId task) {
        return reports.proofs(task, scopes.of(actor), OFFERED);
    }

    /** The newest first. */
    public List<MilestoneClaim> of(Actor actor, TaskId task) {
        var scope = scopes.toRead(actor);
        return claims.of(task).stream().filter(it -> scope.covers(it.unit())).toList();
    }
}
