package dev.banyan.evaluationkernel;

import dev.banyan.evaluationkernel.rules.Kind;

/** What a rule set states (规则参数). Percentages have at most four decimals, days are working days unless said otherwise. */
public enum RuleKey {
    /** How shares of the whole are rounded to four decimals of a per cent (取整方式). */
    ROUNDING("rounding", Kind.oneOf("down", "half-up", "up")),

    /** Share of the term at whose end a deadline light turns yellow (临期窗口). */
    WINDOW_SHARE("deadline.window-share", Kind.percent(0, 100)),
    WINDOW_ROUNDING("deadline.window-rounding", Kind.oneOf("down", "half-up", "up")),
    WINDOW_LEAST("deadline.window-least", Kind.count(0, 250)),
    WINDOW_MOST("deadline.window-most", Kind.count(0, 250)),
    /** Whether an extension asked for after the due day moves it (逾期后申请延期). */
    LATE_EXTENSION("deadline.late-extension", Kind.oneOf("refused", "accepted")),

    /** Whose figures count for the light (进展依据); the lower of both takes what was reported until somebody verified. */
    PROGRESS_BASIS("progress.basis", Kind.oneOf("reported", "verified", "lower")),
    /** Yellow from so many points behind plan on (落后点数). */
    YELLOW_FROM("progress.yellow-from", Kind.percent(0, 100)),
    /** Red above so many points behind plan. */
    RED_ABOVE("progress.red-above", Kind.percent(0, 100)),
    /** Red if the rest has to go more than so many times as fast as planned; 0 for never (难以按期). */
    RED_PACE("progress.red-pace", Kind.percent(0, 10_000)),
    /** Terms of so many calendar days and more are planned by whole months (按月序时). */
    MONTHLY_FROM("progress.monthly-from", Kind.count(0, 40_000)),
    /** How far from an approximate target still meets it, as a share of the target (约数容差). */
    TOLERANCE("progress.tolerance", Kind.percent(0, 50)),

    /** Months without a start, running, until yellow and until red; 0 for never (未开工). */
    START_YELLOW("start.yellow-months", Kind.count(0, 120)),
    START_RED("start.red-months", Kind.count(0, 120)),

    /** Calendar days after which a report is expected where the assignment says nothing; 0 for never (报告间隔). */
    REPORT_EVERY("silence.report-every", Kind.count(0, 3_660)),
    /** Red above so many days of a missing report, which is yellow from its first day (缺报). */
    SILENCE_RED("silence.red-after", Kind.count(0, 1_000)),

    /** Red above so many days of a missed milestone, which is yellow from its first day (节点逾期). */
    MILESTONE_RED("milestone.red-after", Kind.count(0, 1_000)),

    /** Duties whose assignments make the progress of a task (计入角色). */
    COUNTED_DUTIES("roll-up.duties", Kind.someOf("lead", "co-lead", "support", "supervise", "guide")),
    /** Whether all counted units make a task, or its lead unit alone (多单位办结). */
    PARTS("roll-up.parts", Kind.oneOf("all", "lead")),
    /** The rule of a task that names none. */
    ROLL_UP("roll-up.rule", Kind.oneOf("weighted-mean", "sum", "minimum", "worst-of", "milestone-share", "own")),
    /** Red, or at least yellow, from this weight of such children on; 0 for any child (汇总亮灯). */
    RED_SHARE("roll-up.red-share", Kind.percent(0, 100)),
    YELLOW_SHARE("roll-up.yellow-share", Kind.percent(0, 100)),

    /** Fewer reports than this and the forecast cannot tell (最少数据). */
    LEAST_REPORTS("forecast.least-reports", Kind.count(2, 100)),
    /** Pace that is expected of a task before it reports, as a share of its plan (先验进度). */
    EXPECTED_PACE("forecast.expected-pace", Kind.percent(1, 200)),
    /** Standard deviation of that pace. */
    PACE_SPREAD("forecast.pace-spread", Kind.percent(1, 200)),
    /** Standard deviation of progress over the whole term. */
    NOISE("forecast.noise", Kind.percent(1, 200)),

    /** Yellow episodes in a year that propose a letter, and the points then proposed; 0 for never (提醒函建议). */
    YELLOW_EPISODES("proposal.yellow-episodes", Kind.count(0, 100)),
    YELLOW_POINTS("proposal.yellow-points", Kind.percent(0, 100)),
    /** Red episodes in a year that propose an interview, and the points then proposed; 0 for never (约谈建议). */
    RED_EPISODES("proposal.red-episodes", Kind.count(0, 100)),
    RED_POINTS("proposal.red-points", Kind.percent(0, 100));

    private final String wireName;
    private final Kind kind;

    RuleKey(String wireName, Kind kind) {
        this.wireName = wireName;
        this.kind = kind;
    }

    /** Its name in the text of a rule set. */
    public String wireName() {
        return wireName;
    }

    /** What it may take, and how that is written. */
    public Kind kind() {
        return kind;
    }
}
