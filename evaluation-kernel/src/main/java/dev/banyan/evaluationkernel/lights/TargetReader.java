package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.facts.Columns.About;
import dev.banyan.evaluationkernel.facts.Holders;
import dev.banyan.evaluationkernel.facts.TargetColumns;
import dev.banyan.evaluationkernel.paths.Shares;

/** Where an assignment has a target, figures and its path make progress and plan (目标进度). */
final class TargetReader {
    private final Judgement judged;
    private final TargetColumns targets;
    private final Columns.Reports reports;
    private final Holders holders;
    private final Shares shares;
    private int begun;

    TargetReader(Judgement judged) {
        this.judged = judged;
        targets = judged.columns.targets();
        reports = judged.columns.reports();
        holders = judged.columns.assignments().holders(About.TARGETS);
        shares = new Shares(targets, judged.rounding, judged.tolerance);
    }

    void read(int from, int to) {
        int place = holders.from(to, begun);
        while (place > 0 && holders.at(place - 1) >= from) {
            place--;
            int assignment = holders.at(place);
            int target = latest(holders.first(place), holders.first(place + 1));
            if (target >= 0) {
                towards(target, assignment, assignment - from);
            }
        }
        begun = place;
    }

    /** The one that was set last; -1 if none can be seen. */
    private int latest(int from, int to) {
        int target = to - 1;
        while (target >= from && targets.moment(target) > judged.moment) {
            target--;
        }
        return target >= from ? target : -1;
    }

    private void towards(int target, int assignment, int at) {
        long figure = shares.cumulative(target) ? sum(target, assignment) : judged.figure[at];
        long verified = judged.verified[at];
        judged.reported[at] = judged.figureDay[at] == 0 ? 0 : shares.of(target, figure);
        judged.checked[at] = verified == Judgement.UNCHECKED ? 0 : shares.of(target, verified);
        judged.planned[at] = shares.planned(target, judged.day, judged.timing);
        judged.lastDay[at] = targets.lastDay(target);
    }

    /** Figures of all days since the first, of each day the one recorded last. */
    private long sum(int target, int assignment) {
        int least = reports.first()[assignment];
        long sum = 0;
        int added = 0;
        for (int i = judged.latestReport(assignment); i >= least && reports.day(i) >= targets.firstDay(target); i--) {
            if (reports.day(i) != added && judged.visible(reports.day(i), reports.moment(i))) {
                sum += reports.value(i);
                added = reports.day(i);
            }
        }
        return sum;
    }
}
