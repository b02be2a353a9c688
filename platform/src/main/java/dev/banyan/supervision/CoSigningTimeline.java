package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.supervision.TimelineEntry.Word;
import dev.banyan.supervision.store.CoSignings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether the units of a matter agreed that it is done (会签历程), for whoever may read one of their duties. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
class CoSigningTimeline implements TimelineSource {
    private final CoSignings rounds;
    private final FindAssignments assignments;

    CoSigningTimeline(CoSignings rounds, FindAssignments assignments) {
        this.rounds = rounds;
        this.assignments = assignments;
    }

    @Override
    public List<TimelineEntry> of(Actor actor, TaskId task) {
        return assignments.ofTask(actor, task).isEmpty()
                ? List.of()
                : rounds.of(task).stream().flatMap(CoSigningTimeline::entries).toList();
    }

    private static Stream<TimelineEntry> entries(CoSigning round) {
        var asked = round.asked();
        var path = Optional.of("/duties/" + round.lead().value() + "/ladder#cosign");
        var signed = round.signatures().stream()
                .map(it -> new TimelineEntry(
                        it.at(),
                        asked.day(),
                        it.agrees() ? "matters.line.cosign.agrees" : "matters.line.cosign.dissents",
                        List.of(new Word.OfUnit(it.unit())),
                        new MatterFact.By(it.name(), Optional.of(it.unit())),
                        it.text(),
                        path));
        var ended = round.end().stream()
                .map(it -> new TimelineEntry(
                        it.at(),
                        asked.day(),
                        "matters.line.cosign." + it.verdict(),
                        List.of(),
                        new MatterFact.By(it.name(), Optional.empty()),
                        it.reason(),
                        path));
        return Stream.of(
                        Stream.of(new TimelineEntry(
                                asked.at(),
                                asked.day(),
                                "matters.line.cosign.asked",
                                List.of(new Word.Named("supervision.cosign.rule." + asked.rule())),
                                new MatterFact.By(asked.by().name(), asked.by().unit()),
                                Optional.of(asked.reason()),
                                path)),
                        signed,
                        ended)
                .flatMap(it -> it);
    }
}
