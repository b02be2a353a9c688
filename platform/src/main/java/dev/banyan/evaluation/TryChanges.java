package dev.banyan.evaluation;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.RuleKey;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.responsibility.AssignmentId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Tries changes on a copy and tells which lights turn (试算); nothing is written, and nobody else sees it. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
public class TryChanges {
    private static final int LARGEST_WEIGHT = 10_000;

    private final ReadLights reading;
    private final GatherFacts gathering;

    TryChanges(ReadLights reading, GatherFacts gathering) {
        this.reading = reading;
        this.gathering = gathering;
    }

    /** Something that could be otherwise (拟作的改动). */
    public sealed interface Change {}

    /** @param text the value as it is written in a rule set */
    public record Threshold(RuleKey key, String text) implements Change {}

    /** @param weight among its siblings, in hundredths */
    public record Weight(PlanNode node, int weight) implements Change {}

    /** @param goal the figure to reach, in the unit in which it is reported */
    public record Goal(AssignmentId assignment, BigDecimal goal) implements Change {}

    public sealed interface Outcome {}

    /**
     * Both side by side.
     *
     * @param turned assignments whose light would be another, in the order of their tasks
     */
    public record Compared(CityLights before, CityLights after, List<Turn> turned) implements Outcome {
        public Compared {
            turned = List.copyOf(turned);
        }
    }

    public record Turn(AssignmentLight before, AssignmentLight after) {}

    /**
     * One of the changes cannot be made.
     *
     * @param change counted from 0
     */
    public record Refused(int change, Why why) implements Outcome {
        public enum Why {
            VALUE_WRONG,
            NO_SUCH_PLACE,
            /** The assignment is not judged by a figure, or is not in reach. */
            NO_FIGURE
        }
    }

    /** @param before what the actor was shown */
    public Outcome with(Actor actor, CityLights before, List<Change> changes) {
        var facts = before.facts();
        var rules = before.rules();
        for (int i = 0; i < changes.size(); i++) {
            Optional<Refused.Why> wrong = Optional.empty();
            switch (changes.get(i)) {
                case Threshold(var key, var text) -> {
                    var changed = changed(rules, key, text);
                    rules = changed.orElse(rules);
                    wrong = changed.isPresent() ? wrong : Optional.of(Refused.Why.VALUE_WRONG);
                }
                case Weight(var node, int weight) -> {
                    wrong = wrong(facts, node, weight);
                    facts = wrong.isPresent() ? facts : facts.weighing(facts.task(node.key()), weight);
                }
                case Goal(var assignment, var goal) -> {
                    var aiming = gathering.aiming(facts, assignment, goal);
                    facts = aiming.orElse(facts);
                    wrong = aiming.isPresent() ? wrong : Optional.of(Refused.Why.NO_FIGURE);
                }
            }
            if (wrong.isPresent()) {
                return new Refused(i, wrong.get());
            }
        }
        var after = reading.copy(before, facts, rules);
        var turned = IntStream.range(0, before.assignments())
                .filter(place -> before.light(place) != after.light(place))
                .mapToObj(place -> new Turn(before.assignment(place), after.assignment(place)))
                .toList();
        return new Compared(before, after, turned);
    }

    private static Optional<RuleSet> changed(RuleSet rules, RuleKey key, String text) {
        try {
            return Optional.of(rules.with(key, text));
        } catch (IllegalArgumentException notAllowed) {
            return Optional.empty();
        }
    }

    private static Optional<Refused.Why> wrong(CityFacts facts, PlanNode node, int weight) {
        if (facts.task(node.key()) < 0) {
            return Optional.of(Refused.Why.NO_SUCH_PLACE);
        }
        return weight < 1 || weight > LARGEST_WEIGHT ? Optional.of(Refused.Why.VALUE_WRONG) : Optional.empty();
    }
}
