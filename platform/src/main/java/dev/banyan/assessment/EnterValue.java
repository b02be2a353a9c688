package dev.banyan.assessment;

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
import dev.banyan.assessment.store.Rounds;
import dev.banyan.assessment.store.Values;
import dev.banyan.assessment.store.Vetoes;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives values that no source has, and vetoes, before units are shown their scores (录入考核数据、认定一票否决); each with a reason and a name. */
@Component
@Needs(Permission.ASSESS)
public class EnterValue {
    private final Rounds rounds;
    private final Values values;
    private final Vetoes vetoes;
    private final Scores scores;
    private final AssessmentDesk desk;

    EnterValue(Rounds rounds, Values values, Vetoes vetoes, Scores scores, AssessmentDesk desk) {
        this.rounds = rounds;
        this.values = values;
        this.vetoes = vetoes;
        this.scores = scores;
        this.desk = desk;
    }

    /**
     * What is given (录入内容).
     *
     * @param item key of the item
     * @param value as {@link ValueNotation} writes it
     * @param reason on what it rests
     */
    public record Entry(RoundId round, String unit, String item, String value, String reason) {}

    /** Entering the same again changes nothing. */
    @Transactional
    public RoundOutcome enter(Actor actor, Entry entry) {
        var found = rounds.hold(entry.round());
        if (found.isEmpty() || !desk.assesses(actor)) {
            return new NotFound();
        }
        var counted = scores.of(found.get());
        var refusal = refusal(counted, entry);
        if (refusal.isPresent()) {
            return new Refused(entry.round(), refusal.get());
        }
        fresh(counted, entry, new Author(actor.id(), actor.displayName(), desk.now()))
                .ifPresent(value -> {
                    values.add(entry.round(), List.of(value));
                    desk.record(
                            actor,
                            Act.VALUE_ENTERED,
                            entry.round(),
                            entry.unit() + " " + entry.item() + " " + entry.value() + "\n" + entry.reason());
                });
        return new Done(found.get());
    }

    /** What stands against an entry. */
    static Optional<Refusal> refusal(Counted counted, Entry entry) {
        return refusal(counted, entry.unit(), entry.reason())
                .or(() -> byHand(counted, entry.item()))
                .or(() ->
                        ValueNotation.read(entry.value()).isEmpty() ? Optional.of(Refusal.NO_VALUE) : Optional.empty());
    }

    /** What an entry that nothing stands against adds; empty if it stands there already. */
    static Optional<KeptValue> fresh(Counted counted, Entry entry, Author author) {
        var value = ValueNotation.read(entry.value()).orElseThrow();
        var before = counted.values(entry.unit(), entry.item());
        boolean same = !before.isEmpty()
                && before.getLast().value().plain().equals(value.plain())
                && before.getLast().reason().equals(entry.reason().strip());
        var origin = new Origin("assessment.origin.entered", List.of(author.name()), "");
        return same
                ? Optional.empty()
                : Optional.of(new KeptValue(
                        entry.unit(),
                        entry.item(),
                        before.size() + 1,
                        Cause.ENTERED,
                        new Found(value, origin),
                        entry.reason().strip(),
                        author));
    }

    private static Optional<Refusal> refusal(Counted counted, String unit, String reason) {
        if (counted.round().state() != State.GATHERING) {
            return Optional.of(Refusal.NOT_NOW);
        }
        if (counted.sheet(unit).isEmpty()) {
            return Optional.of(Refusal.NO_SUCH_UNIT);
        }
        return AssessmentDesk.reason(reason, true);
    }

    private static Optional<Refusal> byHand(Counted counted, String item) {
        var source = Optional.ofNullable(counted.scheme().document().sources().get(item));
        if (source.isEmpty()) {
            return Optional.of(Refusal.NO_SUCH_ITEM);
        }
        return source.filter(it -> it.name().equals(GivenByHand.NAME)).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.NOT_BY_HAND);
    }

    /**
     * Says that a veto holds for a unit, or holds no longer.
     *
     * @param request names this very request: sent twice, it is carried out once
     */
    @Transactional
    public RoundOutcome veto(Actor actor, UUID request, RoundId round, VetoMark mark) {
        var found = rounds.hold(round);
        if (found.isEmpty() || !desk.assesses(actor)) {
            return new NotFound();
        }
        if (vetoes.knows(request)) {
            return new Done(found.get());
        }
        var counted = scores.of(found.get());
        var refusal = refusal(counted, mark.unit(), mark.reason()).or(() -> veto(counted, mark));
        if (refusal.isPresent()) {
            return new Refused(round, refusal.get());
        }
        vetoes.add(
                round,
                new VetoMark(
                        mark.unit(), mark.veto(), mark.holds(), mark.reason().strip(), actor.displayName(), desk.now()),
                actor.id(),
                request);
        desk.record(
                actor,
                mark.holds() ? Act.VETO_IMPOSED : Act.VETO_LIFTED,
                round,
                mark.unit() + " " + mark.veto() + "\n" + mark.reason());
        return new Done(found.get());
    }

    private static Optional<Refusal> veto(Counted counted, VetoMark mark) {
        boolean known = counted.scheme().document().scheme().vetoes().stream()
                .anyMatch(it -> it.key().equals(mark.veto()));
        if (!known) {
            return Optional.of(Refusal.NO_SUCH_VETO);
        }
        boolean holds = counted.sheet(mark.unit()).orElseThrow().vetoes().contains(mark.veto());
        return holds == mark.holds() ? Optional.of(Refusal.HOLDS_ALREADY) : Optional.empty();
    }
}
