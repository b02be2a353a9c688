package dev.banyan.plancompiler.structure;

import java.util.EnumMap;
import java.util.List;
import java.util.function.Predicate;

/**
 * Looks ahead in the paragraphs of a plan (前瞻): where running text, lists of goals and boxes end.
 *
 * @param blocks the paragraphs of the body
 */
record Ahead(List<Block> blocks) {
    private static final int AGAIN_WITHIN = 60;

    /** Whether the plan ends there, or goes on with an attachment. */
    boolean ends(int next) {
        return next == blocks.size() || Wording.isAttachment(blocks.get(next).words());
    }

    /** One past the whole paragraphs that stand behind a place. */
    int behindProse(int i) {
        int next = i + 1;
        while (next < blocks.size()
                && !blocks.get(next).isNumbered()
                && !blocks.get(next).isRow()
                && LineForm.endsLikeSentence(blocks.get(next).words())) {
            next++;
        }
        return next;
    }

    /** 主要目标: above numbered goals, which 策略措施 and their like follow. */
    boolean listsGoals(int i) {
        var block = blocks.get(i);
        boolean first = i + 1 < blocks.size()
                && blocks.get(i + 1)
                        .label()
                        .filter(label -> label.ordinal() == 1)
                        .isPresent();
        if (!first || !GoalWording.isActionGoal(withoutColon(block.words()))) {
            return false;
        }
        var numbering = blocks.get(i + 1).numbering();
        int next = i + 1;
        while (next < blocks.size() && blocks.get(next).numbering() == numbering) {
            next++;
        }
        return next < blocks.size() && Wording.announcesList(blocks.get(next).words());
    }

    private static String withoutColon(String words) {
        return words.endsWith(":") ? words.substring(0, words.length() - 1) : words;
    }

    /** A box reaches to the next box or the next number of the running text, which its own numbers do not end, or to running text behind its rows. */
    int boxEnd(int from, Predicate<Label> goesOn) {
        var own = new EnumMap<Numbering, Integer>(Numbering.class);
        boolean rows = false;
        int i = from + 1;
        while (i < blocks.size() && !Wording.isBox(blocks.get(i).words()) && !(rows && isProse(blocks.get(i)))) {
            rows |= blocks.get(i).isRow();
            var label = blocks.get(i).label();
            if (label.isPresent()) {
                int counted = own.getOrDefault(label.get().numbering(), 0);
                boolean next = label.get().ordinal() == counted + 1;
                if (goesOn.test(label.get()) && !(counted > 0 && next && comesAgain(i))) {
                    break;
                }
                own.put(label.get().numbering(), label.get().ordinal());
            }
            i++;
        }
        return i;
    }

    /** A note below the rows belongs to the box, another paragraph does not. */
    private static boolean isProse(Block block) {
        return !block.isRow()
                && !block.isNumbered()
                && !Wording.isNote(block.words())
                && LineForm.endsLikeSentence(block.words());
    }

    /** Whether the next number of the same kind is the same again. */
    private boolean comesAgain(int i) {
        return blocks.subList(i + 1, Math.min(blocks.size(), i + AGAIN_WITHIN)).stream()
                .filter(block -> block.numbering() == blocks.get(i).numbering())
                .findFirst()
                .flatMap(Block::label)
                .filter(label ->
                        label.ordinal() == blocks.get(i).label().orElseThrow().ordinal())
                .isPresent();
    }
}
