package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.TellDemo;
import dev.banyan.directory.Unit;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Indicator;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.PlanVersion;
import dev.banyan.plan.Target;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.rules.Estimate;
import dev.banyan.reports.rules.ReportStory;
import dev.banyan.reports.rules.ReportStory.Duty;
import dev.banyan.reports.rules.ReportStory.Round;
import dev.banyan.reports.store.ReportRows;
import dev.banyan.reports.store.ReportRows.Answered;
import dev.banyan.reports.store.ReportRows.Asked;
import dev.banyan.reports.store.ReportRows.Asker;
import dev.banyan.responsibility.Aim;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.FindAssignments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives the demo city its years of quarterly reports (演示报送), once: from 2021 to the day before today, simulated and saying so;
 * and a request of these days that still waits for answers.
 */
@Component
@Order(40)
@ConditionalOnProperty(value = "banyan.demo.history", matchIfMissing = true)
@ConditionalOnProperty("banyan.demo")
class DemoReports implements ApplicationRunner {
    static final Asker OFFICE = new Asker("演示督查室", "350100-XNB");

    private static final int CHUNK = 200;
    private static final int FEEDS = 4;

    private final FindTasks tasks;
    private final FindAssignments assignments;
    private final MakeForm forms;
    private final FindUnits units;
    private final CityCalendar calendar;
    private final ReportRows rows;
    private final Afterwards afterwards;

    DemoReports(
            FindTasks tasks,
            FindAssignments assignments,
            MakeForm forms,
            FindUnits units,
            CityCalendar calendar,
            ReportRows rows,
            Afterwards afterwards) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.forms = forms;
        this.units = units;
        this.calendar = calendar;
        this.rows = rows;
        this.afterwards = afterwards;
    }

    /** What follows the reports, and how all is kept (后续与留痕). */
    @Component
    @ConditionalOnProperty("banyan.demo")
    static final class Afterwards {
        final DemoProofs proofs;
        final DemoChecks checks;
        final DemoBurden burden;
        final DemoFeeds feeds;
        final TellDemo telling;

        Afterwards(DemoProofs proofs, DemoChecks checks, DemoBurden burden, DemoFeeds feeds, TellDemo telling) {
            this.proofs = proofs;
            this.checks = checks;
            this.burden = burden;
            this.feeds = feeds;
            this.telling = telling;
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        afterwards.telling.unless(rows::any, this::tell);
    }

    private void tell() {
        var known = tasks.standing();
        Map<TaskId, List<Assignment>> duties =
                assignments.ofTasks(Actor.SYSTEM, known.stream().map(Task::id).toList()).stream()
                        .filter(it -> it.role().answers() && it.state() == Assignment.State.SIGNED)
                        .collect(Collectors.groupingBy(Assignment::task));
        var rounds = ReportStory.rounds(calendar.workCalendar(), calendar.today());
        var told = new Told(known, units.ever().stream().collect(Collectors.toMap(Unit::code, Unit::shortName)));
        var subjects = known.stream()
                .filter(task -> duties.containsKey(task.id()))
                .map(task -> told.subject(task, duties.getOrDefault(task.id(), List.of())))
                .toList();
        // Quarter by quarter, so that the last asked stands first in every list.
        rounds.forEach(round -> subjects.forEach(subject -> told.tell(subject, round)));
        lately(rounds.size())
                .ifPresent(round -> subjects.stream()
                        .filter(it ->
                                it.task().parent().isEmpty() && it.task().id().value() % 3 == 1)
                        .forEach(subject -> told.tellLately(subject, round)));
        told.flush();
        afterwards.burden.tell(subjects.stream().map(Subject::task).toList(), calendar.today());
        if (!rounds.isEmpty()) {
            subjects.stream()
                    .flatMap(subject -> subject.fed().stream())
                    .limit(FEEDS)
                    .forEach(fed -> afterwards.feeds.tell(fed, rounds));
        }
        afterwards.proofs.tell();
        afterwards.checks.tell();
        afterwards.proofs.close();
        afterwards.telling.record(new Deed(Actor.SYSTEM.displayName(), "DemoReportsTold", "report", "demo")
                .after(told.requests + " requests in " + rounds.size() + " quarters"));
    }

    /** A task with who answers for it and what they are asked. */
    private record Subject(
            Task task,
            List<Assignment> answering,
            Form form,
            List<Indicator> indicators,
            Map<Integer, Target> targets) {
        /** A share that statistics know, as whoever leads the task reports it. */
        Optional<DemoFeeds.Fed> fed() {
            return indicators.stream()
                    .filter(it -> it.target().unit().filter("%"::equals).isPresent())
                    .findFirst()
                    .flatMap(indicator -> answering.stream()
                            .filter(it -> it.role() == DutyRole.LEAD)
                            .map(it -> new DemoFeeds.Fed(
                                    task.id(), new Duty(task.id().value(), it.unit(), 1, it.due()), indicator))
                            .findFirst());
        }
    }

    /** Writes the story down, some requests at a time. */
    private final class Told {
        private final Map<TaskId, Task> known;
        private final Map<String, String> names;
        private final Map<PlanId, Optional<PlanVersion>> versions = new HashMap<>();
        private final List<Asked> waiting = new ArrayList<>();
        private final Set<AssignmentId> done = new HashSet<>();
        private int requests;

        Told(List<Task> known, Map<String, String> names) {
            this.known = known.stream().collect(Collectors.toMap(Task::id, Function.identity()));
            this.names = names;
        }

        Subject subject(Task task, List<Assignment> answering) {
            if (task.source().isEmpty()) {
                return part(task, answering);
            }
            var indicators = indicators(task);
            return new Subject(
                    task,
                    answering,
                    MakeForm.form(task, version(task)),
                    indicators,
                    indicators.stream().collect(Collectors.toMap(Indicator::number, Indicator::target)));
        }

        /** A task broken out of another has what was split of its figures. */
        private Subject part(Task task, List<Assignment> answering) {
            var whole = task;
            while (whole.parent().isPresent()) {
                whole = Objects.requireNonNull(known.get(whole.parent().get()));
            }
            var passedOn = forms.passedOn(task, indicators(whole));
            var targets = new HashMap<Integer, Target>();
            passedOn.forEach((number, aim) -> targets.put(number, target(aim)));
            return new Subject(task, answering, MakeForm.form(task, passedOn), List.of(), targets);
        }

        private static Target target(Aim aim) {
            return new Target(
                    aim.comparator(),
                    Optional.of(aim.value()),
                    Optional.empty(),
                    "",
                    aim.unit(),
                    Optional.empty(),
                    Optional.empty());
        }

        private List<Indicator> indicators(Task task) {
            return MakeForm.indicators(task, version(task));
        }

        private Optional<PlanVersion> version(Task task) {
            return task.source().flatMap(source -> versions.computeIfAbsent(source.plan(), _ -> forms.newest(task)));
        }

        void tell(Subject subject, Round round) {
            add(
                    subject,
                    round,
                    new Cause(Cause.Kind.FIGURE_DUE, round.period().to().toString()));
        }

        void tellLately(Subject subject, Round round) {
            add(subject, round, new Cause(Cause.Kind.OFFICE_ASKS, "【演示】近期进展调度"));
        }

        /** Who came due and was found to be through is not asked again. */
        private boolean through(Assignment duty, List<ReportStory.Telling> tellings) {
            return duty.due().isBefore(calendar.today())
                    && tellings.stream()
                            .anyMatch(it -> it.reviewed().isPresent()
                                    && it.returned().isEmpty()
                                    && it.answers().progress().equals(OptionalInt.of(100)));
        }

        private Answered answered(Assignment assignment, Round round, Form form, Map<Integer, Target> targets) {
            var part = switch (assignment.role()) {
                case LEAD -> 1.0;
                case CO_LEAD, SUPPORT, SUPERVISE, GUIDE -> assignment.weight() / 100.0;
            };
            var duty = new Duty(assignment.task().value(), assignment.unit(), part, assignment.due());
            Set<Integer> filled = round.number() == 0
                    ? Set.of()
                    : form.figures().stream().map(Question::number).collect(Collectors.toSet());
            return new Answered(
                    assignment,
                    "演示联络员（" + Objects.requireNonNull(names.get(assignment.unit())) + "）",
                    filled.size(),
                    Estimate.minutes(form, filled),
                    ReportStory.of(duty, round, form, targets, calendar.workCalendar(), calendar.today()));
        }

        private void add(Subject subject, Round round, Cause cause) {
            var answered = subject.answering().stream()
                    .filter(it -> !done.contains(it.id()))
                    .map(it -> answered(it, round, subject.form(), subject.targets()))
                    .toList();
            if (answered.isEmpty()) {
                return;
            }
            answered.stream()
                    .filter(it -> through(it.assignment(), it.tellings()))
                    .forEach(it -> done.add(it.assignment().id()));
            waiting.add(new Asked(subject.task().id().value(), round, cause, subject.form(), OFFICE, answered));
            requests++;
            if (waiting.size() == CHUNK) {
                flush();
            }
        }

        void flush() {
            rows.add(waiting);
            waiting.clear();
        }
    }

    /** A request that went out a few days ago and is not yet due; none where these are the first days of the story. */
    private Optional<Round> lately(int number) {
        LocalDate today = calendar.today();
        var asked = calendar.workCalendar().workingDayFrom(today.minusDays(4));
        var until = asked.minusDays(1);
        return number > 0 && asked.isBefore(today)
                ? Optional.of(new Round(
                        number,
                        new Period(until.withDayOfMonth(1), until),
                        asked,
                        calendar.workCalendar().plusWorkingDays(today, 2)))
                : Optional.empty();
    }
}
