package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.FindMilestones;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.supervision.rules.MatterLife;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the file of a matter (查看督办卷宗): how it stands, all that happened to it, and what the actor may do now. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
@Transactional(readOnly = true)
public class ReadMatterFile {
    private final ReadMatters reading;
    private final MatterSight sight;
    private final SettleMatter settling;
    private final FindAssignments assignments;
    private final FindMilestones milestones;
    private final CityCalendar calendar;
    private final List<TimelineSource> sources;

    ReadMatterFile(
            ReadMatters reading,
            MatterSight sight,
            SettleMatter settling,
            FindAssignments assignments,
            FindMilestones milestones,
            CityCalendar calendar,
            List<TimelineSource> sources) {
        this.reading = reading;
        this.sight = sight;
        this.settling = settling;
        this.assignments = assignments;
        this.milestones = milestones;
        this.calendar = calendar;
        this.sources = List.copyOf(sources);
    }

    /** Empty if there is none, or it lies out of reach. */
    public Optional<MatterFile> of(Actor actor, TaskId task) {
        return reading.find(actor, task).map(matter -> file(actor, matter));
    }

    /** What happened to a task, whether it is a matter or a task of a plan, as far as the actor may know it. */
    List<TimelineEntry> lines(Actor actor, TaskId task) {
        var matter = reading.find(actor, task);
        return matter.isPresent()
                ? matter.filter(Matter::readable)
                        .map(it -> timeline(actor, it, reading.facts(task)))
                        .orElse(List.of())
                : told(actor, task)
                        .sorted(Comparator.comparing(TimelineEntry::at))
                        .toList();
    }

    private Stream<TimelineEntry> told(Actor actor, TaskId task) {
        return sources.stream().flatMap(source -> source.of(actor, task).stream());
    }

    private MatterFile file(Actor actor, Matter matter) {
        var facts = reading.facts(matter.task());
        boolean confirmed =
                MatterLife.confirmed(facts.stream().map(MatterFact::step).toList());
        boolean closing = actor.may(Permission.KEEP_REGISTERS) && matter.state() == MatterState.VERIFYING;
        return new MatterFile(
                matter,
                matter.readable() ? timeline(actor, matter, facts) : List.of(),
                assignments.ofTask(actor, matter.task()),
                milestones.of(matter.task()),
                may(actor, matter, confirmed),
                closing ? settling.left(actor, matter) : List.of(),
                confirmed);
    }

    private List<TimelineEntry> timeline(Actor actor, Matter matter, List<MatterFact> facts) {
        return Stream.concat(facts.stream().map(ReadMatterFile::entry), told(actor, matter.task()))
                .sorted(Comparator.comparing(TimelineEntry::at))
                .toList();
    }

    private static TimelineEntry entry(MatterFact fact) {
        var path = switch (fact.step()) {
            case ASSIGNED, SIGNED, SENT_BACK, TAKEN_BACK -> fact.source().map(it -> "/duties/" + it);
            case REPORT_SENT, REPORT_RETURNED, REPORT_ACCEPTED -> fact.source().map(it -> "/reports/" + it);
            case MERGED -> fact.source().map(it -> "/matters/" + it);
            case DRAFTED,
                    LISTED,
                    BROKEN_DOWN,
                    FOUND_FALSE,
                    CLOSE_REQUESTED,
                    CLOSE_RETURNED,
                    CHECK_ORDERED,
                    CONFIRMED,
                    DENIED,
                    CLOSED,
                    WRITTEN_OFF,
                    ARCHIVED,
                    REOPENED,
                    DECLINED,
                    SUSPENDED,
                    RESUMED,
                    ENDED,
                    MADE_STANDING -> Optional.<String>empty();
        };
        return new TimelineEntry(
                fact.recorded(), fact.day(), "matters.step." + fact.step(), List.of(), fact.by(), fact.text(), path);
    }

    private Set<MatterStep> may(Actor actor, Matter matter, boolean confirmed) {
        return Arrays.stream(MatterStep.values())
                .filter(step -> step.room() == MatterStep.Room.SUPERVISION || step == MatterStep.LISTED)
                .filter(step -> MatterLife.TABLE.after(matter.state(), step).isPresent())
                .filter(step -> takes(actor, matter, step))
                .filter(step -> step != MatterStep.CLOSED || confirmed)
                .collect(Collectors.toSet());
    }

    private boolean takes(Actor actor, Matter matter, MatterStep step) {
        return switch (MatterLife.whoMay(step)) {
            case OFFICE -> actor.may(Permission.KEEP_REGISTERS);
            case LEAD ->
                actor.may(Permission.WRITE_REPORTS)
                        && sight.actsFor(actor, matter.lead().map(Matter.Lead::unit));
            case CONFIRMER -> confirms(actor, matter) && sight.independent(actor, reading.handlers(matter.task()));
            case SYSTEM ->
                actor.may(Permission.KEEP_REGISTERS)
                        && matter.standing()
                                .watchUntil()
                                .filter(calendar.today()::isAfter)
                                .isPresent();
            case ASSIGNER, REVIEWER, VERIFIER -> false;
        };
    }

    private static boolean confirms(Actor actor, Matter matter) {
        return matter.readable()
                && switch (matter.type().closing().confirm()) {
                    case BENEFICIARY -> actor.may(Permission.CONFIRM_MATTERS);
                    case CHECKER -> actor.may(Permission.VERIFY_REPORTS);
                    case OFFICE -> actor.may(Permission.KEEP_REGISTERS);
                };
    }
}
