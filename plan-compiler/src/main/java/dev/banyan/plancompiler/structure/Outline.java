package dev.banyan.plancompiler.structure;

import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Table;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Draws the outline from numbers and headings (编号与标题还原层级): each new way of numbering opens a level below the last. */
final class Outline {
    private final Part root;
    private final Deque<Part> open = new ArrayDeque<>();
    private final List<Block> blocks;
    private final Ahead ahead;
    private final TreeMap<Integer, Table> tables = new TreeMap<>();

    private Outline(Part root, List<Block> blocks, List<Table> tables) {
        tables.forEach(table -> this.tables.put(table.span().start(), table));
        this.root = root;
        this.blocks = blocks;
        ahead = new Ahead(blocks);
        open.push(root);
    }

    /** Hangs the paragraphs of the body below the document. */
    static void draw(Part document, List<Block> body, List<Table> tables) {
        var outline = new Outline(document, new PlainHeadings(body).ranked(), tables);
        for (int i = 0; i < body.size(); ) {
            i = outline.take(i);
        }
        Closings.lift(document, body.isEmpty() ? "" : body.getFirst().text());
    }

    private Part top() {
        return open.getFirst();
    }

    private int take(int i) {
        var block = blocks.get(i);
        String words = block.words();
        if (block.isRow()) {
            return table(i, tables.floorEntry(block.span().start()).getValue());
        }
        if (Wording.isBox(words)) {
            return box(i);
        }
        if (Wording.isAttachment(words) && words.length() <= 50 && !block.isNumbered()) {
            return attachment(i);
        }
        if (Wording.isNote(words)
                && i > 0
                && (i == blocks.size() - 1 || blocks.get(i - 1).isRow())) {
            (i == blocks.size() - 1 ? root : top()).reach(block.span().end());
        } else if (top().kind == NodeKind.ACTION_GOAL
                && Wording.announcesList(words)
                && (top().listsGoals || !Wording.announcesMeasures(words))) {
            open.pop();
            top().reach(block.span().end());
        } else if (block.isNumbered() && top().listsGoals && !isOpen(block.numbering())) {
            top().add(block);
        } else if (block.isNumbered()) {
            place(block);
        } else if (words.startsWith("(") && block.isField()) {
            top().add(block);
        } else if (block.isField() && measured().isPresent()) {
            while (top() != measured().get()) {
                open.pop();
            }
            top().add(block);
        } else if (Wording.announcesMeasures(words) && underNumber()) {
            closeGoal();
            top().announcesMeasures = true;
            top().reach(block.span().end());
        } else if (runInGoal(block)) {
            closeGoal();
            var goal = new Part(block);
            goal.kind = NodeKind.ACTION_GOAL;
            push(goal);
        } else if (block.isHeadingLine() && words.length() <= 50 || listsGoals(i)) {
            heading(i, block, words);
        } else {
            boolean inList = open.size() > 2 && top().label.isPresent() && !top().isBare();
            if (inList && Wording.isAddress(words) && listEnds(i)) {
                open.pop();
                top().reach(blocks.get(ahead.behindProse(i) - 1).span().end());
                return ahead.behindProse(i);
            }
            if (inList && Wording.looksBeyond(words)) {
                open.pop();
            } else if (i == blocks.size() - 1 && (inList || top().isRunIn())) {
                closing(block);
            } else if (i == blocks.size() - 1
                    && top() != root
                    && Wording.addressesAll(words)
                    && !chapterOfSafeguards()) {
                open.pop();
            }
            if (block.hasLeadSentence() && Wording.isSafeguards(block.titleWords()) && !chapterOfSafeguards()) {
                closeAll();
                push(new Part(block));
                return i + 1;
            }
            if ((Wording.asksForConsent(words) || Wording.entersIntoForce(words)) && ahead.ends(ahead.behindProse(i))) {
                closeAll();
                root.reach(block.span().end());
                return i + 1;
            }
            top().add(block);
        }
        return i + 1;
    }

    /** The last paragraph of a plan speaks to all: to the whole plan, or to the list whose items are one paragraph each. */
    private void closing(Block block) {
        boolean all = Wording.addressesAll(block.words());
        var list = open.stream().skip(1).findFirst().orElse(root);
        boolean plain = list.children.size() >= 2
                && list.children.stream()
                        .allMatch(item -> item.isLeaf() && item.paragraphs.isEmpty() && item.rest.length() > 0);
        boolean aside = plain
                && !block.hasLeadSentence()
                && !Wording.hasOwnDate(block.words())
                && !GoalWording.isGoals(top().titleWords);
        if (all || aside) {
            open.pop();
        }
        while (all && open.size() > 1 && !chapterOfSafeguards()) {
            open.pop();
        }
    }

    /** Whether nothing follows but some more words and the next item of an outer list. */
    private boolean listEnds(int i) {
        int next = ahead.behindProse(i);
        return ahead.ends(next) || next <= i + 3 && isOpen(blocks.get(next).numbering());
    }

    private boolean chapterOfSafeguards() {
        return open.stream().anyMatch(part -> Wording.isMechanism(part.titleWords));
    }

    private boolean underNumber() {
        return open.stream().anyMatch(part -> part.label.isPresent());
    }

    /** The open part whose measures were announced. */
    private Optional<Part> measured() {
        return open.stream().filter(part -> part.announcesMeasures).findFirst();
    }

    /** 工作目标：… as a paragraph of a numbered part that is no list of goals itself. */
    private boolean runInGoal(Block block) {
        var title = block.title();
        return underNumber()
                && title.isPresent()
                && block.rest().length() > 0
                && GoalWording.isActionGoal(
                        block.text().substring(title.get().start(), title.get().end()))
                && open.stream()
                        .noneMatch(part -> GoalWording.isGoals(part.titleWords) || Wording.isOverview(part.titleWords));
    }

    private boolean listsGoals(int i) {
        return underNumber() && ahead.listsGoals(i);
    }

    private int table(int from, Table table) {
        closeGoal();
        for (Part part : TableParts.of(
                blocks.get(from).text(),
                table.within(new Span(
                        blocks.get(from).span().start(), blocks.getLast().span().end())))) {
            part.fromTable = true;
            part.label.filter(this::goesOn).ifPresent(label -> close(label.numbering()));
            top().children.add(part);
        }
        int i = from;
        while (i < blocks.size() && blocks.get(i).span().start() < table.span().end()) {
            i++;
        }
        return i;
    }

    private void place(Block block) {
        if (top().kind == NodeKind.ACTION_GOAL) {
            open.pop();
        }
        if (top() != root && top().label.isEmpty() && Wording.isPreface(top().titleWords)) {
            open.pop();
        }
        if (isOpen(block.numbering())) {
            close(block.numbering());
        }
        push(new Part(block));
    }

    private void close(Numbering numbering) {
        while (top().numbering != numbering) {
            open.pop();
        }
        open.pop();
    }

    private boolean isOpen(Numbering numbering) {
        return open.stream().anyMatch(part -> part != root && part.numbering == numbering);
    }

    private void push(Part part) {
        top().children.add(part);
        open.push(part);
    }

    private void heading(int i, Block block, String words) {
        var next = i + 1 < blocks.size() ? blocks.get(i + 1) : block;
        boolean countStarts = next.label().map(label -> label.ordinal() == 1).orElse(false);
        boolean underNumber = underNumber();
        boolean list = listsGoals(i);
        if (list || GoalWording.isActionGoal(words) && underNumber && !countStarts) {
            closeGoal();
            var goal = new Part(block);
            goal.kind = NodeKind.ACTION_GOAL;
            goal.listsGoals = list;
            push(goal);
        } else if (Wording.announcesList(words) && underNumber && next.isNumbered()) {
            closeGoal();
        } else if (block.level() > 0) {
            styled(block);
        } else if (countStarts) {
            if (isOpen(next.numbering())) {
                while (isOpen(next.numbering())) {
                    open.pop();
                }
            }
            closeHeading();
            push(new Part(block));
        } else {
            plainHeading(block, words);
        }
    }

    private void styled(Block block) {
        while (open.size() > 1
                && (open.stream().anyMatch(part -> part.level >= block.level())
                        || top().level == 0 && top().numbering == Numbering.NONE)) {
            open.pop();
        }
        push(new Part(block));
    }

    private void plainHeading(Block block, String words) {
        boolean chapter = Wording.isMechanism(words) || GoalWording.isGoals(words) || Wording.isOverview(words);
        if (isOpen(Numbering.NONE)) {
            while (isOpen(Numbering.NONE)) {
                open.pop();
            }
            push(new Part(block));
        } else if (top().isBare() && top() != root) {
            push(new Part(block));
        } else if (chapter || root.children.isEmpty()) {
            closeAll();
            push(new Part(block));
        } else {
            top().add(block);
        }
    }

    private void closeAll() {
        while (open.size() > 1) {
            open.pop();
        }
    }

    private void closeGoal() {
        if (top().kind == NodeKind.ACTION_GOAL) {
            open.pop();
        }
    }

    private void closeHeading() {
        if (top().numbering == Numbering.NONE && top() != root) {
            open.pop();
        }
    }

    /** An attachment is a chapter of its own, named by the line behind its number. */
    private int attachment(int i) {
        closeAll();
        boolean named = i + 1 < blocks.size()
                && blocks.get(i).span().length() <= 6
                && !blocks.get(i + 1).isNumbered()
                && blocks.get(i + 1).isHeadingLine()
                && !blocks.get(i + 1).isRow();
        push(new Part(blocks.get(named ? i + 1 : i)));
        return named ? i + 2 : i + 1;
    }

    /** Whether a number continues the count of the running text. */
    private boolean goesOn(Label label) {
        return open.stream()
                .flatMap(part -> part.label.stream())
                .anyMatch(last -> last.numbering() == label.numbering() && last.ordinal() + 1 == label.ordinal());
    }

    /** A box behind the last item of a list, if that is one paragraph, belongs to the whole list. */
    private int box(int from) {
        int end = ahead.boxEnd(from, this::goesOn);
        boolean last = end == blocks.size()
                || blocks.get(end).isNumbered() && blocks.get(end).numbering() != top().numbering;
        if (last && top().isRunIn() && !GoalWording.isGoals(top().titleWords)) {
            open.pop();
        }
        var head = blocks.get(from);
        top().children
                .add(new Part(
                        NodeKind.TABLE,
                        new Span(head.span().start(), blocks.get(end - 1).span().end()),
                        head.title(),
                        head.titleWords()));
        return end;
    }
}
