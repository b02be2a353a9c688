package dev.banyan.reports.rules;

import dev.banyan.reports.Answers;
import dev.banyan.reports.Answers.Answer;
import dev.banyan.reports.Answers.Standing;
import java.util.List;

/** Words of the demo city's reports (演示用语): short phrases put together, each marked as simulated. */
final class StoryWords {
    static final String MARK = "【演示数据】";
    private static final int HEAD = 14;

    private static final List<String> MEANS =
            List.of("召开专题调度会", "完善工作台账", "开展联合检查", "组织业务培训", "对接项目单位", "细化任务清单", "落实资金安排", "走访基层单位");
    private static final List<String> GOING =
            List.of("总体按计划推进", "进度符合时序", "主要环节有序开展", "已完成阶段性工作", "正在收尾前期手续", "重点项目加快实施");
    private static final List<String> DONE = List.of("已全部完成并通过自查", "目标已达到，转入常态管理", "已完成验收，资料归档");
    private static final List<String> NOT_STARTED = List.of("正在制定方案，尚未实施", "前期论证中，拟下季度启动");
    private static final List<String> OBSTACLE =
            List.of("受用地手续影响，进度滞后，已报请协调", "资金到位较慢，正在争取支持", "部门意见尚未统一，拟提请会商", "施工条件受限，已调整工序");
    private static final List<String> RETURNED =
            List.of("【演示】内容过于笼统，请补充具体做法和数据。", "【演示】数据与上期衔接不上，请核实后重报。", "【演示】未说明滞后原因和下步措施，请补充。");

    private StoryWords() {}

    static String of(Standing standing, String clause, int lot) {
        var ending = switch (standing) {
            case DONE -> pick(DONE, lot / 8);
            case IN_PROGRESS -> pick(GOING, lot / 8);
            case NOT_STARTED -> pick(NOT_STARTED, lot / 8);
            case OBSTACLE -> pick(OBSTACLE, lot / 8);
        };
        return MARK + "围绕“" + head(clause) + "”，" + pick(MEANS, lot) + "，" + ending + "。";
    }

    static String returned(int lot) {
        return pick(RETURNED, lot);
    }

    /** The same answers as a hurried first sending has them: the first clause only says that all goes well. */
    static Answers thin(Answers answers) {
        return new Answers(
                answers.clauses().stream()
                        .map(it -> new Answer(it.question(), it.standing(), MARK + "按要求推进。"))
                        .toList(),
                answers.figures(),
                answers.progress(),
                false);
    }

    private static String head(String clause) {
        var words = clause.strip().replaceAll("[。；;！？\\s]+$", "");
        int points = words.codePointCount(0, words.length());
        return points <= HEAD ? words : words.substring(0, words.offsetByCodePoints(0, HEAD)) + "…";
    }

    private static String pick(List<String> phrases, int lot) {
        return phrases.get(lot % phrases.size());
    }
}
