package dev.banyan.evaluationkernel.lights;

import static dev.banyan.evaluationkernel.lights.Bits.less;
import static dev.banyan.evaluationkernel.lights.Bits.positive;
import static dev.banyan.evaluationkernel.lights.Bits.shade;

/** Full months without a start since the planned one or the last accepted reason (开工亮灯). Vectors LT-09, LT-10. */
final class StartLight {
    private static final int PLACE = 4;

    private StartLight() {}

    static void turn(Judgement judged, int count) {
        int day = judged.day;
        int fullMonths = judged.fullMonths;
        int yellowFrom = judged.rules.startYellow;
        int redFrom = judged.rules.startRed;
        int[] given = judged.known.given();
        int[] begun = judged.known.begun();
        int[] months = judged.monthsWithoutStart;
        int[] marks = judged.marks;
        int[] lights = judged.lights;
        for (int i = 0; i < count; i++) {
            int start = given[i] & Known.LOW;
            int watched = positive(start);
            int started = Bits.of(marks[i], Judgement.STARTED);
            int without = Math.max(0, fullMonths - (begun[i] >>> 16)) & watched & ~started & ~less(day, start);
            months[i] = without;
            int shade = shade(less(yellowFrom, without + 1), less(redFrom, without + 1));
            lights[i] |= (shade & watched & (started | positive(without))) << PLACE;
        }
    }
}
