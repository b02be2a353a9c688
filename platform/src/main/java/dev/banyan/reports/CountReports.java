package dev.banyan.reports;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.reports.store.Counts;
import org.springframework.stereotype.Component;

/** Counts what waits for the actor about reports (报送待办数); the lists behind the numbers show the same. */
@Component
@Needs(Permission.READ_REPORTS)
public class CountReports {
    private final Counts counts;
    private final ReportsInReach inReach;
    private final FindScope scopes;
    private final CityCalendar calendar;

    CountReports(Counts counts, ReportsInReach inReach, FindScope scopes, CityCalendar calendar) {
        this.counts = counts;
        this.inReach = inReach;
        this.scopes = scopes;
        this.calendar = calendar;
    }

    /**
     * Reports that units owe (待填报告数).
     *
     * @param all how many, those returned among them
     */
    public record ToWrite(long all, long urgent, long late, long returned) {}

    @Needs(Permission.WRITE_REPORTS)
    public ToWrite toWrite(Actor actor) {
        return counts.toWrite(inReach.of(actor, ReportFilter.TO_DO), calendar.today());
    }

    @Needs(Permission.REVIEW_REPORTS)
    public long toReview(Actor actor) {
        return counts.toReview(inReach.of(actor, ReportFilter.IN_REVIEW));
    }

    /** Requests that wait for a leader. */
    public long waiting(Actor actor) {
        return counts.waiting(scopes.toRead(actor));
    }

    /** Figures of feeds that wait for a person. */
    @Needs(Permission.REVIEW_REPORTS)
    public long held() {
        return counts.held();
    }

    /** @param late how many of them should be done by now */
    public record ToCheck(long all, long late) {}

    /** What the actor's unit has to check on the spot. */
    @Needs(Permission.VERIFY_REPORTS)
    public ToCheck toCheck(Actor actor) {
        return scopes.unitOf(actor)
                .map(unit -> counts.toCheck(unit, calendar.today()))
                .orElse(new ToCheck(0, 0));
    }
}
