package dev.banyan.benchmarks;

import dev.banyan.evaluationkernel.scores.Assessment;
import dev.banyan.evaluationkernel.scores.Formulas;
import dev.banyan.evaluationkernel.scores.Variations;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How long score sheets take (考核计分速度), beside a plain loop of doubles over the same table, which keeps no working, rounds as it
 * likes and gives no place. Each line that begins with "measure" says what, how much and what is aimed at.
 */
public final class AssessmentSpeed {
    private static final int ITEMS = 120;
    private static final int GROUP = 60;
    private static final int NATION = 3_000;
    private static final int VARIATIONS = 1_000;
    private static final int[] SIZES = {GROUP, 10 * GROUP, NATION};

    private AssessmentSpeed() {}

    public static void main(String[] args) {
        var group = new MeasuredGroup(GROUP, ITEMS);
        var nation = new MeasuredGroup(NATION, ITEMS);
        double loop = middle(200, group::inDoubles);
        double sheets = middle(60, () -> Assessment.of(group.scheme(), group.group(), Formulas.NONE));
        double explained = middle(60, () -> Assessment.explained(group.scheme(), group.group(), Formulas.NONE));
        say("sheets-60x120-explained", explained, "ms", 50);
        say("sheets-60x120", sheets, "ms");
        say("double-loop-60x120", loop, "ms");
        say("sheets-by-double-loop", sheets / loop, "times");
        double varied =
                middle(3, () -> new Variations(VARIATIONS, 100, 7).bands(group.scheme(), group.group(), Formulas.NONE));
        double loops = middle(3, () -> {
            double sum = 0;
            for (int i = 0; i < VARIATIONS; i++) {
                sum += group.inDoubles();
            }
            return sum;
        });
        say("1000-varied-schemes", varied / 1e3, "s", 5);
        say("1000-double-loops", loops / 1e3, "s");
        say("varied-by-double-loops", varied / loops, "times");
        say(
                "counties-3000x120",
                middle(9, () -> Assessment.of(nation.scheme(), nation.group(), Formulas.NONE)),
                "ms",
                1_000);
        say(
                "counties-3000x120-explained",
                middle(5, () -> Assessment.explained(nation.scheme(), nation.group(), Formulas.NONE)),
                "ms");
        flat();
    }

    /** As many units each time, in many small groups or in one, so that all of them read as much memory. */
    private static void flat() {
        double[] each = new double[SIZES.length];
        for (int i = 0; i < SIZES.length; i++) {
            int size = SIZES[i];
            var groups = IntStream.range(0, NATION / size)
                    .mapToObj(number -> new MeasuredGroup(size, ITEMS))
                    .toList();
            each[i] = 1e3
                    / NATION
                    * middle(
                            12,
                            () -> groups.stream()
                                    .mapToInt(of -> Assessment.of(of.scheme(), of.group(), Formulas.NONE)
                                            .getLast()
                                            .standing()
                                            .place())
                                    .sum());
            say("each-unit-in-groups-of-" + size, each[i], "us");
        }
        say("each-unit-in-largest-by-smallest", each[SIZES.length - 1] / each[0], "times", 1.3);
    }

    private interface Work {
        Object done();
    }

    /** Milliseconds of the middle one of so many runs, after as many for practice. */
    private static double middle(int runs, Work work) {
        double[] milliseconds = new double[runs];
        int kept = 0;
        for (int run = -runs; run < runs; run++) {
            long begun = System.nanoTime();
            kept += work.done().hashCode() & 1;
            if (run >= 0) {
                milliseconds[run] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        return kept < 0 ? 0 : milliseconds[runs / 2];
    }

    private static void say(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "measure %s %.3f %s%n", name, value, unit);
    }

    private static void say(String name, double value, String unit, double aim) {
        System.out.printf(
                Locale.ROOT, "measure %s %.3f %s aim %s %s%n", name, value, unit, aim, value <= aim ? "met" : "missed");
    }
}
