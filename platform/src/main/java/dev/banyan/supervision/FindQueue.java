package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.Page;
import dev.banyan.supervision.store.Queue;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What needs a decision or a signature today (待签批): requests for more time, appeals, sheets, clocks that stand too long, sheets whose
 * cause is gone; the most urgent first. An office sees what its own may sign, a leader what only leaders may, or both.
 */
@Component
@Needs(Permission.SUPERVISE)
@Transactional(readOnly = true)
public class FindQueue {
    private final Queue queue;
    private final FindScope scopes;
    private final CityCalendar calendar;

    FindQueue(Queue queue, FindScope scopes, CityCalendar calendar) {
        this.queue = queue;
        this.scopes = scopes;
        this.calendar = calendar;
    }

    /** @param all whether what others have to sign is shown too */
    public Page<QueueItem> page(Actor actor, boolean all, int page) {
        return queue.page(sight(actor, all), calendar.today(), page);
    }

    /** How much waits for the actor's own signature. */
    public long count(Actor actor) {
        return queue.count(sight(actor, false), calendar.today());
    }

    private Queue.Sight sight(Actor actor, boolean all) {
        var signer = actor.may(Permission.SIGN_SUPERVISION) ? Rung.Signer.LEADER : Rung.Signer.OFFICE;
        return new Queue.Sight(scopes.of(actor), all ? Optional.empty() : Optional.of(signer));
    }
}
