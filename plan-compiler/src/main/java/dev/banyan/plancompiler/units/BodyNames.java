package dev.banyan.plancompiler.units;

import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Lexicon;
import dev.banyan.plancompiler.text.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a list of bodies into names (单位名称). */
final class BodyNames {
    private static final Pattern SUFFIX = Pattern.compile(
            "(部|委|局|厅|办|署|院|会|社|政府|单位|部门|小组|组|指挥部|中心|公司|集团|区|县|市|镇|乡|街道|街|企业|学校|高校|机关|机构|协会|联盟|总社|总局|工会|妇联|团委|团市委|团省委|共青团|科协|侨联|残联|银行|行|处|科|室"
                    + "|党委|党组|支部|人大|政协|军区|大队|支队|总队|站|所|馆|台|报社|日报|医院|大学|学院|园|园区|平台|专班|地区|地方|市级|县级|省级|镇街|乡镇|村|社区|旗|州|盟|省|长|书记|主任|主体|班子|网|分局|队|联社|组织|各方|方面|股份|农场|电视台|电力|燃气|水务|移动|联通|电信|铁塔)"
                    + "(\\([^()]{1,24}\\))?$");
    /** Ends of names that are whole, so that a word for "and" behind them joins two bodies. */
    private static final Pattern WHOLE = Pattern.compile(
            "(局|委|办|部|厅|署|院|会|政府|单位|部门|小组|指挥部|中心|公司|集团|区|县|市|街道|乡镇|镇|政协|人大|党委|企业|学校|市级|县级|省级|总社|工会|妇联|组织|机关)(\\([^()]{1,24}\\))?$");

    private static final Pattern GENERIC_START =
            Pattern.compile("^(各|有关|相关|市直|省直|县直|区直|市级|省级|县级|属地|其他|全市|全省|中央|国家|市委|省委|县委|区委|市政府|驻)");
    /** 有关部门和单位: a word that names no body of its own. */
    private static final Set<String> BARE = Set.of("单位", "部门", "机构", "企业", "个人", "组织");

    /** 各乡镇党委和人民政府: one body with two heads. */
    private static final Set<String> GOVERNMENT = Set.of("政府", "人民政府");

    /** How something is done, behind the name of who does it. */
    private static final Lexicon<Boolean> MANNER =
            new Lexicon<Boolean>().with(true, "定期 不定期 共同 联合 统一 分别 适时 具体 及时 同步 每年 每季度 每月");

    private static final Pattern ET_CETERA = Pattern.compile(
            "等((相关|有关|各)?(责任|职能|成员|市直|省直|区直|县直|主管|行业主管|直属)?(部门|单位|机构|部委|委办局|地区|地方|企业)((和|及|、)(单位|部门))?|.{1,4}(部门|单位|家))?$");
    /** A remark on how the list is to be read (列第一位的为牵头单位，下同). */
    private static final Pattern REMARK = Pattern.compile("\\((?:除|列|排|注|第一|首位|以下|负责)[^()]*\\)$|\\([^()]*下同\\)$");

    private static final Pattern NOT_A_NAME = Pattern.compile(
            "[。;:!?%“”<>=]|[和与及]$|层面$|(?:确定|认定|指定|核定)$|参照|下同|以下|负责(?![人同])|\\d{2,}|要|应当|必须|的|是|为|将|了|会同|^[(〔]|^(经(?![信济贸开])|大力|积极|着力|全力|加强|推进|开展|建立|完善|健全|落实|做好|组织(?!部|人)|实施|推动|强化|明确|按照|用好|依法|根据|对|在|与|以|把|向|从|支持|鼓励|引导|促进|深化|优化|提升|加快|发挥|培育|构建|打造|扶持|督促|依托|通过|结合|凡|如|同时|为|请)");

    private BodyNames() {}

    /** How far a list must look like a list of bodies to be read as one. */
    enum Trust {
        /** A field such as 责任单位 stands in front. */
        ALL,
        /** A formal statement: at least half of the items must look like bodies. */
        HALF,
        /** The middle of a sentence: every item must. */
        EACH
    }

    /** Names in a list; empty if it does not look like one. */
    static List<Span> in(String text, int start, int end, Trust trust) {
        var names = new ArrayList<Span>();
        int sure = 0;
        for (Span item : items(text, start, end)) {
            var name = withoutEtCetera(text, item);
            if (name.length() == 0) {
                continue;
            }
            String words = text.substring(name.start(), name.end());
            if (!canBeName(words)) {
                return List.of();
            }
            sure += isBody(words) ? 1 : 0;
            names.add(name);
        }
        boolean trusted = switch (trust) {
            case ALL -> true;
            case HALF -> sure * 2 >= names.size() || ofPlaces(text, names);
            case EACH -> sure == names.size();
        };
        return trusted ? names : List.of();
    }

    private static List<Span> items(String text, int start, int end) {
        var items = new ArrayList<Span>();
        int from = start;
        int depth = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '〔' || c == '[' ? 1 : c == ')' || c == '〕' || c == ']' ? -1 : 0;
            boolean mark = depth <= 0 && (c == '、' || c == ',' || c == ' ' && gapBetweenNames(text, from, i, end));
            int word = mark ? 1 : depth <= 0 ? conjunction(text, from, i, end) : 0;
            if (word > 0) {
                add(items, text, from, i);
                from = i + word;
                i = from - 1;
            }
        }
        add(items, text, from, end);
        return items;
    }

    private static boolean gapBetweenNames(String text, int from, int i, int end) {
        return looksLikeName(text, from, i) && i + 1 < end;
    }

    /** Length of a word for "and" that stands between two names, 0 if none stands here. */
    private static int conjunction(String text, int from, int i, int end) {
        int length = text.startsWith("以及", i) ? 2 : "和及与暨并/".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        if (length == 0 || i + length >= end || !looksLikeName(text, from, i)) {
            return 0;
        }
        int stop = Prose.firstOutsideBrackets(text, i + length, Math.min(end, i + 34), "、,和及与等");
        var next = Prose.trim(text, i + length, stop < 0 ? end : stop);
        var words = text.substring(next.start(), next.end());
        boolean bare = next.length() == 2 && BARE.contains(words);
        boolean government = length == 1 && text.startsWith("党委", i - 2) && GOVERNMENT.contains(words);
        return !bare && !government && looksLikeName(text, next.start(), next.end()) ? length : 0;
    }

    private static boolean looksLikeName(String text, int start, int end) {
        var span = Prose.trim(text, start, end);
        if (span.length() < 2 || span.length() > 30) {
            return false;
        }
        String name =
                ET_CETERA.matcher(text.substring(span.start(), span.end())).replaceFirst("");
        return WHOLE.matcher(name).find() || name.startsWith("各") || name.startsWith("有关") || name.startsWith("相关");
    }

    private static void add(List<Span> items, String text, int start, int end) {
        var item = Prose.trim(text, start, end);
        if (item.length() > 0) {
            items.add(item);
        }
    }

    private static Span withoutEtCetera(String text, Span item) {
        String words = text.substring(item.start(), item.end());
        var remark = REMARK.matcher(words);
        if (remark.find()) {
            words = words.substring(0, remark.start());
        }
        var matcher = ET_CETERA.matcher(words);
        int length = matcher.find() ? matcher.start() : words.length();
        var name = Prose.trim(text, item.start(), item.start() + length);
        var manner = MANNER.endingAt(text, name.end(), name.start());
        name = new Span(name.start(), manner.map(Lexicon.Match::start).orElse(name.end()));
        while (name.length() > 0 && ".。;".indexOf(text.charAt(name.end() - 1)) >= 0) {
            name = new Span(name.start(), name.end() - 1);
        }
        return name;
    }

    /** 甲、乙、丙开发区管委会: the last name says what all of them are. */
    private static boolean ofPlaces(String text, List<Span> names) {
        return names.stream().allMatch(name -> name.length() <= 3 || isBody(text.substring(name.start(), name.end())))
                && isBody(
                        text.substring(names.getLast().start(), names.getLast().end()));
    }

    private static boolean canBeName(String name) {
        return name.length() >= 2
                && name.length() <= 32
                && !name.equals("社会")
                && !NOT_A_NAME.matcher(name).find();
    }

    private static boolean isBody(String name) {
        return SUFFIX.matcher(name).find() || GENERIC_START.matcher(name).find();
    }
}
