package dev.banyan.evaluationkernel.lights;

/** A report that was expected and did not come (缺报亮灯): yellow from the first day, red when it lasts. */
final class SilenceLight {
    private SilenceLight() {}

    static int of(Judgement judged, Thresholds rules) {
        if (judged.expected == 0 || !judged.missing() && !judged.reported()) {
            return Shade.NONE;
        }
        return Shade.of(judged.missing(), judged.missing() && judged.missingDays > rules.silenceRed);
    }
}
