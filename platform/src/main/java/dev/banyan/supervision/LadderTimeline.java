package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentFact;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.supervision.TimelineEntry.Word;
import dev.banyan.supervision.store.Rungs;
import dev.banyan.supervision.store.TimeRequests;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reminders, sheets and answers to them, more time and stopped clocks of the units that a matter was given to (督办历程). */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
class LadderTimeline implements TimelineSource {
    private final FindAssignments assignments;
    private final Rungs rungs;
    private final TimeRequests requests;

    LadderTimeline(FindAssignments assignments, Rungs rungs, TimeRequests requests) {
        this.assignments = assignments;
        this.rungs = rungs;
        this.requests = requests;
    }

    @Override
    public List<TimelineEntry> of(Actor actor, TaskId task) {
        return assignments.ofTask(actor, task).stream()
                .flatMap(duty ->
                        Stream.of(steps(duty), wishes(duty), moves(actor, duty)).flatMap(entries -> entries))
                .toList();
    }

    private Stream<TimelineEntry> steps(Assignment duty) {
        var found = rungs.of(duty.id());
        var facts = found.isEmpty()
                ? Map.<RungId, List<RungFact>>of()
                : rungs.facts(found.stream().map(Rung::id).toList());
        return found.stream()
                .flatMap(rung -> facts.getOrDefault(rung.id(), List.of()).stream()
                        .map(fact -> new TimelineEntry(
                                fact.recorded(),
                                fact.day(),
                                "matters.line.rung",
                                List.of(
                                        new Word.Named("supervision.level." + rung.level()),
                                        new Word.Named("supervision.rung.step." + fact.step()),
                                        new Word.OfUnit(duty.unit())),
                                new MatterFact.By(fact.by().name(), fact.by().unit()),
                                fact.text(),
                                Optional.of(ladder(duty) + "#rung-" + rung.id().value()))));
    }

    private Stream<TimelineEntry> wishes(Assignment duty) {
        return requests.of(duty.id()).stream().flatMap(request -> {
            var asked = request.asked();
            var kind = new Word.Named("supervision.time.short." + request.wish().kind());
            var unit = new Word.OfUnit(duty.unit());
            var path = Optional.of(ladder(duty) + "#time");
            return Stream.concat(
                    Stream.of(new TimelineEntry(
                            asked.at(),
                            asked.day(),
                            "matters.line.time.asked",
                            List.of(kind, new Word.OnDay(request.wish().until()), unit),
                            new MatterFact.By(asked.name(), asked.unit()),
                            Optional.of(request.wish().reason()),
                            path)),
                    request.decision().stream()
                            .map(made -> new TimelineEntry(
                                    made.at(),
                                    asked.day(),
                                    "matters.line.time." + made.verdict(),
                                    List.of(
                                            kind,
                                            new Word.OnDay(made.until()
                                                    .orElse(request.wish().until())),
                                            unit),
                                    new MatterFact.By(made.name(), Optional.empty()),
                                    made.reason(),
                                    path)));
        });
    }

    private Stream<TimelineEntry> moves(Actor actor, Assignment duty) {
        return assignments.facts(actor, duty.id()).stream()
                .filter(LadderTimeline::moves)
                .map(fact -> new TimelineEntry(
                        fact.recorded(),
                        fact.day(),
                        "matters.line." + fact.step(),
                        List.of(new Word.OfUnit(duty.unit()), new Word.OnDay(fact.day())),
                        new MatterFact.By(fact.actor(), Optional.empty()),
                        fact.reason(),
                        Optional.of("/duties/" + duty.id().value())));
    }

    private static boolean moves(AssignmentFact fact) {
        return switch (fact.step()) {
            case CLOCK_STOPPED, CLOCK_RESUMED, OWNER_RAISED -> true;
            case ASSIGNED, SIGNED, SENT_BACK, REASSIGNED, CHANGED, HANDED_OVER, TAKEN_BACK, EXTENDED -> false;
        };
    }

    private static String ladder(Assignment duty) {
        return "/duties/" + duty.id().value() + "/ladder";
    }
}
