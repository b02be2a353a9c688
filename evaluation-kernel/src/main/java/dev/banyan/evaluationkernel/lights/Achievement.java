package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.WorkingDays;
import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.facts.Decimals;
import dev.banyan.evaluationkernel.paths.Rounding;
import dev.banyan.evaluationkernel.paths.Shares;

/** How far an assignment has come (完成进度): by its target, else by its milestones, else by the percentage that was said. */
final class Achievement {
    final MilestoneReader milestones;
    final Shares shares;

    Achievement(Columns columns, WorkingDays calendar, Rounding rounding, int tolerance) {
        milestones = new MilestoneReader(columns, calendar, rounding);
        shares = new Shares(columns.targets(), rounding, tolerance);
    }

    int reported(Account account) {
        return of(account, account.figure, account.milestonesReported);
    }

    int checked(Account account) {
        return of(account, account.verified, account.milestonesChecked);
    }

    /** What is closed is wholly done, unless a target says otherwise. */
    private int of(Account account, long figure, long reached) {
        if (account.target >= 0) {
            return towards(shares, account.target, figure);
        }
        if (account.closed()) {
            return Decimals.WHOLE;
        }
        return account.milestones >= 0 ? milestones.share(account.milestones, reached) : Account.percent(figure);
    }

    static int towards(Shares shares, int target, long figure) {
        return figure == Account.NOTHING ? 0 : shares.of(target, figure);
    }
}
