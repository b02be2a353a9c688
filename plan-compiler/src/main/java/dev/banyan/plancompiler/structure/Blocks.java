package dev.banyan.plancompiler.structure;

import dev.banyan.plancompiler.SourceText;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Marks;
import dev.banyan.plancompiler.text.Prose;
import dev.banyan.plancompiler.text.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Cuts a text into paragraphs (分段), also where a conversion lost the line ends in front of printed numbers. */
final class Blocks {
    private static final int LONG_LINE = 600;
    private static final int LONGEST_HEADING = 24;
    /** What numbers in mid-line begin with. */
    private static final Marks NUMBERS = Marks.of("第(0123456789一二三四五六七八九十行任");

    private final String text;
    private final TreeMap<Integer, Integer> levels = new TreeMap<>();
    private final TreeMap<Integer, Integer> tableEnds = new TreeMap<>();
    private final Map<Numbering, Integer> last = new EnumMap<>(Numbering.class);
    private final List<Block> blocks = new ArrayList<>();
    private boolean flat;
    /** Whether numbers without a mark (1 总则, 2 目标) count the chapters. */
    private boolean unmarkedChapters;

    private Blocks(String text, List<SourceText.Heading> headings) {
        this.text = text;
        headings.forEach(heading -> levels.put(heading.span().start(), heading.level()));
    }

    static List<Block> of(String text, List<SourceText.Heading> headings, List<Table> tables) {
        var blocks = new Blocks(text, headings);
        tables.forEach(
                table -> blocks.tableEnds.put(table.span().start(), table.span().end()));
        var lines = Lines.of(text, tables);
        blocks.flat = Lines.isFlat(Lines.printed(text)) || Lines.isFlat(lines);
        blocks.unmarkedChapters = IntStream.rangeClosed(1, 2)
                .allMatch(number -> lines.stream().anyMatch(line -> blocks.isChapter(line, number)));
        lines.forEach(blocks::line);
        return blocks.blocks;
    }

    private boolean isChapter(Span line, int number) {
        return line.length() <= LONGEST_HEADING
                && text.startsWith(number + " ", line.start())
                && Prose.firstOutsideBrackets(text, line.start(), line.end(), "。,;:\t") < 0;
    }

    private void line(Span line) {
        var starts = new ArrayList<Integer>();
        starts.add(line.start());
        Label.at(text, line.start(), line.end()).ifPresent(this::remember);
        if (text.indexOf('\t', line.start(), line.end()) < 0) {
            innerStarts(line, starts);
        }
        for (int k = 0; k < starts.size(); k++) {
            int end = k + 1 < starts.size() ? starts.get(k + 1) : line.end();
            add(Prose.trim(text, starts.get(k), end));
        }
    }

    private void add(Span span) {
        var style = levels.floorEntry(span.end() - 1);
        boolean styled = style != null && style.getKey() >= span.start() - 1;
        var table = tableEnds.floorEntry(span.start());
        boolean row = table != null && span.start() < table.getValue();
        var label = Label.at(text, span.start(), span.end())
                .filter(it -> !countsInside(it, span))
                .or(() -> row ? Optional.empty() : unmarked(span));
        label.ifPresent(this::remember);
        blocks.add(new Block(text, span, label, styled ? style.getValue() : 0, row));
    }

    /** 一是…。二是…: a paragraph that counts on inside is running text. */
    private boolean countsInside(Label label, Span span) {
        if (label.numbering() != Numbering.ENUMERATION) {
            return false;
        }
        for (int i = text.indexOf('是', label.end(), span.end()); i > 0; i = text.indexOf('是', i + 1, span.end())) {
            boolean next = "。;,".indexOf(text.charAt(i - 2)) >= 0
                    && Label.at(text, i - 1, span.end())
                            .filter(it -> it.ordinal() == label.ordinal() + 1)
                            .isPresent();
            if (next) {
                return true;
            }
        }
        return false;
    }

    /** 4 探索…, 、重点工作: a number that lost its mark, or a mark that lost its number. */
    private Optional<Label> unmarked(Span span) {
        if (text.charAt(span.start()) == '、'
                && span.length() <= LONGEST_HEADING
                && last.containsKey(Numbering.CHINESE)) {
            int lost = last.get(Numbering.CHINESE) + 1;
            return Optional.of(new Label(Numbering.CHINESE, lost, span.start(), span.start() + 1));
        }
        int next = last.getOrDefault(Numbering.DIGIT, 0) + 1;
        String number = next + " ";
        boolean counts = (next > 1 || unmarkedChapters)
                && text.startsWith(number, span.start())
                && span.length() > number.length() + (unmarkedChapters ? 1 : 4)
                && Character.isIdeographic(text.charAt(span.start() + number.length()));
        return counts
                ? Optional.of(new Label(Numbering.DIGIT, next, span.start(), span.start() + number.length() - 1))
                : Optional.empty();
    }

    private void remember(Label label) {
        last.put(label.numbering(), label.ordinal());
    }

    /** Numbers in mid-line that follow a full stop and continue a count, or in a very long line a heading. */
    private void innerStarts(Span line, List<Integer> starts) {
        var candidates = new ArrayList<Label>();
        for (int i = line.start() + 2; i < line.end(); i++) {
            char c = text.charAt(i);
            if (NUMBERS.has(c)) {
                var label = borderLabel(line, i);
                if (label.isPresent()) {
                    candidates.add(label.get());
                    i = label.get().end() - 1;
                }
            }
        }
        for (int k = 0; k < candidates.size(); k++) {
            var label = candidates.get(k);
            boolean continues = last.getOrDefault(label.numbering(), 0) + 1 == label.ordinal();
            boolean first = label.ordinal() == 1
                    && (secondFollows(candidates, k)
                            || flat && underHeading(candidates, k)
                            || label.numbering() == Numbering.DIGIT && gluedToHeading(line, label.start()));
            if (continues && label.ordinal() > 1 || first) {
                starts.add(label.start());
                remember(label);
            }
        }
    }

    private static boolean secondFollows(List<Label> candidates, int k) {
        int limit = Math.min(candidates.size(), k + 40);
        for (int m = k + 1; m < limit; m++) {
            var other = candidates.get(m);
            if (other.numbering() == candidates.get(k).numbering()) {
                return other.ordinal() == 2;
            }
        }
        return false;
    }

    /** 二、主要任务(一)…: a first number right behind the heading above it. */
    private boolean underHeading(List<Label> candidates, int k) {
        if (k == 0) {
            return false;
        }
        var above = candidates.get(k - 1);
        int heading = candidates.get(k).start() - above.end();
        return above.numbering() != candidates.get(k).numbering()
                && heading >= 4
                && heading <= LONGEST_HEADING
                && Prose.firstOutsideBrackets(
                                text, above.end(), candidates.get(k).start(), ",。;:")
                        < 0;
    }

    private Optional<Label> borderLabel(Span line, int i) {
        char before = text.charAt(i - 1);
        boolean afterEnd = "。!?！？)〕】”".indexOf(before) >= 0 || before == ':' && announcesMeasures(line, i - 1);
        boolean afterGap = Prose.isBlank(before);
        boolean afterHeading =
                (flat || line.length() >= LONG_LINE) && ",、;(《“".indexOf(before) < 0 && !Prose.isDigit(before);
        boolean glued = Character.isIdeographic(before) && gluedToHeading(line, i);
        if (!afterEnd && !afterGap && !afterHeading && !glued) {
            return Optional.empty();
        }
        return Label.at(text, i, line.end())
                .filter(label -> label.numbering().showsBorderInLine())
                .filter(label -> label.numbering() != Numbering.NAMED || before != '”')
                .filter(label -> afterEnd
                        || afterGap
                        || glued && label.numbering() == Numbering.DIGIT
                        || flat && label.ordinal() == 1 && label.numbering() == Numbering.DIGIT
                        || isHigh(label.numbering()) && text.charAt(label.end() - 1) != '是')
                .filter(label -> label.end() < line.end());
    }

    /** 二、深化改革2、推进…: a heading that lost its line end in front of the next number. */
    private boolean gluedToHeading(Span line, int i) {
        var heading = Label.at(text, line.start(), line.end())
                .filter(label ->
                        label.numbering() == Numbering.CHINESE || label.numbering() == Numbering.CHINESE_BRACKETED);
        return heading.filter(label -> i - label.end() >= 4
                        && i - label.end() <= LONGEST_HEADING
                        && Prose.firstOutsideBrackets(text, label.end(), i, ",。;:") < 0)
                .isPresent();
    }

    /** 措施:(1)… */
    private boolean announcesMeasures(Span line, int colon) {
        return colon - line.start() <= 12 && Wording.announcesMeasures(text.substring(line.start(), colon + 1));
    }

    private static boolean isHigh(Numbering numbering) {
        return switch (numbering) {
            case PART, CHAPTER, SECTION, CHINESE, CHINESE_BRACKETED -> true;
            default -> false;
        };
    }
}
