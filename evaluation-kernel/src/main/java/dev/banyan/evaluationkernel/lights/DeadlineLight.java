package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.facts.Decimals;

/** Days left against the window before the due day (时限亮灯). Vectors LT-01 to LT-06, LT-11, LT-12. */
final class DeadlineLight {
    private DeadlineLight() {}

    /** Nothing without a due day; the due day itself is in time. */
    static int of(Judgement judged) {
        int yellow = 1 - Bits.less(judged.window, judged.daysLeft);
        int red = Bits.less(judged.due, judged.day);
        return Shade.of(yellow, red) & Bits.ifPositive(judged.due);
    }

    /** The last part of the term, within its limits. */
    static int window(int term, Thresholds rules) {
        int share = (int) (((long) term * rules.windowShare + rules.windowRounding) / Decimals.WHOLE);
        return Math.min(Math.max(share, rules.windowLeast), rules.windowMost);
    }
}
