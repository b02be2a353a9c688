package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.WorkingDays;
import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.facts.Columns.About;
import dev.banyan.evaluationkernel.facts.Ints;
import dev.banyan.evaluationkernel.facts.Longs;
import dev.banyan.evaluationkernel.paths.Rounding;
import java.util.Arrays;
import java.util.BitSet;

/** Reads the account of every assignment once, and keeps what comes out (事实汇总). */
final class StandingBuilder {
    private static final int LAST_DAY = (int) WorkingDays.LAST_DAY.toEpochDay();

    private final Columns columns;
    private final WorkingDays calendar;
    private final Account account;
    private final Achievement[] achievements = new Achievement[3];
    private final Known known;
    private final Ints byRules = new Ints();
    private final Ints stopped = new Ints();
    private final Ints stoppedFrom = new Ints();
    private final Ints figured = new Ints();
    private final Ints targets = new Ints();
    private final Longs reported = new Longs();
    private final Longs checked = new Longs();
    private final long[] milestones;

    StandingBuilder(Columns columns, WorkingDays calendar) {
        this.columns = columns;
        this.calendar = calendar;
        account = new Account(columns, calendar, false, LAST_DAY, Integer.MAX_VALUE);
        Arrays.setAll(achievements, choice -> new Achievement(columns, calendar, new Rounding(choice), 0));
        known = Known.of(columns.assignments().count());
        milestones = new long[columns.assignments().holders(About.MILESTONES).count()];
    }

    Standing build() {
        for (int i = 0; i < columns.assignments().count(); i++) {
            read(i);
        }
        return standing(Newest.of(columns));
    }

    /** What stood is taken over, except for assignments that are said anew and those of which lists are kept. */
    Standing build(Standing before, BitSet anew) {
        known.take(before.known, 0, columns.assignments().count());
        before.toBeRead(columns, anew).stream().forEach(this::read);
        return standing(before.newest.moved(columns, anew));
    }

    private void read(int i) {
        account.read(i);
        known.put(i, account, columns, calendar, achievements[0].milestones);
        known.reported()[i] = Rounded.of(
                achievements[0].reported(account),
                achievements[1].reported(account),
                achievements[2].reported(account));
        known.checked()[i] = Rounded.of(
                achievements[0].checked(account), achievements[1].checked(account), achievements[2].checked(account));
        later();
    }

    private Standing standing(Newest newest) {
        return new Standing(
                known,
                newest,
                byRules.toArray(),
                new Standing.Stopped(stopped.toArray(), stoppedFrom.toArray()),
                new Standing.Figures(
                        figured.toArray(),
                        columns.targets().only(targets.toArray()),
                        reported.toArray(),
                        checked.toArray()),
                milestones);
    }

    /** What can only be said when a day and a rule set are known. */
    private void later() {
        int target = account.target;
        if (account.dependsOnRules) {
            byRules.add(account.assignment);
        }
        if (account.stoppedFrom != 0) {
            stopped.add(account.assignment);
            boolean byTerm = target < 0 && account.milestones < 0;
            stoppedFrom.add(byTerm ? account.stoppedFrom : -account.stoppedFrom);
        }
        if (target >= 0
                && (columns.targets().isAbout(target) || columns.targets().hasPoints(target))) {
            figured.add(account.assignment);
            targets.add(target);
            reported.add(account.figure);
            checked.add(account.verified);
        }
        if (account.milestones >= 0) {
            milestones[account.milestones] = account.milestonesReported | (target >= 0 ? Standing.BY_TARGET : 0);
        }
    }
}
