package dev.banyan.responsibility;

import dev.banyan.directory.FindUnits;
import dev.banyan.directory.OpenToAll;
import dev.banyan.directory.Unit;
import dev.banyan.paperwork.ShippedTable;
import dev.banyan.plan.Task;
import dev.banyan.responsibility.rules.DutyStory;
import dev.banyan.responsibility.rules.DutyStory.Given;
import dev.banyan.responsibility.rules.DutyStory.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who does what in the demo city (演示责任分工表), as {@code demo/duties.csv} says: one row a task, by its title. */
@Component
@OpenToAll(reason = "read by the demo city alone")
class DemoDutyList {
    private static final String FILE = "demo/duties.csv";
    private static final int CO_LEAD = 20;
    private static final int TERRITORIAL = 39;

    private final FindUnits units;

    DemoDutyList(FindUnits units) {
        this.units = units;
    }

    /**
     * One row.
     *
     * @param territorial codes of the territorial units that do their part
     */
    record Row(Task task, String lead, List<String> coLead, List<String> support, List<String> territorial) {}

    Map<String, Unit> units() {
        return units.ever().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
    }

    List<Row> rows(List<Task> tasks) {
        var byTitle = tasks.stream().collect(Collectors.toMap(Task::title, Function.identity(), (first, _) -> first));
        var counties = units.all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY)
                .map(Unit::code)
                .toList();
        return ShippedTable.rows(FILE).stream()
                .flatMap(row -> Optional.ofNullable(byTitle.get(row.cell(0))).stream()
                        .map(task -> new Row(
                                task,
                                row.cell(1),
                                codes(row.cell(2)),
                                codes(row.cell(3)),
                                row.cell(4).equals("all") ? counties : codes(row.cell(4)))))
                .toList();
    }

    /** What a row gives to whom; the territorial units are left out where the task is broken down for them. */
    List<Given> given(Row row, boolean brokenDown, Map<String, Unit> names) {
        var territorial = brokenDown ? List.<String>of() : row.territorial();
        int each = territorial.isEmpty() ? 0 : TERRITORIAL / territorial.size();
        int lead = 100 - CO_LEAD * row.coLead().size() - each * territorial.size();
        var due = due(row.task());
        var day = DutyStory.BEGIN.plusDays(row.task().id().value() % 10);
        var all = new ArrayList<Given>();
        all.add(given(row, row.lead(), DutyRole.LEAD, new Share(Optional.empty(), lead, due, day), names));
        row.coLead()
                .forEach(unit -> all.add(
                        given(row, unit, DutyRole.CO_LEAD, new Share(Optional.empty(), CO_LEAD, due, day), names)));
        territorial.forEach(unit ->
                all.add(given(row, unit, DutyRole.CO_LEAD, new Share(Optional.empty(), each, due, day), names)));
        row.support()
                .forEach(unit ->
                        all.add(given(row, unit, DutyRole.SUPPORT, new Share(Optional.empty(), 0, due, day), names)));
        return List.copyOf(all);
    }

    static LocalDate due(Task task) {
        return task.due().orElse(LocalDate.of(2025, 12, 31));
    }

    private static Given given(Row row, String unit, DutyRole role, Share share, Map<String, Unit> names) {
        var name = Optional.ofNullable(names.get(unit)).map(Unit::shortName).orElse(unit);
        return new Given(row.task().id(), unit, name, role, share);
    }

    private static List<String> codes(String cell) {
        return Stream.of(cell.split(" ")).filter(code -> !code.isEmpty()).toList();
    }
}
