package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Unit;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.supervision.PaperOrder.Address;
import dev.banyan.supervision.PaperOrder.Cause;
import dev.banyan.supervision.rules.PaperWording;
import dev.banyan.supervision.store.Rungs;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills a new paper in from what the file of a task already holds (依卷拟文); whoever issues it changes what is not right. */
@Component
@Needs(Permission.ISSUE_PAPERS)
@Transactional(readOnly = true)
public class DraftFromFile {
    /** The last lines of a file that are told. */
    private static final int LINES = 15;

    private static final Words PRINTED = new Words(Language.CHINESE);

    private final FindTasks tasks;
    private final FindAssignments assignments;
    private final FindUnits units;
    private final ReadMatterFile files;
    private final SheetOrders orders;
    private final Rungs rungs;
    private final CityCalendar calendar;

    DraftFromFile(
            FindTasks tasks,
            FindAssignments assignments,
            FindUnits units,
            ReadMatterFile files,
            SheetOrders orders,
            Rungs rungs,
            CityCalendar calendar) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.units = units;
        this.files = files;
        this.orders = orders;
        this.rungs = rungs;
        this.calendar = calendar;
    }

    /** What a file holds for a paper (卷内材料). */
    private record File(Task task, List<Assignment> duties, List<TimelineEntry> lines, Optional<Said> sheet) {
        Optional<String> text(MatterStep step) {
            return lines.reversed().stream()
                    .filter(line -> line.key().equals("matters.step." + step))
                    .findFirst()
                    .flatMap(TimelineEntry::text);
        }
    }

    /** The last sheet that was signed: why, and what it asks for. */
    private record Said(String cause, String demands) {}

    /** What the paper of a signed sheet would say, for whoever has to put something right in it. */
    public Optional<PaperOrder> again(Actor actor, String reference) {
        return SheetOrders.rung(reference).flatMap(rung -> orders.of(actor, rung));
    }

    /** Empty if there is no such task. */
    public Optional<PaperOrder> of(Actor actor, PaperKind kind, TaskId id) {
        return tasks.find(id).map(task -> {
            var file = file(actor, task);
            var fields = new EnumMap<PaperField, String>(PaperField.class);
            kind.fields().forEach(field -> fields.put(field, PaperWording.shortened(value(file, field), field)));
            var lead = file.duties().stream()
                    .filter(it -> it.role() == DutyRole.LEAD)
                    .map(Assignment::unit)
                    .toList();
            var others = file.duties().stream().map(Assignment::unit).toList();
            return new PaperOrder(
                    kind,
                    new Address(lead, others),
                    fields,
                    Openness.WITHHELD,
                    actor.displayName(),
                    Cause.of(task.id()));
        });
    }

    private File file(Actor actor, Task task) {
        var duties = assignments.ofTask(actor, task.id()).stream()
                .filter(it -> it.state().open())
                .sorted(Comparator.comparing(Assignment::role))
                .toList();
        return new File(task, duties, files.lines(actor, task.id()), sheet(duties));
    }

    private Optional<Said> sheet(List<Assignment> duties) {
        return duties.stream()
                .flatMap(duty -> rungs.of(duty.id()).stream())
                .filter(rung -> rung.level().signed()
                        && rung.standing().marks().counted().isPresent())
                .max(Comparator.comparing(rung -> rung.id().value()))
                .map(rung -> {
                    var facts = rungs.facts(List.of(rung.id())).getOrDefault(rung.id(), List.of());
                    return new Said(
                            SheetOrders.cause(rung, facts.getFirst()),
                            facts.stream()
                                    .filter(it -> it.step() == RungStep.SIGNED)
                                    .findFirst()
                                    .flatMap(RungFact::text)
                                    .orElse(""));
                });
    }

    private String value(File file, PaperField field) {
        return switch (field) {
            case MATTER -> file.task().title();
            case CONTENT -> content(file);
            case REASON -> file.sheet().map(Said::cause).orElseGet(() -> overdue(file));
            case DEMANDS -> file.sheet().map(Said::demands).orElse("");
            case DUE, ORIGINAL_DUE ->
                lead(file)
                        .map(duty -> (field == PaperField.DUE ? duty.due() : duty.original()).toString())
                        .orElse("");
            case NEW_DUE, OPINION, LEADER, CONTACT, PLACE, STATEMENT, SUBMITTED_TO, ATTACHMENTS -> "";
            case PROGRESS -> lines(file);
            case MEETING_DAY -> calendar.today().toString();
            case ATTENDANTS ->
                file.duties().stream().map(duty -> name(duty.unit())).distinct().collect(Collectors.joining("、"));
            case RESULT -> file.text(MatterStep.CLOSE_REQUESTED).orElse("");
            case CHECK -> file.text(MatterStep.CONFIRMED).orElse("");
        };
    }

    private static Optional<Assignment> lead(File file) {
        return file.duties().stream().filter(it -> it.role() == DutyRole.LEAD).findFirst();
    }

    private String overdue(File file) {
        return lead(file)
                .map(duty -> {
                    int days = calendar.workCalendar().workingDaysBetween(duty.due(), calendar.today());
                    return days > 0 ? PRINTED.of("supervision.trigger.OVERDUE", days) + "。" : "";
                })
                .orElse("");
    }

    /** What it is about, who has to do it, and what happened. */
    private String content(File file) {
        var who = lead(file)
                .map(duty -> PRINTED.of("supervision.papers.draft.lead", name(duty.unit()), PRINTED.day(duty.due())))
                .orElse("");
        return List.of(file.task().text(), who, lines(file)).stream()
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private String lines(File file) {
        var lines = file.lines();
        return lines.stream()
                .skip(Math.max(0, lines.size() - LINES))
                .map(line -> PRINTED.day(line.day()) + "，" + line.in(PRINTED, this::name) + "。")
                .collect(Collectors.joining("\n"));
    }

    private String name(String code) {
        return units.find(code).map(Unit::shortName).orElse(code);
    }
}
