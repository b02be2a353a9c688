package dev.banyan.supervision;

import dev.banyan.archive.Deed;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.CityTime;
import dev.banyan.directory.Actor;
import dev.banyan.directory.TellDemo;
import dev.banyan.paperwork.ShippedTable;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DemoDueMoves;
import dev.banyan.responsibility.DemoDueMoves.Granted;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.supervision.Rung.Cause;
import dev.banyan.supervision.Rung.Signer;
import dev.banyan.supervision.Rung.State;
import dev.banyan.supervision.Rung.Trigger;
import dev.banyan.supervision.TimeRequest.Kind;
import dev.banyan.supervision.TimeRequest.Verdict;
import dev.banyan.supervision.rules.RungLife;
import dev.banyan.supervision.store.Rungs;
import dev.banyan.supervision.store.Rungs.Told;
import dev.banyan.supervision.store.TimeRequests;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sheets and requests for more time of the demo city (演示督办), once, as {@code demo/ladder.csv} says: so many working days before
 * today, about what a unit leads, one duty after the other.
 */
@Component
@Order(47)
@ConditionalOnProperty(value = "banyan.demo.history", matchIfMissing = true)
@ConditionalOnProperty("banyan.demo")
class DemoLadder implements ApplicationRunner {
    private static final String FILE = "demo/ladder.csv";

    private final City city;
    private final DemoDueMoves moves;
    private final Rungs rungs;
    private final TimeRequests requests;
    private final HoldingLadder ladder;
    private final TellDemo telling;

    DemoLadder(
            City city, DemoDueMoves moves, Rungs rungs, TimeRequests requests, HoldingLadder ladder, TellDemo telling) {
        this.city = city;
        this.moves = moves;
        this.rungs = rungs;
        this.requests = requests;
        this.ladder = ladder;
        this.telling = telling;
    }

    /** What is supervised (演示城市). */
    @Component
    static final class City {
        final FindTasks tasks;
        final FindAssignments assignments;
        final CityCalendar calendar;

        City(FindTasks tasks, FindAssignments assignments, CityCalendar calendar) {
            this.tasks = tasks;
            this.assignments = assignments;
            this.calendar = calendar;
        }
    }

    /** One row: a step so many working days ago; the first of a story says of whom. */
    private record Row(String number, String step, int days, String lead, String level, String until, String text) {
        static Row of(Spreadsheet.Row row) {
            return new Row(
                    row.cell(0),
                    row.cell(1),
                    Integer.parseInt(row.cell(2)),
                    row.cell(3),
                    row.cell(4),
                    row.cell(5),
                    row.cell(6));
        }

        boolean ofTime() {
            return step.startsWith("ASK_") || step.equals("GRANT") || step.equals("REFUSE");
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        telling.unless(rungs::any, this::tell);
    }

    private void tell() {
        var led = led();
        int told = 0;
        for (List<Row> rows : stories()) {
            var first = rows.getFirst();
            // A unit that leads too little leaves its story to another.
            var duty = Stream.concat(led.stream().filter(it -> it.unit().equals(first.lead())), led.stream())
                    .filter(it -> it.standing().since().isBefore(ago(first.days())))
                    .filter(it -> !first.ofTime() || it.due().isAfter(ago(first.days())))
                    .findFirst();
            if (duty.isPresent()) {
                led.remove(duty.get());
                if (first.ofTime()) {
                    time(rows, duty.get());
                } else {
                    sheets(rows, duty.get());
                }
                told++;
            }
        }
        telling.record(
                new Deed(Actor.SYSTEM.displayName(), "DemoLadderTold", "supervision", "demo").after(told + " stories"));
    }

    private void sheets(List<Row> rows, Assignment duty) {
        Optional<RungId> now = Optional.empty();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var step = RungStep.valueOf(row.step());
            var told = told(row, step, duty, i);
            if (step == RungStep.PROPOSED) {
                var level = LadderLevel.valueOf(row.level());
                now = Optional.of(rungs.propose(
                        duty.id(),
                        level,
                        new Cause(Trigger.DIRECT, ladder.rules().edition(), 0),
                        ladder.rules().of(level).signer(),
                        told));
            } else {
                var rung = now.flatMap(rungs::find).orElseThrow();
                if (step == RungStep.SIGNED) {
                    giveWay(rung, told);
                }
                rungs.step(rung, RungLife.TABLE.after(rung.state(), step).orElseThrow(), told);
            }
        }
    }

    /** What was in force before gives way to what is signed. */
    private void giveWay(Rung signed, Told told) {
        var fact = told.fact();
        rungs.of(signed.duty()).stream()
                .filter(it -> it.state().inForce())
                .forEach(it -> rungs.step(
                        it,
                        State.RAISED,
                        new Told(
                                new RungFact(
                                        RungStep.RAISED,
                                        fact.day(),
                                        fact.recorded(),
                                        fact.by(),
                                        Optional.empty(),
                                        Optional.empty()),
                                told.request())));
    }

    private Told told(Row row, RungStep step, Assignment duty, int place) {
        var by = switch (RungLife.whoMay(step)) {
            case SYSTEM -> new RungFact.By(Actor.SYSTEM.id(), Actor.SYSTEM.displayName(), Optional.empty());
            case SIGNER -> new RungFact.By(id("office"), "演示督查室主任", Optional.of("350100-XNB"));
            case UNIT -> new RungFact.By(id(duty.unit()), "演示承办人", Optional.of(duty.unit()));
        };
        return new Told(
                new RungFact(
                        step,
                        ago(row.days()),
                        moment(row, place),
                        by,
                        Optional.of(row.text()).filter(it -> !it.isEmpty()),
                        until(row)),
                request(row, place));
    }

    private void time(List<Row> rows, Assignment duty) {
        var asks = rows.getFirst();
        var kind = asks.step().equals("ASK_STOP") ? Kind.STOP : Kind.EXTENSION;
        var day = ago(asks.days());
        var until = kind == Kind.EXTENSION
                ? duty.due().plusDays(Integer.parseInt(asks.until()))
                : until(asks).orElseThrow();
        var id = requests.add(
                duty.id(),
                new TimeRequest.Wish(kind, until, asks.text(), "", Optional.empty()),
                new TimeRequest.Asked(
                        id(duty.unit()), "演示承办人", Optional.of(duty.unit()), day, moment(asks, 0), duty.due()),
                Signer.LEADER,
                request(asks, 0));
        rows.stream().skip(1).forEach(row -> {
            boolean granted = row.step().equals("GRANT");
            if (granted) {
                moves.tell(
                        duty,
                        new Granted(kind == Kind.EXTENSION, day, until, moment(row, 1), "演示分管领导", row.text()),
                        request(row, 1));
            }
            requests.decide(
                    id,
                    new TimeRequest.Decision(
                            granted ? Verdict.GRANTED : Verdict.REFUSED,
                            Optional.of(row.text()),
                            granted ? Optional.of(until) : Optional.empty(),
                            id("leader"),
                            "演示分管领导",
                            moment(row, 1)),
                    request(row, 1));
        });
    }

    private Optional<LocalDate> until(Row row) {
        return row.until().isEmpty()
                ? Optional.empty()
                : Optional.of(city.calendar.today().plusDays(Integer.parseInt(row.until())));
    }

    private Instant moment(Row row, int place) {
        return CityTime.moment(ago(row.days()).atTime(LocalTime.of(9, 30).plusMinutes(20L * place)));
    }

    private static UUID request(Row row, int place) {
        return id("request " + row.number() + " " + place);
    }

    private static UUID id(String of) {
        return UUID.nameUUIDFromBytes(("demo ladder " + of).getBytes(StandardCharsets.UTF_8));
    }

    /** What units lead and have signed for, the last due first. */
    private List<Assignment> led() {
        var tasks = city.tasks.standing().stream().map(Task::id).toList();
        return city.assignments.ofTasks(Actor.SYSTEM, tasks).stream()
                .filter(it -> it.role() == DutyRole.LEAD && it.state() == Assignment.State.SIGNED)
                .sorted(Comparator.comparing(Assignment::due)
                        .reversed()
                        .thenComparing(it -> it.task().value()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private LocalDate ago(int workingDays) {
        return city.calendar.workCalendar().minusWorkingDays(city.calendar.today(), workingDays);
    }

    /** The rows of each story, in the order of the file. */
    private static List<List<Row>> stories() {
        return ShippedTable.groups(FILE).values().stream()
                .map(rows -> rows.stream().map(Row::of).toList())
                .toList();
    }
}
