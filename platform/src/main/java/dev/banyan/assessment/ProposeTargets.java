package dev.banyan.assessment;

import dev.banyan.assessment.Round.Kind;
import dev.banyan.assessment.Round.Span;
import dev.banyan.assessment.Round.State;
import dev.banyan.assessment.rules.NextTargets;
import dev.banyan.assessment.rules.SchemeText;
import dev.banyan.assessment.store.Rounds;
import dev.banyan.assessment.store.Schemes;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.evaluationkernel.scores.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Derives from a released year what the targets of the next might be (下一年目标建议), and writes those that a person chose into a new
 * version of the scheme; opened years keep theirs.
 */
@Component
@Needs(Permission.ASSESS)
public class ProposeTargets {
    private final Rounds rounds;
    private final Scores scores;
    private final Schemes schemes;
    private final KnownSources sources;
    private final ChangeScheme changing;
    private final AssessmentDesk desk;

    ProposeTargets(
            Rounds rounds,
            Scores scores,
            Schemes schemes,
            KnownSources sources,
            ChangeScheme changing,
            AssessmentDesk desk) {
        this.rounds = rounds;
        this.scores = scores;
        this.schemes = schemes;
        this.sources = sources;
        this.changing = changing;
        this.desk = desk;
    }

    /** @param newest version of the scheme, into which a choice is written */
    public record Proposal(Counted counted, SchemeVersion newest, List<ProposedTarget> targets) {
        public Proposal {
            targets = List.copyOf(targets);
        }
    }

    /** Empty if there is no such year, it is not released, or the actor does not assess the whole group. */
    @Transactional(readOnly = true)
    public Optional<Proposal> of(Actor actor, RoundId id) {
        return rounds.find(id)
                .filter(it -> it.state() == State.RELEASED && it.span().kind() == Kind.YEAR && desk.assesses(actor))
                .map(scores::of)
                .map(counted -> new Proposal(
                        counted,
                        schemes.newest(counted.scheme().key()).orElseThrow(),
                        NextTargets.of(
                                counted.scheme().document(), counted.group().values(), before(counted.round()))));
    }

    private Map<String, Map<String, Value>> before(Round round) {
        return rounds.find(round.scheme(), new Span(round.year() - 1, Kind.YEAR, 1))
                .map(it -> scores.of(it).group().values())
                .orElse(Map.of());
    }

    /**
     * What somebody decides (采纳决定).
     *
     * @param seen version of the scheme that the actor had before the eyes
     * @param items whose proposals are taken over
     */
    public record Choice(RoundId round, int seen, Set<String> items, String reason) {
        public Choice {
            items = Set.copyOf(items);
        }
    }

    public sealed interface Outcome {}

    /** What came of the new version. */
    public record Taken(ChangeScheme.Outcome scheme) implements Outcome {}

    public record NothingChosen() implements Outcome {}

    /** The newest text does not have this item with a target in a way that can be rewritten; a person does it by hand. */
    public record NotInText(String item) implements Outcome {}

    public record NotFound() implements Outcome {}

    /** @param request names this very request: sent twice, it is carried out once */
    @Transactional
    public Outcome take(Actor actor, UUID request, Choice choice) {
        var found = of(actor, choice.round());
        if (found.isEmpty()) {
            return new NotFound();
        }
        var done = schemes.ofRequest(request);
        if (done.isPresent()) {
            return new Taken(new ChangeScheme.Changed(done.get()));
        }
        var chosen = found.get().targets().stream()
                .filter(it -> it.changes() && choice.items().contains(it.item()))
                .toList();
        if (chosen.isEmpty()) {
            return new NothingChosen();
        }
        String text = found.get().newest().text();
        for (var target : chosen) {
            text = NextTargets.written(text, target.item(), target.proposed());
            if (!reads(text, target)) {
                return new NotInText(target.item());
            }
        }
        return new Taken(changing.change(
                actor,
                request,
                new ChangeScheme.Typed(Optional.of(found.get().newest().key()), choice.seen(), text, choice.reason())));
    }

    private boolean reads(String text, ProposedTarget wanted) {
        return SchemeText.read(text, "", sources) instanceof SchemeText.Good(var document)
                && document.item(wanted.item())
                        .flatMap(it -> NextTargets.target(it.rule()))
                        .filter(it -> it.compareTo(wanted.proposed()) == 0)
                        .isPresent();
    }
}
