package dev.banyan.plancompiler.units;

import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.Responsible;
import dev.banyan.plancompiler.Responsible.Role;
import dev.banyan.plancompiler.Responsible.Type;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Layout;
import dev.banyan.plancompiler.text.Marks;
import dev.banyan.plancompiler.text.Nesting;
import dev.banyan.plancompiler.text.Table;
import dev.banyan.plancompiler.text.WorkingText;
import dev.banyan.plancompiler.units.Statement.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the bodies and arrangements that a plan makes answerable (责任单位与工作机制). */
public final class ResponsibleBodies {
    private static final Pattern FIRST_LEADS =
            Pattern.compile("((?:列|排|位列|排列)在?第一位?|排名?第一|排在?首位|列首位|首位|第一个?)(者|的)?(责任)?(单位|部门)?(的)?(为|是|作为|即为)(总|工作)?牵头");

    /** 第一个为牵头单位，其余为配合单位. */
    private static final Pattern OTHERS_COOPERATE =
            Pattern.compile("(?:其余|其他|其它|后面)的?(?:单位|部门|责任单位)?(?:均|都)?(?:为|是|作为)(?:主要)?(?:配合|协办|协同|参与)");

    /** 列逗号之前的为牵头单位，其他按职责分工配合. */
    private static final Pattern COMMA_PARTS = Pattern.compile("逗号之?前面?的?(?:责任)?(?:单位|部门)?(?:为|是|作为)(?:总|工作)?牵头");

    private static final Marks FIRST = Marks.of("列排首第");

    private final WorkingText source;
    private final String text;
    private final List<DraftNode> nodes;
    private final Nesting nesting;
    private final List<Mention> stated = new ArrayList<>();
    private final List<Span> statements = new ArrayList<>();
    private boolean othersCooperate;
    private boolean commaParts;

    private ResponsibleBodies(Layout layout, List<DraftNode> nodes) {
        this.source = layout.text();
        this.text = source.folded();
        this.nodes = nodes;
        nesting = layout.nesting();
    }

    /** Bodies and arrangements in reading order, each with the deepest part that holds it. */
    public static List<Responsible> read(Layout layout, List<DraftNode> nodes, List<Table> tables) {
        return nodes.stream()
                .filter(node -> node.kind() == NodeKind.DOCUMENT)
                .findFirst()
                .map(document -> new ResponsibleBodies(layout, nodes).within(document.span(), tables))
                .orElse(List.of());
    }

    private List<Responsible> within(Span plan, List<Table> tables) {
        boolean firstLeads = saysFirstLeads(plan);
        othersCooperate = firstLeads
                && OTHERS_COOPERATE
                        .matcher(text)
                        .region(plan.start(), plan.end())
                        .find();
        commaParts = COMMA_PARTS.matcher(text).region(plan.start(), plan.end()).find();
        for (Span stretch : Stretches.of(text, plan)) {
            if (statements.stream().skip(Math.max(0, statements.size() - 1)).noneMatch(stretch::overlaps)) {
                Statement.read(text, stretch, roleWithoutWord(stretch), false)
                        .ifPresent(statement -> state(statement, firstLeads, stretch));
            }
        }
        for (RowOwners.Owner owner : RowOwners.of(tables, plan)) {
            Statement.read(text, owner.cell(), Optional.of(owner.role()), false)
                    .ifPresent(statement -> state(statement, firstLeads, owner.cell()));
        }
        for (Span list : Stretches.bareLists(text, plan, statements.size())) {
            if (statements.stream().noneMatch(list::overlaps)) {
                Statement.read(text, list, Optional.of(Role.RESPONSIBLE), true)
                        .ifPresent(statement -> state(statement, firstLeads, list));
            }
        }
        var formal = new HashSet<String>();
        stated.forEach(mention -> formal.add(key(mention)));
        var passages = new Passages(text, plan);
        RunningText.mentions(text, passages, statements).stream()
                .filter(mention -> !formal.contains(key(mention)))
                .forEach(stated::add);
        var found = new ArrayList<Responsible>();
        var seen = new HashSet<Span>();
        for (Mention mention : stated) {
            if (seen.add(mention.name())) {
                found.add(responsible(Type.UNIT, mention.role(), mention.name()));
            }
        }
        for (Mechanisms.Found arrangement : Mechanisms.in(text, passages)) {
            found.add(responsible(Type.MECHANISM, arrangement.role(), arrangement.span()));
        }
        found.sort(Comparator.comparing(Responsible::span));
        return List.copyOf(found);
    }

    /** Bodies in front of "the first named leads" need no other word. */
    private Optional<Role> roleWithoutWord(Span stretch) {
        return saysFirstLeads(stretch) ? Optional.of(Role.RESPONSIBLE) : Optional.empty();
    }

    private boolean saysFirstLeads(Span stretch) {
        return FIRST.find(FIRST_LEADS.matcher(text), text, stretch.start(), stretch.end());
    }

    private void state(Statement statement, boolean firstLeads, Span stretch) {
        statements.add(stretch);
        var mentions = statement.mentions();
        boolean alike =
                mentions.size() > 1 && mentions.stream().allMatch(mention -> mention.role() == Role.RESPONSIBLE);
        int leads = !alike ? 0 : commaParts ? beforeComma(mentions) : firstLeads ? 1 : 0;
        for (int i = 0; i < mentions.size(); i++) {
            var mention = mentions.get(i);
            var other = leads > 0 && (commaParts || othersCooperate) ? Role.COOPERATE : mention.role();
            stated.add(new Mention(mention.name(), i < leads ? Role.LEAD : other, mention.field()));
        }
    }

    /** How many bodies stand in front of the first comma; none if there is no comma. */
    private int beforeComma(List<Mention> mentions) {
        int from = mentions.getFirst().name().end();
        int comma =
                text.indexOf(',', from, Math.max(from, mentions.getLast().name().start()));
        return (int) mentions.stream()
                .filter(mention -> mention.name().end() <= comma)
                .count();
    }

    private String key(Mention mention) {
        return nesting.at(mention.name().start()).map(DraftNode::id).orElse("")
                + source.printed(mention.name())
                + mention.role();
    }

    private Responsible responsible(Type type, Role role, Span span) {
        String node = nesting.at(span.start()).orElse(nodes.getFirst()).id();
        return new Responsible(type, source.printed(span), role, node, span);
    }
}
