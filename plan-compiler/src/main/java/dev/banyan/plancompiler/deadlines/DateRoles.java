package dev.banyan.plancompiler.deadlines;

import dev.banyan.plancompiler.PlanPeriod;
import dev.banyan.plancompiler.deadlines.DatePhrase.Role;
import dev.banyan.plancompiler.text.Lexicon;
import dev.banyan.plancompiler.text.Lexicon.Match;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells from the words about a date what it does in its sentence (时间词的作用). */
final class DateRoles {
    static final Lexicon<Boolean> BEFORE = new Lexicon<Boolean>().with(true, "之前 以前 前");

    static final Lexicon<Role> LEADS = new Lexicon<Role>()
            .with(Role.START, "自 从 始于 起于")
            .with(Role.BASELINE, "比 较 对比 相比 同比 由 以 与")
            .with(Role.PAST, "截至 截止 截止到 截至到")
            .with(Role.MENTION, "编制 制定 制订 起草")
            .with(Role.DEADLINE, "到 至 力争 力争到 争取 争取到 于 在 确保 :");

    static final Lexicon<Role> FOLLOWS = new Lexicon<Role>()
            .with(Role.START, "起 开始 以来 以后 之后 后 始")
            .with(Role.BASELINE, "基础上 的基础上 水平 的水平 基数 为基期 为基数 相比")
            .with(Role.MENTION, "是 远景 规划 计划 版 度 工作 重点 立法 财政 预算 公报 统计 第 号 届 以来 任务清单 行动");

    /** What happens on a date that a text only tells of. */
    static final Lexicon<Boolean> EVENTS = new Lexicon<Boolean>().with(true, "召开 举办 举行 印发 发布 颁布 出台 修订 修正 实施 启动 开始");

    /** What is said to happen by 年底. */
    static final Lexicon<Boolean> DUE =
            new Lexicon<Boolean>().with(true, "完成 建成 实现 力争 达到 基本 全面 全部 投入 投用 通车 开工 竣工 累计 新增 出台 形成");

    static final Lexicon<Role> PLAN_FOLLOWS = new Lexicon<Role>()
            .with(Role.DEADLINE, "时期末 期间 时期 期末 末期 末 规划期末 规划期内 规划期 期")
            .with(Role.START, "以来 开局")
            .with(Role.MENTION, "良好开局 起步 开好局 开门红 规划 目标 发展目标");

    /** What is done for those of whom a condition speaks. */
    private static final Lexicon<Boolean> GIVEN =
            new Lexicon<Boolean>().with(true, "给予 予以 按 可 享受 应享受 免征 减免 免收 发放 奖励 补助 补贴 执行");

    private static final Lexicon<Boolean> ACTS = new Lexicon<Boolean>().with(true, "完成 建成 成立 建立 组建 出台 印发");

    /** 年末登记率达到85%: a level that is to be reached then. */
    private static final Pattern REACHES = Pattern.compile("[^,。;:]{2,10}(?:达到?|不低于|不少于|控制在|提高到)\\d");

    /** 6月30日、9月30日和12月31日前: days and months in a row share the 前 of the last. */
    private static final Pattern ROW =
            Pattern.compile("(?:[、和及](?:20\\d\\d年)?\\d{1,2}月(?:\\d{1,2}日|份?[底末]?)){1,5}(?:以|之)?前");

    private static final int LONGEST_STAGE = 40;

    private static final Pattern WINDOW = Pattern.compile("[自从][^,。;%]{2,36}[起日][至到]$");
    private static final int LONGEST_WINDOW = 40;
    private static final int LONGEST_CONDITION = 80;
    private static final int SHORT_NOUN = 8;

    private final String text;
    private final PlanPeriod period;

    DateRoles(String text, PlanPeriod period) {
        this.text = text;
        this.period = period;
    }

    /** What a date does, from the words about it. */
    Role role(int start, int end, int to) {
        var lead = LEADS.endingAt(text, start, Math.max(0, start - 4)).map(Match::says);
        var follow = FOLLOWS.startingAt(text, end, to).map(Match::says);
        boolean comparison = end < to
                && text.charAt(end) == '的'
                && end + 1 < to
                && (Character.isDigit(text.charAt(end + 1)) || lead.equals(Optional.of(Role.BASELINE)));
        if (lead.equals(Optional.of(Role.BASELINE)) || comparison || follow.equals(Optional.of(Role.BASELINE))) {
            return Role.BASELINE;
        }
        if (told(start, end, to)) {
            return Role.MENTION;
        }
        if (lead.equals(Optional.of(Role.PAST))) {
            return Role.PAST;
        }
        if (follow.equals(Optional.of(Role.MENTION)) || lead.equals(Optional.of(Role.MENTION))) {
            return Role.MENTION;
        }
        if (lead.equals(Optional.of(Role.START)) || follow.equals(Optional.of(Role.START))) {
            return Role.START;
        }
        return Role.DEADLINE;
    }

    /** 整治阶段（4月1日—9月30日）: the last day of a stage is by when its work is due. */
    static boolean closesStage(String text, int start, int end) {
        return start > 0
                && end < text.length()
                && text.charAt(end) == ')'
                && DateScanner.DASHES.indexOf(text.charAt(start - 1)) >= 0
                && text.substring(Math.max(0, start - LONGEST_STAGE), start).contains("阶段");
    }

    /** 9月底, 9月10日前, 3月份建成…, or a month alone in a cell: by when or in which something is to be done. */
    boolean dueInMonth(int start, int end, int behindDay, int to) {
        boolean dayBefore = behindDay > end
                && behindDay + 1 < to
                && text.charAt(behindDay) == '日'
                && BEFORE.startingAt(text, behindDay + 1, to).isPresent();
        return dayBefore
                || inRow(Math.max(end, behindDay > end ? behindDay + 1 : end), to)
                || inRow(end < to && "底末".indexOf(text.charAt(end)) >= 0 ? end + 1 : end, to)
                || end < to && "底末前".indexOf(text.charAt(end)) >= 0
                || fillsCell(start, end)
                || behindStop(start) && ACTS.startingAt(text, end, to).isPresent();
    }

    /** 11月完成…: a month that opens a clause. */
    private boolean behindStop(int start) {
        return start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)) && text.charAt(start - 1) != '-';
    }

    /** Whether further days or months that end in 前 follow a day or month. */
    boolean inRow(int behind, int to) {
        return behind < to
                && "、和及".indexOf(text.charAt(behind)) >= 0
                && ROW.matcher(text).region(behind, Math.min(to, behind + 60)).lookingAt();
    }

    /** One past the one or two digits that stand at a place. */
    static int behindDigits(String text, int at, int to) {
        int digit = at;
        while (digit < to && digit - at < 2 && Character.isDigit(text.charAt(digit))) {
            digit++;
        }
        return digit;
    }

    /** 完成时限栏中的“9月”: a month alone in the cell of a table row. */
    private boolean fillsCell(int start, int end) {
        return start > 0
                && text.charAt(start - 1) == '\t'
                && (end == text.length() || "\t\n".indexOf(text.charAt(end)) >= 0);
    }

    /** 制定2030年前碳达峰行动方案: a date in the name of what is written. */
    boolean inName(int start) {
        return LEADS.endingAt(text, start, Math.max(0, start - 4))
                .filter(lead -> lead.says() == Role.MENTION)
                .isPresent();
    }

    /** 自2023年1月1日至2023年12月31日前: until when something is in force, and nothing that is done by then. */
    boolean endsWindow(int start) {
        return start > 0
                && "至到".indexOf(text.charAt(start - 1)) >= 0
                && WINDOW.matcher(text.substring(Math.max(0, start - LONGEST_WINDOW), start))
                        .find();
    }

    /** Whether 年底 or 年内 at a place says by when something is due. */
    boolean due(int i, int to) {
        boolean led = LEADS.endingAt(text, i, Math.max(0, i - 4))
                .filter(lead -> lead.says() == Role.DEADLINE)
                .isPresent();
        return i + 2 >= to
                || "前,、:(".indexOf(text.charAt(i + 2)) >= 0
                || BEFORE.startingAt(text, i + 2, to).isPresent()
                || DUE.startingAt(text, i + 2, to).isPresent()
                || led
                || i > 0 && text.charAt(i - 1) == '今'
                || i > 0
                        && ",;。".indexOf(text.charAt(i - 1)) >= 0
                        && REACHES.matcher(text).region(i + 2, to).lookingAt();
    }

    /** 2022年度完成投资…: the year in which something is due, unless it belongs to a name (2022年度计划). */
    boolean ofTheYear(int behind, int year, int to) {
        return year >= period.firstYear().orElse(year)
                && behind < to
                && "、的".indexOf(text.charAt(behind)) < 0
                && FOLLOWS.startingAt(text, behind, to).isEmpty();
    }

    /** 2021年印发的…, 2020年出台《…》, 2000年前建成的…: the date belongs to what is spoken of. */
    private boolean told(int start, int end, int to) {
        int stated = end < to && text.charAt(end) == ' ' ? end + 1 : end;
        if (text.startsWith("已", stated)
                && text.substring(stated, Math.min(to, stated + 8)).indexOf('的') > 0) {
            return true;
        }
        var event = EVENTS.startingAt(text, end, to);
        if (event.isPresent()) {
            int next = event.get().end();
            return next < to && "的了《".indexOf(text.charAt(next)) >= 0;
        }
        return false;
    }

    /** 对2025年购置…的，给予…: the date belongs to whom something is given. */
    boolean ofCondition(int start, int end, int to) {
        int stop = end;
        while (stop < to && stop - end < LONGEST_CONDITION && ",;。".indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        int of = text.lastIndexOf('的', stop - 1);
        return stop < to
                && of > end
                && stop - of <= SHORT_NOUN
                && GIVEN.startingAt(text, stop + 1, to).isPresent();
    }

    /** A date before the plan that only tells of what stands there already (2000年底前建成的小区). */
    boolean old(int end, String iso, int to) {
        if (period.firstYear().isEmpty()
                || Integer.parseInt(iso.substring(0, 4)) >= period.firstYear().getAsInt()) {
            return false;
        }
        for (int i = end; i < Math.min(to, end + 10) && ",、".indexOf(text.charAt(i)) < 0; i++) {
            if (text.charAt(i) == '的') {
                return true;
            }
        }
        return false;
    }
}
