package dev.banyan.evaluationkernel.lights;

import static dev.banyan.evaluationkernel.lights.Bits.less;
import static dev.banyan.evaluationkernel.lights.Bits.positive;
import static dev.banyan.evaluationkernel.lights.Bits.shade;

import dev.banyan.evaluationkernel.facts.Decimals;

/** Points behind plan (进度亮灯); without any report it is never green. Vectors LT-07, LT-08. */
final class ProgressLight {
    static final int PLACE = 2;

    private ProgressLight() {}

    static void turn(Judgement judged, int count) {
        int yellowFrom = judged.rules.yellowFrom;
        int redAbove = judged.rules.redAbove;
        int[] planned = judged.planned;
        int[] counted = judged.counted;
        int[] path = judged.known.path();
        int[] marks = judged.marks;
        int[] lights = judged.lights;
        for (int i = 0; i < count; i++) {
            int lag = planned[i] - counted[i];
            int shade = shade(~less(lag, yellowFrom), less(redAbove, lag));
            int green = less(shade, Shade.YELLOW);
            int known = Bits.of(marks[i], Judgement.REPORTED) | ~green;
            lights[i] |= (shade & known & positive(path[i] & Known.LOW)) << PLACE;
        }
        if (judged.rules.redPace > 0) {
            tooFast(judged, count);
        }
    }

    /** Red too where what is left would need too high a pace (所需进度过快). */
    private static void tooFast(Judgement judged, int count) {
        for (int i = 0; i < count; i++) {
            long needed = (Decimals.WHOLE - judged.counted[i]) * (long) Decimals.WHOLE;
            if ((judged.known.path()[i] & Known.LOW) != 0
                    && needed > judged.rules.redPace * (Decimals.WHOLE - judged.planned[i])) {
                judged.lights[i] |= Shade.RED << PLACE;
            }
        }
    }
}
