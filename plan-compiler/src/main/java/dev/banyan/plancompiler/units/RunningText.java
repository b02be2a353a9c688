package dev.banyan.plancompiler.units;

import dev.banyan.plancompiler.Responsible.Role;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Lexicon;
import dev.banyan.plancompiler.text.Prose;
import dev.banyan.plancompiler.units.BodyNames.Trust;
import dev.banyan.plancompiler.units.Statement.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds duties that are laid on bodies in the middle of a sentence (正文中的责任表述). */
final class RunningText {
    private static final String NAMES = "([^,。;:!?\\n\\r\\t]{2,80}?)";
    private static final String START = "(?<=^|[,。;:\\n\\r\\t ])";
    private static final Pattern ARRANGEMENT =
            Pattern.compile("(?:建立|形成|构建|健全|完善|落实|坚持|推动形成)([^。;\\n\\r]{6,120}?)的[^,。;\\n\\r]{0,14}(?:机制|体系|格局|制度|平台)");
    private static final Pattern SET_UP = Pattern.compile(START + NAMES + "(?:成立|设立|组建)(?!、)([^,。;\\n\\r]{2,60})");
    private static final Pattern GROUP = Pattern.compile("(小组|指挥部|专班|委员会|领导机构|办公室)$");
    private static final Lexicon<Boolean> STEERING =
            new Lexicon<Boolean>().with(true, "组 指挥部 专班 委员会 机构 办公室 中心 联盟 平台 机制");
    private static final Pattern DUTY = Pattern.compile(
            START + "(?:推动|督促|要求|确保)?" + NAMES
                    + "(?:要|应|应当|必须)?(?:进一步|切实|认真|严格|全面)?(?:明确|落实|履行|扛起|承担|负)(?:好|起)?([^,。;\\n\\r的]{0,16})(?:职责|责任)(?!事项|清单|书|目录)");
    /** 压实地方政府责任,…: the body stands between the word of pressing and the responsibility; alone it is a heading. */
    private static final Pattern PRESSED = Pattern.compile(
            "(?:压紧压实|压实|压紧|夯实|落实|强化|明确|严格落实)([^,。;:!?的\\n\\r\\t]{2,40}?)的?(?:主体|领导|监管|工作|管理|直接|主要|属地)?责任(?=[,、])");

    private static final Set<String> NO_BODIES = Set.of("属地", "主体", "领导", "各方", "各级", "工作", "部门", "单位", "企业");
    private static final Lexicon<Boolean> BEARING = new Lexicon<Boolean>().with(true, "明确 落实 履行 扛起 承担 负");
    private static final Pattern HEADS =
            Pattern.compile("((?:市|省|县|区|乡|镇|州)长|行政首长|党政主要领导|主要领导|主要负责人|党政一把手|党委书记|校长|院长|厂长|所长)负责制");
    private static final Pattern CHARGE = Pattern.compile(
            START + "(?:[由经请]|建立|形成|构建|健全|实行)?([^,。;:!?\\n\\r\\t]{2,240}?):?"
                    + "(?:(?:根据|按照|依据|结合)[^,。;]{2,24},){0,2}(?:在(?:各自)?职责(?:权限)?范围内,?)?(?:对[^,。;:]{2,30})?(?:要|应当?|须)?((?:继续|切实|认真|充分|负责)?(?:做好|抓好|发挥)?牵头(?!单位|部门|人|机构|领导)|会同|负总责|(?:具体|统一|共同|主要|总体|分别)?负责(?!人|制(?!定)|的|任|同志|干部))");

    private static final Pattern UNDERTAKEN = Pattern.compile(
            "由" + NAMES + "(?:具体|共同|负责)?承担(?=[^,。;]{2})|" + START + NAMES + "(?:具体|共同)?承担[^,。;\\n\\r]{2,40}的(?:职责|责任)");

    /** ，会同有关部门…: who leads was said before. */
    private static final Pattern TOGETHER = Pattern.compile("(?<=[,;。])(?:并|要|应|须)?会同");

    private static final Pattern SUPPORT =
            Pattern.compile("(?<=[,;、])" + NAMES + "(?:共同)?(?:参与|配合|协同|协助|参加)(?=[,。;\\n\\r]|$)");

    private static final Pattern CONVENOR = Pattern.compile(START
            + "(?:\\([^()]{1,3}\\)|\\d{1,2}[.、])?(?:(?:成立|组建|设立|建立)了?(?:由|以)|由)?([^,。;:!?\\n\\r\\t]{2,30}?)(?:同志)?(?:担任|任)(?:总)?(?:召集人|组长)"
            + "|(?<=以)([^,。;:!?\\n\\r\\t]{2,12}?)为(?:总)?(?:召集人|组长)");

    private static final Pattern MEMBERS = Pattern.compile(START + NAMES + "(?:为|任|担任)(?:领导小组|小组)?成员(?!单位)");

    /** 成员由甲、乙等部门组成. */
    private static final Pattern COMPOSED = Pattern.compile(
            "成员(?:单位)?由([^。;:!?\\n\\r\\t]{2,300}?)(?:等[^,。;组]{0,12})?(?:的?(?:主要|分管|有关)?(?:负责同志|负责人|领导))?组成");

    /** 由甲、乙组成工作小组. */
    private static final Pattern FOUNDED =
            Pattern.compile("由([^,。;:!?\\n\\r\\t]{2,200}?)(?:共同)?组成[^,。;\\n\\r]{0,40}(?:组|专班|指挥部|委员会|机构)");

    private static final Pattern BEARERS =
            Pattern.compile(START + NAMES + "(?:是|为|作为)[^,。;\\n\\r]{0,14}(?:责任主体|实施主体|第一责任人|责任人|责任单位|责任部门|牵头单位|牵头部门)");

    private static final Pattern PARTNERS = Pattern.compile(
            "([^,。;\\n\\r]{2,160}?)(?:,|按|根据|依据|结合|对(?!外)|筛选|评审|评估|组建|共同|审核|督促|指导|制定|研究|负责|开展|组织|编制|推进|建立|做好|落实|抓好|实施|办理|确定|出台|完善|加强|提出|统筹)");

    /** 由甲负责组织实施. */
    private static final Pattern IMPLEMENTERS =
            Pattern.compile(START + "由?" + NAMES + "(?:具体|统一)?组织实施(?=[,。;\\n\\r]|$)");

    private final String text;
    private final Passages passages;
    private final NavigableMap<Integer, Integer> taken = new TreeMap<>();
    private final List<Mention> mentions = new ArrayList<>();

    private RunningText(String text, Passages passages, List<Span> taken) {
        this.text = text;
        this.passages = passages;
        taken.forEach(span -> this.taken.put(span.start(), span.end()));
    }

    static List<Mention> mentions(String text, Passages passages, List<Span> taken) {
        var running = new RunningText(text, passages, taken);
        passages.with("机制", "体系", "格局", "制度", "平台").forEach(running::arrangements);
        passages.with("成立", "设立", "组建").forEach(running::setUps);
        passages.with("责任", "职责").forEach(running::duties);
        passages.with("责任").forEach(running::pressed);
        passages.with("负责制").forEach(running::heads);
        passages.with("责任主体", "实施主体", "责任人", "责任单位", "责任部门", "牵头单位", "牵头部门").forEach(running::bearers);
        passages.with("牵头", "会同", "负责", "负总责").forEach(running::charges);
        passages.with("承担").forEach(running::undertakings);
        passages.with("组织实施").forEach(running::implementers);
        passages.with("召集人", "组长", "成员", "组成").forEach(running::convenors);
        return running.mentions;
    }

    private void arrangements(Span sentence) {
        var matcher = ARRANGEMENT.matcher(text).region(sentence.start(), sentence.end());
        while (matcher.find()) {
            var statement = Statement.read(text, new Span(matcher.start(1), matcher.end(1)), Optional.empty(), true);
            statement.ifPresent(it -> it.mentions().forEach(this::add));
            matcher.region(statement.isPresent() ? matcher.end() : matcher.start() + 2, sentence.end());
        }
    }

    private void setUps(Span sentence) {
        var matcher = SET_UP.matcher(text).region(sentence.start(), sentence.end());
        while (matcher.find()) {
            var founders = BodyNames.in(text, matcher.start(1), matcher.end(1), Trust.EACH);
            boolean steers =
                    STEERING.firstIn(text, matcher.start(2), matcher.end(2)).isPresent();
            if (founders.isEmpty() || !steers) {
                continue;
            }
            founders.forEach(name -> add(new Mention(name, Role.ESTABLISH, false)));
            for (Span group : BodyNames.in(text, matcher.start(2), matcher.end(2), Trust.EACH)) {
                String name = text.substring(group.start(), group.end());
                if (GROUP.matcher(name).find()) {
                    add(new Mention(group, name.endsWith("领导小组") ? Role.LEAD : Role.IMPLEMENT, false));
                }
            }
        }
    }

    private void duties(Span sentence) {
        if (BEARING.firstIn(text, sentence.start(), sentence.end()).isEmpty()) {
            return;
        }
        var matcher = DUTY.matcher(text).region(sentence.start(), sentence.end());
        while (matcher.find()) {
            addAll(matcher.start(1), matcher.end(1), "牵头".equals(matcher.group(2)) ? Role.LEAD : Role.RESPONSIBLE);
        }
    }

    private void pressed(Span sentence) {
        var matcher = PRESSED.matcher(text).region(sentence.start(), sentence.end());
        while (matcher.find()) {
            BodyNames.in(text, matcher.start(1), matcher.end(1), Trust.EACH).stream()
                    .filter(name -> !NO_BODIES.contains(text.substring(name.start(), name.end())))
                    .forEach(name -> add(new Mention(name, Role.RESPONSIBLE, false)));
        }
    }

    private void heads(Span sentence) {
        var matcher = HEADS.matcher(text).region(sentence.start(), sentence.end());
        while (matcher.find()) {
            add(new Mention(new Span(matcher.start(1), matcher.end(1)), Role.RESPONSIBLE, false));
        }
    }

    private void charges(Span sentence) {
        var matcher = CHARGE.matcher(text).region(sentence.start(), sentence.end());
        while (matcher.find()) {
            boolean responsible = text.startsWith("负责", matcher.end(2) - 2);
            int from = Math.max(matcher.start(1), text.lastIndexOf('由', matcher.end(1) - 1) + 1);
            int label = Math.max(from, labelEnd(from, matcher.end(1)));
            if (!encouraged(label)) {
                addAll(label, matcher.end(1), responsible ? Role.RESPONSIBLE : Role.LEAD);
            }
            if ("会同".equals(matcher.group(2))) {
                partners(matcher.end(2), sentence.end());
            }
            if (text.startsWith("牵头", matcher.end() - 2)) {
                supporters(new Span(matcher.end(), sentence.end()));
            }
        }
        var together = TOGETHER.matcher(text).region(sentence.start(), sentence.end());
        together.useTransparentBounds(true);
        while (together.find()) {
            partners(together.end(), sentence.end());
        }
    }

    /** 由甲承担…工作; 甲承担制定…的职责. */
    private void undertakings(Span sentence) {
        var matcher = UNDERTAKEN.matcher(text).region(sentence.start(), sentence.end());
        while (matcher.find()) {
            int from = matcher.start(1) >= 0 ? 1 : 2;
            addAll(matcher.start(from), matcher.end(from), Role.RESPONSIBLE);
        }
    }

    private void implementers(Span sentence) {
        var matcher = IMPLEMENTERS.matcher(text).region(sentence.start(), sentence.end());
        while (matcher.find()) {
            addAll(matcher.start(1), matcher.end(1), Role.IMPLEMENT);
        }
    }

    /** Behind a number such as 6. that a line begins with. */
    private int labelEnd(int from, int to) {
        int start = Prose.trim(text, from, to).start();
        int i = start;
        while (i < to && Character.isDigit(text.charAt(i))) {
            i++;
        }
        return i > start && i < to && ".、".indexOf(text.charAt(i)) >= 0 ? i + 1 : from;
    }

    /** 支持龙头企业牵头…: whom a plan only encourages has no duty. */
    private boolean encouraged(int place) {
        return text.startsWith("支持", place) || text.startsWith("鼓励", place) || text.startsWith("引导", place);
    }

    private void partners(int start, int end) {
        var matcher = PARTNERS.matcher(text).region(start, end);
        if (matcher.lookingAt()) {
            addAll(matcher.start(1), matcher.end(1), Role.COOPERATE);
        }
    }

    /** 由A牵头，B、C参与. */
    private void supporters(Span rest) {
        var matcher = SUPPORT.matcher(text).region(rest.start(), rest.end());
        while (matcher.find()) {
            addAll(matcher.start(1), matcher.end(1), Role.COOPERATE);
        }
    }

    private void convenors(Span sentence) {
        var matcher = CONVENOR.matcher(text).region(sentence.start(), sentence.end());
        while (matcher.find()) {
            int group = matcher.start(1) >= 0 ? 1 : 2;
            int from = Math.max(matcher.start(group), text.lastIndexOf('由', matcher.end(group) - 1) + 1);
            add(new Mention(new Span(from, matcher.end(group)), Role.LEAD, false));
        }
        var members = MEMBERS.matcher(text).region(sentence.start(), sentence.end());
        while (members.find()) {
            addAll(members.start(1), members.end(1), Role.MEMBER);
        }
        var composed = COMPOSED.matcher(text).region(sentence.start(), sentence.end());
        while (composed.find()) {
            addAll(composed.start(1), composed.end(1), Role.MEMBER);
        }
        var founded = FOUNDED.matcher(text).region(sentence.start(), sentence.end());
        while (founded.find()) {
            addAll(founded.start(1), founded.end(1), Role.MEMBER);
        }
    }

    private void addAll(int start, int end, Role role) {
        BodyNames.in(text, start, end, Trust.EACH).forEach(name -> add(new Mention(name, role, false)));
    }

    private void bearers(Span sentence) {
        var matcher = BEARERS.matcher(text).region(sentence.start(), sentence.end());
        while (matcher.find()) {
            boolean leads = text.startsWith("牵头", matcher.end() - 4);
            addAll(matcher.start(1), matcher.end(1), leads ? Role.LEAD : Role.RESPONSIBLE);
        }
    }

    private void add(Mention mention) {
        var before = taken.lowerEntry(mention.name().end());
        if (before == null || before.getValue() <= mention.name().start()) {
            mentions.add(mention);
        }
    }
}
