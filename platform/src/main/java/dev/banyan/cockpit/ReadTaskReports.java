package dev.banyan.cockpit;

import dev.banyan.cockpit.LookAtLights.Look;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.FindFacts;
import dev.banyan.reports.KnownFact;
import java.time.ZoneId;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** Shows what was said of a task until the moment that is looked at (查看任务报送情况), by the units whose lights an actor sees. */
@Component
@Needs(Permission.READ_REPORTS)
public class ReadTaskReports {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private final FindFacts facts;

    ReadTaskReports(FindFacts facts) {
        this.facts = facts;
    }

    /** The newest first. */
    public Page<KnownFact> of(Look look, TaskId task, int page) {
        var moment = look.lights().asOf().knownAt().atZone(CITY).toInstant();
        var day = look.day();
        return Page.of(
                look.lights().ofTask(task).stream()
                        .flatMap(it -> facts.knownAt(moment, it.id()).stream())
                        .filter(it -> !it.fact().said().day().isAfter(day))
                        .sorted(Comparator.comparing(
                                        (KnownFact it) -> it.fact().said().recorded())
                                .reversed())
                        .toList(),
                page);
    }
}
