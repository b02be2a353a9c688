package dev.banyan.reports;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Scope;
import dev.banyan.plan.Page;
import dev.banyan.reports.store.FalseReports;
import dev.banyan.reports.store.ReportLists;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose reports a list holds for whom (报告范围); whoever counts a list asks here too, so that number and list agree. */
@Component
class ReportsInReach {
    private final ReportLists lists;
    private final FalseReports falseReports;
    private final FindScope scopes;

    ReportsInReach(ReportLists lists, FalseReports falseReports, FindScope scopes) {
        this.lists = lists;
        this.falseReports = falseReports;
        this.scopes = scopes;
    }

    /** What waits to be written is shown to whoever has to write it; all else to whoever may read it. */
    Scope of(Actor actor, ReportFilter filter) {
        boolean toWrite = ReportFilter.TO_DO.states().containsAll(filter.states());
        return toWrite && actor.may(Permission.WRITE_REPORTS) ? scopes.of(actor) : scopes.toRead(actor);
    }

    /** What a check found false of what a report says last. */
    Optional<FalseReport> foundFalse(Report report) {
        return falseReports.of(report.id()).stream()
                .filter(it -> report.latest().equals(Optional.of(it.fact())))
                .findFirst();
    }

    Page<ReportLine> page(Actor actor, ReportFilter filter, int page) {
        return lists.page(filter, of(actor, filter), page);
    }

    List<ReportLine> after(Actor actor, ReportFilter filter, ReportId after, int most) {
        return lists.after(filter, of(actor, filter), after, most);
    }
}
