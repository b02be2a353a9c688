package dev.banyan.plancompiler.units;

import dev.banyan.plancompiler.Responsible.Role;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.units.BodyNames.Trust;
import dev.banyan.plancompiler.units.Statement.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds duties that are laid on bodies in the middle of a sentence (正文中的责任表述). */
final class RunningText {
    private static final String NAMES = "([^,。;:!?\\n\\r\\t]{2,80}?)";
    private static final String START = "(?<=^|[,。;:\\n\\r\\t ])";
    private static final Pattern ARRANGEMENT =
            Pattern.compile("(?:建立|形成|构建|健全|完善|落实|坚持|推动形成)([^。;\\n\\r]{6,120}?)的[^,。;\\n\\r]{0,14}(?:机制|体系|格局|制度)");
    private static final Pattern SET_UP = Pattern.compile(START + NAMES + "(?:成立|设立|组建)([^,。;\\n\\r]{2,60})");
    private static final Pattern GROUP = Pattern.compile("(小组|指挥部|专班|委员会|领导机构|办公室)$");
    private static final Pattern DUTY = Pattern.compile(START + "(?:推动|督促|要求|确保)?" + NAMES
            + "(?:要|应|应当|必须)?(?:进一步|切实|认真|严格|全面)?(?:明确|落实|履行|扛起|承担)(?:好|起)?[^,。;\\n\\r的]{0,16}(?:职责|责任)");
    private static final Pattern HEADS =
            Pattern.compile("((?:市|省|县|区|乡|镇|州)长|行政首长|党政主要领导|主要领导|主要负责人|党政一把手|党委书记|校长|院长|厂长|所长)负责制");
    private static final Pattern CHARGE =
            Pattern.compile(START + "(?:由)?" + NAMES + "(牵头(?!单位|部门|人|机构|领导)|会同|(?:具体|统一|共同|主要|总体|分别)?负责(?!人|制|的|任))");

    private static final Pattern BEARERS =
            Pattern.compile(START + NAMES + "(?:是|为|作为)[^,。;\\n\\r]{0,14}(?:责任主体|实施主体|第一责任人|责任人|责任单位|责任部门|牵头单位|牵头部门)");

    private final String text;
    private final Segments segments;
    private final List<Span> taken;
    private final List<Mention> mentions = new ArrayList<>();

    private RunningText(String text, Span plan, List<Span> taken) {
        this.text = text;
        this.segments = new Segments(text, plan);
        this.taken = taken;
    }

    static List<Mention> mentions(String text, Span plan, List<Span> taken) {
        var running = new RunningText(text, plan, taken);
        running.arrangements();
        running.setUps();
        running.duties();
        running.heads();
        running.charges();
        running.bearers();
        return running.mentions;
    }

    private void arrangements() {
        segments.matches(
                ARRANGEMENT,
                match -> Statement.read(text, new Span(match.start(1), match.end(1)), Optional.empty(), true)
                        .ifPresentOrElse(
                                statement -> statement.mentions().forEach(this::add),
                                () -> match.region(match.start() + 2, match.regionEnd())),
                "机制",
                "体系",
                "格局",
                "制度");
    }

    private void setUps() {
        segments.matches(SET_UP, this::setUp, "成立", "设立", "组建");
    }

    private void setUp(Matcher match) {
        var founders = BodyNames.in(text, match.start(1), match.end(1), Trust.EACH);
        if (founders.isEmpty()) {
            return;
        }
        founders.forEach(name -> add(new Mention(name, Role.ESTABLISH, false)));
        for (Span group : BodyNames.in(text, match.start(2), match.end(2), Trust.EACH)) {
            String name = text.substring(group.start(), group.end());
            if (GROUP.matcher(name).find()) {
                add(new Mention(group, name.endsWith("领导小组") ? Role.LEAD : Role.IMPLEMENT, false));
            }
        }
    }

    private void duties() {
        segments.matches(
                DUTY,
                match -> BodyNames.in(text, match.start(1), match.end(1), Trust.EACH)
                        .forEach(name -> add(new Mention(name, Role.RESPONSIBLE, false))),
                "职责",
                "责任");
    }

    private void heads() {
        segments.matches(
                HEADS,
                match -> add(new Mention(new Span(match.start(1), match.end(1)), Role.RESPONSIBLE, false)),
                "负责制");
    }

    private void charges() {
        segments.matches(
                CHARGE,
                match -> {
                    boolean leads = text.startsWith("负责", match.end(2) - 2);
                    BodyNames.in(text, match.start(1), match.end(1), Trust.EACH)
                            .forEach(name -> add(new Mention(name, leads ? Role.RESPONSIBLE : Role.LEAD, false)));
                },
                "牵头",
                "会同",
                "负责");
    }

    private void bearers() {
        segments.matches(
                BEARERS,
                match -> {
                    boolean leads = text.startsWith("牵头", match.end() - 4);
                    BodyNames.in(text, match.start(1), match.end(1), Trust.EACH)
                            .forEach(name -> add(new Mention(name, leads ? Role.LEAD : Role.RESPONSIBLE, false)));
                },
                "责任主体",
                "实施主体",
                "责任人",
                "责任单位",
                "责任部门",
                "牵头单位",
                "牵头部门");
    }

    private void add(Mention mention) {
        if (taken.stream().noneMatch(statement -> statement.overlaps(mention.name()))) {
            mentions.add(mention);
        }
    }
}
