package dev.banyan.plancompiler.units;

import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Marks;
import dev.banyan.plancompiler.text.Prose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the stretches of text that may be a formal statement (责任表述的位置): brackets, field lines, closing sentences. */
final class Stretches {
    private static final int LONGEST = 600;
    private static final Pattern DUTY = Pattern.compile(
            "牵头|负责|责任单位|责任部门|责任主体|配合|落实|协办|主办|承办|协同|参与|参加|指导|组织实施|会同|监督|督导|督查|承担|实施|(?:单位|部门|科室|处室|股室):");
    private static final Pattern FIELD = Pattern.compile(
            "(?:^|[\\s。;,)】〔\\[(—]|(?<=[长任记志]))((?:市直|省直|区直|县直|市级|省级|县级|区级|镇级|主要|具体|市|省)?(?:总牵头|牵头|主办|主责|责任|承办|配合|协办|协助|协同|参与|参加|会办|实施|落实|指导|监督|督导|成员)(?:责任|和配合|负责|及配合)?(?:单位|部门|主体|科室|处室|股室)(?:及分工)?\\s*[】\\]]?\\s*|牵头|配合)$");
    private static final Marks BRACKETS = Marks.of("(〔[【)〕]】\n\r\u0085\u2028\u2029\f\u000B");
    /** The number of the next item, where a conversion lost the line end in front of it. */
    private static final Pattern NEXT_ITEM = Pattern.compile("\\([一二三四五六七八九十]{1,3}\\)|[一二三四五六七八九十]{1,3}、");

    private static final int LONGEST_FIELD = 18;
    private static final Set<String> LAST_WORDS = Set.of(
            "负责", "牵头", "配合", "落实", "实施", "参与", "参加", "指导", "协同", "协助", "支持", "监督", "督导", "推进", "执行", "承担", "协作", "统筹",
            "督查");

    private Stretches() {}

    static List<Span> of(String text, Span plan) {
        var found = new ArrayList<Span>();
        brackets(text, plan, found);
        fields(text, plan, found);
        closingSentences(text, plan, found);
        found.sort(Comparator.comparingInt(Span::start));
        return found;
    }

    private static void brackets(String text, Span plan, List<Span> found) {
        int open = -1;
        int depth = 0;
        for (int i = BRACKETS.next(text, plan.start(), plan.end());
                i < plan.end();
                i = BRACKETS.next(text, i + 1, plan.end())) {
            char c = text.charAt(i);
            if (Prose.isLineEnd(c)) {
                depth = 0;
                open = -1;
            } else if ("(〔[【".indexOf(c) >= 0) {
                open = depth == 0 ? i : open;
                depth++;
            } else if (")〕]】".indexOf(c) >= 0 && depth > 0) {
                depth--;
                if (depth == 0 && i - open > 4 && i - open <= LONGEST) {
                    sentences(text, open + 1, i, found);
                }
            }
        }
    }

    /** Brackets at the end of a paragraph that hold a list of bodies and no word of duty; a habit of the plan if there are several. */
    static List<Span> bareLists(String text, Span plan, int statements) {
        var found = new ArrayList<Span>();
        int lineStart = plan.start();
        for (int i = plan.start(); i <= plan.end(); i++) {
            if (i == plan.end() || Prose.isLineEnd(text.charAt(i))) {
                bareList(text, Prose.trim(text, lineStart, i)).ifPresent(found::add);
                lineStart = i + 1;
            }
        }
        return found.size() + statements >= 3 ? found : List.of();
    }

    private static Optional<Span> bareList(String text, Span line) {
        int end = line.length() > 30 && text.charAt(line.end() - 1) == '。' ? line.end() - 1 : line.end();
        if (line.length() < 16 || ")〕】]".indexOf(text.charAt(end - 1)) < 0) {
            return Optional.empty();
        }
        int depth = 0;
        int open = end - 1;
        while (open > line.start() && end - open < LONGEST) {
            depth += ")〕】]".indexOf(text.charAt(open)) >= 0 ? 1 : "(〔【[".indexOf(text.charAt(open)) >= 0 ? -1 : 0;
            if (depth == 0) {
                break;
            }
            open--;
        }
        var inside = new Span(Math.min(open + 1, end - 1), end - 1);
        boolean list = inside.length() >= 3
                && !DUTY.matcher(text).region(inside.start(), inside.end()).find();
        return list
                        && !BodyNames.in(text, inside.start(), inside.end(), BodyNames.Trust.EACH)
                                .isEmpty()
                ? Optional.of(inside)
                : Optional.empty();
    }

    private static void sentences(String text, int start, int end, List<Span> found) {
        int from = start;
        while (from < end) {
            int stop = Prose.firstOutsideBrackets(text, from, end, "。");
            int to = stop < 0 ? end : stop;
            if (to - from > 4 && DUTY.matcher(text).region(from, to).find()) {
                found.add(new Span(from, to));
            }
            from = to + 1;
        }
    }

    private static void fields(String text, Span plan, List<Span> found) {
        int reached = plan.start();
        for (int colon = text.indexOf(':', plan.start());
                colon >= 0 && colon < plan.end();
                colon = text.indexOf(':', colon + 1)) {
            if (colon < reached) {
                continue;
            }
            int from = Math.max(plan.start(), colon - LONGEST_FIELD);
            var matcher = FIELD.matcher(text.substring(from, colon));
            if (matcher.find()) {
                reached = fieldEnd(text, colon + 1, plan.end());
                found.add(new Span(from + matcher.start(1), reached));
            }
        }
    }

    private static boolean startsItem(String text, int i, int limit) {
        return "(一二三四五六七八九十".indexOf(text.charAt(i)) >= 0
                && NEXT_ITEM.matcher(text).region(i, limit).lookingAt();
    }

    private static int fieldEnd(String text, int from, int limit) {
        int i = from;
        int depth = 0;
        while (i < limit && i - from < LONGEST) {
            char c = text.charAt(i);
            if (Prose.isLineEnd(c) || c == '。' || c == '\t' || i > from && startsItem(text, i, limit)) {
                return i;
            }
            depth += c == '(' || c == '〔' ? 1 : 0;
            if (c == ')' || c == '〕' || c == '】' || c == ']') {
                if (depth == 0) {
                    return i;
                }
                depth--;
            }
            i++;
        }
        return i;
    }

    /** The last sentence of a paragraph: a list of bodies with a verb and nothing else. */
    private static void closingSentences(String text, Span plan, List<Span> found) {
        int lineStart = plan.start();
        for (int i = plan.start(); i <= plan.end(); i++) {
            if (i == plan.end() || Prose.isLineEnd(text.charAt(i))) {
                closingSentence(text, Prose.trim(text, lineStart, i), found);
                lineStart = i + 1;
            }
        }
    }

    private static void closingSentence(String text, Span line, List<Span> found) {
        if (line.length() < 8) {
            return;
        }
        int end = text.charAt(line.end() - 1) == '。' ? line.end() - 1 : line.end();
        int start = end;
        while (start > line.start() && text.charAt(start - 1) != '。') {
            start--;
        }
        var sentence = Prose.trim(text, start, end);
        boolean list = sentence.length() >= 6
                && sentence.length() <= LONGEST
                && LAST_WORDS.contains(text.substring(sentence.end() - 2, sentence.end()));
        if (list && Statement.read(text, sentence, Optional.empty(), true).isPresent()) {
            found.add(sentence);
        }
    }
}
