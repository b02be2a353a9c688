package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.reports.FindClosings;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.supervision.CoSigningFile.Round;
import dev.banyan.supervision.rules.CoSignRule;
import dev.banyan.supervision.store.CoSignings;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows whether the units of a task agree that it is closed (查看办结会签), to whoever may read one of its duties. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
@Transactional(readOnly = true)
public class FindCoSigning {
    private final CoSignings rounds;
    private final CoSigningDesk others;
    private final LadderDesk desk;
    private final FindAssignments assignments;
    private final FindClosings closings;

    FindCoSigning(
            CoSignings rounds,
            CoSigningDesk others,
            LadderDesk desk,
            FindAssignments assignments,
            FindClosings closings) {
        this.rounds = rounds;
        this.others = others;
        this.desk = desk;
        this.assignments = assignments;
        this.closings = closings;
    }

    /** @param duty one that the actor may read */
    public CoSigningFile of(Actor actor, Assignment duty) {
        var found = rounds.of(duty.task());
        boolean answers = desk.answers(actor, duty);
        boolean asks = answers && duty.role() == DutyRole.LEAD && duty.state().live();
        var stand = asks ? closings.of(actor, duty.id()) : Optional.<FindClosings.Stand>empty();
        var units = found.isEmpty() && !asks
                ? List.<String>of()
                : others.others(duty).stream().map(Assignment::unit).distinct().toList();
        boolean open = found.stream().anyMatch(it -> it.end().isEmpty());
        return new CoSigningFile(
                found.stream().map(it -> round(actor, it, duty)).toList(),
                asks
                        && !open
                        && !units.isEmpty()
                        && stand.filter(it -> !it.closed()).isPresent(),
                stand.map(FindClosings.Stand::proofs).orElse(List.of()),
                units);
    }

    private Round round(Actor actor, CoSigning round, Assignment duty) {
        boolean open = round.end().isEmpty();
        boolean answers = desk.answers(actor, duty);
        boolean said = round.signatures().stream().anyMatch(it -> it.duty().equals(duty.id()));
        var lead = open ? assignments.find(actor, round.lead()) : Optional.<Assignment>empty();
        return new Round(
                round,
                open
                        ? others.missing(duty, round).stream()
                                .map(CoSignRule.Part::unit)
                                .toList()
                        : List.of(),
                open
                        && answers
                        && !said
                        && CoSignRule.asked(duty.role())
                        && duty.state().live(),
                open
                        && actor.may(Permission.REVIEW_REPORTS)
                        && lead.filter(it -> desk.supervises(actor, it)).isPresent(),
                open && answers && duty.id().equals(round.lead()));
    }
}
