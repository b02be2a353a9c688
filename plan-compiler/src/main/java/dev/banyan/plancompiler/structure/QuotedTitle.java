package dev.banyan.plancompiler.structure;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The name of a plan as headlines and notices quote it (标题引用的名称). */
final class QuotedTitle {
    private static final int WITHIN = 24;
    private static final int SHORTEST = 6;
    private static final int PLACE = 2;
    private static final int FAR = 400;
    private static final Pattern NESTED = Pattern.compile("《([^》]{6,80})》");
    private static final Pattern NAME = Pattern.compile("《([^《》]{6,80})》");

    private QuotedTitle() {}

    /** The last line of the plan's own title below a headline that quotes it, the headline itself if none is there. */
    static int below(List<Block> blocks, int headline, int first) {
        String quoted = core(blocks.get(headline).words());
        boolean quotes = blocks.get(headline).words().indexOf('《') >= 0;
        boolean signed = false;
        for (int i = headline + 1;
                i < Math.min(blocks.size(), headline + WITHIN)
                        && (quotes || !blocks.get(i).isNumbered());
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

    /** The last line of the plan's own title behind a news report that quotes it in its first paragraphs, -1 for none. */
    static int reported(List<Block> blocks) {
        var quoted = new HashSet<String>();
        for (int i = 0; i < Math.min(blocks.size(), WITHIN) && !blocks.get(i).isNumbered(); i++) {
            String words = "";
            for (int k = i; k < Math.min(blocks.size(), i + 3); k++) {
                words += withoutBullet(blocks.get(k).words());
                if (quoted.contains(core(words))) {
                    return k;
                }
            }
            quoted.addAll(names(blocks.get(i).words()));
        }
        return -1;
    }

    /** The names that the first lines of a notice quote. */
    static String quotedBehind(List<Block> blocks, int notice) {
        return blocks.subList(notice + 1, Math.min(blocks.size(), notice + 4)).stream()
                .flatMap(block -> NESTED.matcher(block.words()).results())
                .map(found -> " " + core(found.group(1)))
                .collect(Collectors.joining());
    }

    private static List<String> names(String words) {
        return NAME.matcher(words.length() <= FAR ? words : words.substring(0, FAR))
                .results()
                .map(found -> found.group(1))
                .filter(Wording::namesPlan)
                .map(QuotedTitle::core)
                .filter(name -> name.length() >= SHORTEST + PLACE)
                .toList();
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
                .replace("〈", "")
                .replace("〉", "")
                .replace(" ", "");
    }
}
