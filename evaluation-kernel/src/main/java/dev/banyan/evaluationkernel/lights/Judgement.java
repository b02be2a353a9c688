package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.FactKind;
import dev.banyan.evaluationkernel.Mark;
import dev.banyan.evaluationkernel.RuleKey;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.evaluationkernel.WorkingDays;
import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.facts.Columns.About;
import dev.banyan.evaluationkernel.facts.Decimals;
import dev.banyan.evaluationkernel.facts.Moments;
import dev.banyan.evaluationkernel.paths.Rounding;
import dev.banyan.evaluationkernel.paths.Timing;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A stretch of assignments as they are judged from one point in time (承办件评判): the only place where facts become lights.
 * It is judged step by step, each step for all of them: first what is true of every assignment, then those that have something
 * more, then the lights. The columns are written over by the next stretch, so that no assignment costs memory.
 */
public final class Judgement {
    public static final int REPORTED = 1 << Mark.REPORTED.ordinal();
    static final int CHECKED = 1 << Mark.CHECKED.ordinal();
    static final int STARTED = 1 << Mark.STARTED.ordinal();
    public static final int REACHED = 1 << Mark.REACHED.ordinal();
    public static final int CLOSED = 1 << Mark.CLOSED.ordinal();
    public static final int CLOSED_LATE = 1 << Mark.CLOSED_LATE.ordinal();
    static final int CLOSED_AFTER_ORIGINAL = 1 << Mark.CLOSED_AFTER_ORIGINAL.ordinal();
    static final int REOPENED = 1 << Mark.REOPENED.ordinal();
    static final int SUSPENDED = 1 << Mark.SUSPENDED.ordinal();
    static final int OVERDUE = 1 << Mark.OVERDUE.ordinal();
    static final int EXTENDED = 1 << Mark.EXTENDED.ordinal();
    static final int ORIGINAL_DUE_PASSED = 1 << Mark.ORIGINAL_DUE_PASSED.ordinal();
    static final int LATE_REQUEST = 1 << Mark.LATE_REQUEST.ordinal();
    static final int REPORT_MISSING = 1 << Mark.REPORT_MISSING.ordinal();
    static final int NOT_YET_ASSIGNED = 1 << Mark.NOT_YET_ASSIGNED.ordinal();
    public static final int NOT_COUNTED = 1 << Mark.NOT_COUNTED.ordinal();
    static final int RESTS = CLOSED | SUSPENDED;
    private static final int NO_LIGHT = RESTS | NOT_YET_ASSIGNED | NOT_COUNTED;

    /** Nobody has checked. */
    static final long UNCHECKED = Long.MIN_VALUE;

    final Columns columns;
    final WorkingDays calendar;
    final Thresholds rules;
    final Rounding rounding;
    final Timing timing;
    final int day;
    final int moment;
    final int today;
    final int fullMonths;
    final int tolerance;
    private final Columns.Assignments assignments;
    private final Columns.Reports reports;
    final EventReader events;
    final MilestoneReader milestones;
    private final TargetReader targets;

    /** Lights in the low 12 bits, two for each kind, the deadline lowest; {@link Mark}s above. */
    public final int[] state;

    public final int[] reported;
    public final int[] checked;
    public final int[] planned;
    public final int[] due;
    /** Working days left, less than 0 when overdue, and in the low 16 bits working days of silence. */
    public final int[] days;

    final int[] daysLeft;
    final int[] marks;
    final int[] lights;
    final int[] counted;
    final int[] assigned;
    final int[] start;
    /** Weight, duty and interval of reports. */
    final int[] rest;

    final int[] spokenDay;
    /** Of which day the figure speaks; 0 if there is none. */
    final int[] figureDay;

    final long[] figure;
    final long[] verified;
    final int[] firstDay;
    /** Of the plan; 0 where there is none. */
    final int[] lastDay;

    final int[] stoppedDays;
    final int[] excusedMonth;
    final int[] requestDue;
    final int[] expected;
    final int[] dueCount;
    final int[] window;
    final int[] startMonth;
    final int[] heardDay;
    final int[] heardCount;
    final int[] expectedCount;
    final int[] missingDays;
    final int[] monthsWithoutStart;
    final int[] milestoneLight;
    /** One bit for each milestone. */
    final long[] milestonesReported;

    final long[] milestonesChecked;

    /** @param most how many assignments a stretch may have */
    public Judgement(CityFacts facts, RuleSet ruleSet, AsOf asOf, int most) {
        columns = facts.columns();
        assignments = columns.assignments();
        reports = columns.reports();
        calendar = facts.calendar();
        rules = new Thresholds(ruleSet);
        day = (int) asOf.day().toEpochDay();
        moment = Moments.of(asOf.knownAt());
        today = calendar.count(day);
        fullMonths = calendar.month(day + 1);
        rounding = new Rounding(ruleSet.get(RuleKey.ROUNDING));
        timing = new Timing(calendar, rounding, ruleSet.get(RuleKey.MONTHLY_FROM));
        tolerance = ruleSet.get(RuleKey.TOLERANCE);
        state = new int[most];
        reported = new int[most];
        checked = new int[most];
        planned = new int[most];
        due = new int[most];
        days = new int[most];
        daysLeft = new int[most];
        marks = new int[most];
        lights = new int[most];
        counted = rules.basis == 0 ? reported : rules.basis == 1 ? checked : new int[most];
        assigned = new int[most];
        start = new int[most];
        rest = new int[most];
        spokenDay = new int[most];
        figureDay = new int[most];
        figure = new long[most];
        verified = new long[most];
        firstDay = new int[most];
        lastDay = new int[most];
        stoppedDays = new int[most];
        excusedMonth = new int[most];
        requestDue = new int[most];
        expected = new int[most];
        dueCount = new int[most];
        window = new int[most];
        startMonth = new int[most];
        heardDay = new int[most];
        heardCount = new int[most];
        expectedCount = new int[most];
        missingDays = new int[most];
        monthsWithoutStart = new int[most];
        milestoneLight = new int[most];
        milestonesReported = new long[most];
        milestonesChecked = new long[most];
        events = new EventReader(this);
        milestones = new MilestoneReader(this);
        targets = new TargetReader(this);
    }

    /** Judges some assignments; what was found stands in the columns until the next. */
    public void judge(int from, int to) {
        int count = to - from;
        begin(from, count);
        latestReports(from, count);
        said(count);
        events.read(from, to);
        percent(count);
        milestones.read(from, to);
        closed(count);
        targets.read(from, to);
        count(count);
        expect(count);
        lookUp(count);
        DeadlineLight.turn(this, count);
        ProgressLight.turn(this, count);
        StartLight.turn(this, count);
        SilenceLight.turn(this, count);
        SilenceLight.count(this, count);
        unlit(count);
        worst(count);
    }

    private void begin(int from, int count) {
        var terms = assignments.terms();
        System.arraycopy(terms.assigned(), from, assigned, 0, count);
        System.arraycopy(terms.start(), from, start, 0, count);
        System.arraycopy(terms.due(), from, due, 0, count);
        System.arraycopy(terms.rest(), from, rest, 0, count);
        Arrays.fill(verified, 0, count, UNCHECKED);
        Arrays.fill(checked, 0, count, 0);
        Arrays.fill(stoppedDays, 0, count, 0);
        Arrays.fill(excusedMonth, 0, count, 0);
        Arrays.fill(requestDue, 0, count, SilenceLight.NEVER);
        Arrays.fill(milestoneLight, 0, count, 0);
        Arrays.fill(milestonesReported, 0, count, 0);
        Arrays.fill(milestonesChecked, 0, count, 0);
    }

    boolean visible(int factDay, int factMoment) {
        return factDay <= day && factMoment <= moment;
    }

    /** Reports lie by day and moment, so that the last visible one speaks of the latest day. */
    private void latestReports(int from, int count) {
        long[] newest = reports.newest();
        for (int i = 0; i < count; i++) {
            long key = newest[(from + i) * 2];
            long value = newest[(from + i) * 2 + 1];
            if (!visible((int) (key >>> 32), (int) key)) {
                int report = latestReport(from + i);
                key = report < 0 ? 0 : reports.cells()[report * 2];
                value = report < 0 ? 0 : reports.value(report);
            }
            figureDay[i] = (int) (key >>> 32);
            figure[i] = value;
        }
    }

    /** Its place; -1 if none can be seen. */
    int latestReport(int assignment) {
        int least = reports.first()[assignment];
        int report = reports.first()[assignment + 1] - 1;
        while (report >= least && !visible(reports.day(report), reports.moment(report))) {
            report--;
        }
        return report < least ? -1 : report;
    }

    private void said(int count) {
        for (int i = 0; i < count; i++) {
            spokenDay[i] = figureDay[i];
            marks[i] = Bits.positive(figureDay[i]) & REPORTED;
        }
    }

    /** Who has neither target nor milestones says per cent of the term. */
    private void percent(int count) {
        for (int i = 0; i < count; i++) {
            firstDay[i] = Bits.choose(Bits.positive(start[i]), start[i], assigned[i]);
            lastDay[i] = due[i];
        }
        for (int i = 0; i < count; i++) {
            reported[i] = (int) Math.min(Math.max(figure[i], 0), Decimals.WHOLE);
        }
        for (int i = 0; i < count; i++) {
            planned[i] = timing.linear(firstDay[i], due[i], day) & Bits.positive(due[i]);
        }
    }

    /** What is closed is wholly done, unless a target says otherwise. */
    private void closed(int count) {
        for (int i = 0; i < count; i++) {
            int closed = Bits.of(marks[i], CLOSED);
            reported[i] = Bits.choose(closed, Decimals.WHOLE, reported[i]);
            checked[i] = Bits.choose(closed, Decimals.WHOLE, checked[i]);
        }
    }

    private void count(int count) {
        for (int i = 0; i < count; i++) {
            int reached = Bits.less(Decimals.WHOLE - 1, reported[i]);
            int begun = Bits.positive(reported[i]);
            marks[i] |= reached & REACHED | begun & STARTED;
        }
        if (rules.basis == 2) {
            for (int i = 0; i < count; i++) {
                counted[i] = Bits.choose(Bits.of(marks[i], CHECKED), Math.min(reported[i], checked[i]), reported[i]);
            }
        }
    }

    /** Silence counts from the day of which the unit last spoke, or from the day on which it got to work. */
    private void expect(int count) {
        int reportEvery = rules.reportEvery;
        for (int i = 0; i < count; i++) {
            int every = rest[i] >>> 20;
            int interval = Bits.choose(Bits.positive(every), every, reportEvery);
            int spoken = Bits.choose(Bits.positive(spokenDay[i]), spokenDay[i], Math.max(assigned[i], start[i]));
            int next = Bits.choose(Bits.positive(interval), spoken + interval, SilenceLight.NEVER);
            heardDay[i] = spoken;
            expected[i] = Math.min(next, requestDue[i]);
        }
    }

    private void lookUp(int count) {
        for (int i = 0; i < count; i++) {
            expectedCount[i] = calendar.count(Math.min(expected[i], day));
            heardCount[i] = calendar.count(heardDay[i]);
            startMonth[i] = calendar.month(start[i]);
        }
        for (int i = 0; i < count; i++) {
            dueCount[i] = calendar.count(due[i]);
            window[i] = rules.window(dueCount[i] - calendar.count(assigned[i]) - stoppedDays[i]);
        }
    }

    private void unlit(int count) {
        int countedDuties = rules.countedDuties;
        for (int i = 0; i < count; i++) {
            int counts = -(countedDuties >> (rest[i] >> 16 & 0xf) & 1);
            marks[i] |= ~counts & NOT_COUNTED | Bits.less(day, assigned[i]) & NOT_YET_ASSIGNED;
        }
        for (int i = 0; i < count; i++) {
            int lit = ~Bits.of(marks[i], NO_LIGHT);
            marks[i] &= lit | ~(OVERDUE | REPORT_MISSING);
            lights[i] = (lights[i] | milestoneLight[i]) & lit;
        }
    }

    private void worst(int count) {
        for (int i = 0; i < count; i++) {
            int all = lights[i];
            int worst = Math.max(
                    Math.max(Math.max(all & 3, all >> 2 & 3), Math.max(all >> 4 & 3, all >> 6 & 3)), all >> 8 & 3);
            lights[i] = all | worst << 10;
            state[i] = all | worst << 10 | marks[i] << 12;
        }
    }

    /** Days of which the unit spoke, as far as they can be seen. */
    IntStream spokenDays(int assignment) {
        int[] first = reports.first();
        var said = IntStream.range(first[assignment], first[assignment + 1])
                .filter(i -> visible(reports.day(i), reports.moment(i)))
                .map(reports::day);
        var facts = columns.events();
        var reached = assignments
                .holders(About.EVENTS)
                .rowsOf(assignment)
                .filter(i -> facts.kind(i) == FactKind.MILESTONE_REPORTED.ordinal())
                .filter(i -> visible(facts.day(i), facts.moment(i)))
                .map(facts::day);
        return IntStream.concat(said, reached).distinct().sorted();
    }
}
