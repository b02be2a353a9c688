package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.RuleKey;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.evaluationkernel.facts.Decimals;

/** The numbers of a rule set that the lights ask for, taken out once. */
final class Thresholds {
    final int windowShare;
    final int windowRounding;
    final int windowLeast;
    final int windowMost;
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
        windowShare = rules.get(RuleKey.WINDOW_SHARE);
        windowRounding = new int[] {0, Decimals.WHOLE / 2, Decimals.WHOLE - 1}[rules.get(RuleKey.WINDOW_ROUNDING)];
        windowLeast = rules.get(RuleKey.WINDOW_LEAST);
        windowMost = rules.get(RuleKey.WINDOW_MOST);
        lateExtensions = rules.get(RuleKey.LATE_EXTENSION) == 1;
        basis = rules.get(RuleKey.PROGRESS_BASIS);
        yellowFrom = rules.get(RuleKey.YELLOW_FROM);
        redAbove = rules.get(RuleKey.RED_ABOVE);
        redPace = rules.get(RuleKey.RED_PACE);
        startYellow = rules.get(RuleKey.START_YELLOW);
        startRed = rules.get(RuleKey.START_RED);
        reportEvery = rules.get(RuleKey.REPORT_EVERY);
        silenceRed = rules.get(RuleKey.SILENCE_RED);
        milestoneRed = rules.get(RuleKey.MILESTONE_RED);
        countedDuties = rules.get(RuleKey.COUNTED_DUTIES);
    }
}
