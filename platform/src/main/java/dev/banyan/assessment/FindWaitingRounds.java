package dev.banyan.assessment;

import dev.banyan.assessment.store.Appeals;
import dev.banyan.assessment.store.Rounds;
import dev.banyan.assessment.store.Years;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the rounds that wait for the actor (待办期次): to take the next step once its time has come, or, for a unit, to look at its own score as
 * long as it may appeal.
 */
@Component
@Needs(Permission.READ_SCORES)
@Transactional(readOnly = true)
public class FindWaitingRounds {
    private final Rounds rounds;
    private final Appeals appeals;
    private final Years years;
    private final AssessmentDesk desk;

    FindWaitingRounds(Rounds rounds, Appeals appeals, Years years, AssessmentDesk desk) {
        this.rounds = rounds;
        this.appeals = appeals;
        this.years = years;
        this.desk = desk;
    }

    /** The newest first. */
    public List<Round> of(Actor actor) {
        return rounds.unreleased().stream().filter(it -> waits(actor, it)).toList();
    }

    private boolean waits(Actor actor, Round round) {
        boolean all = desk.assesses(actor);
        return switch (round.state()) {
            case GATHERING ->
                all && actor.may(Permission.ASSESS) && round.span().last().isBefore(desk.today());
            case PROVISIONAL ->
                round.appealsUntil().filter(desk.today()::isAfter).isPresent()
                        ? all && actor.may(Permission.ASSESS) && appeals.waiting(round.id()) == 0
                        : actor.may(Permission.APPEAL_SCORES)
                                && years.members(round.scheme(), round.year()).stream()
                                        .anyMatch(it -> desk.actsFor(actor, it.unit()));
            case REVIEWED -> all && actor.may(Permission.APPROVE_SCORES);
            case APPROVED -> all && actor.may(Permission.ASSESS);
            case RELEASED -> false;
        };
    }
}
