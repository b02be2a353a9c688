package dev.banyan.evaluationkernel.lights;

/** The oldest milestone that should have been reached and was not (节点亮灯). */
final class MilestoneLight {
    private MilestoneLight() {}

    static int of(Judgement judged, Thresholds rules) {
        int missed = Bits.ifPositive(judged.missedMilestone) & 1;
        int red = missed & Bits.less(rules.milestoneRed, judged.missedDays);
        return Shade.of(missed, red) & Bits.ifPositive(judged.milestonesDue);
    }
}
