package dev.banyan.plancompiler.structure;

import java.util.List;

/** The name of a plan as headlines and notices quote it (标题引用的名称). */
final class QuotedTitle {
    private QuotedTitle() {}

    /** The plan's own title below a headline that quotes it, the headline itself if none is there. */
    static int below(List<Block> blocks, int headline, int first) {
        String quoted = core(blocks.get(headline).words());
        for (int i = headline + 1; i < first; i++) {
            String words = withoutBullet(blocks.get(i).words());
            if (words.length() >= 8
                    && words.length() < quoted.length()
                    && Wording.namesPlan(words)
                    && quoted.contains(core(words))) {
                return i;
            }
        }
        return headline;
    }

    static int bullet(Block block) {
        return block.words().length() - withoutBullet(block.words()).length();
    }

    private static String withoutBullet(String words) {
        return words.startsWith("•") ? words.substring(1).strip() : words;
    }

    /** Without brackets and marks of quotation. */
    static String core(String title) {
        int bracket = title.indexOf('(');
        return (bracket > 4 ? title.substring(0, bracket) : title)
                .replace("《", "")
                .replace("》", "")
                .replace(" ", "");
    }
}
