package dev.banyan.paperwork;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Joins printed lines into paragraphs (断行还原): a line that fills its measure goes on in the next one. */
final class PdfParagraphs {
    private static final Pattern LABEL =
            Pattern.compile("^(?:[(（][一二三四五六七八九十\\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|\\d{1,2}[.．、)）](?!\\d)"
                    + "|第[一二三四五六七八九十百\\d]{1,4}[章节条部分篇]|[①-⑳]|专栏|附件|附表).*");
    private static final String SENTENCE_ENDS = "。！？；：:;";
    private static final float GRID = 4;
    private static final int FEW_LINES = 10;
    /** Share of the page width that the shortest full line reaches. */
    private static final float FULL_LINE = 0.7f;

    /** How far from the right end, in characters, a line may end whose sentence goes on: a long number moves down whole. */
    private static final float UNBREAKABLE = 5;

    private static final float FULL = 1.6f;
    private static final float APART = 1.3f;
    private static final float INDENT = 0.8f;
    private static final float SAME_SIZE = 0.12f;

    private final ExtractedText text;
    private final StringBuilder paragraph = new StringBuilder();
    private PdfPage.@Nullable Line last;
    private @Nullable Measure lastMeasure;

    private PdfParagraphs(ExtractedText text) {
        this.text = text;
    }

    /** Where the full lines of a page begin and end; without any full line the right end is out of reach. */
    private record Measure(float left, float right, float pitch) {
        static Measure of(List<PdfPage.Line> lines, float width) {
            int left = edges(lines.stream().map(PdfPage.Line::left))
                    .min(Comparator.naturalOrder())
                    .orElse(0);
            return new Measure(
                    left * GRID,
                    edges(lines.stream().map(PdfPage.Line::right).filter(right -> right > width * FULL_LINE))
                            .max(Comparator.naturalOrder())
                            .map(right -> right * GRID)
                            .orElse(Float.MAX_VALUE),
                    pitch(lines));
        }

        /** The usual step from line to line. */
        private static float pitch(List<PdfPage.Line> lines) {
            List<Float> steps = IntStream.range(1, lines.size())
                    .mapToObj(i -> lines.get(i).y() - lines.get(i - 1).y())
                    .sorted()
                    .toList();
            return steps.isEmpty() ? Float.MAX_VALUE : steps.get(steps.size() / 2);
        }

        /** Places that several lines share; a single stray line does not count. */
        private static Stream<Integer> edges(Stream<Float> ends) {
            Map<Integer, Integer> places = new HashMap<>();
            ends.forEach(end -> places.merge(Math.round(end / GRID), 1, Integer::sum));
            int all = places.values().stream().mapToInt(Integer::intValue).sum();
            return places.entrySet().stream()
                    .filter(place -> place.getValue() > 1 || all < FEW_LINES)
                    .map(Map.Entry::getKey);
        }
    }

    static void write(List<PdfPage> pages, ExtractedText text) {
        var paragraphs = new PdfParagraphs(text);
        Measure usual = new Measure(0, Float.MAX_VALUE, Float.MAX_VALUE);
        for (PdfPage page : pages) {
            Measure own = Measure.of(page.lines(), page.width());
            if (page.lines().size() >= FEW_LINES && own.right() < Float.MAX_VALUE) {
                usual = own;
            }
            paragraphs.add(page, page.lines().size() < FEW_LINES && usual.left() > 0 ? usual : own);
        }
        paragraphs.end();
    }

    private void add(PdfPage page, Measure measure) {
        for (PdfPage.Line line : page.lines()) {
            if (!continues(line, measure)) {
                end();
            }
            boolean latin = !paragraph.isEmpty()
                    && isLatin(paragraph.charAt(paragraph.length() - 1))
                    && isLatin(line.text().charAt(0));
            paragraph.append(latin ? " " : "").append(line.text());
            last = line;
            lastMeasure = measure;
        }
    }

    private boolean continues(PdfPage.Line line, Measure measure) {
        if (last == null || lastMeasure == null) {
            return false;
        }
        boolean ended = SENTENCE_ENDS.indexOf(last.text().charAt(last.text().length() - 1)) >= 0;
        float ragged = (ended ? FULL : UNBREAKABLE) * last.size();
        boolean full = last.right() >= lastMeasure.right() - ragged;
        boolean indented = line.left() > measure.left() + INDENT * line.size();
        boolean sameSize = Math.abs(last.size() - line.size()) <= SAME_SIZE * last.size();
        boolean table = last.hasCells() || line.hasCells();
        boolean apart = line.y() - last.y() > measure.pitch() * APART;
        boolean labelled = LABEL.matcher(line.text()).matches();
        return full && !indented && sameSize && !table && !apart && !(ended && labelled);
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    private void end() {
        if (!paragraph.isEmpty()) {
            text.line(paragraph.toString());
            paragraph.setLength(0);
        }
        last = null;
    }
}
