package dev.banyan.assessment;

import dev.banyan.assessment.Appeal.Decision;
import dev.banyan.assessment.Appeal.Verdict;
import dev.banyan.assessment.AssessmentDesk.Act;
import dev.banyan.assessment.KeptValue.Author;
import dev.banyan.assessment.KeptValue.Cause;
import dev.banyan.assessment.Round.State;
import dev.banyan.assessment.RoundOutcome.Done;
import dev.banyan.assessment.RoundOutcome.NotFound;
import dev.banyan.assessment.RoundOutcome.Refusal;
import dev.banyan.assessment.RoundOutcome.Refused;
import dev.banyan.assessment.ValueSource.Found;
import dev.banyan.assessment.rules.ValueNotation;
import dev.banyan.assessment.store.Appeals;
import dev.banyan.assessment.store.Rounds;
import dev.banyan.assessment.store.Values;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides an appeal (复核申诉): somebody who neither gave the value nor appealed. A value that changes is an entry of its own; the whole
 * group is counted and placed again.
 */
@Component
@Needs(Permission.REVIEW_APPEALS)
public class DecideAppeal {
    private final Rounds rounds;
    private final Appeals appeals;
    private final Values values;
    private final Scores scores;
    private final AssessmentDesk desk;
    private final TellOfScores telling;

    DecideAppeal(
            Rounds rounds, Appeals appeals, Values values, Scores scores, AssessmentDesk desk, TellOfScores telling) {
        this.rounds = rounds;
        this.appeals = appeals;
        this.values = values;
        this.scores = scores;
        this.desk = desk;
        this.telling = telling;
    }

    /** @param value what it is from now on, if the appeal is upheld; as {@link ValueNotation} writes it */
    public record Wish(AppealId appeal, Verdict verdict, String value, String finding) {}

    /** @param request names this very request: sent twice, it is carried out once */
    @Transactional
    public RoundOutcome decide(Actor actor, UUID request, Wish wish) {
        var held = appeals.find(wish.appeal()).flatMap(it -> rounds.hold(it.round()));
        if (held.isEmpty() || !desk.assesses(actor)) {
            return new NotFound();
        }
        var round = held.get();
        if (appeals.knows(request)) {
            return new Done(round);
        }
        var appeal = appeals.find(wish.appeal()).orElseThrow();
        var before = scores.of(round).values(appeal.unit(), appeal.item());
        var refusal = refusal(actor, round, appeal, before, wish);
        if (refusal.isPresent()) {
            return new Refused(round.id(), refusal.get());
        }
        var decision =
                new Decision(wish.verdict(), wish.finding().strip(), actor.id(), actor.displayName(), desk.now());
        appeals.decide(appeal.id(), decision, request);
        if (wish.verdict() == Verdict.UPHELD) {
            values.add(round.id(), List.of(changed(appeal, before.size() + 1, decision, wish.value())));
        }
        desk.record(
                actor,
                Act.APPEAL_DECIDED,
                round.id(),
                appeal.unit() + " " + appeal.item() + " " + wish.verdict() + " " + wish.value() + "\n"
                        + decision.finding());
        telling.decided(appeals.find(appeal.id()).orElseThrow());
        return new Done(round);
    }

    private static KeptValue changed(Appeal appeal, int place, Decision decision, String value) {
        return new KeptValue(
                appeal.unit(),
                appeal.item(),
                place,
                Cause.DECIDED,
                new Found(
                        ValueNotation.read(value).orElseThrow(),
                        new Origin(
                                "assessment.origin.decided",
                                List.of(String.valueOf(appeal.id().value()), decision.by()),
                                "/appeals/" + appeal.id().value())),
                decision.finding(),
                new Author(decision.person(), decision.by(), decision.at()));
    }

    private static Optional<Refusal> refusal(
            Actor actor, Round round, Appeal appeal, List<KeptValue> before, Wish wish) {
        if (round.state() != State.PROVISIONAL || appeal.decision().isPresent()) {
            return Optional.of(Refusal.NOT_NOW);
        }
        boolean own = appeal.claim().person().equals(actor.id())
                || !before.isEmpty() && before.getLast().author().person().equals(actor.id());
        if (own) {
            return Optional.of(Refusal.OWN_WORK);
        }
        if (wish.verdict() == Verdict.UPHELD && ValueNotation.read(wish.value()).isEmpty()) {
            return Optional.of(Refusal.NO_VALUE);
        }
        return AssessmentDesk.reason(wish.finding(), true);
    }
}
