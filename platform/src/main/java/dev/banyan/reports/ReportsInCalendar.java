package dev.banyan.reports;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.messages.Owed;
import dev.banyan.messages.Said;
import dev.banyan.plan.Task;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The reports that a liaison's unit has to send, for the calendar (应报日期). */
@Component
@Needs(Permission.READ_REPORTS)
class ReportsInCalendar implements Owed.Source {
    private final FindReports reports;

    ReportsInCalendar(FindReports reports) {
        this.reports = reports;
    }

    @Override
    public List<Owed> of(Actor actor, int most) {
        if (!actor.may(Permission.WRITE_REPORTS)) {
            return List.of();
        }
        var lines = reports.after(actor, ReportFilter.TO_DO, new ReportId(0), most);
        var titles = reports.tasks(
                lines.stream().map(it -> it.report().about().task()).toList());
        return lines.stream()
                .map(it -> new Owed(
                        "report-" + it.report().id().value(),
                        Said.of(
                                "reports.owed",
                                Optional.ofNullable(
                                                titles.get(it.report().about().task()))
                                        .map(Task::title)
                                        .orElse("")),
                        it.terms().due(),
                        "/reports/" + it.report().id().value()))
                .toList();
    }
}
