package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.facts.Columns.About;
import dev.banyan.evaluationkernel.facts.Holders;

/** Where an assignment has milestones, these make its progress and its plan (节点进度). */
final class MilestoneReader {
    private final Judgement judged;
    private final Columns.Milestones milestones;
    private final Holders holders;
    private int begun;

    /** Of the last assignment that was read, for who asks for reasons. */
    int due;

    int missed;
    int missedDays;

    MilestoneReader(Judgement judged) {
        this.judged = judged;
        milestones = judged.columns.milestones();
        holders = judged.columns.assignments().holders(About.MILESTONES);
    }

    void read(int from, int to) {
        int place = holders.from(to, begun);
        while (place > 0 && holders.at(place - 1) >= from) {
            place--;
            read(holders.at(place) - from, holders.first(place), holders.first(place + 1));
        }
        begun = place;
    }

    private void read(int at, int from, int to) {
        long all = 0;
        long reached = 0;
        long seen = 0;
        long asked = 0;
        int last = 0;
        due = 0;
        missed = SilenceLight.NEVER;
        for (int i = from; i < to; i++) {
            long weight = milestones.weight(i);
            int number = milestones.number(i);
            int its = milestones.due(i);
            long notReached = (judged.milestonesReported[at] >> number & 1) - 1;
            long notSeen = (judged.milestonesChecked[at] >> number & 1) - 1;
            int asks = ~Bits.less(judged.day, its);
            all += weight;
            reached += weight & ~notReached;
            seen += weight & ~notSeen;
            asked += weight & asks;
            due -= asks;
            last = Math.max(last, its);
            missed = Math.min(missed, Bits.choose((int) notReached & Bits.less(its, judged.day), its, missed));
        }
        missed = missed == SilenceLight.NEVER ? 0 : missed;
        missedDays = missed == 0 ? 0 : judged.today - judged.calendar.count(missed);
        judged.lastDay[at] = last;
        judged.reported[at] = judged.rounding.share(reached, all);
        judged.checked[at] = judged.rounding.share(seen, all);
        judged.planned[at] = judged.rounding.share(asked, all);
        judged.milestoneLight[at] = MilestoneLight.of(due, missed, missedDays, judged.rules) << MilestoneLight.PLACE;
    }
}
