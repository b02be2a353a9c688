package dev.banyan.directory;

import dev.banyan.directory.rules.UnitTree;
import dev.banyan.directory.store.People;
import dev.banyan.directory.store.Units;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells whose data an actor may reach (确定数据范围); every list and every use case of the rooms asks here. */
@Component
@OpenToAll(reason = "answers about the actor alone")
public class FindScope {
    private static final Set<Role> CITY_WIDE =
            Set.of(Role.OFFICE, Role.REVIEWER, Role.ADMINISTRATOR, Role.LEADER, Role.VERIFIER);

    private final People people;
    private final Units units;

    public FindScope(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    /** The whole city for its offices and leaders; otherwise the actor's unit and all below it, and nothing without a unit. */
    public Scope of(Actor actor) {
        if (actor.equals(Actor.SYSTEM) || actor.roles().stream().anyMatch(CITY_WIDE::contains)) {
            return new Scope.WholeCity();
        }
        return people.find(actor.id())
                .flatMap(Person::unit)
                .map(unit -> new Scope.Units(UnitTree.withAllBelow(unit, units.all())))
                .orElse(new Scope.Units(Set.of()));
    }
}
