package dev.banyan.evaluationkernel.rollup;

import dev.banyan.evaluationkernel.Light;
import dev.banyan.evaluationkernel.RollUpRule;
import dev.banyan.evaluationkernel.RuleKey;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.evaluationkernel.facts.Decimals;
import dev.banyan.evaluationkernel.facts.PackedProgress;
import dev.banyan.evaluationkernel.facts.TaskColumns;
import dev.banyan.evaluationkernel.lights.Judgement;
import dev.banyan.evaluationkernel.paths.Rounding;

/** How the children of a task make its progress and light (汇总规则), from what {@link Levels} knows of them. */
final class NodeRules {
    private static final RollUpRule[] RULES = RollUpRule.values();
    /** Hundredths in a weight of 100. */
    private static final long FULL_WEIGHT = 10_000;

    private static final long FULL_INVERSE = Rounding.inverse(FULL_WEIGHT);

    private final TaskColumns tasks;
    private final Outcome.Tasks out;
    private final long[] counts;
    private final Rounding rounding;
    private final RollUpRule usual;
    private final int redShare;
    private final int yellowShare;

    NodeRules(TaskColumns tasks, Outcome outcome, RuleSet rules) {
        this.tasks = tasks;
        out = outcome.tasks();
        counts = outcome.counts();
        rounding = new Rounding(rules.get(RuleKey.ROUNDING));
        usual = RULES[rules.get(RuleKey.ROLL_UP)];
        redShare = rules.get(RuleKey.RED_SHARE);
        yellowShare = rules.get(RuleKey.YELLOW_SHARE);
    }

    private RollUpRule rule(int choice) {
        return choice == 0 ? usual : RULES[choice - 1];
    }

    /** The rule of the task above; at the top nothing is asked for. */
    RollUpRule above(int task) {
        return rule(tasks.ruleAbove(task));
    }

    /** Writes what a task with children comes to; what its own units say stands in the outcome already. */
    void complete(int task, Levels levels, int base) {
        long[] s = levels.slots;
        int place = tasks.inner().place()[task];
        long weight = tasks.inner().weight()[place];
        switch (rule(tasks.rule(task))) {
            case WEIGHTED_MEAN -> shares(task, s, base, weight, tasks.inner().inverse()[place]);
            case SUM -> shares(task, s, base, weight == 0 ? 0 : FULL_WEIGHT, FULL_INVERSE);
            case MINIMUM -> {
                int some = weight == 0 ? 0 : Decimals.WHOLE;
                write(
                        task,
                        some - (int) s[base + Levels.REST_REPORTED],
                        some - (int) s[base + Levels.REST_CHECKED],
                        some - (int) s[base + Levels.REST_PLANNED]);
            }
            case WORST_OF -> {
                long key = s[base + Levels.LAGGARD];
                if (weight == 0) {
                    write(task, 0, 0, 0);
                } else {
                    write(task, Levels.laggardReported(key), Levels.laggardChecked(key), Levels.laggardPlanned(key));
                }
            }
            case MILESTONE_SHARE ->
                write(
                        task,
                        rounding.share(s[base + Levels.REPORTED], weight),
                        rounding.share(s[base + Levels.CHECKED], weight),
                        rounding.share(s[base + Levels.PLANNED], weight));
            case OWN -> {}
        }
        state(task, place, s, base, weight);
    }

    private void shares(int task, long[] s, int base, long of, long inverse) {
        if (of == 0) {
            write(task, 0, 0, 0);
        } else {
            write(
                    task,
                    share(s[base + Levels.REPORTED], of, inverse),
                    share(s[base + Levels.CHECKED], of, inverse),
                    share(s[base + Levels.PLANNED], of, inverse));
        }
    }

    private int share(long weighted, long weight, long inverse) {
        long share = Math.min(rounding.divide(weighted, weight, inverse), Decimals.WHOLE - 1);
        return weighted >= weight * Decimals.WHOLE ? Decimals.WHOLE : (int) share;
    }

    /** The whole only if every part of it is whole. */
    int share(long weighted, long weight) {
        if (weighted >= weight * Decimals.WHOLE) {
            return Decimals.WHOLE;
        }
        return (int) Math.min(rounding.divide(weighted, weight), Decimals.WHOLE - 1);
    }

    private void write(int task, int reported, int checked, int planned) {
        out.progress()[task] = PackedProgress.of(reported, checked, planned);
    }

    private void state(int task, int place, long[] s, int base, long weight) {
        long noneGreen = s[base + Levels.COUNTS];
        long yellowRed = s[base + Levels.COUNTS + 1];
        long closedLate = s[base + Levels.COUNTS + 2];
        counts[place * Levels.COUNT_PAIRS] = noneGreen;
        counts[place * Levels.COUNT_PAIRS + 1] = yellowRed;
        counts[place * Levels.COUNT_PAIRS + 2] = closedLate;
        int worst = worst((int) (noneGreen >>> 32), (int) yellowRed, (int) (yellowRed >>> 32));
        int marks = out.reported(task) == Decimals.WHOLE ? Judgement.REACHED : 0;
        if ((noneGreen | yellowRed) == 0 && closedLate != 0) {
            marks |= Judgement.CLOSED | (closedLate >>> 32 != 0 ? Judgement.CLOSED_LATE : 0);
        }
        int light = light(s[base + Levels.RED], s[base + Levels.YELLOW], weight, worst);
        out.state()[task] = Status.state(light, worst, marks);
    }

    static int worst(int green, int yellow, int red) {
        return red > 0 ? 3 : yellow > 0 ? 2 : green > 0 ? 1 : 0;
    }

    int light(long red, long yellow, long weight, int worst) {
        if (red > 0 && red * Decimals.WHOLE >= redShare * weight) {
            return Light.RED.ordinal();
        }
        if (yellow > 0 && yellow * Decimals.WHOLE >= yellowShare * weight) {
            return Light.YELLOW.ordinal();
        }
        return Math.min(worst, Light.GREEN.ordinal());
    }
}
