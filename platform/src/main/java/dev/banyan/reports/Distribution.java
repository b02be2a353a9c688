package dev.banyan.reports;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Unit;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.ReportRequest.Terms;
import dev.banyan.reports.rules.Asking;
import dev.banyan.reports.rules.Estimate;
import dev.banyan.reports.rules.Obstacle;
import dev.banyan.reports.rules.Overlap;
import dev.banyan.reports.rules.Prefilled;
import dev.banyan.reports.store.Burdens;
import dev.banyan.reports.store.Facts;
import dev.banyan.reports.store.Fields;
import dev.banyan.reports.store.Reports;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.FindAssignments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Weighs a request before it is sent, and sends it (报送要求的测算与下发). */
@Component
class Distribution {
    private final FindTasks tasks;
    private final MakeForm forms;
    private final FindAssignments assignments;
    private final FindUnits units;
    private final CityCalendar calendar;
    private final Shelf shelf;
    private final Budget usual;

    Distribution(
            FindTasks tasks,
            MakeForm forms,
            FindAssignments assignments,
            FindUnits units,
            CityCalendar calendar,
            Shelf shelf,
            @Value("${banyan.reports.monthly-budget:10,120}") int[] usual) {
        this.tasks = tasks;
        this.forms = forms;
        this.assignments = assignments;
        this.units = units;
        this.calendar = calendar;
        this.shelf = shelf;
        this.usual = new Budget(usual[0], usual[1]);
    }

    /** What this room keeps about requests (本域存储). */
    record Shelf(
            Reports reports,
            Facts facts,
            Burdens burdens,
            Fields fields,
            ObjectProvider<KnownFigures> systems,
            ApplicationEventPublisher news) {}

    /**
     * A request weighed (测算结果).
     *
     * @param recipients units that would answer, with what it costs each
     */
    record Weighed(Task task, Form form, List<Recipient> recipients, List<Obstacle> obstacles) {
        boolean onlyALeaderIsMissing() {
            return obstacles.stream().allMatch(Obstacle::leaderMayLift);
        }
    }

    /** @param filled how many figures are there to be confirmed */
    record Recipient(Assignment assignment, int filled, Cost cost) {}

    Optional<Weighed> weigh(Actor actor, TaskId id, Set<AssignmentId> chosen, Terms terms) {
        return tasks.find(id).map(task -> weigh(actor, task, chosen, terms));
    }

    private Weighed weigh(Actor actor, Task task, Set<AssignmentId> chosen, Terms terms) {
        var form = form(task);
        var asked = answering(actor, task.id()).stream()
                .filter(assignment -> chosen.contains(assignment.id()))
                .toList();
        var recipients = recipients(form, asked, terms.period());
        var codes = asked.stream().map(Assignment::unit).collect(Collectors.toSet());
        var held =
                shelf.fields().under(form.questions().stream().map(Overlap::key).toList());
        var burdened =
                new Asking.Burdened(recipients.stream().map(Recipient::cost).toList(), lowerLevel(codes));
        var obstacles = Asking.obstacles(
                terms, burdened, Overlap.of(form, task.id(), codes, held), calendar.today(), calendar.workCalendar());
        return new Weighed(task, form, recipients, obstacles);
    }

    /** Assignments of a task whose units owe it now. */
    List<Assignment> answering(Actor actor, TaskId task) {
        return assignments.ofTask(actor, task).stream()
                .filter(assignment -> assignment.state().live())
                .toList();
    }

    Form form(Task task) {
        return forms.of(task);
    }

    private List<Recipient> recipients(Form form, List<Assignment> asked, Period period) {
        var codes = asked.stream().map(Assignment::unit).collect(Collectors.toSet());
        var used = shelf.burdens().used(codes, calendar.today());
        var budgets = shelf.burdens().budgets(codes);
        var recipients = new ArrayList<Recipient>();
        for (Assignment assignment : asked) {
            var about = new About(assignment.id(), assignment.task(), assignment.unit());
            var last = shelf.facts().last(assignment.id()).map(ReportFact::answers);
            var filled = Prefilled.figures(form, last, known(about, period)).stream()
                    .map(Answers.Figure::question)
                    .collect(Collectors.toSet());
            var before = used.getOrDefault(assignment.unit(), Burdens.Used.NOTHING);
            recipients.add(new Recipient(
                    assignment,
                    filled.size(),
                    new Cost(
                            assignment.unit(),
                            before.requests(),
                            before.minutes(),
                            Estimate.minutes(form, filled),
                            budgets.getOrDefault(assignment.unit(), usual))));
        }
        return recipients;
    }

    /** What systems already hold for a report, by number of the indicator. */
    Map<Integer, KnownFigures.Known> known(About about, Period period) {
        return shelf.systems().stream()
                .flatMap(system -> system.of(about.task(), about.unit(), period).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, other) -> first));
    }

    private List<String> lowerLevel(Set<String> codes) {
        return units.all().stream()
                .filter(unit -> codes.contains(unit.code()) && isLowerLevel(unit))
                .map(Unit::code)
                .toList();
    }

    private static boolean isLowerLevel(Unit unit) {
        return switch (unit.kind()) {
            case TOWNSHIP, VILLAGE -> true;
            case CITY, COUNTY, ZONE, DEPARTMENT, LEADING_GROUP, ACTION_GROUP, PROJECT_COMMAND, TASK_FORCE -> false;
        };
    }

    /** Lets nobody else spend the budgets of these units until the transaction ends. */
    void hold(Collection<Assignment> asked) {
        shelf.burdens().hold(asked.stream().map(Assignment::unit).collect(Collectors.toSet()));
    }

    /**
     * Opens a report for each recipient, and notes in the dictionary what each will give.
     *
     * @param due last day
     */
    void send(RequestId request, LocalDate due, Weighed weighed, Actor actor, Instant now) {
        for (Recipient recipient : weighed.recipients()) {
            var assignment = recipient.assignment();
            var about = new About(assignment.id(), assignment.task(), assignment.unit());
            shelf.reports()
                    .open(request, about, recipient.filled(), recipient.cost().minutes());
            for (Question question : weighed.form().questions()) {
                var field = new Field(
                        0,
                        question.text(),
                        question.unit(),
                        assignment.unit(),
                        Optional.of(assignment.task()),
                        weighed.task().title());
                shelf.fields().add(field, actor.displayName(), now);
            }
        }
        shelf.news()
                .publishEvent(new ReportsAsked(
                        request,
                        weighed.task().id(),
                        weighed.recipients().stream()
                                .map(it -> it.assignment().unit())
                                .collect(Collectors.toSet()),
                        due));
    }

    Shelf shelf() {
        return shelf;
    }

    LocalDate today() {
        return calendar.today();
    }
}
