package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.WorkingDays;
import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.facts.Columns.About;
import dev.banyan.evaluationkernel.facts.Holders;
import dev.banyan.evaluationkernel.paths.Rounding;

/** Where an assignment has milestones, these make its progress and its plan (节点进度). */
final class MilestoneReader {
    private final Columns.Milestones milestones;
    private final Holders holders;
    private final WorkingDays calendar;
    private final Rounding rounding;

    /** Of the last place that was asked for; what is missed is not reached though it was due before the day. */
    int due;

    int missed;
    int missedDays;

    MilestoneReader(Columns columns, WorkingDays calendar, Rounding rounding) {
        milestones = columns.milestones();
        holders = columns.assignments().holders(About.MILESTONES);
        this.calendar = calendar;
        this.rounding = rounding;
    }

    void none() {
        due = 0;
        missed = 0;
        missedDays = 0;
    }

    /** The share of some milestones, one bit for each. */
    int share(int place, long some) {
        long all = 0;
        long counted = 0;
        for (int i = holders.first(place); i < holders.first(place + 1); i++) {
            all += milestones.weight(i);
            counted += milestones.weight(i) & -(some >> milestones.number(i) & 1);
        }
        return rounding.share(counted, all);
    }

    int lastDay(int place) {
        int last = 0;
        for (int i = holders.first(place); i < holders.first(place + 1); i++) {
            last = Math.max(last, milestones.due(i));
        }
        return last;
    }

    /** The share that is due by a day. */
    int planned(int place, long reached, int day) {
        long all = 0;
        long asked = 0;
        int count = 0;
        int first = SilenceLight.NEVER;
        for (int i = holders.first(place); i < holders.first(place + 1); i++) {
            long weight = milestones.weight(i);
            int its = milestones.due(i);
            int open = (int) (reached >> milestones.number(i) & 1) - 1;
            int asks = ~Bits.less(day, its);
            all += weight;
            asked += weight & asks;
            count -= asks;
            first = Math.min(first, Bits.choose(open & Bits.less(its, day), its, first));
        }
        due = count;
        missed = first == SilenceLight.NEVER ? 0 : first;
        missedDays = missed == 0 ? 0 : calendar.count(day) - calendar.count(missed);
        return rounding.share(asked, all);
    }
}
