package dev.banyan.plancompiler.lint;

import java.util.List;
import java.util.regex.Pattern;

/** Brings different words for one measure to one form (指标同义词). */
final class MeasureNames {
    /** Left: a way of putting it; right: the form it is compared in. Longer ways stand first. */
    private static final List<List<String>> SYNONYMS = List.of(
            List.of("第三产业", "服务业"),
            List.of("三产", "服务业"),
            List.of("地区生产总值", "GDP"),
            List.of("国内生产总值", "GDP"),
            List.of("生产总值", "GDP"),
            List.of("规模以上工业", "规上工业"),
            List.of("研究与试验发展经费", "研发经费"),
            List.of("研究与试验发展(R&D)经费", "研发经费"),
            List.of("R&D经费", "研发经费"),
            List.of("全社会研发", "研发"),
            List.of("研发经费投入", "研发投入"),
            List.of("细颗粒物(PM2.5)", "PM2.5"),
            List.of("细颗粒物", "PM2.5"),
            List.of("常住人口城镇化率", "城镇化率"),
            List.of("经费投入强度", "投入强度"),
            List.of("每千常住人口", "每千人"),
            List.of("每千人口", "每千人"),
            List.of("执业(助理)医师", "医生"),
            List.of("执业医师", "医生"),
            List.of("医疗卫生机构床位", "床位"),
            List.of("人口平均预期寿命", "预期寿命"),
            List.of("人均预期寿命", "预期寿命"),
            List.of("平均预期寿命", "预期寿命"),
            List.of("空气质量优良天数比率", "空气优良天数比例"),
            List.of("空气质量优良天数比例", "空气优良天数比例"),
            List.of("全体居民", "居民"),
            List.of("社会消费品零售总额", "社零总额"),
            List.of("所占比重", "比重"),
            List.of("占比", "比重"),
            List.of("比例", "比重"),
            List.of("分别", ""),
            List.of("拥有", ""),
            List.of("数量", ""),
            List.of("总数", ""),
            List.of("面积", ""),
            List.of("全市", ""),
            List.of("全省", ""),
            List.of("全区", ""),
            List.of("全县", ""),
            List.of("城市", ""),
            List.of("的", ""),
            List.of("数", ""));

    /** What is done, around what is counted: 累计建成…, …增长. */
    private static final Pattern DOING = Pattern.compile("20\\d\\d年|^(?:累计|新增|建成|新建|建设|打造|评选|实现)+|(?:布局|建设|增长|增速)+$");

    private MeasureNames() {}

    static String canonical(String name) {
        var form = name.replace('（', '(')
                .replace('）', ')')
                .replace("“", "")
                .replace("”", "")
                .replace(" ", "");
        for (var synonym : SYNONYMS) {
            form = form.replace(synonym.get(0), synonym.get(1));
        }
        return DOING.matcher(form).replaceAll("");
    }
}
