package dev.banyan.directory;

import dev.banyan.directory.store.Bodies;
import dev.banyan.directory.store.Posts;
import dev.banyan.directory.store.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows when a unit ends (单位撤销的善后): its posts and memberships end with it, its successor takes over. */
@Component
class EndUnit {
    private final Units units;
    private final Posts posts;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;

    EndUnit(Units units, Posts posts, Bodies bodies, ApplicationEventPublisher events) {
        this.units = units;
        this.posts = posts;
        this.bodies = bodies;
        this.events = events;
    }

    /** Within the transaction that ended the unit. */
    void follow(Unit unit, LocalDate lastDay) {
        for (Post post : posts.of(unit.code())) {
            if (!post.term().isOverOn(lastDay)) {
                endPost(post, lastDay);
            }
        }
        var memberships = bodies.withUnit(unit.code());
        memberships.forEach(member -> end(member, lastDay));
        bodies.of(unit.code()).forEach(member -> end(member, lastDay));
        unit.mergedInto().ifPresent(successor -> {
            takeOver(memberships, successor, lastDay);
            moveUnitsBelow(unit.code(), successor, lastDay);
        });
        events.publishEvent(new UnitEnded(unit.code(), lastDay, unit.mergedInto()));
    }

    /** Ends a post; what begins later than its last day never comes to be. */
    void endPost(Post post, LocalDate lastDay) {
        posts.setTerm(post.id(), post.term().endingOn(lastDay));
        for (Holding holding : posts.holdings(post.id())) {
            if (!holding.term().endingOn(lastDay).isOrdered()) {
                posts.dropHolding(holding.number());
            } else if (!holding.term().isOverOn(lastDay)) {
                posts.endHolding(holding.number(), lastDay);
            }
        }
    }

    private void end(BodyMember member, LocalDate lastDay) {
        if (!member.term().endingOn(lastDay).isOrdered()) {
            bodies.drop(member.number());
        } else if (!member.term().isOverOn(lastDay)) {
            bodies.end(member.number(), lastDay);
        }
    }

    private void takeOver(List<BodyMember> memberships, String successor, LocalDate lastDay) {
        LocalDate first = lastDay.plusDays(1);
        for (BodyMember member : memberships) {
            boolean there = bodies.of(member.body()).stream()
                    .anyMatch(other -> other.member().equals(new BodyMember.OfUnit(successor))
                            && other.term().covers(first));
            if (member.member() instanceof BodyMember.OfUnit
                    && member.term().covers(lastDay)
                    && !member.body().equals(successor)
                    && !there) {
                bodies.add(member.body(), new BodyMember.OfUnit(successor), member.duty(), Term.since(first));
            }
        }
    }

    private void moveUnitsBelow(String code, String successor, LocalDate lastDay) {
        for (Unit below : units.all()) {
            if (below.parent().filter(code::equals).isPresent() && !below.term().isOverOn(lastDay.plusDays(1))) {
                units.save(EarlierForm.of(below, lastDay));
                units.save(new Unit(
                        below.code(),
                        below.name(),
                        below.shortName(),
                        below.englishName(),
                        below.kind(),
                        Optional.of(successor),
                        below.countyCode(),
                        below.creditCode(),
                        below.term(),
                        below.mergedInto()));
            }
        }
    }
}
