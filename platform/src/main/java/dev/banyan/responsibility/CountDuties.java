package dev.banyan.responsibility;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.responsibility.store.Assignments;
import org.springframework.stereotype.Component;

/** Counts what waits for the actor about assignments (承办待办数); the lists behind the numbers show the same. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
public class CountDuties {
    private final Assignments assignments;
    private final FindAssignments finding;
    private final CityCalendar calendar;

    CountDuties(Assignments assignments, FindAssignments finding, CityCalendar calendar) {
        this.assignments = assignments;
        this.finding = finding;
        this.calendar = calendar;
    }

    /** @param late how many of them should have been signed for by now */
    public record Waiting(long all, long late) {}

    /** What the actor has to sign for. */
    public Waiting toSign(Actor actor) {
        return count(actor, finding.own(actor, Assignment.State.ASSIGNED));
    }

    /** What came back as not theirs, of units in reach. */
    public long sentBack(Actor actor) {
        return count(actor, AssignmentFilter.in(Assignment.State.SENT_BACK)).all();
    }

    private Waiting count(Actor actor, AssignmentFilter filter) {
        return assignments.count(finding.inReach(actor, filter), calendar.today());
    }
}
