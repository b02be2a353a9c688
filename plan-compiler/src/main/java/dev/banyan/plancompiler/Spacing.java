package dev.banyan.plancompiler;

import dev.banyan.plancompiler.DraftIndicator.Trace;
import dev.banyan.plancompiler.SourceText.Heading;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The blanks that only set figures apart from Chinese characters (字间空格), as in 到 2025 年达到 30% 以上.
 *
 * <p>A text is read without them, and what was read is told with its places in the text as printed; names and figures
 * are given without them.
 */
final class Spacing {
    private static final String DATE_PARTS = "年月日%％";
    private static final String MARKS = "，。；：、,;:";
    private static final int LONGEST_LABEL = 3;
    private static final int FEWEST_CELLS = 4;

    private final int[] printed;
    /** Where the blanks stand. */
    private final BitSet apart = new BitSet();
    /** For each character that is read where it is printed, in order; empty without such blanks. */
    private final int[] places;

    /** Lines whose blanks part the cells of a table. */
    private final BitSet cells = new BitSet();

    private Spacing(int[] printed) {
        this.printed = printed;
        cells();
        for (int i = 0; i < printed.length; i++) {
            apart.set(i, setsApart(i));
        }
        boolean everywhere = isHabit();
        for (int i = apart.nextSetBit(0); i >= 0; i = apart.nextSetBit(i + 1)) {
            apart.set(i, everywhere || insideDate(i));
        }
        places = isNone()
                ? new int[0]
                : IntStream.range(0, printed.length).filter(i -> !apart.get(i)).toArray();
    }

    static Spacing of(String text) {
        boolean none = text.indexOf(' ') < 0 && text.indexOf('\u00A0') < 0;
        return new Spacing(none ? new int[0] : text.codePoints().toArray());
    }

    boolean isNone() {
        return apart.isEmpty();
    }

    /** The text as it is read. */
    SourceText closed(SourceText source) {
        int[] points = Arrays.stream(places).map(place -> printed[place]).toArray();
        var headings = source.headings().stream()
                .map(heading -> new Heading(closed(heading.span()), heading.level()))
                .toList();
        return new SourceText(new String(points, 0, points.length), headings, source.publicationYear());
    }

    private Span closed(Span span) {
        return new Span(closed(span.start()), closed(span.end()));
    }

    private int closed(int place) {
        int found = Arrays.binarySearch(places, place);
        return found >= 0 ? found : -found - 1;
    }

    private Span opened(Span span) {
        if (span.length() == 0) {
            int place = span.start() < places.length ? places[span.start()] : printed.length;
            return new Span(place, place);
        }
        return new Span(places[span.start()], places[span.end() - 1] + 1);
    }

    /** A draft of the closed text as a draft of the text as printed. */
    PlanDraft opened(PlanDraft draft, String text) {
        var period = draft.period();
        return new PlanDraft(
                text,
                new PlanPeriod(period.firstYear(), period.lastYear(), opened(period.printed()), period.countsFrom()),
                each(draft.nodes(), this::opened),
                each(draft.indicators(), this::opened),
                each(
                        draft.responsibles(),
                        it -> new Responsible(it.type(), it.name(), it.role(), it.node(), opened(it.span()))),
                each(draft.findings(), this::opened),
                each(draft.entities(), it -> new NamedEntity(it.kind(), it.name(), each(it.mentions(), this::opened))));
    }

    private DraftNode opened(DraftNode node) {
        var title = node.title().map(it -> new DraftNode.Title(it.text(), opened(it.span())));
        return new DraftNode(
                node.id(), node.kind(), node.label(), title, opened(node.span()), node.parent(), node.year());
    }

    private DraftIndicator opened(DraftIndicator it) {
        var value = it.value();
        var deadline = it.deadline();
        return new DraftIndicator(
                it.id(),
                it.node(),
                it.name(),
                it.comparator(),
                new TargetValue(
                        value.number(),
                        value.max(),
                        value.printed(),
                        opened(value.span()),
                        value.unit(),
                        value.per(),
                        value.base()),
                new Deadline(deadline.iso(), deadline.source(), deadline.printed(), opened(deadline.span())),
                it.recurrence(),
                it.aspirational(),
                opened(it.span()),
                each(it.trace(), trace -> new Trace(trace.rule(), opened(trace.span()))));
    }

    private Finding opened(Finding it) {
        return new Finding(
                it.kind(),
                it.severity(),
                it.node(),
                opened(it.span()),
                each(it.others(), this::opened),
                it.consistent(),
                it.doubt(),
                it.arguments());
    }

    private Optional<Span> opened(Optional<Span> span) {
        return span.map(this::opened);
    }

    private static <T> List<T> each(List<T> all, UnaryOperator<T> change) {
        return all.stream().map(change).toList();
    }

    /** Whether the text sets most of its figures apart, so that a blank beside one parts nothing else. */
    private boolean isHabit() {
        int open = apart.cardinality();
        int close = 0;
        for (int i = 1; i + 1 < printed.length && close < open; i++) {
            close += meet(printed[i - 1], printed[i]) ? 1 : 0;
        }
        return open > close;
    }

    /** One blank between a figure and a Chinese character of the same line, not behind the number of the line. */
    private boolean setsApart(int i) {
        return isBlank(printed[i])
                && i > 0
                && i + 1 < printed.length
                && (!cells.get(i) || printed[i + 1] == '年')
                && meet(printed[i - 1], printed[i + 1])
                && !behindLabel(i);
    }

    /** 2025 年, 30 %. */
    private boolean insideDate(int i) {
        return isFigure(printed[i - 1]) && DATE_PARTS.indexOf(printed[i + 1]) >= 0;
    }

    /** A row of a table: two figures stand side by side, or many words without a mark between them. */
    private void cells() {
        int start = 0;
        for (int end = 0; end <= printed.length; end++) {
            if (end == printed.length || printed[end] == '\n') {
                if (isRow(start, end)) {
                    cells.set(start, end);
                }
                start = end + 1;
            }
        }
    }

    private boolean isRow(int start, int end) {
        int blanks = 0;
        boolean marks = false;
        for (int i = start + 1; i + 1 < end; i++) {
            if (isBlank(printed[i])) {
                if (isFigure(printed[i - 1]) && Character.isDigit(printed[i + 1])) {
                    return true;
                }
                blanks++;
            }
            marks |= MARKS.indexOf(printed[i]) >= 0;
        }
        return !marks && blanks >= FEWEST_CELLS;
    }

    private boolean behindLabel(int i) {
        int start = i;
        while (start > 0 && i - start <= LONGEST_LABEL && (isFigure(printed[start - 1]) || printed[start - 1] == '-')) {
            start--;
        }
        boolean opensLine = start == 0 || printed[start - 1] == '\n';
        return opensLine && i - start <= LONGEST_LABEL && !insideDate(i);
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\u00A0';
    }

    private static boolean meet(int left, int right) {
        return isFigure(left) ? isWord(right) || DATE_PARTS.indexOf(right) >= 0 : isFigure(right) && isWord(left);
    }

    private static boolean isWord(int c) {
        return Character.isIdeographic(c);
    }

    private static boolean isFigure(int c) {
        return c < 0x80 && Character.isLetterOrDigit(c) || c == '%' || c >= '０' && c <= '９' || c == '％';
    }
}
