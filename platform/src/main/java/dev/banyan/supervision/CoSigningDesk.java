package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.reports.FindClosings;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.supervision.CoSigning.Signature;
import dev.banyan.supervision.rules.CoSignRule;
import dev.banyan.supervision.rules.CoSignRule.Part;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Knows which units are asked to co-sign, and whom a round still waits for (会签单位). */
@Component
class CoSigningDesk {
    private final FindAssignments assignments;
    private final FindClosings closings;
    private final LadderDesk desk;

    CoSigningDesk(FindAssignments assignments, FindClosings closings, LadderDesk desk) {
        this.assignments = assignments;
        this.closings = closings;
        this.desk = desk;
    }

    /** The other units' live duties of a task. */
    List<Assignment> others(Assignment lead) {
        return CurrentActor.as(
                Actor.SYSTEM,
                () -> assignments.ofTask(Actor.SYSTEM, lead.task()).stream()
                        .filter(it -> it.state().live() && CoSignRule.asked(it.role()))
                        .toList());
    }

    List<Part> parts(Assignment lead, List<Signature> signatures) {
        return others(lead).stream()
                .map(it -> new Part(
                        it.id(),
                        it.unit(),
                        closed(it.id()),
                        said(it.id(), signatures).map(Signature::agrees).findFirst()))
                .toList();
    }

    private boolean closed(AssignmentId id) {
        return CurrentActor.as(
                Actor.SYSTEM,
                () -> closings.of(Actor.SYSTEM, id)
                        .filter(FindClosings.Stand::closed)
                        .isPresent());
    }

    private static Stream<Signature> said(AssignmentId id, List<Signature> signatures) {
        return signatures.stream().filter(it -> it.duty().equals(id));
    }

    /** Whom a round still waits for. */
    List<Part> missing(Assignment lead, CoSigning round) {
        return CoSignRule.missing(
                round.asked().rule(),
                parts(lead, round.signatures()),
                desk.time().today(),
                round.asked().answerBy());
    }
}
