package dev.banyan.assessment;

import dev.banyan.assessment.AssessmentDesk.Act;
import dev.banyan.assessment.Round.Span;
import dev.banyan.assessment.Round.State;
import dev.banyan.assessment.RoundOutcome.Done;
import dev.banyan.assessment.RoundOutcome.NotFound;
import dev.banyan.assessment.RoundOutcome.Refusal;
import dev.banyan.assessment.RoundOutcome.Refused;
import dev.banyan.assessment.rules.RoundLife;
import dev.banyan.assessment.rules.SheetText;
import dev.banyan.assessment.store.Appeals;
import dev.banyan.assessment.store.Rounds;
import dev.banyan.assessment.store.Schemes;
import dev.banyan.calendar.Deadlines;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a round from the first value to the release (组织考核期次): each step as {@link RoundLife} says, and in no other way. */
@Component
@Needs(Permission.ASSESS)
public class RunRound {
    private final Rounds rounds;
    private final Schemes schemes;
    private final ReadYear years;
    private final Appeals appeals;
    private final Scores scores;
    private final AssessmentDesk desk;
    private final TellOfScores telling;

    RunRound(
            Rounds rounds,
            Schemes schemes,
            ReadYear years,
            Appeals appeals,
            Scores scores,
            AssessmentDesk desk,
            TellOfScores telling) {
        this.rounds = rounds;
        this.schemes = schemes;
        this.years = years;
        this.appeals = appeals;
        this.scores = scores;
        this.desk = desk;
        this.telling = telling;
    }

    /** @param request names this very request: sent twice, it is carried out once */
    @Transactional
    public RoundOutcome open(Actor actor, UUID request, String scheme, Span span) {
        schemes.lock();
        var there = rounds.find(scheme, span);
        if (there.isPresent()) {
            return new Done(there.get());
        }
        var year = years.find(scheme, span.year());
        boolean known = span.number() >= 1 && span.number() <= span.kind().inYear();
        if (year.isEmpty() || !known || !desk.assesses(actor)) {
            return new Refused(new RoundId(0), year.isEmpty() ? Refusal.NOT_OPENED : Refusal.NO_SUCH_SPAN);
        }
        var id = rounds.open(scheme, year.get().version(), span);
        rounds.step(
                id, State.GATHERING, taken(actor, RoundStep.OPENED, "", Optional.empty()), request, Optional.empty());
        desk.record(actor, Act.ROUND_OPENED, id, scheme + " " + span);
        return new Done(rounds.find(id).orElseThrow());
    }

    /**
     * What somebody wants with a round (期次操作).
     *
     * @param seen how many steps the actor had before the eyes
     * @param note the reason, where one is needed
     */
    public record Wish(RoundId round, RoundStep step, int seen, String note) {}

    /**
     * A step of those who assess.
     *
     * @param request names this very request: sent twice, it is carried out once
     */
    @Transactional
    public RoundOutcome step(Actor actor, UUID request, Wish wish) {
        return taken(actor, request, wish);
    }

    /**
     * A step of a leader.
     *
     * @param request names this very request: sent twice, it is carried out once
     */
    @Transactional
    @Needs(Permission.APPROVE_SCORES)
    public RoundOutcome decide(Actor actor, UUID request, Wish wish) {
        return taken(actor, request, wish);
    }

    private RoundOutcome taken(Actor actor, UUID request, Wish wish) {
        var found = rounds.hold(wish.round());
        if (found.isEmpty() || !desk.assesses(actor)) {
            return new NotFound();
        }
        var round = found.get();
        if (rounds.knows(request)) {
            return new Done(round);
        }
        var edge = RoundLife.edge(Optional.of(round.state()), wish.step());
        if (edge.isEmpty()
                || wish.step() == RoundStep.GATHERED
                || !may(actor, edge.get().who())) {
            return new Refused(round.id(), Refusal.NOT_NOW);
        }
        var refusal = refusal(round, wish, edge.get().reasoned());
        if (refusal.isPresent()) {
            return new Refused(round.id(), refusal.get());
        }
        var counted = scores.of(round);
        rounds.step(
                round.id(),
                edge.get().to(),
                taken(actor, wish.step(), wish.note(), Optional.of(SheetText.digest(counted.sheets()))),
                request,
                edge.get().to() == State.PROVISIONAL ? Optional.of(appealsUntil(counted)) : Optional.empty());
        desk.record(actor, act(wish.step()), round.id(), wish.note().strip());
        var after = rounds.find(round.id()).orElseThrow();
        telling.of(wish.step(), after, counted);
        return new Done(after);
    }

    private static boolean may(Actor actor, Permission permission) {
        return actor.equals(Actor.SYSTEM) || actor.may(permission);
    }

    private Optional<Refusal> refusal(Round round, Wish wish, boolean reasoned) {
        if (round.steps() != wish.seen()) {
            return Optional.of(Refusal.CHANGED_MEANWHILE);
        }
        var reason = AssessmentDesk.reason(wish.note(), reasoned);
        if (reason.isPresent()) {
            return reason;
        }
        return switch (wish.step()) {
            case SHOWN -> notReady(round);
            case APPEALS_CLOSED -> appealsLeft(round);
            case OPENED, GATHERED, RETURNED, APPROVED, RELEASED, REOPENED -> Optional.empty();
        };
    }

    private Optional<Refusal> notReady(Round round) {
        if (!desk.today().isAfter(round.span().last())) {
            return Optional.of(Refusal.TOO_EARLY);
        }
        boolean gathered = rounds.steps(round.id()).stream().anyMatch(it -> it.step() == RoundStep.GATHERED);
        return gathered ? Optional.empty() : Optional.of(Refusal.NOTHING_GATHERED);
    }

    private Optional<Refusal> appealsLeft(Round round) {
        if (round.appealsUntil().filter(last -> !desk.today().isAfter(last)).isPresent()) {
            return Optional.of(Refusal.APPEALS_OPEN);
        }
        return appeals.waiting(round.id()) > 0 ? Optional.of(Refusal.APPEALS_WAIT) : Optional.empty();
    }

    private LocalDate appealsUntil(Counted counted) {
        return Deadlines.due(
                        desk.calendar().now(),
                        counted.scheme().document().windows().appeal(),
                        List.of(),
                        desk.calendar().workCalendar())
                .date();
    }

    private Taken taken(Actor actor, RoundStep step, String note, Optional<String> digest) {
        return new Taken(step, actor.id(), actor.displayName(), desk.now(), note.strip(), digest);
    }

    private static Act act(RoundStep step) {
        return switch (step) {
            case OPENED -> Act.ROUND_OPENED;
            case GATHERED -> Act.VALUES_GATHERED;
            case SHOWN -> Act.SCORES_SHOWN_TO_UNITS;
            case APPEALS_CLOSED -> Act.APPEALS_CLOSED;
            case RETURNED -> Act.ROUND_RETURNED;
            case APPROVED -> Act.ROUND_APPROVED;
            case RELEASED -> Act.ROUND_RELEASED;
            case REOPENED -> Act.ROUND_OPENED_AGAIN;
        };
    }
}
