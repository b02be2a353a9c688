package dev.banyan.assessment;

import dev.banyan.assessment.rules.ConsequenceLife;
import dev.banyan.assessment.store.Consequences;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Permission;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who sees consequences and takes steps with them (结果运用权限): offices and leaders within their reach, a unit with its own. */
@Component
class ConsequenceRight {
    private final ScoreSight sight;
    private final FindScope scopes;

    ConsequenceRight(ScoreSight sight, FindScope scopes) {
        this.sight = sight;
        this.scopes = scopes;
    }

    Consequences.Sight sight(Actor actor) {
        return new Consequences.Sight(
                sight.of(actor), actor.may(Permission.ASSESS) || actor.may(Permission.APPROVE_SCORES));
    }

    boolean may(Actor actor, ConsequenceStep step, Consequence consequence) {
        String unit = consequence.unit();
        return switch (ConsequenceLife.whoMay(step)) {
            case OFFICE -> actor.may(Permission.ASSESS) && sight.covers(actor, unit);
            case SIGNER -> actor.may(Permission.APPROVE_SCORES) && sight.covers(actor, unit);
            case UNIT ->
                actor.may(Permission.APPEAL_SCORES)
                        && consequence.state() != Consequence.State.DRAFTED
                        && scopes.covers(actor, unit);
        };
    }

    Optional<String> unitOf(Actor actor) {
        return scopes.unitOf(actor);
    }
}
