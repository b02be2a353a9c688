package dev.banyan.plancompiler.units;

import dev.banyan.plancompiler.Responsible.Role;
import dev.banyan.plancompiler.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds named steering and accountability arrangements (工作机制与考核问责). */
final class Mechanisms {
    private static final String IN_CLAUSE = "[^,。;:\\n\\r\\t、()]";
    private static final Alternatives STEERING = new Alternatives()
            .or("“[^”\\n]{1,8}(长制|长日)”(?:工作责任|机制|长效机制|制度)?", "长制”", "长日”")
            .or("(?:“[^”\\n]{1,8}”)?(?:[市省县区]长|行政首长)负责制", "长负责制")
            .or("党政同责|一岗双责", "党政同责", "一岗双责")
            .or("(?<=落实|健全|完善|建立|实行|推行|压实)" + IN_CLAUSE + "{2,16}责任制", "责任制")
            .or("(?:组织|组建|成立|设立|建立)?" + IN_CLAUSE + "{0,8}(?:工作专班|联席会议(?:制度)?)", "工作专班", "联席会议")
            .or("(?<=建立|健全|完善)" + IN_CLAUSE + "{4,20}(?:协调|推进|联动|调度|督导)机制", "协调机制", "推进机制", "联动机制", "调度机制", "督导机制")
            .or("由[^,。;\\n\\r]{2,40}牵头的" + IN_CLAUSE + "{2,24}(?:机制|制度)", "牵头的")
            .or("(?:健全|构建)(?![^,。;\\n\\r]{0,60}(?:统筹|组织实施|牵头|负责))[^,。;:\\n\\r]{4,40}工作(?:机制|体系)", "工作机制", "工作体系")
            .or("列?第一位(?:者|的)?为牵头单位(?:,下同)?", "第一位");
    private static final Alternatives ASSESSMENT = new Alternatives()
            .or("(?:将|把)[^。;\\n\\r]{2,30}纳入[^,。;\\n\\r]{0,20}(?:考核|考评|督查|督导|绩效)[^,。;\\n\\r]{0,8}", "纳入")
            .or("[^,。;\\n\\r]{0,40}(?:追责问责|严肃问责|追究责任|严肃追责)", "追责问责", "严肃问责", "追究责任", "严肃追责");

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
        for (Span sentence : passages.with("长制", "长日", "负责制", "责任制", "同责", "双责", "专班", "联席会议", "机制", "体系", "第一位")) {
            collect(text, sentence, STEERING, Role.MECHANISM, found);
        }
        for (Span sentence : passages.with("纳入", "问责", "追责", "追究责任")) {
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
