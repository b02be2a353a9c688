package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.FactKind;
import dev.banyan.evaluationkernel.Mark;
import dev.banyan.evaluationkernel.RuleKey;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.evaluationkernel.WorkingDays;
import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.facts.Decimals;
import dev.banyan.evaluationkernel.facts.Moments;
import dev.banyan.evaluationkernel.facts.TargetColumns;
import dev.banyan.evaluationkernel.paths.Rounding;
import dev.banyan.evaluationkernel.paths.Shares;
import dev.banyan.evaluationkernel.paths.Timing;
import java.util.stream.IntStream;

/**
 * One assignment as it is judged from one point in time (承办件评判): the only place where facts become lights. Its fields are
 * overwritten for the next assignment, because millions are judged in a row and none of them may cost memory.
 */
public final class Judgement {
    public static final int REPORTED = 1 << Mark.REPORTED.ordinal();
    public static final int CHECKED = 1 << Mark.CHECKED.ordinal();
    public static final int STARTED = 1 << Mark.STARTED.ordinal();
    public static final int REACHED = 1 << Mark.REACHED.ordinal();
    public static final int CLOSED = 1 << Mark.CLOSED.ordinal();
    public static final int CLOSED_LATE = 1 << Mark.CLOSED_LATE.ordinal();
    static final int CLOSED_AFTER_ORIGINAL = 1 << Mark.CLOSED_AFTER_ORIGINAL.ordinal();
    static final int REOPENED = 1 << Mark.REOPENED.ordinal();
    static final int SUSPENDED = 1 << Mark.SUSPENDED.ordinal();
    public static final int OVERDUE = 1 << Mark.OVERDUE.ordinal();
    static final int EXTENDED = 1 << Mark.EXTENDED.ordinal();
    static final int ORIGINAL_DUE_PASSED = 1 << Mark.ORIGINAL_DUE_PASSED.ordinal();
    static final int LATE_REQUEST = 1 << Mark.LATE_REQUEST.ordinal();
    static final int REPORT_MISSING = 1 << Mark.REPORT_MISSING.ordinal();
    static final int NOT_YET_ASSIGNED = 1 << Mark.NOT_YET_ASSIGNED.ordinal();
    public static final int NOT_COUNTED = 1 << Mark.NOT_COUNTED.ordinal();
    private static final int NO_LIGHT = CLOSED | SUSPENDED | NOT_YET_ASSIGNED | NOT_COUNTED;

    final Columns.Events eventColumns;
    final WorkingDays calendar;
    final Thresholds rules;
    final int day;
    final int moment;
    private final Columns.Assignments assignments;
    private final Columns.Reports reports;
    private final Columns.Milestones milestones;
    private final TargetColumns targets;
    private final Shares shares;
    private final Timing timing;
    private final Rounding rounding;
    private final EventReader events;
    private final int fullMonths;
    private final int today;

    /** Bits of {@link Mark}. */
    public int marks;

    /** Each kind of light in two bits, the deadline lowest. */
    public int lights;

    public int reported;
    public int checked;
    public int planned;
    public int due;
    public int daysLeft;
    public int silence;
    int counted;
    int window;
    int assigned;
    int start;
    int stoppedDays;
    int spokenDay;
    boolean hasPlan;
    int lastDay;
    boolean verifiedFound;
    long verifiedFigure;
    int reasonDay;
    long milestonesReported;
    long milestonesChecked;
    int milestonesDue;
    int missedMilestone;
    int missedDays;
    int requestDue;
    int expected;
    int missingDays;
    int monthsWithoutStart;

    public Judgement(CityFacts facts, RuleSet ruleSet, AsOf asOf) {
        var columns = facts.columns();
        assignments = columns.assignments();
        reports = columns.reports();
        eventColumns = columns.events();
        milestones = columns.milestones();
        targets = columns.targets();
        calendar = facts.calendar();
        rules = new Thresholds(ruleSet);
        day = (int) asOf.day().toEpochDay();
        moment = Moments.of(asOf.knownAt());
        rounding = new Rounding(ruleSet.get(RuleKey.ROUNDING));
        timing = new Timing(calendar, rounding, ruleSet.get(RuleKey.MONTHLY_FROM));
        shares = new Shares(columns.targets(), rounding, ruleSet.get(RuleKey.TOLERANCE));
        events = new EventReader(this);
        fullMonths = calendar.month(day + 1);
        today = calendar.count(day);
    }

    /** Judges one assignment; what it found stands in the fields until the next. */
    public void judge(int assignment) {
        clear(assignment);
        int report = latestReport(assignment);
        int event = assignments.firstEvent(assignment);
        int eventEnd = assignments.firstEvent(assignment + 1);
        if (event != eventEnd) {
            events.read(event, eventEnd);
        }
        progress(assignment, report);
        deadline(assignments.due(assignment));
        starting();
        silence(assignments.every(assignment));
        light(assignments.duty(assignment));
    }

    private void clear(int assignment) {
        marks = 0;
        due = assignments.due(assignment);
        assigned = assignments.assigned(assignment);
        start = assignments.start(assignment);
        stoppedDays = 0;
        verifiedFound = false;
        verifiedFigure = 0;
        reasonDay = 0;
        milestonesReported = 0;
        milestonesChecked = 0;
        milestonesDue = 0;
        missedMilestone = 0;
        missedDays = 0;
        lastDay = 0;
        requestDue = 0;
    }

    boolean visible(int factDay, int factMoment) {
        return factDay <= day && factMoment <= moment;
    }

    /** Reports lie by day and moment, so that the last visible one speaks of the latest day; -1 if there is none. */
    private int latestReport(int assignment) {
        int from = assignments.firstReport(assignment);
        int report = assignments.firstReport(assignment + 1) - 1;
        while (report >= from && !visible(reports.day(report), reports.moment(report))) {
            report--;
        }
        spokenDay = 0;
        if (report >= from) {
            spokenDay = reports.day(report);
            marks = REPORTED;
            return report;
        }
        return -1;
    }

    private void progress(int assignment, int report) {
        int target = latestTarget(assignments.firstTarget(assignment), assignments.firstTarget(assignment + 1));
        int milestone = assignments.firstMilestone(assignment);
        int milestoneEnd = assignments.firstMilestone(assignment + 1);
        if (milestone != milestoneEnd) {
            milestones(milestone, milestoneEnd);
        }
        if (target >= 0) {
            towards(target, report, assignments.firstReport(assignment));
        } else if (milestone == milestoneEnd) {
            percent(report);
        }
        if ((marks & CLOSED) != 0 && target < 0) {
            reported = Decimals.WHOLE;
            checked = Decimals.WHOLE;
        }
        counted = rules.basis == 0 || rules.basis == 2 && (marks & CHECKED) == 0
                ? reported
                : rules.basis == 1 ? checked : Math.min(reported, checked);
        marks |= reported == Decimals.WHOLE ? REACHED : 0;
    }

    private int latestTarget(int from, int to) {
        int target = to - 1;
        while (target >= from && targets.moment(target) > moment) {
            target--;
        }
        return target >= from ? target : -1;
    }

    /** Days of which the unit spoke, as far as they can be seen. */
    IntStream spokenDays(int assignment) {
        var reported = IntStream.range(assignments.firstReport(assignment), assignments.firstReport(assignment + 1))
                .filter(i -> visible(reports.day(i), reports.moment(i)))
                .map(reports::day);
        var reached = IntStream.range(assignments.firstEvent(assignment), assignments.firstEvent(assignment + 1))
                .filter(i -> eventColumns.kind(i) == FactKind.MILESTONE_REPORTED.ordinal())
                .filter(i -> visible(eventColumns.day(i), eventColumns.moment(i)))
                .map(eventColumns::day);
        return IntStream.concat(reported, reached).distinct().sorted();
    }

    private void towards(int target, int report, int firstReport) {
        hasPlan = true;
        reported = report < 0 ? 0 : shares.of(target, figure(target, report, firstReport));
        checked = verifiedFound ? shares.of(target, verifiedFigure) : 0;
        planned = shares.planned(target, day, timing);
        lastDay = targets.lastDay(target);
    }

    private long figure(int target, int report, int firstReport) {
        if (!shares.cumulative(target)) {
            return reports.value(report);
        }
        long sum = 0;
        int added = 0;
        for (int i = report; i >= firstReport && reports.day(i) >= targets.firstDay(target); i--) {
            if (reports.day(i) != added && visible(reports.day(i), reports.moment(i))) {
                sum += reports.value(i);
                added = reports.day(i);
            }
        }
        return sum;
    }

    private void percent(int report) {
        hasPlan = due != 0;
        lastDay = due;
        reported = report < 0 ? 0 : Math.clamp(reports.value(report), 0, Decimals.WHOLE);
        checked = Math.clamp(verifiedFigure, 0, Decimals.WHOLE);
        planned = hasPlan ? timing.linear(start == 0 ? assigned : start, due, day) : 0;
    }

    private void milestones(int from, int to) {
        long all = 0;
        long reached = 0;
        long seen = 0;
        long asked = 0;
        for (int i = from; i < to; i++) {
            long weight = milestones.weight(i);
            long bit = 1L << milestones.number(i);
            boolean isDue = milestones.due(i) < day;
            all += weight;
            reached += (milestonesReported & bit) != 0 ? weight : 0;
            seen += (milestonesChecked & bit) != 0 ? weight : 0;
            lastDay = Math.max(lastDay, milestones.due(i));
            asked += milestones.due(i) <= day ? weight : 0;
            milestonesDue += milestones.due(i) <= day ? 1 : 0;
            if (isDue
                    && (milestonesReported & bit) == 0
                    && (missedMilestone == 0 || milestones.due(i) < missedMilestone)) {
                missedMilestone = milestones.due(i);
            }
        }
        hasPlan = true;
        reported = rounding.share(reached, all);
        checked = rounding.share(seen, all);
        planned = rounding.share(asked, all);
        missedDays = missedMilestone == 0 ? 0 : today - calendar.count(missedMilestone);
    }

    private void deadline(int originalDue) {
        daysLeft = 0;
        window = 0;
        if (due != 0) {
            int through = calendar.count(due);
            daysLeft = through - today;
            window = DeadlineLight.window(through - calendar.count(assigned) - stoppedDays, rules);
            marks |= overdue() && (marks & CLOSED) == 0 ? OVERDUE : 0;
            marks |= originalDue != 0 && originalDue < day && originalDue != due ? ORIGINAL_DUE_PASSED : 0;
        }
    }

    private void starting() {
        marks |= reported > 0 ? STARTED : 0;
        monthsWithoutStart = 0;
        if (start != 0 && !started() && day >= start) {
            int from = Math.max(calendar.month(start), reasonDay == 0 ? 0 : calendar.month(reasonDay) + 1);
            monthsWithoutStart = Math.max(0, fullMonths - from);
        }
    }

    /** Counted from the day of which the unit last spoke, or from the day on which it got to work. */
    private void silence(int every) {
        int from = spokenDay != 0 ? spokenDay : Math.max(assigned, start);
        int interval = every != 0 ? every : rules.reportEvery;
        expected = interval == 0 ? 0 : from + interval;
        if (requestDue != 0 && (expected == 0 || requestDue < expected)) {
            expected = requestDue;
        }
        silence = Math.max(0, today - calendar.count(from));
        missingDays = 0;
        if (expected != 0 && day > expected && (marks & NO_LIGHT) == 0) {
            missingDays = today - calendar.count(expected);
            marks |= REPORT_MISSING;
        }
    }

    private void light(int duty) {
        marks |= (rules.countedDuties >> duty & 1) == 0 ? NOT_COUNTED : 0;
        marks |= day < assigned ? NOT_YET_ASSIGNED : 0;
        if ((marks & NO_LIGHT) != 0) {
            marks &= ~(OVERDUE | REPORT_MISSING);
            lights = 0;
            return;
        }
        int deadline = DeadlineLight.of(this);
        int progress = ProgressLight.of(this, rules);
        int starting = StartLight.of(this, rules);
        int silent = SilenceLight.of(this, rules);
        int milestone = MilestoneLight.of(this, rules);
        int worst = Math.max(Math.max(Math.max(deadline, progress), Math.max(starting, silent)), milestone);
        lights = deadline | progress << 2 | starting << 4 | silent << 6 | milestone << 8 | worst << 10;
    }

    int lag() {
        return planned - counted;
    }

    boolean overdue() {
        return day > due;
    }

    boolean reported() {
        return (marks & REPORTED) != 0;
    }

    boolean started() {
        return (marks & STARTED) != 0;
    }

    boolean missing() {
        return (marks & REPORT_MISSING) != 0;
    }

    public int overall() {
        return lights >> 10;
    }
}
