package dev.banyan.paperwork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes away what a printer adds to each page: running titles and page numbers (页眉、页脚、页码). */
final class PdfMargins {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[—–\\-－―·.\\s]*(?:第?\\s*\\d{1,4}\\s*页?|\\d{1,4}\\s*/\\s*\\d{1,4}|[ivx]{1,6}"
                    + "|第?\\s*\\d{1,4}\\s*页?\\s*[,，/|]?\\s*共\\s*\\d{1,4}\\s*页)[—–\\-－―·.\\s]*");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** Share of the page height above and below the type area of an official document. */
    private static final float TOP = 0.09f;

    private static final float BOTTOM = 0.12f;
    private static final int DEPTH = 2;
    private static final double REPEATED_ON = 0.4;

    private PdfMargins() {}

    static List<PdfPage> withoutHeadersAndFooters(List<PdfPage> pages) {
        var seen = new HashMap<String, Integer>();
        for (PdfPage page : pages) {
            for (int i = 0; i < page.lines().size(); i++) {
                if (inMargin(page, i)) {
                    seen.merge(running(page.lines().get(i)), 1, Integer::sum);
                }
            }
        }
        return pages.stream().map(page -> trimmed(page, seen, pages.size())).toList();
    }

    private static PdfPage trimmed(PdfPage page, Map<String, Integer> seen, int pages) {
        var kept = new ArrayList<PdfPage.Line>();
        for (int i = 0; i < page.lines().size(); i++) {
            PdfPage.Line line = page.lines().get(i);
            int times = seen.getOrDefault(running(line), 0);
            boolean repeated = times >= 2 && times >= pages * REPEATED_ON;
            boolean added = repeated || PAGE_NUMBER.matcher(line.text()).matches();
            if (!inMargin(page, i) || !added) {
                kept.add(line);
            }
        }
        return new PdfPage(page.width(), page.height(), kept);
    }

    private static boolean inMargin(PdfPage page, int index) {
        float y = page.lines().get(index).y();
        boolean top = index < DEPTH && y < page.height() * TOP;
        boolean bottom = index >= page.lines().size() - DEPTH && y > page.height() * (1 - BOTTOM);
        return top || bottom;
    }

    private static String running(PdfPage.Line line) {
        String flat = BLANKS.matcher(line.text()).replaceAll("");
        return DIGITS.matcher(flat).replaceAll("#");
    }
}
