package dev.banyan.plancompiler.units;

import dev.banyan.plancompiler.Responsible.Role;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that say what a body has to do (职责用语), as field names in front of bodies and as verbs behind them. */
final class Duty {
    private static final String ADVERBS =
            "(?:要|应|应当|将|分别|共同|具体|认真|切实|全面|严格|统一|主要|积极|直接|结合实际|联合|依法|加快|抓紧|总体|按?照?(?:各自)?(?:职能|职责|职能职责|工作职责|任务|权限)?(?:分工)?(?:范围)?(?:共同|分别|协同|协作|抓好)?)*";
    private static final Pattern FIELD = Pattern.compile(
            "^\\s*(?:市直|省直|区直|县直|省级|市级|县级|区级|镇级|主要|具体|市|省|国家)?(总牵头|牵头|主办|主责|主管|第一责任|责任|承办|负责|实施|落实|执行|配合|协办|协助|协同|参与|参加|会办|支持|指导|监督|督导|督办|监管|成员)(?:的|责任|负责|协调|和配合|实施|落实)?(单位|部门|主体|地方|机构|科室|处室|股室)?(?:及分工)?\\s*(:|为|是|由|包括|(?<=[位门体室])(?=[省市县区州](?![级直内外])))\\s*");
    private static final Pattern OTHER_FIELD = Pattern.compile(
            "(?<!完成|整改|办理|推进)(?:完成|整改|办理|推进)?(?:时限|时间|期限|时间要求)\\s*:|(?<=[\\s,;])[\\u4E00-\\u9FFF]{2,8}:");
    private static final Verbs LEAD = verb(
            "牵头(?:负责|总抓|抓总|组织|协调|推进|实施|落实|统筹|抓好?)?|总牵头|统筹(?:主导|协调|推进|负责|领导)?|主导|负总责|主抓|召集|总负责",
            "牵头",
            "统筹",
            "主导",
            "负总责",
            "主抓",
            "召集",
            "总负责");
    private static final Verbs COOPERATE = verb(
            "(?:做好|抓好)?配合(?:落实|实施|做好|推进|支持|工作)*|协同(?:配合|推进|落实)?|协助(?:配合)?|参与|参加|支持|协办|协作",
            "配合",
            "协同",
            "协助",
            "参与",
            "参加",
            "支持",
            "协办",
            "协作");
    private static final Verbs GUIDE = verb("(?:业务)?指导(?:协调|推进|落实)?", "指导");
    private static final Verbs SUPERVISE =
            verb("监督(?:检查|指导|落实|实施)?|督导|督促(?:落实|检查)?|督查|督办|监管", "监督", "督导", "督促", "督查", "督办", "监管");
    private static final Verbs IMPLEMENT = verb(
            "落实|组织实施|具体实施|实施|组织落实|抓好落实|抓落实|贯彻落实|推进落实|推进实施|组织推进|推进|抓好.{0,8}|执行|组织开展",
            "落实",
            "实施",
            "推进",
            "抓好",
            "执行",
            "组织开展");
    private static final Verbs RESPONSIBLE = verb(
            "负责(?:组织)?(?:实施|落实|推进|协调|指导|制定|牵头|做好|开展|具体落实)?|负责制|分工负责|各负其责|负主体责任|承担|承办", "负责", "其责", "责任", "承担", "承办");

    private static final int LONGEST_FIELD = 12;

    private Duty() {}

    /** A pattern of verbs, tried only where one of their stems stands. */
    private record Verbs(Pattern pattern, List<String> stems) {}

    private static Verbs verb(String verbs, String... stems) {
        return new Verbs(Pattern.compile(ADVERBS + "(?:" + verbs + ")$"), List.of(stems));
    }

    /**
     * A field name at the start of a stretch.
     *
     * @param role what the bodies behind it have to do
     * @param end where the bodies start
     */
    record Field(Role role, int end) {}

    static Optional<Field> field(String text, int start, int end) {
        Matcher matcher = FIELD.matcher(text).region(start, Math.min(end, start + 24));
        if (!matcher.lookingAt() || matcher.group(2) == null && !":".equals(matcher.group(3))) {
            return Optional.empty();
        }
        return Optional.of(new Field(fieldRole(matcher.group(1)), matcher.end()));
    }

    /** 完成时限:… or 联系人:… behind the bodies on the same line. */
    static boolean otherFieldFollows(String text, int start, int end) {
        return OTHER_FIELD
                .matcher(text)
                .region(start, Math.min(end, start + LONGEST_FIELD))
                .useTransparentBounds(true)
                .lookingAt();
    }

    /** What a word in a bracket behind a body says it is: 牵头, 配合单位. */
    static Optional<Role> roleNamed(String words) {
        return field(words + ":", 0, words.length() + 1)
                .filter(field -> field.end() == words.length() + 1)
                .map(Field::role);
    }

    private static Role fieldRole(String word) {
        return switch (word) {
            case "总牵头", "牵头", "主办", "主责", "主管", "第一责任" -> Role.LEAD;
            case "配合", "协办", "协助", "协同", "参与", "参加", "会办", "支持" -> Role.COOPERATE;
            case "指导" -> Role.GUIDE;
            case "监督", "督导", "督办", "监管" -> Role.SUPERVISE;
            case "成员" -> Role.MEMBER;
            case "实施", "落实", "执行" -> Role.IMPLEMENT;
            default -> Role.RESPONSIBLE;
        };
    }

    /**
     * A verb at the end of a clause.
     *
     * @param role what the bodies in front of it have to do
     * @param start where the verb with its adverbs starts
     */
    record Verb(Role role, int start) {}

    static Optional<Verb> verbAtEnd(String clause) {
        String tail = clause.length() > 40 ? clause.substring(clause.length() - 40) : clause;
        int shift = clause.length() - tail.length();
        return first(Role.LEAD, LEAD, tail)
                .or(() -> first(Role.RESPONSIBLE, RESPONSIBLE, tail))
                .or(() -> first(Role.COOPERATE, COOPERATE, tail))
                .or(() -> first(Role.GUIDE, GUIDE, tail))
                .or(() -> first(Role.SUPERVISE, SUPERVISE, tail))
                .or(() -> first(Role.IMPLEMENT, IMPLEMENT, tail))
                .map(verb -> new Verb(verb.role(), verb.start() + shift));
    }

    private static Optional<Verb> first(Role role, Verbs verbs, String tail) {
        if (verbs.stems().stream().noneMatch(tail::contains)) {
            return Optional.empty();
        }
        var matcher = verbs.pattern().matcher(tail);
        return matcher.find() ? Optional.of(new Verb(role, matcher.start())) : Optional.empty();
    }
}
