package dev.banyan.evaluationkernel.lights;

/** Full months without a start since the planned one or the last accepted reason (开工亮灯). Vectors LT-09, LT-10. */
final class StartLight {
    private StartLight() {}

    static int of(Judgement judged, Thresholds rules) {
        if (judged.start == 0 || judged.monthsWithoutStart == 0 && !judged.started()) {
            return Shade.NONE;
        }
        return Shade.of(
                reached(judged.monthsWithoutStart, rules.startYellow),
                reached(judged.monthsWithoutStart, rules.startRed));
    }

    private static boolean reached(int months, int threshold) {
        return threshold > 0 && months >= threshold;
    }
}
