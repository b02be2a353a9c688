package dev.banyan.plancompiler.text;

import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.text.Sentences.Sentence;
import java.util.List;

/**
 * A text with its parts and sentences (分段分句文本), worked out once for all who read it.
 *
 * @param text the text in the shape that rules read
 * @param nesting which part each place lies in
 * @param sentences in reading order
 */
public record Layout(WorkingText text, Nesting nesting, List<Sentence> sentences) {

    public static Layout of(WorkingText text, List<DraftNode> nodes) {
        return new Layout(text, new Nesting(nodes, text.folded().length()), Sentences.of(text, nodes));
    }
}
