package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.Mark;
import dev.banyan.evaluationkernel.RuleKey;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.evaluationkernel.WorkingDays;
import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.facts.Decimals;
import dev.banyan.evaluationkernel.facts.Moments;
import dev.banyan.evaluationkernel.facts.PackedProgress;
import dev.banyan.evaluationkernel.paths.Rounding;
import dev.banyan.evaluationkernel.paths.Timing;

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

    final Columns columns;
    final WorkingDays calendar;
    final Thresholds rules;
    final Timing timing;
    final int day;
    final int moment;
    final int today;
    final int fullMonths;
    final Achievement achievement;
    /** Of the last assignment that was read by itself, for who asks for reasons. */
    final Account account;

    final Known known;
    private final StandingReader reader;
    private final boolean single;
    private final int roundedBit;

    /** Lights in the low 12 bits, two for each kind, the deadline lowest; {@link Mark}s above. */
    public final int[] state;

    public final long[] progress;
    /** In hundredths; nothing where it does not count for its unit. */
    public final int[] weight;

    public final int[] due;
    /** Working days left, less than 0 when overdue, and in the low 16 bits working days of silence. */
    public final int[] days;

    final int[] reported;
    final int[] checked;
    final int[] planned;
    final int[] daysLeft;
    final int[] marks;
    final int[] lights;
    final int[] counted;
    /** Planned share where the plan is no straight line. */
    final int[] plan;

    final int[] term;
    final int[] passed;
    final int[] expected;
    final int[] expectedCount;
    final int[] window;
    final int[] missingDays;
    final int[] monthsWithoutStart;
    final int[] milestoneLight;

    /** @param most how many assignments a stretch may have; of one alone the whole account is read */
    public Judgement(CityFacts facts, RuleSet ruleSet, AsOf asOf, int most) {
        columns = facts.columns();
        calendar = facts.calendar();
        rules = new Thresholds(ruleSet);
        day = (int) asOf.day().toEpochDay();
        moment = Moments.of(asOf.knownAt());
        today = calendar.count(day);
        fullMonths = calendar.month(day + 1);
        var rounding = new Rounding(ruleSet.get(RuleKey.ROUNDING));
        roundedBit = Rounded.bit(ruleSet.get(RuleKey.ROUNDING));
        timing = new Timing(calendar, rounding, ruleSet.get(RuleKey.MONTHLY_FROM));
        achievement = new Achievement(columns, calendar, rounding, ruleSet.get(RuleKey.TOLERANCE));
        account = new Account(columns, calendar, rules.lateExtensions, day, moment);
        known = Known.of(most);
        state = new int[most];
        progress = new long[most];
        weight = new int[most];
        reported = new int[most];
        checked = new int[most];
        planned = new int[most];
        due = new int[most];
        days = new int[most];
        daysLeft = new int[most];
        marks = new int[most];
        lights = new int[most];
        counted = rules.basis == 0 ? reported : rules.basis == 1 ? checked : new int[most];
        plan = new int[most];
        term = new int[most];
        passed = new int[most];
        expected = new int[most];
        expectedCount = new int[most];
        window = new int[most];
        missingDays = new int[most];
        monthsWithoutStart = new int[most];
        milestoneLight = new int[most];
        reader = new StandingReader(this, facts.standing());
        single = most == 1;
    }

    /** Judges some assignments; what was found stands in the columns until the next. */
    public void judge(int from, int to) {
        int count = to - from;
        if (single) {
            reader.account(from, 0);
        } else {
            reader.read(from, to);
        }
        progress(count);
        timing.passed(known.path(), known.months(), day, term, passed, count);
        plan(count);
        marks(count);
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

    /** Of the plan of the assignment that was read by itself; 0 where there is none. */
    int lastDay() {
        return account.target >= 0 ? columns.targets().lastDay(account.target) : known.path()[0] & Known.LOW;
    }

    private void progress(int count) {
        int[] said = known.reported();
        int[] seen = known.checked();
        int bit = roundedBit;
        for (int i = 0; i < count; i++) {
            reported[i] = (said[i] & Rounded.SHARE) + (said[i] >> bit & 1);
            checked[i] = (seen[i] & Rounded.SHARE) + (seen[i] >> bit & 1);
        }
    }

    private void plan(int count) {
        int[] path = known.path();
        for (int i = 0; i < count; i++) {
            planned[i] = timing.share(passed[i], term[i]);
        }
        for (int i = 0; i < count; i++) {
            int straight = planned[i] & Bits.positive(path[i] & Known.LOW);
            int its = Bits.choose(plan[i] >> 31, straight, plan[i]);
            planned[i] = its;
            progress[i] = PackedProgress.of(reported[i], checked[i], its);
        }
    }

    private void marks(int count) {
        int[] dueDays = known.due();
        int[] said = known.marks();
        int today = day;
        for (int i = 0; i < count; i++) {
            int original = dueDays[i] & Known.LOW;
            int moved = Bits.positive(original ^ dueDays[i] >>> 16);
            int originalPassed = Bits.less(original, today) & Bits.positive(original) & moved;
            int reached = Bits.less(Decimals.WHOLE - 1, reported[i]);
            int begun = Bits.positive(reported[i]);
            marks[i] = said[i] & Known.LOW | originalPassed & ORIGINAL_DUE_PASSED | reached & REACHED | begun & STARTED;
            due[i] = dueDays[i] >>> 16;
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
        int[] rest = known.rest();
        int[] heard = known.heard();
        int[] begun = known.begun();
        for (int i = 0; i < count; i++) {
            int every = rest[i] >>> 20;
            int interval = Bits.choose(Bits.positive(every), every, reportEvery);
            int next = Bits.choose(Bits.positive(interval), (heard[i] >>> 16) + interval, SilenceLight.NEVER);
            int asked = begun[i] & Known.LOW;
            expected[i] = Math.min(next, Bits.choose(Bits.positive(asked), asked, SilenceLight.NEVER));
        }
    }

    private void lookUp(int count) {
        int[] terms = known.term();
        for (int i = 0; i < count; i++) {
            expectedCount[i] = calendar.count(Math.min(expected[i], day));
            window[i] = rules.window(terms[i] & Known.LOW);
        }
    }

    private void unlit(int count) {
        int countedDuties = rules.countedDuties << Known.DUTY;
        int[] rest = known.rest();
        int[] given = known.given();
        int[] said = known.marks();
        for (int i = 0; i < count; i++) {
            int counts = Bits.of(said[i], countedDuties);
            marks[i] |= ~counts & NOT_COUNTED | Bits.less(day, given[i] >>> 16) & NOT_YET_ASSIGNED;
            weight[i] = rest[i] & Known.LOW & counts & ~Bits.of(said[i], Known.LEFT_OUT);
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
}
