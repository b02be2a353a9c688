package dev.banyan.plancompiler.structure;

import java.util.List;

/** The name of a plan as headlines and notices quote it (标题引用的名称). */
final class QuotedTitle {
    private static final int WITHIN = 24;
    private static final int SHORTEST = 6;
    private static final int PLACE = 2;

    private QuotedTitle() {}

    /** The last line of the plan's own title below a headline that quotes it, the headline itself if none is there. */
    static int below(List<Block> blocks, int headline, int first) {
        String quoted = core(blocks.get(headline).words());
        boolean signed = false;
        for (int i = headline + 1;
                i < Math.min(blocks.size(), headline + WITHIN) && !blocks.get(i).isNumbered();
                i++) {
            signed |= Wording.isDate(blocks.get(i).words());
            String words = "";
            for (int k = i; k < Math.min(blocks.size(), i + 3) && (i < first || signed); k++) {
                words += withoutBullet(blocks.get(k).words());
                if (Wording.namesPlan(words) && isQuoted(core(words), quoted, signed)) {
                    return k;
                }
            }
        }
        return headline;
    }

    /** A headline may put a word such as 发布 behind the place. */
    private static boolean isQuoted(String title, String quoted, boolean signed) {
        boolean shorter = title.length() < quoted.length() || signed && title.length() == quoted.length();
        return shorter
                && title.length() >= SHORTEST + PLACE
                && quoted.contains(title.substring(PLACE))
                && quoted.contains(title.substring(0, PLACE));
    }

    private static String withoutBullet(String words) {
        return words.startsWith("•") ? words.substring(1).strip() : words;
    }

    static int bullet(Block block) {
        return block.words().length() - withoutBullet(block.words()).length();
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
