package dev.banyan.plancompiler.structure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Headings without number or style in two ranks (无序号的两级标题): where one stands directly above another, it is the higher
 * one, and those directly above numbered items are the lower ones.
 *
 * @param blocks the paragraphs of the body
 */
record PlainHeadings(List<Block> blocks) {
    private static final int FEWEST = 2;
    private static final int LONGEST = 50;

    /** The same paragraphs, such headings with their level. */
    List<Block> ranked() {
        boolean styled = blocks.stream().anyMatch(block -> block.level() > 0);
        if (styled || IntStream.range(0, blocks.size()).filter(this::isHigher).count() < FEWEST) {
            return blocks;
        }
        return IntStream.range(0, blocks.size())
                .mapToObj(i -> isHigher(i)
                        ? blocks.get(i).ofLevel(1)
                        : isLower(i) ? blocks.get(i).ofLevel(2) : blocks.get(i))
                .toList();
    }

    private boolean isHigher(int i) {
        return isLower(i + 1) && isHeading(i);
    }

    private boolean isLower(int i) {
        return i + 1 < blocks.size() && blocks.get(i + 1).isNumbered() && isHeading(i);
    }

    private boolean isHeading(int i) {
        var block = blocks.get(i);
        return !block.isNumbered()
                && !block.isRow()
                && block.span().length() <= LONGEST
                && block.isHeadingLine()
                && !Wording.announcesList(block.words());
    }
}
