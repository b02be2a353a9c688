package dev.banyan.evaluationkernel.lights;

/** The oldest milestone that should have been reached and was not (节点亮灯). */
final class MilestoneLight {
    private MilestoneLight() {}

    static int of(Judgement judged, Thresholds rules) {
        if (judged.milestonesDue == 0) {
            return Shade.NONE;
        }
        return Shade.of(
                judged.missedMilestone != 0, judged.missedMilestone != 0 && judged.missedDays > rules.milestoneRed);
    }
}
