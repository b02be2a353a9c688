package dev.banyan.plancompiler.structure;

import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Prose;
import dev.banyan.plancompiler.text.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the printed lines again (还原段落): text that lost its line ends is cut, lines that were broken are joined. */
final class Lines {
    /** So much of a paragraph is looked at to tell whether it goes on. */
    private static final int TAIL = 200;

    private static final int FLAT_LINE = 1200;
    private static final int FLAT_AVERAGE = 800;
    private static final int SHORT_FLAT_LINE = 200;
    private static final int LONGEST_NAME = 80;
    private static final int SHORTEST_TITLE = 8;
    private static final int FEWEST_LINES = 12;
    private static final int NARROWEST = 32;
    private static final int WIDEST = 120;
    private static final int MARGIN = 8;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—－–]\\s*\\d{1,3}\\s*[-—－–]|第\\s*\\d{1,3}\\s*页.{0,10}");
    private static final int LONGEST_BOX = 8;
    /** The name of a box that a conversion set on lines of its own (专栏 / 1 / 重大工程). */
    private static final Pattern BOX = Pattern.compile("专栏\\s*[一二三四五六七八九十\\d]{0,3}");

    private static final Pattern RUN_IN_TITLE =
            Pattern.compile("^[^。,;:]{6,60}?(方案|计划|规划|纲要|意见|要点|措施|通知|办法)(\\([^()]{2,20}\\))?(?=(为|根据|按照|各|现|今年|20))");

    private final String text;
    /** Whether paragraphs are printed without their last stop. */
    private boolean stopless;

    private Span tabFree = new Span(0, 0);
    private final TreeMap<Integer, Integer> tableEnds = new TreeMap<>();
    /** Where lines begin that never go on with the line before. */
    private final Set<Integer> borders = new HashSet<>();

    private Lines(String text, List<Table> tables) {
        this.text = text;
        tables.forEach(table -> tableEnds.put(table.span().start(), table.span().end()));
    }

    /** Whether the text lost its line ends. */
    static boolean isFlat(List<Span> printed) {
        int longest = printed.stream().mapToInt(Span::length).max().orElse(0);
        long total = printed.stream().mapToLong(Span::length).sum();
        boolean single = longest >= SHORT_FLAT_LINE && longest * 10L >= total * 6;
        return single || longest >= FLAT_LINE && total / Math.max(1, printed.size()) >= FLAT_AVERAGE;
    }

    static List<Span> of(String text, List<Table> tables) {
        var lines = new Lines(text, tables);
        var printed = printed(text);
        return lines.joined(isFlat(printed) ? lines.cut(printed) : printed);
    }

    /** The lines as they are printed. */
    static List<Span> printed(String text) {
        var lines = new ArrayList<Span>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Prose.isLineEnd(text.charAt(i))) {
                keep(text, lines, start, i);
                start = i + 1;
            }
        }
        return lines;
    }

    private static void keep(String text, List<Span> lines, int start, int end) {
        var line = Prose.trim(text, start, end);
        if (line.length() > 0 && !isPageNumber(text, line)) {
            lines.add(line);
        }
    }

    /** 各村、各单位:为… behind the title on the same line. */
    private int salutation(List<Span> lines, int start, int end) {
        int colon = text.indexOf(':', start, Math.min(end, start + LONGEST_NAME));
        boolean greets =
                colon > 0 && text.charAt(start) == '各' && Wording.isSalutation(text.substring(start, colon + 1));
        if (!greets) {
            return start;
        }
        keep(text, lines, start, colon + 1);
        borders.add(colon + 1);
        return colon + 1;
    }

    private static boolean isPageNumber(String text, Span line) {
        return line.length() <= 16
                && PAGE_NUMBER.matcher(text).region(line.start(), line.end()).matches();
    }

    /** In a text on one line a gap stands for a line end, unless it sets off Latin letters or figures. */
    private List<Span> cut(List<Span> printed) {
        var lines = new ArrayList<Span>();
        for (Span line : printed) {
            if (hasTab(line) && line.length() < SHORT_FLAT_LINE) {
                lines.add(line);
                continue;
            }
            int start = line.start();
            var title = RUN_IN_TITLE.matcher(text.substring(line.start(), Math.min(line.end(), line.start() + 90)));
            if (lines.isEmpty() && title.find()) {
                int last = title.group().lastIndexOf(' ');
                boolean twice = last > 0 && title.end() - last > SHORTEST_TITLE;
                keep(text, lines, start, twice ? start + last : start + title.end());
                keep(text, lines, twice ? start + last : start + title.end(), start + title.end());
                start += title.end();
                start = salutation(lines, start, line.end());
            }
            if (start == line.start() && !lines.isEmpty() && repeats(lines.getFirst(), line)) {
                keep(text, lines, start, start + lines.getFirst().length());
                start += lines.getFirst().length();
                borders.add(start);
            }
            var handed = handedDown(new Span(start, line.end()));
            if (handed.isPresent()) {
                keep(text, lines, start, handed.get().start());
                keep(text, lines, handed.get().start(), handed.get().end());
                start = handed.get().end();
                borders.add(handed.get().start());
                borders.add(handed.get().end());
            }
            var gaps = new Gaps(text, line);
            for (int i = start + 1; i < line.end(); i++) {
                if (Prose.isBlank(text.charAt(i)) && gaps.isLineEnd(i)) {
                    keep(text, lines, start, i);
                    start = i;
                }
            }
            keep(text, lines, start, line.end());
        }
        return lines;
    }

    /** Whether a long line begins with the words of the first, as pages print a title once more. */
    private boolean repeats(Span first, Span line) {
        return first.length() >= SHORTEST_TITLE
                && first.length() <= LONGEST_NAME
                && line.length() > first.length() * 2
                && text.startsWith(text.substring(first.start(), first.end()), line.start());
    }

    /** The title of the plan behind the notice or the report that names it (《…》…印发给你们; 《…》…全文如下). */
    private Optional<Span> handedDown(Span line) {
        int open = text.indexOf('《', line.start(), line.end());
        int close = open < 0 ? -1 : text.indexOf('》', open, Math.min(line.end(), open + LONGEST_NAME));
        if (close < 0) {
            return Optional.empty();
        }
        String name = text.substring(open + 1, close);
        int again = text.indexOf(name, close, line.end());
        boolean handed = Wording.handsDown(text.substring(close, Math.min(line.end(), close + SHORT_FLAT_LINE)));
        boolean alone =
                again > 0 && (Prose.isBlank(text.charAt(again - 1)) || "。:)".indexOf(text.charAt(again - 1)) >= 0);
        boolean named = Wording.namesPlan(name) && alone && again < line.start() + FLAT_LINE;
        return again < 0 || text.charAt(again - 1) == '《' || !handed && !named
                ? Optional.empty()
                : Optional.of(new Span(again, again + name.length()));
    }

    private List<Span> joined(List<Span> lines) {
        int width = usualWidth(lines);
        stopless = width == 0 && leavesOutStops(lines);
        boolean leads = leadsStandAlone(lines);
        var joined = new ArrayList<Span>();
        for (Span line : lines) {
            if (!joined.isEmpty()
                    && (continues(joined.getLast(), line, width) || leads && isLead(joined.getLast(), line))) {
                joined.set(joined.size() - 1, new Span(joined.getLast().start(), line.end()));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    /** Whether lead sentences stand on lines of their own throughout the text. */
    private boolean leadsStandAlone(List<Span> lines) {
        int found = 0;
        for (int i = 1; i < lines.size(); i++) {
            found += isLead(lines.get(i - 1), lines.get(i)) ? 1 : 0;
        }
        return found >= 3;
    }

    private boolean isLead(Span before, Span line) {
        boolean unnumbered = Label.at(text, before.start(), before.end()).isEmpty()
                && Label.at(text, line.start(), line.end()).isEmpty();
        return unnumbered
                && before.length() >= 5
                && before.length() <= 32
                && line.length() >= 40
                && text.charAt(before.end() - 1) == '。'
                && LineForm.readsAsHeading(text.substring(before.start(), before.end() - 1))
                && !inTable(before.start())
                && !hasTab(line);
    }

    /** The width at which a conversion broke all lines, or 0 if lines end where paragraphs end. */
    private int usualWidth(List<Span> lines) {
        if (lines.size() < FEWEST_LINES) {
            return 0;
        }
        var widths = lines.stream().mapToInt(this::width).sorted().toArray();
        int nearly = widths[widths.length * 9 / 10];
        int widest = widths[widths.length - 1];
        if (nearly >= NARROWEST && nearly <= WIDEST && unended(lines, nearly) * 10 >= lines.size() * 4L) {
            return nearly;
        }
        long full =
                lines.stream().filter(line -> width(line) >= widest - MARGIN).count();
        long unended = unended(lines, widest);
        boolean margin = widest >= NARROWEST && widest <= WIDEST;
        return margin && unended >= 5 && unended * 5 >= lines.size() && unended * 10 >= full * 6 ? widest : 0;
    }

    private boolean leavesOutStops(List<Span> lines) {
        var ends = lines.stream()
                .filter(this::paragraphLike)
                .map(line -> text.charAt(line.end() - 1))
                .filter(last -> !closes(last))
                .toList();
        return ends.stream().filter(Prose::endsSentence).count() * 2 < ends.size();
    }

    private long unended(List<Span> lines, int width) {
        return lines.stream()
                .filter(line -> width(line) >= width - MARGIN && !ended(line))
                .count();
    }

    /** In half widths: a Chinese sign takes two. */
    private int width(Span line) {
        var wide = IntStream.range(line.start(), line.start() + Math.min(line.length(), WIDEST))
                .filter(i -> text.charAt(i) >= 0x80 || ",;:!?()".indexOf(text.charAt(i)) >= 0);
        return line.length() + (int) wide.count();
    }

    private boolean ended(Span line) {
        char last = text.charAt(line.end() - 1);
        return Prose.endsSentence(last) || last == ':' || last == ')' || last == '”';
    }

    private boolean continues(Span all, Span line, int width) {
        var before = new Span(Math.max(all.start(), all.end() - TAIL), all.end());
        char last = text.charAt(before.end() - 1);
        char first = text.charAt(line.start());
        boolean row = grownHasTab(before) || hasTab(line) || inTable(line.start()) || inTable(before.end() - 1);
        if (!row && Prose.endsSentence(last) && isOwner(line)) {
            return true;
        }
        if (row || Prose.endsSentence(last) || last == ':' || borders.contains(line.start())) {
            return false;
        }
        if (before.length() <= LONGEST_BOX
                && BOX.matcher(text).region(before.start(), before.end()).matches()) {
            return line.length() <= FEWEST_LINES * 4 && !Prose.endsSentence(text.charAt(line.end() - 1));
        }
        boolean bare = Label.at(text, before.start(), before.end())
                .filter(label -> label.end() == before.end())
                .isPresent();
        if (bare) {
            return Label.at(text, line.start(), line.end()).isEmpty() && before.length() <= 5;
        }
        if (Label.at(text, line.start(), line.end()).isPresent()
                || Wording.isAttachment(text.substring(line.start(), line.end()))) {
            return false;
        }
        boolean openEnd = last == ',' || last == '、' || last == '的';
        boolean tail = ",。、;)》”%".indexOf(first) >= 0
                || text.startsWith("是:", line.start())
                || text.startsWith("的", line.start());
        boolean torn = isTorn(line);
        boolean paragraph = !stopless
                && before.length() >= 45
                && paragraphLike(before)
                && !Wording.isNoise(text.substring(line.start(), line.end()));
        boolean wrapped = width > 0 && lastLineWidth(before) >= width - MARGIN;
        boolean opened = !stopless
                && before.length() >= 16
                && Wording.opensSentence(text.substring(before.start(), before.end()));
        return openEnd || tail || opened || torn && paragraphLike(before) || paragraph && !closes(last) || wrapped;
    }

    /** (市住建局牵头) on a line of its own. */
    private boolean isOwner(Span line) {
        return text.charAt(line.start()) == '('
                && line.length() <= SHORT_FLAT_LINE
                && text.indexOf(')', line.start()) >= line.end() - 2
                && OwnerWording.namesOwner(text.substring(line.start(), line.end()));
    }

    /** A line that is nothing but a figure or Latin letters, as superscripts and indices end up. */
    private boolean isTorn(Span line) {
        return line.length() <= 6
                && text.substring(line.start(), line.end()).chars().allMatch(c -> Gaps.isLatin((char) c));
    }

    private boolean paragraphLike(Span line) {
        int far = Math.min(line.end(), line.start() + FLAT_AVERAGE);
        return line.length() >= 20 && Prose.firstOutsideBrackets(text, line.start(), far, "。;") >= 0;
    }

    private static boolean closes(char last) {
        return last == ')' || last == '”' || last == '】' || last == '》';
    }

    private boolean inTable(int place) {
        var table = tableEnds.floorEntry(place);
        return table != null && place < table.getValue();
    }

    private int lastLineWidth(Span joined) {
        int i = joined.end();
        while (i > joined.start() && !Prose.isLineEnd(text.charAt(i - 1))) {
            i--;
        }
        return width(new Span(i, joined.end()));
    }

    /** For a paragraph that grows line by line: only what was added is looked at again. */
    private boolean grownHasTab(Span paragraph) {
        int from = paragraph.start() == tabFree.start() && paragraph.end() >= tabFree.end()
                ? tabFree.end()
                : paragraph.start();
        if (hasTab(new Span(from, paragraph.end()))) {
            return true;
        }
        tabFree = paragraph;
        return false;
    }

    private boolean hasTab(Span line) {
        return text.indexOf('\t', line.start(), line.end()) >= 0;
    }
}
