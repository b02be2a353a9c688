package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.Page;
import dev.banyan.supervision.store.Resolutions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what meetings resolved and is not done yet (查找议定事项): of meetings the actor reads, and what the actor's units carry out. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
@Transactional(readOnly = true)
public class FindResolutions {
    private final Resolutions resolutions;
    private final MeetingRight right;
    private final CityCalendar calendar;

    FindResolutions(Resolutions resolutions, MeetingRight right, CityCalendar calendar) {
        this.resolutions = resolutions;
        this.right = right;
        this.calendar = calendar;
    }

    /**
     * The next due first.
     *
     * @param mine only what the actor's own units carry out
     */
    public Page<OpenResolution> open(Actor actor, boolean mine, int page) {
        return resolutions.open(right.sight(actor), mine, page);
    }

    /** @param late how many of them are beyond their last day */
    public record Waiting(long all, long late) {}

    public Waiting mine(Actor actor) {
        return resolutions.mine(right.sight(actor), calendar.today());
    }
}
