package dev.banyan.plancompiler.structure;

import dev.banyan.plancompiler.text.Prose;
import java.util.regex.Pattern;

/** Tells sentences from headings by their form (行文形式). */
final class LineForm {
    private static final int SHORTEST_SENTENCE = 20;
    private static final int LONGEST_HEADING = 40;
    private static final Pattern SET_WIDE = Pattern.compile("\\p{IsHan}( +\\p{IsHan})+");

    private static final Pattern OPENER_START = Pattern.compile(
            "^(到|至)?20\\d\\d年(?![^,]{0,24}(工作|任务|目标|安排|要求|重点|打算|思路|举措|措施|展望|回顾)$)|^(符合以上|以上|上述|凡|同时|此外|其中|另外|因此|对此|为此|与此同时|注:|备注|责任|牵头|配合|完成时限|附件)");

    private LineForm() {}

    /** 总 则: a short heading set wide, without its gaps. */
    static String closedUp(String heading) {
        return heading.length() <= 24 && SET_WIDE.matcher(heading).matches() ? heading.replace(" ", "") : heading;
    }

    /** A line of several clauses, also where a page left out its full stop. */
    static boolean readsAsSentence(String line) {
        int comma = line.length() < SHORTEST_SENTENCE ? -1 : Prose.firstOutsideBrackets(line, 0, line.length(), ",。");
        return endsLikeSentence(line)
                || comma >= 0
                        && (line.length() > LONGEST_HEADING
                                || Prose.firstOutsideBrackets(line, comma + 1, line.length(), ",。") >= 0);
    }

    static boolean endsLikeSentence(String line) {
        if (line.isEmpty()) {
            return false;
        }
        char last = line.charAt(line.length() - 1);
        return Prose.endsSentence(last) || last == ':' || last == ',' || last == '、' || last == '”' || last == '…';
    }

    /** A few words that are no opener of a sentence (到2025年, 其中). */
    static boolean readsAsHeading(String words) {
        return words.length() >= 2
                && words.length() <= 40
                && words.indexOf(';') < 0
                && !OPENER_START.matcher(words).lookingAt()
                && words.chars().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
    }
}
