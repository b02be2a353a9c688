package dev.banyan.responsibility;

import dev.banyan.archive.Deed;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.TellDemo;
import dev.banyan.directory.Unit;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.ReadPlans;
import dev.banyan.responsibility.DemoDutyList.Row;
import dev.banyan.responsibility.rules.DutyStory;
import dev.banyan.responsibility.rules.DutyStory.Given;
import dev.banyan.responsibility.rules.DutyStory.Share;
import dev.banyan.responsibility.store.DutyRows;
import dev.banyan.responsibility.store.DutyRows.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives the tasks of the demo city's outline to its units (演示责任分工) as if in February 2021, once: signed for sooner or later,
 * some sent back first, some broken down for the counties and by them for their townships.
 */
@Component
@Order(30)
@ConditionalOnProperty(value = "banyan.demo.history", matchIfMissing = true)
@ConditionalOnProperty("banyan.demo")
class DemoDuties implements ApplicationRunner {
    private final ReadPlans plans;
    private final FindTasks tasks;
    private final DemoDutyList list;
    private final DemoSplits splits;
    private final DutyRows duties;
    private final CityCalendar calendar;
    private final TellDemo telling;

    DemoDuties(
            ReadPlans plans,
            FindTasks tasks,
            DemoDutyList list,
            DemoSplits splits,
            DutyRows duties,
            CityCalendar calendar,
            TellDemo telling) {
        this.plans = plans;
        this.tasks = tasks;
        this.list = list;
        this.splits = splits;
        this.duties = duties;
        this.calendar = calendar;
        this.telling = telling;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        telling.unless(
                duties::any,
                () -> plans.after(new PlanId(0), 1)
                        .forEach(plan -> assign(plan.newest().plan())));
    }

    private void assign(PlanId plan) {
        var rows = list.rows(tasks.of(plan));
        var units = list.units();
        var given = new ArrayList<Given>();
        for (Row row : rows) {
            boolean brokenDown = splits.breaks(row.task());
            given.addAll(list.given(row, brokenDown, units));
            if (brokenDown && calendar.today().isAfter(DemoSplits.DAY)) {
                given.addAll(splits.breakDown(row, units));
            }
        }
        var told = Stream.concat(
                        given.stream().map(it -> told(it, Integer.MAX_VALUE)),
                        fresh(rows, units).stream().map(it -> told(it, 1)))
                .filter(it -> !it.facts().isEmpty())
                .toList();
        duties.add(told);
        telling.record(new Deed(Actor.SYSTEM.displayName(), "DemoTasksAssigned", "plan", plan.value())
                .after(rows.size() + " tasks, " + told.size() + " assignments"));
    }

    private Told told(Given given, int steps) {
        return new Told(
                given,
                DutyStory.of(given, calendar.workCalendar(), calendar.today()).stream()
                        .limit(steps)
                        .toList());
    }

    /** What came in last and waits for whoever tries the demo to sign for it. */
    private List<Given> fresh(List<Row> rows, Map<String, Unit> units) {
        var lately = calendar.workCalendar().minusWorkingDays(calendar.today(), 1);
        return rows.stream()
                .filter(row -> row.territorial().size() < 7)
                .limit(2)
                .flatMap(row -> Stream.of("350100-FGW", "350102")
                        .filter(unit -> !row.lead().equals(unit)
                                && !row.coLead().contains(unit)
                                && !row.territorial().contains(unit)
                                && !row.support().contains(unit))
                        .map(unit -> new Given(
                                row.task().id(),
                                unit,
                                Objects.requireNonNull(units.get(unit)).shortName(),
                                DutyRole.SUPPORT,
                                new Share(Optional.empty(), 0, calendar.today().plusMonths(6), lately))))
                .toList();
    }
}
