package dev.banyan.evaluationkernel.lights;

import static dev.banyan.evaluationkernel.lights.Bits.less;
import static dev.banyan.evaluationkernel.lights.Bits.positive;
import static dev.banyan.evaluationkernel.lights.Bits.shade;

/** Days left against the window before the due day (时限亮灯). Vectors LT-01 to LT-06, LT-11, LT-12. */
final class DeadlineLight {
    private DeadlineLight() {}

    static void turn(Judgement judged, int count) {
        int day = judged.day;
        int today = judged.today;
        int[] due = judged.due;
        int[] term = judged.known.term();
        int[] window = judged.window;
        int[] daysLeft = judged.daysLeft;
        int[] marks = judged.marks;
        int[] lights = judged.lights;
        for (int i = 0; i < count; i++) {
            int bound = positive(due[i]);
            int left = (term[i] >>> 16) - today & bound;
            int overdue = less(due[i], day) & bound;
            daysLeft[i] = left;
            marks[i] |= overdue & Judgement.OVERDUE;
            lights[i] = shade(less(left, window[i] + 1), overdue) & bound;
        }
    }
}
