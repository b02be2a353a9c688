package dev.banyan.paperwork;

import dev.banyan.paperwork.print.DocxPaper;
import dev.banyan.paperwork.print.OfdPaper;
import dev.banyan.paperwork.print.PaperFont;
import dev.banyan.paperwork.print.PdfPaper;
import dev.banyan.paperwork.rules.Mark;
import dev.banyan.paperwork.rules.PaperLayout;
import java.util.List;
import java.util.Optional;

/** Turns an official paper into a file (公文排版); the same paper gives the same bytes. */
public final class WritePaper {
    private WritePaper() {}

    public static byte[] as(PaperFormat format, OfficialPaper paper) {
        return switch (format) {
            case DOCX -> DocxPaper.write(paper);
            case PDF -> PdfPaper.write(paper, PaperLayout.of(paper, PaperFont.shared()));
            case OFD -> OfdPaper.write(paper, PaperLayout.of(paper, PaperFont.shared()));
        };
    }

    /**
     * Where a seal belongs (用印位置); empty if nobody signs.
     *
     * @param page from 1
     * @param x middle of the seal from the left edge of the page, in mm
     * @param y middle of the seal from the upper edge, in mm
     */
    public record SealPlace(int page, double x, double y) {}

    public static Optional<SealPlace> sealPlace(OfficialPaper paper) {
        var pages = PaperLayout.of(paper, PaperFont.shared());
        for (int i = 0; i < pages.size(); i++) {
            for (Mark mark : pages.get(i)) {
                if (mark instanceof Mark.Seal(double x, double y)) {
                    return Optional.of(new SealPlace(i + 1, x, y));
                }
            }
        }
        return Optional.empty();
    }

    /** How many pages PDF and OFD have. */
    public static int pages(OfficialPaper paper) {
        return PaperLayout.of(paper, PaperFont.shared()).size();
    }

    /** Characters that the embedded font does not have; PDF and OFD show 〓 in their place, DOCX leaves them as they are. */
    public static List<String> missing(OfficialPaper paper) {
        return PaperFont.shared()
                .missing(PaperLayout.of(paper, PaperFont.shared()).stream()
                        .flatMap(List::stream)
                        .filter(Mark.Words.class::isInstance)
                        .map(mark -> ((Mark.Words) mark).text())
                        .toList());
    }
}
