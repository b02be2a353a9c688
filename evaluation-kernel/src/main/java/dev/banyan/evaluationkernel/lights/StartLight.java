package dev.banyan.evaluationkernel.lights;

/** Full months without a start since the planned one or the last accepted reason (开工亮灯). Vectors LT-09, LT-10. */
final class StartLight {
    private StartLight() {}

    /** Nothing without a planned start, or before the first month without one is over. */
    static int of(Judgement judged, Thresholds rules) {
        int yellow = 1 - Bits.less(judged.monthsWithoutStart, rules.startYellow);
        int red = 1 - Bits.less(judged.monthsWithoutStart, rules.startRed);
        int some = Bits.ifAny(judged.monthsWithoutStart | judged.marks & Judgement.STARTED);
        return Shade.of(yellow, red) & some & Bits.ifPositive(judged.start);
    }
}
