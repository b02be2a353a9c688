package dev.banyan.evaluationkernel.lights;

import static dev.banyan.evaluationkernel.lights.Bits.less;
import static dev.banyan.evaluationkernel.lights.Bits.shade;

/** A report that was expected and did not come (缺报亮灯): yellow from the first day, red when it lasts. */
final class SilenceLight {
    private static final int PLACE = 6;

    /** Later than any day. */
    static final int NEVER = 1 << 29;

    private SilenceLight() {}

    static void turn(Judgement judged, int count) {
        int today = judged.today;
        int day = judged.day;
        int redAfter = judged.rules.silenceRed;
        int[] expected = judged.expected;
        int[] expectedCount = judged.expectedCount;
        int[] missingDays = judged.missingDays;
        int[] marks = judged.marks;
        int[] lights = judged.lights;
        for (int i = 0; i < count; i++) {
            int missing = less(expected[i], day) & ~Bits.of(marks[i], Judgement.RESTS);
            missingDays[i] = today - expectedCount[i] & missing;
            marks[i] |= missing & Judgement.REPORT_MISSING;
        }
        for (int i = 0; i < count; i++) {
            int missing = Bits.of(marks[i], Judgement.REPORT_MISSING);
            int judgeable = less(expected[i], NEVER) & (missing | Bits.of(marks[i], Judgement.REPORTED));
            lights[i] |= (shade(missing, less(redAfter, missingDays[i])) & judgeable) << PLACE;
        }
    }

    /** Days left and days of silence in one. */
    static void count(Judgement judged, int count) {
        int today = judged.today;
        int[] heard = judged.known.heard();
        int[] daysLeft = judged.daysLeft;
        int[] days = judged.days;
        for (int i = 0; i < count; i++) {
            days[i] = daysLeft[i] << 16 | Math.max(0, today - (heard[i] & Known.LOW));
        }
    }
}
