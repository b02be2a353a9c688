package dev.banyan.plancompiler.structure;

import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.SourceText;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Table;
import dev.banyan.plancompiler.text.WorkingText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads how a plan is built (结构识别): paragraphs, borders of the document, outline, kinds. */
public final class Structure {
    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

    private final WorkingText text;
    private final List<DraftNode> nodes = new ArrayList<>();

    private Structure(WorkingText text) {
        this.text = text;
    }

    /** The parts of the plan in reading order, parents before children. */
    public static List<DraftNode> read(WorkingText text, List<SourceText.Heading> headings, List<Table> tables) {
        var blocks = Blocks.of(text.folded(), headings, tables);
        if (blocks.isEmpty()) {
            return List.of();
        }
        var frame = Frame.of(blocks);
        var title = frame.title();
        int end = frame.body().isEmpty()
                ? title.map(Span::end).orElse(frame.start())
                : frame.body().getLast().span().end();
        var document = new Part(NodeKind.DOCUMENT, new Span(frame.start(), Math.max(frame.start(), end)));
        Outline.draw(document, frame.body(), tables);
        Kinds.decide(
                document,
                text.folded(),
                title.map(text::printed).map(Structure::withoutBreaks).orElse(""));
        document.kind = NodeKind.DOCUMENT;
        var structure = new Structure(text);
        frame.cover()
                .ifPresent(cover -> structure.nodes.add(new DraftNode(
                        "n1",
                        NodeKind.COVER,
                        Optional.empty(),
                        frame.notice().map(span -> new DraftNode.Title(withoutBreaks(text.printed(span)), span)),
                        cover,
                        Optional.empty(),
                        OptionalInt.empty())));
        structure.emit(document, Optional.empty(), title);
        return List.copyOf(structure.nodes);
    }

    /** 【行动目标】: the bracket in front of a name belongs to the part. */
    private Span whole(Span span) {
        int before = span.start() - 1;
        boolean bracket =
                before >= 0 && text.printed(new Span(before, span.start())).equals("【");
        return bracket ? new Span(before, span.end()) : span;
    }

    private static String withoutBreaks(String printed) {
        return BREAK.matcher(printed).replaceAll("");
    }

    private void emit(Part part, Optional<String> parent, Optional<Span> given) {
        String id = "n" + (nodes.size() + 1);
        var label = part.label.map(it -> text.printed(new Span(it.start(), it.end())));
        var title =
                given.or(() -> part.title).map(span -> new DraftNode.Title(withoutBreaks(text.printed(span)), span));
        nodes.add(new DraftNode(id, part.kind, label, title, whole(part.span()), parent, part.year));
        for (Part child : part.children) {
            emit(child, Optional.of(id), Optional.empty());
        }
    }
}
