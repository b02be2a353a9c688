package dev.banyan.responsibility;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.CityTime;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.TellDemo;
import dev.banyan.directory.Unit;
import dev.banyan.paperwork.ShippedTable;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.plan.FindRegisters;
import dev.banyan.plan.RegisterEntry;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.store.Assignments;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives the matters of the demo city out to the units that {@code demo/matters.csv} names (演示事项交办), once, the day after each was listed. */
@Component
@Order(44)
@ConditionalOnProperty(value = "banyan.demo.matters", matchIfMissing = true)
@ConditionalOnProperty(value = "banyan.demo.history", matchIfMissing = true)
@ConditionalOnProperty("banyan.demo")
class DemoMatterDuties implements ApplicationRunner {
    private static final String FILE = "demo/matters.csv";
    private static final int MOST = 100;

    private final FindRegisters registers;
    private final FindUnits units;
    private final Assignments assignments;
    private final CityCalendar calendar;
    private final TellDemo telling;

    DemoMatterDuties(
            FindRegisters registers,
            FindUnits units,
            Assignments assignments,
            CityCalendar calendar,
            TellDemo telling) {
        this.registers = registers;
        this.units = units;
        this.assignments = assignments;
        this.calendar = calendar;
        this.telling = telling;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        telling.unless(
                () -> !assignments
                        .ofTasks(matters().stream().map(RegisterEntry::task).toList())
                        .isEmpty(),
                this::tell);
    }

    private List<RegisterEntry> matters() {
        return registers.after(new TaskId(0), MOST);
    }

    private void tell() {
        var byTitle = matters().stream()
                .collect(Collectors.toMap(it -> it.content().title(), Function.identity(), (first, _) -> first));
        var names = units.all().stream().collect(Collectors.toMap(Unit::code, Unit::shortName));
        ShippedTable.rows(FILE).forEach(row -> give(row, byTitle, names));
    }

    private void give(Spreadsheet.Row row, Map<String, RegisterEntry> entries, Map<String, String> names) {
        var entry = Optional.ofNullable(entries.get("【演示】" + row.cell(5)));
        if (entry.isPresent() && names.containsKey(row.cell(3))) {
            give(entry.get(), row.cell(3), DutyRole.LEAD, row.cell(2), names);
            if (names.containsKey(row.cell(4))) {
                give(entry.get(), row.cell(4), DutyRole.SUPPORT, row.cell(2), names);
            }
        }
    }

    private void give(RegisterEntry entry, String unit, DutyRole role, String goal, Map<String, String> names) {
        var day = entry.entered().day().plusDays(1);
        var terms = new Assignment.Terms(
                entry.content().due(),
                role == DutyRole.LEAD ? 100 : 0,
                calendar.workCalendar().plusWorkingDays(day, 1),
                Optional.empty(),
                Assignment.Posts.NONE);
        var id = assignments.add(entry.task(), unit, role, Optional.empty());
        fact(id, 1, new Said(Step.ASSIGNED, day, "演示督查室", Optional.of(terms), Optional.empty()));
        String liaison = "演示联络员（" + names.getOrDefault(unit, unit) + "）";
        if (goal.equals("NOT_OURS")) {
            fact(id, 2, new Said(Step.SENT_BACK, day, liaison, Optional.empty(), Optional.of("【演示】不属我区管辖。")));
        } else if (!goal.equals("ASSIGNED")) {
            fact(id, 2, new Said(Step.SIGNED, day, liaison, Optional.empty(), Optional.empty()));
        }
    }

    private record Said(
            Step step, LocalDate day, String by, Optional<Assignment.Terms> terms, Optional<String> reason) {}

    private void fact(AssignmentId id, int place, Said said) {
        var at = CityTime.moment(said.day().atTime(LocalTime.of(9 + place, 15)));
        assignments.append(
                id,
                place,
                UUID.nameUUIDFromBytes(
                        ("demo matter duty " + id.value() + " " + place).getBytes(StandardCharsets.UTF_8)),
                new AssignmentFact(
                        said.step(), said.day(), at, said.by(), said.terms(), said.reason(), Optional.empty()));
    }
}
