package dev.banyan.assessment;

import dev.banyan.assessment.rules.SchemeComparison;
import dev.banyan.assessment.rules.SchemeComparison.Counting;
import dev.banyan.assessment.rules.SchemeComparison.Move;
import dev.banyan.assessment.rules.SchemeText;
import dev.banyan.assessment.rules.SchemeWeights;
import dev.banyan.assessment.store.Rounds;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.evaluationkernel.scores.Assessment;
import dev.banyan.evaluationkernel.scores.Scheme;
import dev.banyan.evaluationkernel.scores.Variations;
import dev.banyan.paperwork.TextFault;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries a changed scheme on a round that was counted before (方案模拟): who would stand where, and how firm the places are under slightly
 * other weights. Nothing is written.
 */
@Component
@Needs(Permission.ASSESS)
@Transactional(readOnly = true)
public class SimulateScheme {
    private static final int MOST_ROUNDS = 100;
    private static final int RUNS = 1_000;
    private static final long SEED = 2_026;
    /** How far weights may be varied, of a thousand. */
    public static final List<Integer> MARGINS = List.of(50, 100, 200);

    private final Rounds rounds;
    private final Scores scores;
    private final AssessmentDesk desk;
    private final KnownSources sources;

    SimulateScheme(Rounds rounds, Scores scores, AssessmentDesk desk, KnownSources sources) {
        this.rounds = rounds;
        this.scores = scores;
        this.desk = desk;
        this.sources = sources;
    }

    /** What is changed (模拟内容). */
    public sealed interface Change {}

    public record OtherWeights(SchemeWeights weights) implements Change {}

    public record OtherText(String text) implements Change {}

    public sealed interface Outcome {
        /** The round as it was counted. */
        Counted before();
    }

    /**
     * @param changed the scheme that was tried
     * @param moves in the order of the group
     * @param bands of the places under the changed scheme
     * @param withoutData items of the changed scheme of which this round knows nothing
     */
    public record Compared(
            Counted before,
            SchemeDocument document,
            Scheme changed,
            List<Move> moves,
            List<Variations.Band> bands,
            List<String> withoutData)
            implements Outcome {
        public Compared {
            moves = List.copyOf(moves);
            bands = List.copyOf(bands);
            withoutData = List.copyOf(withoutData);
        }
    }

    /** @param faults of the text, by line */
    public record Faulty(Counted before, List<TextFault> faults) implements Outcome {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** Why nothing could be tried (无法模拟). */
    public enum Obstacle {
        /** Too few units to be placed. */
        TOO_FEW,
        /** No item weighs anything. */
        NOTHING_WEIGHS
    }

    public record Impossible(Counted before, Obstacle obstacle) implements Outcome {}

    /** Rounds that can be tried, the newest first. */
    public List<Round> rounds(Actor actor) {
        return desk.assesses(actor) ? rounds.all(0, MOST_ROUNDS) : List.of();
    }

    /**
     * Empty if there is no such round, or the actor does not assess the whole group.
     *
     * @param permille how far weights are varied; see {@link #MARGINS}
     */
    public Optional<Outcome> tried(Actor actor, RoundId id, Change change, int permille) {
        return rounds.find(id)
                .filter(_ -> desk.assesses(actor))
                .map(scores::of)
                .map(before ->
                        before.placed() ? tried(before, change, permille) : new Impossible(before, Obstacle.TOO_FEW));
    }

    private Outcome tried(Counted before, Change change, int permille) {
        var document = before.scheme().document();
        return switch (change) {
            case OtherWeights(var weights) ->
                weights.of(document.scheme())
                        .<Outcome>map(changed -> compared(before, document, changed, permille))
                        .orElseGet(() -> new Impossible(before, Obstacle.NOTHING_WEIGHS));
            case OtherText(var text) ->
                switch (SchemeText.read(text, "?", sources)) {
                    case SchemeText.Good(var other) -> compared(before, other, other.scheme(), permille);
                    case SchemeText.Faulty(var faults) -> new Faulty(before, faults);
                };
        };
    }

    private Compared compared(Counted before, SchemeDocument document, Scheme changed, int permille) {
        var formulas = scores.formulas();
        var group = before.group();
        var after = Assessment.of(changed, group, formulas);
        return new Compared(
                before,
                document,
                changed,
                SchemeComparison.of(
                        new Counting(before.scheme().document().scheme(), before.sheets()),
                        new Counting(changed, after)),
                new Variations(RUNS, permille, SEED).bands(changed, group, formulas),
                changed.items()
                        .map(Scheme.Item::key)
                        .filter(item -> group.values().values().stream().noneMatch(values -> values.containsKey(item)))
                        .toList());
    }
}
