package dev.banyan.plancompiler.structure;

import dev.banyan.plancompiler.Span;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Words by which goals and the far future are told (目标与展望用语). */
final class GoalWording {
    private static final Pattern GOALS = Pattern.compile(
            "^(《[^》]*》)?(明确了?|确定了?|提出了?)?.{0,24}(目标|(主要|预期|具体|核心|工作|考核|量化|治理|整治)指标|目标任务|任务目标|目标要求|目标指标|目标定位|目标[和与及](主要|重点|工作)?(任务|指标))(\\([^()]*\\))?(体系)?(是|为|如下|包括)?[。:]?$");
    private static final Pattern NOT_GOALS = Pattern.compile(
            "(围绕|实现|完成|落实|细化|分解|确保|达到|锚定|瞄准|紧盯|对标|聚焦|咬定|坚守|推进(?!.{2,8}(?:总体|主要|发展)目标$)).{0,12}目标|目标(责任|管理|考核)");
    private static final Pattern ACTION_GOAL =
            Pattern.compile("^(行动|工作|主要|总体|任务|年度|具体|预期|建设|发展|整改|攻坚|治理|创建|阶段|绩效|改革)?目标$");
    private static final Pattern GOALS_AND_TASKS = Pattern.compile("目标[和与及](主要|重点|工作)?任务");
    private static final Pattern VISION = Pattern.compile(
            "^(.{0,20}?(展望|到|至))?\\s*(20(3[5-9]|[4-9]\\d)年|二〇([四五六七八九]|三[五六七八九]).?年|新中国成立一?(100|百)周?年|本世纪中叶)");
    private static final Pattern GOALS_OPENER = Pattern.compile(
            "^.{0,34}奋斗目标(是|为|:)|^[^。]{4,46}目标(是|为):$|^.{0,20}(主要|预期|发展|工作|总体|具体)(预期)?(目标|指标)(任务)?(是|为|如下|有|:)");
    private static final Pattern TARGETS = Pattern.compile("。[^。,;:]{0,30}(?:主要|预期|发展|总体)(?:预期)?目标(?:是|为)?:[^。]*\\d");
    private static final Pattern PLACE = Pattern.compile("预期目标|(?:经济社会发展|十[二三四五六七八九]五”?)[^。:]{0,12}目标");
    private static final Pattern DATED_GOALS = Pattern.compile("^(到|至)20\\d\\d年(底|末)?,");
    private static final Pattern LEVEL = Pattern.compile("达到|不低于|不超过|控制在|\\d%");
    private static final Pattern ANNOUNCEMENT =
            Pattern.compile("(?:实现|完成|达到|提出)[^。,;]{0,16}(?:主要|预期|发展|奋斗|工作)目标[。:]?$");
    private static final Pattern DATE_INSIDE = Pattern.compile("(?:^|[,;。])(?:力争|确保)?[到至]20\\d\\d年(?:底|末)?,");
    private static final Pattern LEVELS = Pattern.compile("(?:达到?|提高到|控制在|不低于|稳定在|超过|突破|增长|新增|建成)[^,。;]{0,8}\\d");
    private static final Pattern FIGURE = Pattern.compile("[^。]*\\d");
    private static final Pattern FAR_YEAR = Pattern.compile("20(3[5-9]|[4-9]\\d)");

    private GoalWording() {}

    static boolean isGoals(String title) {
        return title.length() <= 40
                && GOALS.matcher(title).lookingAt()
                && !NOT_GOALS.matcher(title).find()
                && !Wording.isBackground(title);
    }

    static boolean isActionGoal(String title) {
        return title.length() <= 8 && ACTION_GOAL.matcher(title).lookingAt();
    }

    /** 主要目标和重点任务: a heading of both. */
    static boolean joinsGoalsAndTasks(String title) {
        return GOALS_AND_TASKS.matcher(title).find();
    }

    /** 远景展望: a heading of what lies behind the plan period. */
    static boolean looksAhead(String title) {
        return title.length() <= 12 && (title.contains("展望") || title.contains("远景") || title.contains("愿景"));
    }

    /** A sentence that says what level is reached is a goal itself and no heading of one. */
    static boolean statesLevel(String sentence) {
        return sentence.indexOf(',') > 0 && LEVEL.matcher(sentence).find();
    }

    static boolean speaksOfFarYear(String paragraph) {
        return VISION.matcher(Wording.head(paragraph, 48)).lookingAt();
    }

    /** Whether a paragraph says or starts with the targets (主要预期目标是：). */
    static boolean opensGoals(String paragraph) {
        return isGoals(paragraph)
                || GOALS_OPENER.matcher(Wording.head(paragraph, 50)).lookingAt();
    }

    /** 今年是…开局之年。…主要预期目标是：…: the targets stand behind context in the same paragraph. */
    static boolean statesTargets(String paragraph) {
        return TARGETS.matcher(paragraph).find();
    }

    static boolean announcesGoals(String paragraph) {
        return ANNOUNCEMENT.matcher(paragraph).find();
    }

    /** 按照…,到2025年,覆盖率达到…,损失率控制在…: levels to be reached by a date that stands in the sentence. */
    static boolean statesLevelsByDate(String paragraph) {
        var date = DATE_INSIDE.matcher(paragraph);
        return date.find()
                && LEVELS.matcher(paragraph)
                                .region(date.end(), paragraph.length())
                                .results()
                                .limit(2)
                                .count()
                        == 2
                && !Wording.opensPlan(paragraph);
    }

    /** …到2025年,…达到95%: a figure to be reached by a date. */
    static boolean statesFigureByDate(String paragraph) {
        var date = DATE_INSIDE.matcher(paragraph);
        return date.find()
                && FIGURE.matcher(paragraph)
                        .region(date.end(), paragraph.length())
                        .lookingAt();
    }

    /** 地区生产总值…: the targets of a whole place, not of one action. */
    static boolean ofThePlace(String text, Span goals) {
        return PLACE.matcher(text).region(goals.start(), goals.end()).find();
    }

    /** 到2029年,…目标基本实现: targets in a chapter of context. */
    static boolean opensDatedGoals(String paragraph) {
        return DATED_GOALS.matcher(Wording.head(paragraph, 120)).lookingAt();
    }

    /** A plan that itself runs to 2035 or beyond has no vision of that year. */
    static boolean reachesFar(String title) {
        return FAR_YEAR.matcher(title).find();
    }

    static OptionalInt farYear(String words) {
        var matcher = FAR_YEAR.matcher(Wording.head(words, 60));
        if (matcher.find()) {
            return OptionalInt.of(Integer.parseInt(matcher.group()));
        }
        if (words.contains("本世纪中叶")) {
            return OptionalInt.of(2050);
        }
        return OptionalInt.of(words.contains("二〇三五") ? 2035 : 2049);
    }
}
