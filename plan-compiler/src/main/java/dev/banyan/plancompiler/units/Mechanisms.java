package dev.banyan.plancompiler.units;

import dev.banyan.plancompiler.Responsible.Role;
import dev.banyan.plancompiler.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds named steering and accountability arrangements (工作机制与考核问责). */
final class Mechanisms {
    private static final String IN_CLAUSE = "[^,。;:\\n\\r\\t、()]";
    /** 河长制工作方案 names the plan, not the arrangement. */
    private static final String NOT_A_TITLE = "(?![^,。;》\\n]{0,8}(?:方案|意见|要点|办法|办公室|分解)|[^《。\\n]{0,24}》)";

    private static final Alternatives STEERING = new Alternatives()
            .or("“[^”\\n]{1,8}(长制|长日)”(?:工作责任|机制|长效机制|制度)?" + NOT_A_TITLE, "长制”", "长日”")
            .or("[河湖林田路街链湾片楼山库]{1,3}长制" + NOT_A_TITLE, "长制")
            .or("(?:“[^”\\n]{1,8}”)?(?:[市省县区]长|行政首长)负责制", "长负责制")
            .or("党政同责|一岗双责", "党政同责", "一岗双责")
            .or("(?<=落实|健全|完善|建立|实行|推行|压实)" + IN_CLAUSE + "{2,26}责任制", "责任制")
            .or("(?:组织|组建|成立|设立|建立)?" + IN_CLAUSE + "{0,8}(?:工作专班|联席会议(?:制度)?)", "工作专班", "联席会议")
            .or("(?<=建立|健全|完善)" + IN_CLAUSE + "{0,20}协调机制", "协调机制")
            .or(
                    "(?<=建立|健全|完善)" + IN_CLAUSE + "{4,20}(?:推进|联动|调度|督导|会商|协同监管)机制",
                    "监管机制",
                    "推进机制",
                    "联动机制",
                    "调度机制",
                    "督导机制",
                    "会商机制")
            .or("(?<=压实|夯实)[^,。;:\\n\\r]{0,16}(?:属地|部门|主体|领导|监管|工作)责任(?:、[^,。;\\n\\r]{2,6}责任)*", "压实", "夯实")
            .or("领导(?:干部)?(?:挂钩|包联|包保|挂点)(?:服务)?(?:制度|机制)?", "挂钩", "包联", "包保", "挂点")
            .or("(?:包案|包保|包联|领办|挂牌督办|约谈)[^,。;、\\n\\r]{0,6}制度", "包案", "包保", "包联", "领办", "挂牌督办", "约谈")
            .or("(?<=建立|健全|完善)协调(?:推进|联动)机制", "协调推进机制", "协调联动机制")
            .or(
                    "(?:成立|组建|建立|设立)(?:由|以)[^,。;\\n\\r]{2,40}的" + IN_CLAUSE + "{0,16}(?:专班|领导小组|指挥部)",
                    "成立",
                    "组建",
                    "建立",
                    "设立")
            .or(
                    "(?<=建立|健全|完善|实行|落实)" + IN_CLAUSE + "{0,12}(?:例会|调度|会商|督办|通报)制度",
                    "例会制度",
                    "调度制度",
                    "会商制度",
                    "督办制度",
                    "通报制度")
            .or("由[^,。;\\n\\r]{2,40}牵头的" + IN_CLAUSE + "{2,24}(?:机制|制度)", "牵头的")
            .or("(?:健全|构建)(?![^,。;\\n\\r]{0,60}(?:统筹|组织实施|牵头|负责))[^,。;:\\n\\r]{4,40}工作(?:机制|体系)", "工作机制", "工作体系")
            .or("(?<=成立|组建|设立|发挥)" + IN_CLAUSE + "{2,24}领导小组(?!办公室)", "领导小组")
            .or("(?:[周月季年][调通排观考例][^,。;、\\n\\r]、)+[周月季年][^,。;、\\n\\r]{2}”?(?:工作)?(?:制度|机制)", "、")
            .or("列?第一位(?:者|的)?为(?:工作)?牵头(?:单位|部门)(?:或汇总单位)?(?:,下同)?", "第一位");
    private static final Alternatives ASSESSMENT = new Alternatives()
            .or("(?:将|把)[^。;\\n\\r]{2,30}纳入[^,。;\\n\\r]{0,20}(?:考核|考评|督查|督察|督导|绩效|评价)[^,。;\\n\\r]{0,8}", "纳入")
            .or("(?<=^|[,;。])[^,。;\\n\\r]{0,12}(?:结果|情况)纳入[^,。;\\n\\r]{0,20}(?:考核|考评|督查|督察|绩效|评价)", "纳入")
            .or("(?:将|把)[^。;\\n\\r]{2,40}作为[^,。;\\n\\r]{0,30}(?:考核|考评|督查)[^,。;\\n\\r]{0,40}(?:内容|依据|指标)", "作为")
            .or(
                    "(?<=建立|健全|完善)[^,。;:\\n\\r]{0,20}(?:考核|评估|考评|督查|问责|奖惩)(?:评价|激励|奖惩)?机制",
                    "考核机制",
                    "评估机制",
                    "考评机制",
                    "督查机制",
                    "问责机制",
                    "奖惩机制",
                    "评价机制",
                    "激励机制")
            .or("[^,。;\\n\\r]{0,40}(?:追责问责|严肃问责|约谈问责|通报问责|追究责任|严肃追责)", "追责问责", "严肃问责", "约谈问责", "通报问责", "追究责任", "严肃追责");

    private Mechanisms() {}

    /**
     * An arrangement.
     *
     * @param span where it is named
     * @param role steering or assessment
     */
    record Found(Span span, Role role) {}

    static List<Found> in(String text, Passages passages) {
        var found = new ArrayList<Found>();
        for (Span sentence : passages.with(
                "长制", "长日", "负责制", "责任制", "同责", "双责", "专班", "联席会议", "机制", "体系", "第一位", "压实", "夯实", "领导", "制度", "指挥部",
                "领导小组")) {
            collect(text, sentence, STEERING, Role.MECHANISM, found);
        }
        for (Span sentence : passages.with("纳入", "问责", "追责", "追究责任", "作为", "机制")) {
            collect(text, sentence, ASSESSMENT, Role.ASSESSMENT, found);
        }
        return found;
    }

    private static void collect(String text, Span sentence, Alternatives arrangements, Role role, List<Found> found) {
        arrangements
                .in(text, sentence)
                .ifPresent(matcher -> matcher.results()
                        .forEach(result -> found.add(new Found(new Span(result.start(), result.end()), role))));
    }
}
