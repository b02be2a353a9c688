package dev.banyan.assessment;

import dev.banyan.assessment.rules.ConsequenceLife;
import dev.banyan.assessment.store.Consequences;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds consequences (查找结果运用): all within reach for those who assess or approve, otherwise those of the own unit that it was told of. */
@Component
@Needs(Permission.READ_SCORES)
@Transactional(readOnly = true)
public class FindConsequences {
    private final Consequences consequences;
    private final ConsequenceRight right;
    private final CityCalendar calendar;

    FindConsequences(Consequences consequences, ConsequenceRight right, CityCalendar calendar) {
        this.consequences = consequences;
        this.right = right;
        this.calendar = calendar;
    }

    /**
     * One with all that happened to it.
     *
     * @param may steps that the actor may take today
     */
    public record View(Consequence consequence, List<ConsequenceFact> facts, Set<ConsequenceStep> may) {
        public View {
            facts = List.copyOf(facts);
            may = Set.copyOf(may);
        }
    }

    /** The newest first. */
    public Page<Consequence> page(Actor actor, ConsequenceFilter filter, int page) {
        return switch (filter.show()) {
            case MINE -> Page.of(mine(actor, filter), page);
            case OPEN, OVER, ALL -> consequences.page(filter, right.sight(actor), page);
        };
    }

    /**
     * How many wait for a step of the actor (待我办理).
     *
     * @param late whose last day has passed
     */
    public record Waiting(long all, long late) {}

    public Waiting waiting(Actor actor) {
        var mine = mine(actor, ConsequenceFilter.of(ConsequenceFilter.Show.MINE));
        return new Waiting(
                mine.size(),
                mine.stream().filter(it -> it.late(calendar.today())).count());
    }

    /** To take one back is always possible, and so nothing that waits. */
    private List<Consequence> mine(Actor actor, ConsequenceFilter filter) {
        return consequences.all(filter, right.sight(actor)).stream()
                .filter(it -> may(actor, it).stream().anyMatch(step -> step != ConsequenceStep.WITHDRAWN))
                .toList();
    }

    /** Empty if there is none, or it lies out of reach. */
    public Optional<View> find(Actor actor, ConsequenceId id) {
        var facts = consequences.facts(id);
        return consequences
                .find(id)
                .filter(it -> right.sight(actor).covers(it, facts))
                .map(it -> new View(it, facts, may(actor, it)));
    }

    private Set<ConsequenceStep> may(Actor actor, Consequence consequence) {
        return Arrays.stream(ConsequenceStep.values())
                .filter(step -> ConsequenceLife.obstacle(consequence, step, calendar.today())
                                .isEmpty()
                        && right.may(actor, step, consequence)
                        && !(step == ConsequenceStep.SIGNED
                                && consequence.standing().drafter().equals(actor.id())))
                .collect(Collectors.toSet());
    }
}
