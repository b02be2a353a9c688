package dev.banyan.assessment;

import dev.banyan.assessment.AssessmentDesk.Act;
import dev.banyan.assessment.KeptValue.Author;
import dev.banyan.assessment.KeptValue.Cause;
import dev.banyan.assessment.Round.State;
import dev.banyan.assessment.RoundOutcome.Done;
import dev.banyan.assessment.RoundOutcome.NotFound;
import dev.banyan.assessment.RoundOutcome.Refusal;
import dev.banyan.assessment.RoundOutcome.Refused;
import dev.banyan.assessment.SchemeDocument.ItemSource;
import dev.banyan.assessment.ValueSource.Asked;
import dev.banyan.assessment.ValueSource.Found;
import dev.banyan.assessment.store.Rounds;
import dev.banyan.assessment.store.Schemes;
import dev.banyan.assessment.store.Values;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.evaluationkernel.scores.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes values from their sources (采集考核数据), while units are not yet shown their scores. What did not change is not kept twice. */
@Component
@Needs(Permission.ASSESS)
public class GatherValues {
    private static final Found MISSING =
            new Found(Value.MISSING, new Origin("assessment.origin.missing", List.of(), ""));

    private final Rounds rounds;
    private final Schemes schemes;
    private final ReadYear years;
    private final Values values;
    private final KnownSources sources;
    private final AssessmentDesk desk;

    GatherValues(
            Rounds rounds, Schemes schemes, ReadYear years, Values values, KnownSources sources, AssessmentDesk desk) {
        this.rounds = rounds;
        this.schemes = schemes;
        this.years = years;
        this.values = values;
        this.sources = sources;
        this.desk = desk;
    }

    /** @param request names this very request: sent twice, it is carried out once */
    @Transactional
    public RoundOutcome gather(Actor actor, UUID request, RoundId id) {
        var found = rounds.hold(id);
        if (found.isEmpty() || !desk.assesses(actor)) {
            return new NotFound();
        }
        var round = found.get();
        if (rounds.knows(request)) {
            return new Done(round);
        }
        if (round.state() != State.GATHERING) {
            return new Refused(id, Refusal.NOT_NOW);
        }
        var author = new Author(actor.id(), actor.displayName(), desk.now());
        var fresh = fresh(round, author);
        values.add(id, fresh);
        rounds.step(
                id,
                State.GATHERING,
                new Taken(
                        RoundStep.GATHERED,
                        actor.id(),
                        actor.displayName(),
                        author.at(),
                        String.valueOf(fresh.size()),
                        Optional.empty()),
                request,
                Optional.empty());
        desk.record(actor, Act.VALUES_GATHERED, id, String.valueOf(fresh.size()));
        return new Done(rounds.find(id).orElseThrow());
    }

    private List<KeptValue> fresh(Round round, Author author) {
        var year = years.find(round.scheme(), round.year()).orElseThrow();
        var before = values.of(round.id()).stream()
                .collect(Collectors.toMap(it -> List.of(it.unit(), it.item()), Function.identity(), (_, last) -> last));
        var fresh = new ArrayList<KeptValue>();
        schemes.at(round.scheme(), round.version()).document().sources().forEach((item, source) -> {
            var span = round.span();
            var asked = new Asked(source.argument(), item, span.first(), span.last(), year.group(), author.at());
            var all = said(source, asked);
            for (String unit : year.units()) {
                var last = Optional.ofNullable(before.get(List.of(unit, item)));
                int place = last.map(KeptValue::place).orElse(0) + 1;
                changed(last, Optional.ofNullable(all.get(unit)))
                        .map(now -> new KeptValue(unit, item, place, Cause.GATHERED, now, "", author))
                        .ifPresent(fresh::add);
            }
        });
        return fresh;
    }

    /** A source reads for the system: what it may see does not hang on who asks. */
    private Map<String, Found> said(ItemSource source, Asked asked) {
        return CurrentActor.as(
                Actor.SYSTEM,
                () -> sources.find(source.name()).map(it -> it.values(asked)).orElse(Map.of()));
    }

    /** What has to be kept; empty if it is as before. What was given by hand stays until a source says something. */
    private static Optional<Found> changed(Optional<KeptValue> last, Optional<Found> now) {
        if (now.isPresent()) {
            return now.filter(
                    it -> last.filter(before -> before.found().same(it)).isEmpty());
        }
        return last.filter(it -> it.cause() == Cause.GATHERED && !it.value().equals(Value.MISSING))
                .map(_ -> MISSING);
    }
}
