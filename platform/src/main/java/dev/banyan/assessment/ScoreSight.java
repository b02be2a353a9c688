package dev.banyan.assessment;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Scope;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Of which units somebody reads what bears on their scores (考核数据可见范围): whoever assesses or approves, of all within reach; everybody
 * else, of the own units alone.
 */
@Component
class ScoreSight {
    private final FindScope scopes;

    ScoreSight(FindScope scopes) {
        this.scopes = scopes;
    }

    /** Codes of the units; empty for all. */
    Optional<Set<String>> of(Actor actor) {
        boolean all =
                actor.may(Permission.ASSESS) || actor.may(Permission.APPROVE_SCORES) || actor.equals(Actor.SYSTEM);
        return switch (scopes.of(actor)) {
            case Scope.WholeCity() ->
                all
                        ? Optional.empty()
                        : Optional.of(scopes.unitOf(actor).stream().collect(Collectors.toSet()));
            case Scope.Units(var codes) ->
                Optional.of(Stream.concat(scopes.unitOf(actor).stream(), codes.stream())
                        .collect(Collectors.toSet()));
        };
    }

    boolean covers(Actor actor, String unit) {
        return of(actor).map(it -> it.contains(unit)).orElse(true);
    }
}
