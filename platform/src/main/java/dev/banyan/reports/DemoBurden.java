package dev.banyan.reports;

import dev.banyan.directory.OpenToAll;
import dev.banyan.plan.Task;
import dev.banyan.reports.store.Burdens;
import dev.banyan.reports.store.Cadences;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Budgets and cadences of the demo city (演示报送预算与频次). */
@Component
@OpenToAll(reason = "called by the demo city alone")
class DemoBurden {
    private static final Instant DECIDED = Instant.parse("2021-02-08T01:00:00Z");
    /** Requests and minutes a month of counties, which many tasks meet. */
    private static final Budget COUNTY = new Budget(40, 480);

    private static final List<String> COUNTIES = List.of("350102", "350103", "350104", "350111", "350121");

    private final Burdens burdens;
    private final Cadences cadences;

    DemoBurden(Burdens burdens, Cadences cadences) {
        this.burdens = burdens;
        this.cadences = cadences;
    }

    void tell(List<Task> asked, LocalDate today) {
        COUNTIES.forEach(unit -> burdens.setBudget(unit, COUNTY, DemoReports.OFFICE.name(), DECIDED));
        asked.stream()
                .filter(task -> task.parent().isEmpty())
                .forEach(task -> cadences.set(task.id(), Cadence.QUARTERLY, today));
    }
}
