package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.FactKind;
import dev.banyan.evaluationkernel.WorkingDays;
import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.facts.Columns.About;
import dev.banyan.evaluationkernel.facts.Decimals;
import dev.banyan.evaluationkernel.facts.Holders;
import java.util.stream.IntStream;

/**
 * What was said about one assignment until a point in time, taken together (办理情况): its reports, its target in force, and what
 * happened day by day, that is starts, extensions, stops of the clock, checks and closings. Vectors LT-05, LT-06, LT-10 to LT-12.
 */
final class Account {
    private static final FactKind[] KINDS = FactKind.values();

    /** Nobody has said a figure. */
    static final long NOTHING = Long.MIN_VALUE;

    private final Columns columns;
    private final Columns.Reports reports;
    private final Columns.Events events;
    private final WorkingDays calendar;
    private final boolean lateExtensions;
    private final int day;
    private final int moment;
    private int eventPlace;
    private int targetPlace;
    private int milestonePlace;

    int assignment;
    int marks;
    int assigned;
    int start;
    int due;
    int originalDue;
    int spokenDay;
    int stoppedDays;
    /** Day since which the clock stands; 0 while it runs. */
    int stoppedFrom;

    int reasonDay;
    int excusedMonth;
    /** First day on which something asked for and not answered is due; 0 if there is none. */
    int requestDue;
    /** In force; -1 if there is none. */
    int target;

    /** Place among those that have milestones; -1 if it has none. */
    int milestones;

    long figure;
    long verified;
    /** One bit for each milestone. */
    long milestonesReported;

    long milestonesChecked;
    /** Whether other rules on late extensions would say otherwise. */
    boolean dependsOnRules;

    private int asked;
    private boolean requests;

    Account(Columns columns, WorkingDays calendar, boolean lateExtensions, int day, int moment) {
        this.columns = columns;
        this.calendar = calendar;
        this.lateExtensions = lateExtensions;
        this.day = day;
        this.moment = moment;
        reports = columns.reports();
        events = columns.events();
    }

    /** A clock that stands at the end is left standing. */
    void read(int place) {
        assignment = place;
        var assignments = columns.assignments();
        assigned = assignments.assigned(place);
        start = assignments.start(place);
        originalDue = assignments.due(place);
        due = originalDue;
        stoppedDays = 0;
        stoppedFrom = 0;
        reasonDay = 0;
        excusedMonth = 0;
        requestDue = 0;
        verified = NOTHING;
        milestonesReported = 0;
        milestonesChecked = 0;
        dependsOnRules = false;
        asked = 0;
        requests = false;
        target();
        milestones();
        reports();
        events();
    }

    private boolean visible(int factDay, int factMoment) {
        return factDay <= day && factMoment <= moment;
    }

    private void target() {
        Holders holders = columns.assignments().holders(About.TARGETS);
        targetPlace = holders.from(assignment, targetPlace);
        target = -1;
        if (holders.holds(targetPlace, assignment)) {
            int last = holders.first(targetPlace + 1) - 1;
            while (last >= holders.first(targetPlace) && columns.targets().moment(last) > moment) {
                last--;
            }
            target = last >= holders.first(targetPlace) ? last : -1;
            targetPlace++;
        }
    }

    private void milestones() {
        Holders holders = columns.assignments().holders(About.MILESTONES);
        milestonePlace = holders.from(assignment, milestonePlace);
        milestones = holders.holds(milestonePlace, assignment) ? milestonePlace++ : -1;
    }

    /** Reports lie by day and moment, so that the last visible one speaks of the latest day. */
    private void reports() {
        int least = reports.first()[assignment];
        int last = reports.first()[assignment + 1] - 1;
        while (last >= least && !visible(reports.day(last), reports.moment(last))) {
            last--;
        }
        boolean some = last >= least;
        spokenDay = some ? reports.day(last) : 0;
        marks = some ? Judgement.REPORTED : 0;
        boolean added = some && target >= 0 && columns.targets().addsUp(target);
        figure = added ? sum(least, last) : some ? reports.value(last) : NOTHING;
    }

    /** Figures of all days since the first of the target, of each day the one recorded last. */
    private long sum(int least, int last) {
        long sum = 0;
        int added = 0;
        for (int i = last; i >= least && reports.day(i) >= columns.targets().firstDay(target); i--) {
            if (reports.day(i) != added && visible(reports.day(i), reports.moment(i))) {
                sum += reports.value(i);
                added = reports.day(i);
            }
        }
        return sum;
    }

    private void events() {
        Holders holders = columns.assignments().holders(About.EVENTS);
        eventPlace = holders.from(assignment, eventPlace);
        if (!holders.holds(eventPlace, assignment)) {
            return;
        }
        int from = holders.first(eventPlace);
        int to = holders.first(++eventPlace);
        for (int i = from; i < to; i++) {
            if (visible(events.day(i), events.moment(i))) {
                apply(KINDS[events.kind(i)], events.day(i), events.value(i));
            }
        }
        marks |= stoppedFrom != 0 ? Judgement.SUSPENDED : 0;
        if (requests) {
            unanswered(from, to);
        }
    }

    private void apply(FactKind kind, int its, long value) {
        switch (kind) {
            case REPORTED -> throw new IllegalStateException("reports lie in a column of their own");
            case VERIFIED -> {
                marks |= Judgement.CHECKED;
                verified = value;
            }
            case STARTED -> {
                marks |= Judgement.STARTED;
                spoke(its);
            }
            case REASON_ACCEPTED -> {
                reasonDay = its;
                excusedMonth = calendar.month(its) + 1;
            }
            case CLOSED -> close(its);
            case REOPENED ->
                marks = marks & ~(Judgement.CLOSED | Judgement.CLOSED_LATE | Judgement.CLOSED_AFTER_ORIGINAL)
                        | Judgement.REOPENED;
            case STOPPED -> stop(its);
            case RESUMED -> resume(its);
            case EXTENSION_REQUESTED -> {
                asked = its;
                marks |= refused(its) ? Judgement.LATE_REQUEST : 0;
            }
            case EXTENSION_APPROVED -> extend(its, (int) value);
            case REPORT_REQUESTED -> requests = true;
            case MILESTONE_REPORTED -> {
                milestonesReported |= 1L << value;
                spoke(its);
            }
            case MILESTONE_VERIFIED -> {
                milestonesChecked |= 1L << value;
                marks |= Judgement.CHECKED;
            }
        }
    }

    private void spoke(int its) {
        marks |= Judgement.REPORTED;
        spokenDay = Math.max(spokenDay, its);
    }

    private boolean late(int its) {
        return due != 0 && stoppedFrom == 0 && its > due;
    }

    private boolean refused(int its) {
        dependsOnRules |= late(its);
        return late(its) && !lateExtensions;
    }

    private void close(int its) {
        marks |= Judgement.CLOSED | (late(its) ? Judgement.CLOSED_LATE : 0);
        marks |= originalDue != 0 && its > originalDue ? Judgement.CLOSED_AFTER_ORIGINAL : 0;
    }

    /** Only a clock that still runs can be stopped: after the due day nothing is left to save. */
    private void stop(int its) {
        if (stoppedFrom == 0 && !late(its)) {
            stoppedFrom = its;
        }
    }

    private void resume(int its) {
        if (stoppedFrom != 0) {
            stoodUntil(its - 1);
            stoppedFrom = 0;
        }
    }

    /** Counts the days on which the clock stood. */
    void stoodUntil(int lastDay) {
        int stopped = Math.max(0, calendar.between(stoppedFrom - 1, lastDay));
        stoppedDays += stopped;
        due = due == 0 ? 0 : calendar.plus(due, stopped);
    }

    /** An extension counts from the day on which it was asked for, or granted if nobody asked. */
    private void extend(int its, int newDue) {
        boolean refused = refused(asked != 0 ? asked : its);
        asked = 0;
        if (refused) {
            marks |= Judgement.LATE_REQUEST;
            return;
        }
        due = newDue;
        marks |= Judgement.EXTENDED;
    }

    private void unanswered(int from, int to) {
        for (int i = from; i < to; i++) {
            if (KINDS[events.kind(i)] == FactKind.REPORT_REQUESTED
                    && visible(events.day(i), events.moment(i))
                    && events.day(i) > spokenDay) {
                int its = (int) events.value(i);
                requestDue = requestDue == 0 ? its : Math.min(requestDue, its);
            }
        }
    }

    /** Who has no target and no milestones says per cent of the term, which begins with the planned start. */
    int firstDay() {
        return start > 0 ? start : assigned;
    }

    /** Of which day the unit last spoke, or on which it got to work. */
    int heardDay() {
        return spokenDay > 0 ? spokenDay : Math.max(assigned, start);
    }

    boolean closed() {
        return (marks & Judgement.CLOSED) != 0;
    }

    /** A percentage that was said, in millionths. */
    static int percent(long said) {
        return said == NOTHING ? 0 : Math.clamp(said, 0, Decimals.WHOLE);
    }

    /** Days of which the unit spoke, as far as they can be seen. */
    IntStream spokenDays() {
        int[] first = reports.first();
        var said = IntStream.range(first[assignment], first[assignment + 1])
                .filter(i -> visible(reports.day(i), reports.moment(i)))
                .map(reports::day);
        var reached = columns.assignments()
                .holders(About.EVENTS)
                .rowsOf(assignment)
                .filter(i -> events.kind(i) == FactKind.MILESTONE_REPORTED.ordinal())
                .filter(i -> visible(events.day(i), events.moment(i)))
                .map(events::day);
        return IntStream.concat(said, reached).distinct().sorted();
    }
}
