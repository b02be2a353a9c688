package dev.banyan.paperwork;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Joins printed lines into paragraphs (断行还原): a line that fills its measure goes on in the next one. */
final class PdfParagraphs {
    private static final Pattern LABEL =
            Pattern.compile("^(?:[(（][一二三四五六七八九十\\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|\\d{1,2}[.．、)）](?!\\d)"
                    + "|第[一二三四五六七八九十百\\d]{1,4}[章节条部分篇]|[①-⑳]|专栏|附件|附表).*");
    private static final String SENTENCE_ENDS = "。！？；：:;";
    private static final float FULL = 1.6f;
    private static final float INDENT = 0.8f;
    private static final float SAME_SIZE = 0.12f;

    private final ExtractedText text;
    private final Measure usual;
    private final StringBuilder paragraph = new StringBuilder();
    private PdfPage.@Nullable Line last;
    private @Nullable Measure lastMeasure;

    private PdfParagraphs(ExtractedText text, Measure usual) {
        this.text = text;
        this.usual = usual;
    }

    /** Where the lines of a page begin and end. */
    private record Measure(float left, float right) {
        static Measure of(List<PdfPage.Line> lines) {
            float left = edge(lines, Comparator.naturalOrder(), true);
            float right = edge(lines, Comparator.reverseOrder(), false);
            return new Measure(left, right);
        }

        /** The outermost edge that several lines share; a single stray line does not count. */
        private static float edge(List<PdfPage.Line> lines, Comparator<Integer> outward, boolean left) {
            Map<Integer, Integer> places = new HashMap<>();
            for (PdfPage.Line line : lines) {
                places.merge(Math.round((left ? line.left() : line.right()) / 4), 1, Integer::sum);
            }
            int several = lines.size() >= 10 ? 2 : 1;
            return places.entrySet().stream()
                            .filter(place -> place.getValue() >= several)
                            .map(Map.Entry::getKey)
                            .min(outward)
                            .orElse(0)
                    * 4f;
        }
    }

    static void write(List<PdfPage> pages, ExtractedText text) {
        List<PdfPage.Line> all =
                pages.stream().flatMap(page -> page.lines().stream()).toList();
        var paragraphs = new PdfParagraphs(text, Measure.of(all));
        for (PdfPage page : pages) {
            paragraphs.add(page);
        }
        paragraphs.end();
    }

    private void add(PdfPage page) {
        Measure measure = page.lines().size() >= 10 ? Measure.of(page.lines()) : usual;
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
        boolean full = last.right() >= lastMeasure.right() - FULL * last.size();
        boolean indented = line.left() > measure.left() + INDENT * line.size();
        boolean sameSize = Math.abs(last.size() - line.size()) <= SAME_SIZE * last.size();
        boolean table = last.hasCells() || line.hasCells();
        boolean ended = SENTENCE_ENDS.indexOf(last.text().charAt(last.text().length() - 1)) >= 0;
        boolean labelled = LABEL.matcher(line.text()).matches();
        return full && !indented && sameSize && !table && !(ended && labelled);
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
