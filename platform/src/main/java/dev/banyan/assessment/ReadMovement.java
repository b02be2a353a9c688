package dev.banyan.assessment;

import dev.banyan.assessment.store.Rounds;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows how the group of a scheme moved from year to year (查看位次变化), by what is released alone. */
@Component
@Needs(Permission.READ_SCORES)
@Transactional(readOnly = true)
public class ReadMovement {
    private static final int MOST_YEARS = 10;

    private final Rounds rounds;
    private final Scores scores;

    ReadMovement(Rounds rounds, Scores scores) {
        this.rounds = rounds;
        this.scores = scores;
    }

    /**
     * The same round of several years (历年同期).
     *
     * @param from the round from which one looks
     * @param years those that are released and whose group is large enough to be placed, the latest last
     */
    public record Movement(Round from, List<Counted> years) {
        public Movement {
            years = List.copyOf(years);
        }
    }

    /** Empty if there is no such round. */
    public Optional<Movement> of(Actor actor, RoundId id) {
        return rounds.find(id)
                .map(round -> new Movement(
                        round,
                        rounds.released(round.scheme(), round.span(), MOST_YEARS).reversed().stream()
                                .map(scores::of)
                                .filter(Counted::placed)
                                .toList()));
    }
}
