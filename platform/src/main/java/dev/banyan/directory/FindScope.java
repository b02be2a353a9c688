package dev.banyan.directory;

import dev.banyan.directory.store.Bodies;
import dev.banyan.directory.store.People;
import dev.banyan.directory.store.Posts;
import dev.banyan.directory.store.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells whose data an actor may reach (确定数据范围); every list and every use case of the rooms asks here. */
@Component
@OpenToAll(reason = "answers about the actor alone")
public class FindScope {
    private static final Set<Role> CITY_WIDE =
            Set.of(Role.OFFICE, Role.REVIEWER, Role.ADMINISTRATOR, Role.LEADER, Role.VERIFIER);
    private static final Set<Role> READING_CITY_WIDE = Set.of(Role.OBSERVER);

    private final People people;
    private final Units units;
    private final Posts posts;
    private final Bodies bodies;
    private final AtHand atHand;
    private final Clock clock;

    public FindScope(People people, Units units, Posts posts, Bodies bodies, AtHand atHand, Clock clock) {
        this.people = people;
        this.units = units;
        this.posts = posts;
        this.bodies = bodies;
        this.atHand = atHand;
        this.clock = clock;
    }

    /**
     * For whom an actor may act: the whole city for its offices and leaders; otherwise the actor's unit, those where the
     * actor holds or acts for a post, everything below them, and the bodies that these lead or serve as office.
     */
    public Scope of(Actor actor) {
        return atHand.of(
                new ToAct(actor, LocalDate.now(clock)),
                () -> isCityWide(actor) ? new Scope.WholeCity() : new Scope.Units(own(actor)));
    }

    private record ToAct(Actor actor, LocalDate day) {}

    private record ToRead(Actor actor, LocalDate day) {}

    /**
     * Whether an actor may act for one unit: what {@link #of} says of it, without looking up all the others where it is the
     * actor's own.
     */
    public boolean covers(Actor actor, String unit) {
        return isOwn(actor, unit) || of(actor).covers(unit);
    }

    /** What a token was believed to be a moment ago holds for its unit too: see {@link OpenByToken}. */
    private boolean isOwn(Actor actor, String unit) {
        LocalDate today = LocalDate.now(clock);
        return actor.token() != null
                ? actor.token().isOf(unit, today)
                : unitOf(actor).filter(unit::equals).isPresent()
                        && units.find(unit)
                                .filter(it -> !it.term().isOverOn(today))
                                .isPresent();
    }

    /**
     * What an actor may read: besides that, the member units of the bodies that the actor's units lead; for the city's
     * observers the whole city.
     */
    public Scope toRead(Actor actor) {
        return atHand.of(new ToRead(actor, LocalDate.now(clock)), () -> readable(actor));
    }

    private Scope readable(Actor actor) {
        if (isCityWide(actor) || isOfCity(actor, READING_CITY_WIDE)) {
            return new Scope.WholeCity();
        }
        var codes = new HashSet<>(own(actor));
        LocalDate today = LocalDate.now(clock);
        codes.addAll(units.withAllBelow(bodies.unitsIn(bodies.ledBy(codes, today), today), today));
        return new Scope.Units(codes);
    }

    /** The unit that an actor works for, or that a token was issued for; empty for the system and for who has none. */
    public Optional<String> unitOf(Actor actor) {
        return actor.isProgram()
                ? Optional.ofNullable(actor.token()).flatMap(TokenScope::reaches)
                : people.find(actor.id()).flatMap(Person::unit);
    }

    private Set<String> own(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        var start = new HashSet<String>();
        unitOf(actor).flatMap(unit -> living(unit, today)).ifPresent(start::add);
        if (!actor.isProgram()) {
            posts.heldBy(actor.id(), today).stream().map(Post::unit).forEach(start::add);
        }
        var codes = units.withAllBelow(start, today);
        codes.addAll(bodies.ledBy(codes, today));
        return codes;
    }

    /** The unit itself, or the one that has taken its place. */
    private Optional<String> living(String code, LocalDate today) {
        var seen = new HashSet<String>();
        Optional<Unit> at = units.find(code);
        while (at.filter(unit -> unit.term().isOverOn(today) && seen.add(unit.code()))
                        .isPresent()
                && at.get().mergedInto().isPresent()) {
            at = at.flatMap(Unit::mergedInto).flatMap(units::find);
        }
        return at.map(Unit::code);
    }

    /** An office, leader or verifier of the city; one who works in a county-level division or a zone reaches only that. */
    private boolean isCityWide(Actor actor) {
        return actor.equals(Actor.SYSTEM)
                || actor.token() != null && actor.token().reaches().isEmpty()
                || isOfCity(actor, CITY_WIDE);
    }

    private boolean isOfCity(Actor actor, Set<Role> roles) {
        return actor.roles().stream().anyMatch(roles::contains)
                && people.find(actor.id())
                        .flatMap(Person::unit)
                        .filter(this::isLocal)
                        .isEmpty();
    }

    private boolean isLocal(String code) {
        for (var at = units.find(code);
                at.isPresent();
                at = at.flatMap(Unit::parent).flatMap(units::find)) {
            switch (at.get().kind()) {
                case COUNTY, ZONE, TOWNSHIP, VILLAGE -> {
                    return true;
                }
                case CITY, DEPARTMENT, LEADING_GROUP, ACTION_GROUP, PROJECT_COMMAND, TASK_FORCE -> {}
            }
        }
        return false;
    }
}
