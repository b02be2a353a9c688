package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.Page;
import dev.banyan.supervision.rules.BlockerLife;
import dev.banyan.supervision.store.Blockers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds blockers (查找堵点): those of bodies whose meetings the actor reads, and those that the actor's units have to do with. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
@Transactional(readOnly = true)
public class FindBlockers {
    private final Blockers blockers;
    private final MeetingRight right;
    private final CityCalendar calendar;

    FindBlockers(Blockers blockers, MeetingRight right, CityCalendar calendar) {
        this.blockers = blockers;
        this.right = right;
        this.calendar = calendar;
    }

    /** Those that are not solved first, the next due first. */
    public Page<Blocker> page(Actor actor, BlockerFilter filter, int page) {
        return blockers.page(filter, right.sight(actor), calendar.today(), page);
    }

    /** @param late how many of them the actor's units should have solved by now */
    public record Waiting(long all, long late) {}

    /** What waits for the actor's own units. */
    public Waiting waiting(Actor actor) {
        return blockers.waiting(right.sight(actor), calendar.today());
    }

    /** In the order they were raised, for whoever reads on from one of them. */
    public List<Blocker> after(Actor actor, BlockerFilter filter, BlockerId after, int most) {
        return blockers.after(filter, right.sight(actor), calendar.today(), after, most);
    }

    /** One with its facts; empty if there is none, or it lies out of reach. */
    public Optional<BlockerView> find(Actor actor, BlockerId id) {
        return blockers.find(id)
                .filter(right.sight(actor)::covers)
                .map(it -> new BlockerView(it, blockers.facts(id), may(actor, it)));
    }

    private Set<BlockerStep> may(Actor actor, Blocker blocker) {
        return actor.may(Permission.HANDLE_BLOCKERS)
                ? Arrays.stream(BlockerStep.values())
                        .filter(step ->
                                BlockerLife.TABLE.after(blocker.state(), step).isPresent()
                                        && right.may(actor, step, blocker))
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
