package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.RuleKey;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.evaluationkernel.facts.Decimals;
import dev.banyan.evaluationkernel.paths.Rounding;

/** The numbers of a rule set that the lights ask for, taken out once. */
final class Thresholds {
    /** Working days of all years that are worked with. */
    private static final int LONGEST_TERM = 24_000;

    /** By the working days of the term; longer terms have the last one. */
    private final int[] windows;

    final boolean lateExtensions;
    final int basis;
    final int yellowFrom;
    final int redAbove;
    final long redPace;
    final int startYellow;
    final int startRed;
    final int reportEvery;
    final int silenceRed;
    final int milestoneRed;
    final int countedDuties;

    Thresholds(RuleSet rules) {
        windows = windows(rules);
        lateExtensions = rules.get(RuleKey.LATE_EXTENSION) == 1;
        basis = rules.get(RuleKey.PROGRESS_BASIS);
        yellowFrom = rules.get(RuleKey.YELLOW_FROM);
        redAbove = rules.get(RuleKey.RED_ABOVE);
        redPace = rules.get(RuleKey.RED_PACE);
        startYellow = orNever(rules.get(RuleKey.START_YELLOW));
        startRed = orNever(rules.get(RuleKey.START_RED));
        reportEvery = rules.get(RuleKey.REPORT_EVERY);
        silenceRed = rules.get(RuleKey.SILENCE_RED);
        milestoneRed = rules.get(RuleKey.MILESTONE_RED);
        countedDuties = rules.get(RuleKey.COUNTED_DUTIES);
    }

    private static int orNever(int months) {
        return months == 0 ? SilenceLight.NEVER : months;
    }

    /** How many days before the due day the light turns yellow: the last part of the term, within its limits. */
    int window(int term) {
        return windows[Math.max(0, Math.min(term, windows.length - 1))];
    }

    private static int[] windows(RuleSet rules) {
        int share = rules.get(RuleKey.WINDOW_SHARE);
        int least = rules.get(RuleKey.WINDOW_LEAST);
        int most = rules.get(RuleKey.WINDOW_MOST);
        var rounding = new Rounding(rules.get(RuleKey.WINDOW_ROUNDING));
        int[] windows = new int[share == 0 ? 1 : Math.min(LONGEST_TERM, most * (Decimals.WHOLE / share + 1) + 1)];
        for (int term = 0; term < windows.length; term++) {
            int window = (int) rounding.divide((long) term * share, Decimals.WHOLE);
            windows[term] = Math.min(Math.max(window, least), most);
        }
        return windows;
    }
}
