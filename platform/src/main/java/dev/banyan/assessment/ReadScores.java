package dev.banyan.assessment;

import dev.banyan.assessment.Round.State;
import dev.banyan.assessment.rules.SheetText;
import dev.banyan.assessment.store.Rounds;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.evaluationkernel.scores.Assessment;
import dev.banyan.evaluationkernel.scores.ScoreSheet;
import dev.banyan.evaluationkernel.scores.ScoreSheet.ItemScore;
import dev.banyan.evaluationkernel.scores.Step;
import dev.banyan.plan.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows scores (查看考核得分): the whole group to those who assess it, to a unit its own once it is shown, to everybody what is
 * released.
 */
@Component
@Needs(Permission.READ_SCORES)
@Transactional(readOnly = true)
public class ReadScores {
    private final Rounds rounds;
    private final Scores scores;
    private final AssessmentDesk desk;

    ReadScores(Rounds rounds, Scores scores, AssessmentDesk desk) {
        this.rounds = rounds;
        this.scores = scores;
        this.desk = desk;
    }

    /** All rounds, the newest first. */
    public Page<Round> rounds(Actor actor, int page) {
        return Page.of(page, rounds.count(), skip -> rounds.all(skip, Page.SIZE));
    }

    /** Those opened after one, in the order they were opened. */
    public List<Round> after(Actor actor, RoundId id, int most) {
        return rounds.after(id, most);
    }

    public Optional<Round> round(Actor actor, RoundId id) {
        return rounds.find(id);
    }

    /** What happened to a round, in order. */
    public List<Taken> steps(Actor actor, RoundId id) {
        return rounds.steps(id);
    }

    /** Whether the actor sees the whole group in this round. */
    public boolean seesAll(Actor actor, Round round) {
        return round.state() == State.RELEASED || desk.assesses(actor);
    }

    /** Whether the actor sees this unit in this round. */
    public boolean sees(Actor actor, Round round, String unit) {
        return seesAll(actor, round) || round.state() != State.GATHERING && desk.actsFor(actor, unit);
    }

    /** The whole group; empty if there is no such round, or the actor does not see it yet. */
    public Optional<Counted> group(Actor actor, RoundId id) {
        return rounds.find(id).filter(round -> seesAll(actor, round)).map(scores::of);
    }

    /** What a unit may know of a round that is not released: its own sheets. */
    public List<UnitScore> own(Actor actor, RoundId id) {
        return rounds.find(id)
                .filter(round -> round.state() != State.GATHERING)
                .map(scores::of)
                .map(counted -> counted.group().units().stream()
                        .filter(unit -> desk.actsFor(actor, unit))
                        .map(unit -> score(counted, unit))
                        .toList())
                .orElse(List.of());
    }

    /**
     * One unit's sheet with what it was counted from (得分表).
     *
     * @param name short name of the unit when the year opened
     * @param placed how many units are placed; 0 if the group is too small
     * @param values the one that counts, by item
     */
    public record UnitScore(
            Round round,
            SchemeVersion scheme,
            String name,
            int placed,
            ScoreSheet sheet,
            Map<String, KeptValue> values) {
        public UnitScore {
            values = Map.copyOf(values);
        }
    }

    /** Empty if there is no such sheet, or the actor does not see it. */
    public Optional<UnitScore> unit(Actor actor, RoundId id, String unit) {
        return rounds.find(id)
                .filter(round -> sees(actor, round, unit))
                .map(scores::of)
                .filter(counted -> counted.sheet(unit).isPresent())
                .map(counted -> score(counted, unit));
    }

    private static UnitScore score(Counted counted, String unit) {
        return new UnitScore(
                counted.round(),
                counted.scheme(),
                counted.name(unit),
                counted.placed() ? counted.members().size() : 0,
                counted.sheet(unit).orElseThrow(),
                counted.values().stream()
                        .filter(it -> it.unit().equals(unit))
                        .collect(Collectors.toMap(KeptValue::item, Function.identity(), (_, last) -> last)));
    }

    /**
     * How the points of one item came about (计分说明).
     *
     * @param steps of the working; none if it was not scored
     * @param values all that the unit's value was, in the order it came in
     */
    public record Explained(UnitScore unit, String item, List<Step> steps, List<KeptValue> values) {
        public Explained {
            steps = List.copyOf(steps);
            values = List.copyOf(values);
        }

        /** What became of the item. */
        public ItemScore score() {
            var sheet = unit.sheet();
            return Stream.concat(
                            sheet.blocks().stream().flatMap(block -> block.items().stream()),
                            sheet.adjustments().stream())
                    .filter(it -> it.key().equals(item))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Empty if there is no such item, or the actor does not see it. */
    public Optional<Explained> item(Actor actor, RoundId id, String unit, String item) {
        return rounds.find(id)
                .filter(round -> sees(actor, round, unit))
                .map(scores::of)
                .filter(counted -> counted.sheet(unit).isPresent()
                        && counted.scheme().document().item(item).isPresent())
                .map(counted -> new Explained(
                        score(counted, unit),
                        item,
                        steps(counted, unit, item, seesAll(actor, counted.round())),
                        counted.values(unit, item)));
    }

    /** The largest figure of a group is that of another unit, and is shown with the release. */
    private List<Step> steps(Counted counted, String unit, String item, boolean ofOthers) {
        return Assessment.explain(counted.scheme().document().scheme(), counted.group(), scores.formulas(), unit, item)
                .stream()
                .map(it -> ofOthers ? it : it.ownOnly())
                .toList();
    }

    /**
     * What decisions changed for a unit (变动情况).
     *
     * @param before as it was shown to the unit
     * @param now as it stands
     */
    public record Moved(String unit, String name, ScoreSheet before, ScoreSheet now) {}

    /**
     * Whose score, place or grade is not what was shown first (变动清单); the group sees it once the appeals are closed.
     * Empty for whoever may not see it yet.
     */
    public List<Moved> moved(Actor actor, RoundId id) {
        return rounds.find(id)
                .filter(round -> desk.assesses(actor) || published(round))
                .map(round -> moved(scores.asShown(round), scores.of(round)))
                .orElse(List.of());
    }

    private static boolean published(Round round) {
        return switch (round.state()) {
            case GATHERING, PROVISIONAL -> false;
            case REVIEWED, APPROVED, RELEASED -> true;
        };
    }

    private static List<Moved> moved(Counted before, Counted now) {
        return now.sheets().stream()
                .map(sheet -> new Moved(
                        sheet.unit(),
                        now.name(sheet.unit()),
                        before.sheet(sheet.unit()).orElseThrow(),
                        sheet))
                .filter(it -> it.before().published().compareTo(it.now().published()) != 0
                        || !it.before().standing().equals(it.now().standing()))
                .toList();
    }

    /** Whether a round counted anew gives the same as when it was released, to the byte (复算校验); empty if it was not released. */
    public Optional<Boolean> same(Actor actor, RoundId id) {
        var released = rounds.steps(id).stream()
                .filter(it -> it.step() == RoundStep.RELEASED)
                .reduce((_, last) -> last)
                .flatMap(Taken::digest);
        return rounds.find(id)
                .filter(round -> round.state() == State.RELEASED)
                .flatMap(round -> released.map(SheetText.digest(scores.of(round).sheets())::equals));
    }
}
