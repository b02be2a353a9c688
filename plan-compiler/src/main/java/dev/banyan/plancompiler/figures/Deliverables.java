package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.DraftIndicator;
import dev.banyan.plancompiler.DraftIndicator.Trace;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.TargetComparator;
import dev.banyan.plancompiler.TargetValue;
import dev.banyan.plancompiler.deadlines.Deadlines.Governed;
import dev.banyan.plancompiler.text.Lexicon;
import dev.banyan.plancompiler.text.WorkingText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads dated deliverables (时限性任务): a clause with a date of its own and a word that says when it is done. */
final class Deliverables {
    private static final Lexicon<Boolean> DONE = new Lexicon<Boolean>()
            .with(
                    true,
                    "完成 建成 建立 构建 形成 实现 解决 消除 达标 达标排放 出台 印发 成为 跻身 建立健全 建成投用 投入使用 建成投产 竣工 投用 通车 验收 上线 满足 完工 投运 贯通 使用完毕 拨付到位 整改到位 落实到位 安装到位 清零 销号 完毕");

    private static final Lexicon<Boolean> DEGREES = new Lexicon<Boolean>()
            .with(true, "分别 基本 全面 全部 系统 初步 率先 如期 总体 同步 整体 高质量 按期 提前 完全 已 力争 争取 努力 确保 彻底 有效 顺利 也 牵头");

    /** Soft wordings that no one can check. */
    private static final Lexicon<Boolean> SOFT = new Lexicon<Boolean>()
            .with(
                    true,
                    "开门红 开门稳 良好开局 坚实基础 新跃升 新变化 新成就 新优势 新提高 历史性 长足 决定性 新进步 新改善 新成果 大幅 新突破 新跨越 新提升 新进展 新发展 新作为 更大突破 重大突破 突破性进展 实质性进展 积极进展 明显进展 新成效 明显成效 显著成效 显著提升 明显提升 明显增强 显著增强 大幅提升 新飞跃 新台阶 良性互动 协同发展 更大作为 良好氛围 浓厚氛围 更加 显著改善 明显改善 持续改善 稳步 较大 新局面 合力 有机统一 新气象 高质量发展 跨越式发展 有机衔接 良性循环");

    /** 展现…的现实模样: to show is nothing done. */
    private static final Lexicon<Boolean> SHOWING = new Lexicon<Boolean>().with(true, "展现 彰显 呈现 谱写");

    /** 实现以下目标: what follows is the matter. */
    private static final Lexicon<Boolean> ANNOUNCED = new Lexicon<Boolean>().with(true, "以下 如下 下列");

    private static final Lexicon<Boolean> SOFT_LEADS =
            new Lexicon<Boolean>().with(true, "加快 推动 推进 促进 着力 逐步 持续 不断 积极 加速 引导 支持 鼓励 有利于 为 探索");

    private static final Lexicon<Boolean> ANY_ACTION = new Lexicon<Boolean>()
            .with(
                    true,
                    "迁建 抓好 抓实 推进 推动 加强 强化 优化 提升 引进 培育 培训 举办 承办 签订 兑现 支付 报送 报省 报市 报区 报县 报国 报请 报备 报送 报我 备案 上报 提交 汇总 通报 移交 交付 覆盖 归集 接入 联通 打通 搬迁 安置 补齐 更换 更新 升级 安装 铺设 种植 修复 恢复 投入 完成 建成 建立 构建 形成 实现 解决 消除 出台 印发 启动 开展 制定 编制 修订 改造 整治 开通 上线 发布 公布 组建 设立 推行 启用 纳入 实施 落实 开工 投用 投产 验收 建设 打造 关停 淘汰 拆除 清理 明确 制订 召开 组织 推出 推广 搭建 办理 健全 完善 达到 取消 停止 研究 选取 选择 评估 遴选 部署 摸清 排查 建好 收集 提出 谋划 做好 梳理 退出 整改 配备 配齐 确定 划定 完工 贯通 通车 上传 录入 反馈");

    /** After these the thing made is what the record is about, not who makes it. */
    private static final Lexicon<Boolean> MADE =
            new Lexicon<Boolean>().with(true, "完成 建成 建立 构建 形成 出台 印发 跻身 成为 建立健全 制定 编制 组建 设立 开展 启动");

    /** 达到国家标准: a standard is met or not. */
    private static final Pattern STANDARD = Pattern.compile("(?:达到|符合)[^,。;]{2,24}(?:标准|要求)$");

    /** 走在全国前列: no one can tell from a date whether it is so. */
    private static final Pattern VAGUE_RANK = Pattern.compile("(?:前列|先进行列|第一方阵|领先地位|排头兵)$");

    private static final TargetValue NO_FIGURE = new TargetValue(
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private Deliverables() {}

    static Optional<DraftIndicator> read(
            WorkingText working, Span sentence, Span clause, List<Span> dates, Governed governed, boolean aspiring) {
        if (governed.past()) {
            return Optional.empty();
        }
        var text = working.folded();
        int start = clause.start();
        int named = clause.start();
        for (var date : dates) {
            if (date.start() >= clause.start() && date.end() <= clause.end()) {
                named = date.start();
                start = Math.max(start, date.end());
            }
        }
        int begin = start;
        if (named > clause.start() + 2
                && DONE.startingAt(text, start, clause.end()).isPresent()
                && clause.end() - start <= 4) {
            return Optional.of(inverted(working, clause, new Span(clause.start(), named), start, governed, aspiring));
        }
        boolean soft = false;
        while (begin < clause.end()) {
            var opener = opener(text, begin, clause.end());
            if (opener.isEmpty()) {
                break;
            }
            soft |= SOFT_LEADS.startingAt(text, begin, clause.end()).isPresent();
            begin = opener.get().end();
        }
        boolean told = ANNOUNCED.firstIn(text, begin, clause.end()).isPresent();
        boolean shown = SHOWING.firstIn(text, begin, clause.end()).isPresent();
        boolean within = start < clause.end() && text.charAt(start) == '在';
        boolean rank = VAGUE_RANK.matcher(text).region(begin, clause.end()).find();
        boolean bare = clause.end() - begin < 3
                && (clause.start() == sentence.start()
                        || DONE.startingAt(text, begin, clause.end()).isEmpty());
        if (rank || told || shown || bare || within || soft || beside(text, begin, clause.end())) {
            return Optional.empty();
        }
        var body = new Span(begin, clause.end());
        return predicate(text, begin, clause.end(), governed.strict())
                .filter(match -> SOFT.firstIn(text, match.end(), body.end()).isEmpty())
                .map(match -> record(working, sentence, body, match, governed, aspiring));
    }

    /** 该项工作于2019年4月底前完成: what is to be done stands in front of the date. */
    private static DraftIndicator inverted(
            WorkingText working, Span clause, Span ahead, int verb, Governed governed, boolean aspiring) {
        var text = working.folded();
        int end = ahead.end();
        while (end > ahead.start() && "于在应须要到 ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return done(working, new Span(ahead.start(), end), new Span(verb, clause.end()), clause, governed, aspiring);
    }

    private static DraftIndicator done(
            WorkingText working, Span name, Span predicate, Span whole, Governed governed, boolean aspiring) {
        var trace = new ArrayList<Trace>();
        trace.add(new Trace("deliverable.done", predicate));
        governed.deadline().span().ifPresent(place -> trace.add(new Trace(governed.rule(), place)));
        return new DraftIndicator(
                "",
                "",
                working.printed(name).replace("\n", "").strip(),
                TargetComparator.DONE,
                NO_FIGURE,
                governed.deadline(),
                Optional.empty(),
                aspiring,
                whole,
                trace);
    }

    /** A clause that only explains, gives the aim or sets the time: 是…, 为…, 在…之时. */
    private static boolean beside(String text, int begin, int end) {
        return "是在为".indexOf(text.charAt(begin)) >= 0
                || text.startsWith("之时", end - 2)
                || text.startsWith("之际", end - 2)
                || text.startsWith("时期", end - 2)
                || text.charAt(end - 1) == '时' && !text.startsWith("小时", end - 2) && !text.startsWith("及时", end - 2);
    }

    private static Optional<Lexicon.Match<Boolean>> opener(String text, int at, int end) {
        return Cue.OPENERS
                .startingAt(text, at, end)
                .filter(match -> match.says() == Cue.MODAL || match.says() == Cue.FILLER)
                .filter(match -> DONE.firstIn(text, at, match.end()).isEmpty())
                .filter(match -> Cue.GUARDS.startingAt(text, at, end).isEmpty())
                .map(match -> new Lexicon.Match<>(match.start(), match.end(), true));
    }

    private static Optional<Lexicon.Match<Boolean>> predicate(String text, int begin, int end, boolean strict) {
        int at = begin;
        for (var degree = DEGREES.startingAt(text, at, end);
                degree.isPresent();
                degree = DEGREES.startingAt(text, at, end)) {
            at = degree.get().end();
        }
        var atStart = DONE.startingAt(text, at, end);
        if (atStart.isPresent()) {
            return atStart;
        }
        var atEnd = DONE.endingAt(text, end, begin);
        if (atEnd.isPresent()) {
            return atEnd.filter(match ->
                    strict || SOFT_LEADS.endingAt(text, match.start(), begin).isEmpty());
        }
        for (int i = at + 2; i < end; i++) {
            var inside = DONE.startingAt(text, i, end);
            boolean degree = DEGREES.endingAt(text, i, begin).isPresent();
            boolean becoming = text.startsWith("成为", i) || text.startsWith("跻身", i);
            boolean attributive = inside.isPresent()
                    && !becoming
                    && !(degree
                            && text.indexOf('的', inside.get().end(), end)
                                    > inside.get().end() + 4)
                    && text.indexOf('的', inside.get().end(), end) >= 0;
            if (attributive) {
                return strict ? actionOf(text, at, end) : Optional.empty();
            }
            if (inside.isPresent() && (degree || subject(text, i, at))) {
                return inside;
            }
            if (inside.isPresent()
                    && (becoming || text.startsWith("实现", i) || text.startsWith("印发", i) || text.startsWith("出台", i))
                    && SOFT_LEADS.endingAt(text, i, begin).isEmpty()) {
                return inside;
            }
        }
        var standard = STANDARD.matcher(text).region(at, end);
        if (standard.find()) {
            return Optional.of(new Lexicon.Match<>(standard.start(), standard.end(), true));
        }
        return strict ? actionOf(text, at, end) : Optional.empty();
    }

    /** 各部门完成…: who is to do it stands in front of the word of doing. */
    private static boolean subject(String text, int verb, int from) {
        return verb > from + 1 && "委局部厅办府市县区省份位门院校业社村地".indexOf(text.charAt(verb - 1)) >= 0;
    }

    /** Any word of doing, at the start or behind the body that is to do it (各省份要出台). */
    private static Optional<Lexicon.Match<Boolean>> actionOf(String text, int at, int end) {
        var first = ANY_ACTION.startingAt(text, at, end);
        if (first.isPresent()) {
            return first;
        }
        int told = text.indexOf('已', at, end);
        if (told >= 0 && text.indexOf('的', told, end) > 0) {
            return Optional.empty();
        }
        for (int i = at + 2; i < Math.min(end, at + 24); i++) {
            boolean subject = DEGREES.endingAt(text, i, at).isPresent()
                    || subject(text, i, at)
                    || "要均全应须)".indexOf(text.charAt(i - 1)) >= 0;
            var action = subject ? ANY_ACTION.startingAt(text, i, end) : Optional.<Lexicon.Match<Boolean>>empty();
            if (action.isPresent()) {
                return action;
            }
        }
        boolean moved = at > 0 && "将把".indexOf(text.charAt(at - 1)) >= 0;
        for (int i = at + 2; moved && i < end; i++) {
            var action = ANY_ACTION.startingAt(text, i, end);
            if (action.isPresent() && text.charAt(i - 1) != '的') {
                return action;
            }
        }
        int dealt = text.indexOf("进行", at, end);
        int object = text.indexOf('对', at, end);
        return object >= 0 && object < dealt && dealt + 2 < end
                ? Optional.of(new Lexicon.Match<>(dealt, dealt + 2, true))
                : Optional.empty();
    }

    private static DraftIndicator record(
            WorkingText working,
            Span sentence,
            Span body,
            Lexicon.Match<Boolean> predicate,
            Governed governed,
            boolean aspiring) {
        var text = working.folded();
        int begin = body.start();
        int degreeStart = predicate.start();
        for (var degree = DEGREES.endingAt(text, degreeStart, begin);
                degree.isPresent();
                degree = DEGREES.endingAt(text, degreeStart, begin)) {
            degreeStart = degree.get().start();
        }
        boolean made = MADE.startingAt(text, predicate.start(), predicate.end()).isPresent()
                && body.end() - predicate.end() >= 2;
        var name = degreeStart > begin && !made
                ? new Span(begin, degreeStart)
                : new Span(predicate.end(), Math.max(predicate.end(), body.end()));
        if (name.length() == 0) {
            name = Subjects.before(text, sentence.start(), body.start());
        }
        if (text.startsWith("行列", name.end() - 2) && name.length() > 4) {
            name = new Span(name.start(), name.end() - 2);
        }
        return done(working, name, new Span(predicate.start(), predicate.end()), body, governed, aspiring);
    }
}
