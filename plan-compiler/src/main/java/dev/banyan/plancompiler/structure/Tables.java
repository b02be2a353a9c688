package dev.banyan.plancompiler.structure;

import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.Span;
import java.util.List;

/** Reads tables whose cells are separated by tabs (表格). */
final class Tables {
    private Tables() {}

    /** Takes the rows from a place on into the part that holds them and answers the place behind. */
    static int take(List<Block> blocks, int from, Part holder) {
        int i = from;
        while (i < blocks.size() && blocks.get(i).isRow()) {
            i++;
        }
        holder.children.add(new Part(
                NodeKind.TABLE,
                new Span(
                        blocks.get(from).span().start(),
                        blocks.get(i - 1).span().end())));
        return i;
    }
}
