package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.WorkingDays;
import dev.banyan.evaluationkernel.facts.Columns.About;
import dev.banyan.evaluationkernel.paths.Shares;
import java.util.Arrays;

/**
 * Fills the columns of a judgement with what is known of a stretch of assignments (现状取数). What stands is taken over; the few that
 * depend on the day or the rule set are looked at one by one, and whose newest fact cannot be seen yet is read from its account.
 */
final class StandingReader {
    /** The plan is the straight line of the columns. */
    static final int STRAIGHT = -1;

    private final Judgement judged;
    private final Known known;
    private final Standing standing;
    private final WorkingDays calendar;
    private final Achievement achievement;
    private final MilestoneReader milestones;
    private final Account account;
    private final Shares shares;
    private final Cursor stopped;
    private final Cursor figures;
    private final Cursor withMilestones;
    private final Cursor byRules;
    private final boolean allIsKnown;

    StandingReader(Judgement judged, Standing standing) {
        this.judged = judged;
        this.standing = standing;
        known = judged.known;
        calendar = judged.calendar;
        achievement = judged.achievement;
        milestones = achievement.milestones;
        account = judged.account;
        shares = achievement.shares.of(standing.figures.targets());
        stopped = new Cursor(standing.stopped.assignment());
        figures = new Cursor(standing.figures.assignment());
        withMilestones = new Cursor(
                judged.columns.assignments().holders(About.MILESTONES).holder());
        byRules = new Cursor(judged.rules.lateExtensions ? standing.byRules : new int[0]);
        allIsKnown = standing.newest.before(judged.day, judged.moment);
    }

    void read(int from, int to) {
        known.take(standing.known, from, to - from);
        Arrays.fill(judged.plan, 0, to - from, STRAIGHT);
        Arrays.fill(judged.milestoneLight, 0, to - from, 0);
        stopped(from, to);
        figures(from, to);
        milestones(from, to);
        for (byRules.to(to); byRules.back(from); ) {
            account(byRules.at(), byRules.at() - from);
        }
        if (!allIsKnown) {
            early(from, to);
        }
    }

    /** The due day moves on with every working day on which the clock stands. */
    private void stopped(int from, int to) {
        for (stopped.to(to); stopped.back(from); ) {
            int at = stopped.at() - from;
            int since = standing.stopped.from()[stopped.place()];
            int days = Math.max(0, calendar.between(Math.abs(since) - 1, judged.day));
            int due = known.due()[at] >>> 16;
            int moved = due == 0 ? 0 : calendar.plus(due, days);
            known.due(at, moved, known.due()[at] & Known.LOW, calendar);
            if (since > 0) {
                known.plan(at, known.path()[at] >>> 16, moved, calendar);
            }
        }
    }

    private void figures(int from, int to) {
        var its = standing.figures;
        for (figures.to(to); figures.back(from); ) {
            int at = figures.at() - from;
            int place = figures.place();
            known.reported()[at] = Achievement.towards(shares, place, its.reported()[place]);
            known.checked()[at] = Achievement.towards(shares, place, its.checked()[place]);
            if (its.targets().hasPoints(place)) {
                judged.plan[at] = shares.planned(place, judged.day, judged.timing);
            }
        }
    }

    private void milestones(int from, int to) {
        for (withMilestones.to(to); withMilestones.back(from); ) {
            int at = withMilestones.at() - from;
            long reached = standing.milestones[withMilestones.place()];
            int planned = milestones(at, withMilestones.place(), reached);
            judged.plan[at] = (reached & Standing.BY_TARGET) == 0 ? planned : judged.plan[at];
        }
    }

    private int milestones(int at, int place, long reached) {
        int planned = milestones.planned(place, reached, judged.day);
        judged.milestoneLight[at] = MilestoneLight.of(
                        milestones.due, milestones.missed, milestones.missedDays, judged.rules)
                << MilestoneLight.PLACE;
        return planned;
    }

    private void early(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!standing.newest.before(i, judged.day, judged.moment)) {
                account(i, i - from);
            }
        }
    }

    /** Everything said about one assignment, as far as it can be seen. */
    void account(int assignment, int at) {
        account.read(assignment);
        if (account.stoppedFrom != 0) {
            account.stoodUntil(judged.day);
        }
        known.put(at, account, judged.columns, calendar, milestones);
        known.reported()[at] = achievement.reported(account);
        known.checked()[at] = achievement.checked(account);
        judged.plan[at] = STRAIGHT;
        judged.milestoneLight[at] = 0;
        milestones.none();
        if (account.milestones >= 0) {
            judged.plan[at] = milestones(at, account.milestones, account.milestonesReported);
        }
        if (account.target >= 0) {
            judged.plan[at] = achievement.shares.planned(account.target, judged.day, judged.timing);
        }
    }
}
