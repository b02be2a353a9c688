package dev.banyan.evaluationkernel.lights;

/** Days left against the window before the due day (时限亮灯). Vectors LT-01 to LT-06, LT-11, LT-12. */
final class DeadlineLight {
    private DeadlineLight() {}

    static int of(Judgement judged) {
        return judged.due == 0 ? Shade.NONE : Shade.of(judged.daysLeft <= judged.window, judged.overdue());
    }

    /** The last part of the term, within its limits. */
    static int window(int term, Thresholds rules) {
        long share = ((long) term * rules.windowShare + rules.windowRounding) / 1_000_000;
        return (int) Math.min(Math.max(share, rules.windowLeast), rules.windowMost);
    }
}
