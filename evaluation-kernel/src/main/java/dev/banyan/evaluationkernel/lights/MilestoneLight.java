package dev.banyan.evaluationkernel.lights;

/** The oldest milestone that should have been reached and was not (节点亮灯). */
final class MilestoneLight {
    static final int PLACE = 8;

    private MilestoneLight() {}

    static int of(int due, int missed, int missedDays, Thresholds rules) {
        return due == 0 ? Shade.NONE : Shade.of(missed != 0, missed != 0 && missedDays > rules.milestoneRed);
    }
}
