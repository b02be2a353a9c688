package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.facts.Decimals;

/** Points behind plan (进度亮灯); without any report it is never green. Vectors LT-07, LT-08. */
final class ProgressLight {
    private ProgressLight() {}

    static int of(Judgement judged, Thresholds rules) {
        if (!judged.hasPlan) {
            return Shade.NONE;
        }
        int lag = judged.lag();
        boolean red = lag > rules.redAbove || tooFast(judged, rules);
        int shade = Shade.of(lag >= rules.yellowFrom, red);
        return shade == Shade.GREEN && !judged.reported() ? Shade.NONE : shade;
    }

    private static boolean tooFast(Judgement judged, Thresholds rules) {
        return rules.redPace > 0
                && (Decimals.WHOLE - judged.counted) * (long) Decimals.WHOLE
                        > rules.redPace * (Decimals.WHOLE - judged.planned);
    }
}
