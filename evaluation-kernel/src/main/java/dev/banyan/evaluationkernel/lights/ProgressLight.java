package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.facts.Decimals;

/** Points behind plan (进度亮灯); without any report it is never green. Vectors LT-07, LT-08. */
final class ProgressLight {
    private ProgressLight() {}

    static int of(Judgement judged, Thresholds rules) {
        int lag = judged.lag();
        int red = Bits.less(rules.redAbove, lag) | tooFast(judged, rules);
        int yellow = 1 - Bits.less(lag, rules.yellowFrom);
        int greenUnheard = 1 - (yellow | red) & 1 - judged.heard();
        return Shade.of(yellow, red) - greenUnheard & judged.hasPlan;
    }

    private static int tooFast(Judgement judged, Thresholds rules) {
        if (rules.redPace == 0) {
            return 0;
        }
        long asked = (Decimals.WHOLE - judged.counted) * (long) Decimals.WHOLE;
        return (int) (rules.redPace * (Decimals.WHOLE - judged.planned) - asked >>> 63);
    }
}
