package dev.banyan.evaluationkernel.lights;

/** A report that was expected and did not come (缺报亮灯): yellow from the first day, red when it lasts. */
final class SilenceLight {
    private SilenceLight() {}

    /** Nothing where no report is expected, or where the first is not due yet. */
    static int of(Judgement judged, Thresholds rules) {
        int red = judged.missing & Bits.less(rules.silenceRed, judged.missingDays);
        int some = -(judged.missing | judged.heard());
        return Shade.of(judged.missing, red) & some & Bits.ifPositive(judged.expected);
    }
}
