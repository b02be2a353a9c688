package dev.banyan.supervision;

import dev.banyan.archive.Deed;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.CityTime;
import dev.banyan.directory.Actor;
import dev.banyan.directory.DemoAccounts;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Person;
import dev.banyan.directory.TellDemo;
import dev.banyan.directory.Unit;
import dev.banyan.paperwork.ShippedTable;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.supervision.QuestionFact.By;
import dev.banyan.supervision.store.Questions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets the observers of the demo city ask (演示询问), once, as {@code demo/questions.csv} says: so many working days before today,
 * about the tasks that a unit leads, one after the other.
 */
@Component
@Order(45)
@ConditionalOnProperty(value = "banyan.demo.history", matchIfMissing = true)
@ConditionalOnProperty("banyan.demo")
class DemoQuestions implements ApplicationRunner {
    private static final String FILE = "demo/questions.csv";

    private final City city;
    private final DemoAccounts accounts;
    private final AnswerTime time;
    private final Questions questions;
    private final TellDemo telling;

    DemoQuestions(City city, DemoAccounts accounts, AnswerTime time, Questions questions, TellDemo telling) {
        this.city = city;
        this.accounts = accounts;
        this.time = time;
        this.questions = questions;
        this.telling = telling;
    }

    /** What is asked about (演示城市). */
    @Component
    static final class City {
        final FindTasks tasks;
        final FindAssignments assignments;
        final FindUnits units;
        final CityCalendar calendar;

        City(FindTasks tasks, FindAssignments assignments, FindUnits units, CityCalendar calendar) {
            this.tasks = tasks;
            this.assignments = assignments;
            this.units = units;
            this.calendar = calendar;
        }
    }

    /** One row: a step so many working days ago; the first of a question says of whom and by whom. */
    private record Row(String number, Step step, int days, String lead, String asker, String text) {
        static Row of(Spreadsheet.Row row) {
            return new Row(
                    row.cell(0),
                    Step.valueOf(row.cell(1)),
                    Integer.parseInt(row.cell(2)),
                    row.cell(3),
                    row.cell(4),
                    row.cell(5));
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        telling.unless(questions::any, this::tell);
    }

    private void tell() {
        var led = led();
        var units = city.units.ever().stream().collect(Collectors.toMap(Unit::code, Unit::shortName));
        var askers = accounts.all().stream().collect(Collectors.toMap(Person::signInName, Function.identity()));
        int told = 0;
        for (List<Row> rows : threads()) {
            var first = rows.getFirst();
            var asker = Optional.ofNullable(askers.get(first.asker()));
            var lead = led.getOrDefault(first.lead(), List.of()).stream()
                    .filter(it -> it.standing().since().isBefore(ago(first.days())))
                    .findFirst();
            if (asker.isPresent() && lead.isPresent()) {
                led.getOrDefault(first.lead(), List.of()).remove(lead.get());
                tell(rows, asker.get(), lead.get(), Objects.requireNonNull(units.get(first.lead())));
                told++;
            }
        }
        telling.record(new Deed(Actor.SYSTEM.displayName(), "DemoQuestionsTold", "question", "demo")
                .after(told + " questions"));
    }

    private void tell(List<Row> rows, Person person, Assignment lead, String name) {
        var asker = new Question.Asker(person.id(), person.displayName(), person.unit());
        var id = questions.add(lead.task(), asker, rows.getFirst().text());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var moment = CityTime.moment(ago(row.days()).atTime(hour(row.step())));
            boolean asks = row.step() == Step.ASKED || row.step() == Step.REOPENED;
            boolean answers = row.step() == Step.ANSWERED;
            var by = answers
                    ? new By("演示联络员（" + name + "）", Optional.of(lead.unit()), Optional.of(lead.unit()))
                    : new By(person.displayName(), person.unit(), Optional.empty());
            questions.append(
                    id,
                    i + 1,
                    UUID.nameUUIDFromBytes(
                            ("demo question " + row.number() + " " + i).getBytes(StandardCharsets.UTF_8)),
                    new QuestionFact(
                            row.step(),
                            time.day(moment),
                            moment,
                            by,
                            Optional.of(row.text()).filter(text -> row.step() != Step.ASKED && !text.isEmpty()),
                            asks ? Optional.of(time.from(moment)) : Optional.empty()));
        }
    }

    private static LocalTime hour(Step step) {
        return switch (step) {
            case ASKED, DUE_MOVED -> LocalTime.of(9, 30);
            case REOPENED, WITHDRAWN -> LocalTime.of(10, 30);
            case ANSWERED -> LocalTime.of(15, 10);
            case NOTED -> LocalTime.of(16, 40);
        };
    }

    /** What each unit leads and has signed for, in the order of the tasks. */
    private Map<String, List<Assignment>> led() {
        var tasks = city.tasks.standing().stream().map(Task::id).toList();
        return city.assignments.ofTasks(Actor.SYSTEM, tasks).stream()
                .filter(it -> it.role() == DutyRole.LEAD && it.state() == Assignment.State.SIGNED)
                .sorted(Comparator.comparing(it -> it.task().value()))
                .collect(Collectors.groupingBy(Assignment::unit, Collectors.toCollection(ArrayList::new)));
    }

    private LocalDate ago(int workingDays) {
        return city.calendar.workCalendar().minusWorkingDays(city.calendar.today(), workingDays);
    }

    /** The rows of each question, in the order of the file. */
    private static List<List<Row>> threads() {
        return ShippedTable.groups(FILE).values().stream()
                .map(rows -> rows.stream().map(Row::of).toList())
                .toList();
    }
}
