package dev.banyan.plancompiler.names;

import dev.banyan.plancompiler.NamedEntity.Kind;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Lexicon;
import dev.banyan.plancompiler.text.Marks;
import dev.banyan.plancompiler.text.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that names of a kind end with (专名后缀), and how far a name reaches to the left of them. */
enum NameEnding {
    PLACE(Kind.PLACE, "新城|大学城|汽车城|港城|航空城|物流城|科学城|科技城|职教城|产业园|高新区|开发区|保税区|都市圈|片区|行政中心|综合医院|国家公园|机场|港区", 3),
    EVENT(Kind.EVENT, "峰会|大会|博览会|交易会|电影节|旅游节|文化节|艺术节|青年节|民俗节|美食节|读书节|运动会|全运会|进博会|广交会|洽谈会|论坛", 2),
    PROJECT(Kind.PROJECT, "工程|倍增计划|参保计划|提升计划|培养计划|人才计划|三年行动|专项行动|攻坚行动|改造项目|二期扩建|改扩建", 3),
    PLATFORM(Kind.PLATFORM, "综合体|服务平台|指挥平台|交易平台|信息平台", 3),
    MECHANISM(Kind.MECHANISM, "协调机制|化解机制|联席会议制度|会商机制|河长制|林长制|田长制|链长制|湖长制", 2);

    private static final int LONGEST = 20;
    /** Verbs that can stand in front of any name. */
    private static final Lexicon<Boolean> VERBS = new Lexicon<Boolean>()
            .with(
                    true,
                    "实施 开展 启动 推进 推动 打造 办好 举办 筹办 申办 承办 迎接 抓住 做好 抓好 落实 融入 用好 健全 完善 建立 加速 继续 增强 跻身 完成 结合 形成 设立 依托 围绕 通过 组织 持续 引进 争创 加快 推行 丰富 谋划 参加 高水平建设 高标准建设 发展 基本完成");

    /** Words that a project or mechanism may have inside, but a place or event has not. */
    private static final Lexicon<Boolean> INNER = new Lexicon<Boolean>()
            .with(
                    true,
                    "建设 构建 创建 发展 支持 深化 深入 扎实 全面 促进 提升 规划 积极 创新 加强 重点 全力 强化 培育 在 以 与 和 及 为 将 对 的 至 由 等 到 向 是 了 届 开发");

    private static final Pattern GENERIC =
            Pattern.compile("\\(|等|重大|重点|一批|各|国家级|全国一流|[一二三四五六七八九十\\d]+大|.{0,12}(成立|等|高标准)");

    private final Kind kind;
    private final Lexicon<Boolean> endings;
    private final Marks firsts;
    private final int least;

    NameEnding(Kind kind, String endings, int least) {
        this.kind = kind;
        this.endings = new Lexicon<Boolean>().with(true, endings.replace('|', ' '));
        this.firsts = Marks.of(Stream.of(endings.split("\\|"))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining()));
        this.least = least;
    }

    Kind kind() {
        return kind;
    }

    List<Span> in(String text, Span plan) {
        var names = new ArrayList<Span>();
        for (int i = firsts.next(text, plan.start(), plan.end());
                i < plan.end();
                i = firsts.next(text, i + 1, plan.end())) {
            var ending = endings.startingAt(text, i, plan.end());
            if (ending.isPresent()) {
                int end = ending.get().end();
                int start = withoutVerbs(text, start(text, i, plan.start()), i);
                boolean specific = i - start >= 2 && end - start > least;
                if (specific && !GENERIC.matcher(text).region(start, end).lookingAt()) {
                    names.add(new Span(start, end));
                }
                i = end - 1;
            }
        }
        return names;
    }

    private int withoutVerbs(String text, int start, int end) {
        var word = VERBS.startingAt(text, start, end);
        int verb = word.isPresent() ? word.get().end() : start;
        int inner = start;
        if (hasNoVerbs()) {
            var found = INNER.startingAt(text, start, end);
            inner = found.isPresent() ? found.get().end() : start;
        }
        int behind = inner - start >= 2 ? Math.max(verb, inner) : verb;
        return behind > start ? withoutVerbs(text, behind, end) : start;
    }

    /** The name starts behind the last mark, verb or preposition in front of its ending. */
    private int start(String text, int ending, int limit) {
        int depth = 0;
        int i = ending;
        while (i > limit && ending - i < LONGEST) {
            char c = text.charAt(i - 1);
            depth += c == ')' ? 1 : c == '(' ? -1 : 0;
            boolean mark = depth < 0 || depth == 0 && (",。;:、“”!?\t《》—".indexOf(c) >= 0 || Prose.isBlank(c));
            if (mark || depth == 0 && ending - i != 0 && isBorder(text, i)) {
                return depth == 0 || mark ? i : ending;
            }
            i--;
        }
        return ending;
    }

    private boolean isBorder(String text, int end) {
        return text.charAt(end - 1) == '的'
                || VERBS.endingAt(text, end, 0).isPresent()
                || hasNoVerbs() && INNER.endingAt(text, end, 0).isPresent();
    }

    private boolean hasNoVerbs() {
        return this == PLACE || this == EVENT;
    }
}
