package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Independence;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Scope;
import dev.banyan.plan.Privacy;
import dev.banyan.supervision.store.Matters;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who sees which matters, and how much of them (事项知悉范围); every list and step of this room asks here. */
@Component
class MatterSight {
    private final FindScope scopes;
    private final FindUnits units;

    MatterSight(FindScope scopes, FindUnits units) {
        this.scopes = scopes;
        this.units = units;
    }

    Matters.Sight of(Actor actor) {
        return new Matters.Sight(scopes.toRead(actor), known(actor) == Privacy.OFFICE);
    }

    /** What the actor may know of any matter in sight. */
    private static Privacy known(Actor actor) {
        return actor.equals(Actor.SYSTEM) || actor.may(Permission.READ_PRIVATE_MATTERS)
                ? Privacy.OFFICE
                : actor.may(Permission.VERIFY_REPORTS) ? Privacy.HANDLERS : Privacy.OPEN;
    }

    /** @param handlers codes of the units that have a part in the matter */
    Privacy known(Actor actor, Collection<String> handlers) {
        var known = known(actor);
        return known == Privacy.OPEN && actsForSome(actor, handlers) ? Privacy.HANDLERS : known;
    }

    /** Whoever only reads handles nothing, wherever the own unit stands. */
    private boolean actsForSome(Actor actor, Collection<String> handlers) {
        return actor.may(Permission.SIGN_ASSIGNMENTS)
                && scopes.of(actor) instanceof Scope.Units acting
                && handlers.stream().anyMatch(acting::covers);
    }

    boolean actsFor(Actor actor, Optional<String> unit) {
        return unit.filter(it -> scopes.covers(actor, it)).isPresent();
    }

    /** Whether the actor's unit has no part in it, neither itself nor through one above or below. */
    boolean independent(Actor actor, Collection<String> handlers) {
        var own = scopes.unitOf(actor);
        var all = units.all();
        return own.isPresent() && handlers.stream().allMatch(it -> Independence.between(it, own.get(), all));
    }

    Optional<String> unitOf(Actor actor) {
        return scopes.unitOf(actor);
    }
}
