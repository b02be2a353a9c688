package dev.banyan.cockpit;

import dev.banyan.calendar.CityTime;
import dev.banyan.cockpit.LookAtLights.Look;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.evaluation.AssignmentLight;
import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.FindFacts;
import dev.banyan.reports.KnownFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Shows what was said of a task until the moment that is looked at (查看任务报送情况), by the units whose lights an actor sees. */
@Component
@Needs(Permission.READ_REPORTS)
public class ReadTaskReports {

    private final FindFacts facts;

    ReadTaskReports(FindFacts facts) {
        this.facts = facts;
    }

    /** The figures that a unit stated until then, by the day they speak of; where it was corrected, the last one of a day. */
    public SortedMap<LocalDate, BigDecimal> figures(Look look, AssignmentLight of) {
        var figures = new TreeMap<LocalDate, BigDecimal>();
        facts.knownAt(moment(look), of.id()).stream()
                .map(KnownFact::fact)
                .filter(fact -> !fact.said().day().isAfter(look.day()))
                .forEach(fact -> fact.answers().figures().stream()
                        .findFirst()
                        .ifPresent(figure -> figures.put(fact.said().day(), figure.value())));
        return figures;
    }

    private static Instant moment(Look look) {
        return CityTime.moment(look.lights().asOf().knownAt());
    }

    /** The newest first. */
    public Page<KnownFact> of(Look look, TaskId task, int page) {
        var moment = moment(look);
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
