package dev.banyan.plancompiler.structure;

import dev.banyan.plancompiler.text.Prose;
import java.util.regex.Pattern;

/** Tells sentences from headings by their form (行文形式). */
final class LineForm {
    private static final int SHORTEST_SENTENCE = 20;
    private static final int LONGEST_HEADING = 40;
    private static final Pattern SET_WIDE = Pattern.compile("\\p{IsHan}( +\\p{IsHan})+");

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
}
