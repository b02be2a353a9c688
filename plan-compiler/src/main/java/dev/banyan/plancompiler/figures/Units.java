package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.text.Lexicon;
import java.util.Optional;

/** The units that stand behind figures (计量单位) and what sort of figure each makes. */
final class Units {
    /** What sort of figure a unit makes (指标值类型). */
    enum Sort {
        /** A share or a rate (百分比). */
        SHARE,
        /** Percentage points (百分点). */
        POINTS,
        /** Things made, found, chosen or held (数量). */
        COUNT,
        /** Money, area, energy, people, freight (规模). */
        AMOUNT,
        /** A length of time (时长). */
        DURATION,
        /** 倍. */
        TIMES,
        /** 岁. */
        AGE
    }

    /**
     * A unit as printed (单位).
     *
     * @param end one past its last character
     * @param name without a leading 个
     * @param sort what sort of figure it makes
     */
    record Unit(int end, String name, Sort sort) {}

    private static final Lexicon<Sort> UNITS = new Lexicon<Sort>()
            .with(Sort.SHARE, "% ‰ ﹪ /10万 /十万")
            .with(Sort.POINTS, "百分点 个百分点 个点 个基点 基点")
            .with(Sort.TIMES, "倍")
            .with(Sort.AGE, "岁 周岁")
            .with(Sort.DURATION, "小时 工作小时 工作日 自然日 分钟 秒 毫秒 天 日 年 个月 学时 课时 个小时 个工作小时 个工作日 个自然日 个学时 个课时 个标准课时")
            .with(
                    Sort.COUNT,
                    "个 家 所 名 项 座 条 场 场次 件 种 支 款 辆 台 套 台套 台(套) 艘 架 部 篇 本 幅 对 站 间 栋 幢 口 眼 宗 例 门 组 株 棵 户 处 次 张 册 只 头 羽 尾 枚 块 期 轮 段 片 位 村 镇 乡 城 县 县区 市 园 对 颗 根 孔 泊位 团 班 宗 标段 单 堂 批次 人份 套次 户次 期次 个次 例次 件次 家次 站次 校次 席 盏 基 枪 桩 床 顶 组次 类 大类 剂次 例 车次 趟 列 副 艘次 辆次 台次 头(只) 项次 篇次")
            .with(
                    Sort.AMOUNT,
                    "元 美元 欧元 港元 日元 英镑 人民币 人 人次 人日 人口 人月 职工 吨 吨标准煤 吨标煤 千克标准煤 克标准煤 千克标煤 公斤标准煤 公斤 千克 克 毫克 微克 斤 担 平方公里 平方千米 平方米 平方 平米 公里 千米 米 海里 厘米 毫米 亩 亩次 公顷 公亩 立方米 立方 立米 方 标准立方米 升 毫升 标准箱 标箱 TEU teu 千瓦时 千瓦 兆瓦 吉瓦 兆瓦时 瓦 千伏 千伏安 万伏安 度 度电 吨公里 人公里 车公里 架次 班次 班列 航次 标台 蒸吨 车位 床位 学位 位数 标准车 kW kw KW MW GW kWh MWh GWh km Km KM km2 m2 m3 kg mg t MB GB TB PB EB Mbps Gbps Tbps PFLOPS EFLOPS Pflops Eflops P E dB 分贝 微克/立方米 毫克/升 分 个标准机架 标准机架 机架 户数 折标 吨油当量 吨二氧化碳 千卡 卡 当量 摄氏度 ℃ 亿元 港币 株次 册次 卷 端口 用户 芯公里 皮长公里 对公里 车标 自然吨 人天");

    private static final Lexicon<Boolean> BASES = new Lexicon<Boolean>()
            .with(
                    true,
                    "人 人年 斤 平方千米 吨钢 吨产品 学年 学期 季度 周 套 间 所 项 村 千人 万人 吨 吨标准煤 亩 平方公里 平方米 立方米 小时 天 日 年 万元 亿元 元 千瓦时 户 升 公里 次 月 秒 床 人次 人·年 人·月 标准煤 公顷 百公里 个 家 辆 台 车 班 科 kWh 百户 十万 千克 台年 人日");

    /** Words that begin like a unit and are none. */
    private static final Lexicon<Boolean> WORDS = new Lexicon<Boolean>()
            .with(
                    true,
                    "列入 列为 列第 列席 方面 方位 年级 年轻 年度 户外 户籍 人才 人民 人均 家庭 处于 条件 位于 场所 个别 名义 次要 天然 升级 分别 分之 部门 部分 部委 件套 期间 元宇宙 张图 张网 组织 城市 市场 县域 村庄 区域 班子 片区 起来 站位 对口 对接 单位 单元 口径");

    private Units() {}

    static Optional<Unit> at(String text, int start, int limit) {
        int from = start < limit && text.charAt(start) == ' ' ? start + 1 : start;
        if (WORDS.startingAt(text, from, limit).isPresent()) {
            return Optional.empty();
        }
        return UNITS.startingAt(text, from, limit)
                .filter(match -> whole(text, match.end(), limit))
                .map(match -> {
                    int end = match.end();
                    while (end < limit && text.charAt(end) == '/') {
                        var base = BASES.startingAt(text, end + 1, limit);
                        if (base.isEmpty()) {
                            break;
                        }
                        end = base.get().end();
                    }
                    boolean counter = match.says() == Sort.DURATION && text.charAt(from) == '个' && end - from > 2;
                    int nameStart = counter ? from + 1 : from;
                    var sort = match.says() == Sort.COUNT && end > match.end() ? Sort.AMOUNT : match.says();
                    return new Unit(end, text.substring(nameStart, end), sort);
                });
    }

    /** A unit in Latin letters must not run on into a word. */
    private static boolean whole(String text, int end, int limit) {
        return !latin(text.charAt(end - 1)) || end >= limit || !latin(text.charAt(end));
    }

    private static boolean latin(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
