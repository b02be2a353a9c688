package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.BodyMember;
import dev.banyan.directory.FindBodies;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Scope;
import dev.banyan.supervision.rules.BlockerLife;
import dev.banyan.supervision.store.Blockers;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whose meetings and blockers somebody reads and keeps (会议与堵点权限), asked here and nowhere else: whoever acts for a body keeps its
 * meetings; besides those who may read its data, its members read them.
 */
@Component
class MeetingRight {
    private final FindScope scopes;
    private final FindBodies bodies;
    private final CityCalendar calendar;

    MeetingRight(FindScope scopes, FindBodies bodies, CityCalendar calendar) {
        this.scopes = scopes;
        this.bodies = bodies;
        this.calendar = calendar;
    }

    boolean keeps(Actor actor, String body) {
        return scopes.covers(actor, body);
    }

    boolean reads(Actor actor, String body) {
        return read(actor).map(it -> it.contains(body)).orElse(true);
    }

    /** Codes of the units whose meetings an actor reads; empty for the whole city. */
    Optional<Set<String>> read(Actor actor) {
        return switch (scopes.toRead(actor)) {
            case Scope.WholeCity() -> Optional.empty();
            case Scope.Units(var codes) -> {
                var all = new HashSet<>(codes);
                scopes.unitOf(actor)
                        .ifPresent(unit -> bodies.ofUnit(unit, calendar.today()).stream()
                                .map(BodyMember::body)
                                .forEach(all::add));
                yield Optional.of(all);
            }
        };
    }

    Blockers.Sight sight(Actor actor) {
        return new Blockers.Sight(read(actor), codes(actor, scopes.toRead(actor)), codes(actor, scopes.of(actor)));
    }

    private Set<String> codes(Actor actor, Scope scope) {
        return switch (scope) {
            case Scope.WholeCity() -> scopes.unitOf(actor).map(Set::of).orElse(Set.of());
            case Scope.Units(var codes) -> codes;
        };
    }

    boolean may(Actor actor, BlockerStep step, Blocker blocker) {
        return switch (BlockerLife.whoMay(step)) {
            case RAISER ->
                scopes.covers(actor, blocker.parties().raiser())
                        || actor.may(Permission.KEEP_MEETINGS) && keeps(actor, blocker.body());
            case OWNER -> scopes.covers(actor, blocker.parties().owner());
        };
    }

    boolean acts(Actor actor, String unit) {
        return scopes.covers(actor, unit);
    }

    Optional<String> unitOf(Actor actor) {
        return scopes.unitOf(actor);
    }
}
