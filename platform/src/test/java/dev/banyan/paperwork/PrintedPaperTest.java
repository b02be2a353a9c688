package dev.banyan.paperwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.banyan.paperwork.OfficialPaper.Colour;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A printed page measured as with a ruler: what GB/T 9704-2012 asks for, in mm from the upper left corner. */
class PrintedPaperTest {
    private static final double POINT = 25.4 / 72;
    private static final int DPI = 254;
    /** Half a tenth of a line; the picture has ten dots in a millimetre. */
    private static final double NEAR = 0.5;

    private static byte[] pdf;

    @BeforeAll
    static void print() {
        pdf = WritePaper.as(PaperFormat.PDF, Papers.document(12));
    }

    /** A character, with the middle of its box. */
    private record Glyph(String text, double x, double y, double size) {}

    private static List<Glyph> glyphs(PDDocument document, int page) throws IOException {
        var found = new ArrayList<Glyph>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition it) {
                found.add(new Glyph(
                        it.getUnicode(), it.getXDirAdj() * POINT, it.getYDirAdj() * POINT, it.getFontSizeInPt()));
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        return found;
    }

    /** The lines of text of a page, each with its characters; the page number is none of them. */
    private static List<List<Glyph>> lines(PDDocument document, int page) throws IOException {
        var lines = new ArrayList<List<Glyph>>();
        for (Glyph glyph : glyphs(document, page)) {
            if (glyph.y() < 262) {
                if (lines.isEmpty() || Math.abs(lines.getLast().getLast().y() - glyph.y()) > 1) {
                    lines.add(new ArrayList<>());
                }
                lines.getLast().add(glyph);
            }
        }
        return lines;
    }

    @Test
    void a_full_page_has_22_lines_and_a_full_line_28_characters_of_size_three() throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var lines = lines(document, 2);

            assertThat(lines).hasSize(22);
            assertThat(lines.get(2).getFirst().y() - lines.get(1).getFirst().y())
                    .isCloseTo(225.0 / 22, within(0.01));
            var full = lines.stream()
                    .filter(line -> line.getFirst().x() < 30 && line.getLast().x() > 178)
                    .toList();
            assertThat(full).isNotEmpty().allSatisfy(line -> {
                assertThat(line).hasSize(28);
                assertThat(line.getFirst().size()).isCloseTo(16, within(0.01));
                assertThat(line.getFirst().x()).isCloseTo(28, within(0.05));
                assertThat(line.getLast().x() + 156.0 / 28).isCloseTo(184, within(0.1));
            });
        }
    }

    @Test
    void a_page_is_a4_and_its_ink_keeps_the_margins() throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var box = document.getPage(1).getMediaBox();
            assertThat(box.getWidth() * POINT).isCloseTo(210, within(0.1));
            assertThat(box.getHeight() * POINT).isCloseTo(297, within(0.1));

            var page = picture(document, 2);
            var text = ink(page, 0, 2640, PrintedPaperTest::dark);
            assertThat(text.left()).isCloseTo(28, within(NEAR));
            assertThat(text.right()).isCloseTo(184, within(NEAR));
            // A line is taller than its characters: half of what is free of it stands above the first one.
            assertThat(text.top()).isBetween(37.0, 37 + 225.0 / 22 / 2);
            assertThat(text.bottom()).isBetween(262 - 225.0 / 22 / 2, 262.0);
        }
    }

    @Test
    void the_head_is_red_and_stands_35_mm_below_the_text_area_s_edge() throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var red = ink(picture(document, 1), 0, 1100, PrintedPaperTest::red);

            assertThat(red.top()).isCloseTo(37 + 35, within(1.0));
            assertThat(red.left()).isGreaterThanOrEqualTo(28 - NEAR);
            assertThat(red.right()).isLessThanOrEqualTo(184 + NEAR);
        }
    }

    @Test
    void the_red_line_is_as_wide_as_the_text_and_4_mm_below_the_number() throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var page = picture(document, 1);
            var number = ink(page, 1000, 1250, PrintedPaperTest::dark);
            var line = ink(page, (int) (number.bottom() * 10), 1400, PrintedPaperTest::red);

            assertThat(line.left()).isCloseTo(28, within(NEAR));
            assertThat(line.right()).isCloseTo(184, within(NEAR));
            assertThat(line.bottom() - line.top()).isBetween(0.3, 0.9);
            assertThat(line.top() - number.bottom()).isCloseTo(4, within(NEAR));
            assertThat(new java.awt.Color(page.getRGB(1000, (int) Math.round((line.top() + line.bottom()) * 5))))
                    .isEqualTo(java.awt.Color.RED);
        }
    }

    @Test
    void page_numbers_stand_7_mm_below_the_text_odd_ones_right_even_ones_left() throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var odd = glyphs(document, 1).stream().filter(it -> it.y() > 262).toList();
            var even = glyphs(document, 2).stream().filter(it -> it.y() > 262).toList();

            assertThat(text(odd)).isEqualTo("— 1 —");
            assertThat(text(even)).isEqualTo("— 2 —");
            assertThat(odd.getFirst().size()).isCloseTo(14, within(0.01));
            assertThat(odd.getFirst().y()).isCloseTo(262 + 7 + 0.88 * 14 * POINT, within(0.05));
            assertThat(even.getFirst().x()).isCloseTo(28 + 14 * POINT, within(0.05));
            assertThat(odd.getLast().x() + 14 * POINT).isCloseTo(184 - 14 * POINT, within(0.1));
        }
    }

    @Test
    void the_date_is_set_in_by_four_characters_and_the_issuer_stands_in_its_middle() throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var last = lines(document, document.getNumberOfPages());
            var all = new ArrayList<>(lines(document, document.getNumberOfPages() - 1));
            all.addAll(last);
            var day = all.stream()
                    .filter(line -> text(line).equals("2026年3月5日"))
                    .findFirst()
                    .orElseThrow();
            var issuer = all.stream()
                    .filter(line ->
                            text(line).equals("福州市人民政府督查室") && line.getFirst().size() > 15)
                    .findFirst()
                    .orElseThrow();

            double column = 156.0 / 28;
            double end = day.getLast().x() + column;
            assertThat((issuer.getFirst().x() + issuer.getLast().x() + column) / 2)
                    .isCloseTo((day.getFirst().x() + end) / 2, within(0.2));
            assertThat(184 - end).isCloseTo(4 * column, within(0.2));
        }
    }

    @Test
    void the_imprint_ends_at_the_lower_edge_of_the_text_area() throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var page = picture(document, document.getNumberOfPages());
            var line = ink(page, 2550, 2640, PrintedPaperTest::dark);

            assertThat(line.bottom()).isCloseTo(262, within(NEAR));
            assertThat(line.left()).isCloseTo(28, within(NEAR));
            assertThat(line.right()).isCloseTo(184, within(NEAR));
        }
    }

    @Test
    void a_letter_has_its_head_at_30_mm_and_double_lines_of_170_mm() throws IOException {
        try (var document = Loader.loadPDF(WritePaper.as(PaperFormat.PDF, Papers.letter()))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var page = picture(document, 1);
            var head = ink(page, 0, 440, PrintedPaperTest::red);
            var upper = ink(page, 460, 600, PrintedPaperTest::red);
            var lower = ink(page, 2700, 2960, PrintedPaperTest::red);

            assertThat(head.top()).isCloseTo(30, within(1.0));
            assertThat(upper.left()).isCloseTo(20, within(NEAR));
            assertThat(upper.right()).isCloseTo(190, within(NEAR));
            assertThat(lower.bottom()).isCloseTo(277, within(NEAR));
            assertThat(glyphs(document, 1)).noneMatch(it -> it.y() > 262);
        }
    }

    @Test
    void a_sheet_is_printed_in_its_colour_and_says_it() throws IOException {
        for (Colour colour : List.of(Colour.BLUE, Colour.ORANGE, Colour.RED)) {
            try (var document = Loader.loadPDF(WritePaper.as(PaperFormat.PDF, Papers.sheet(colour, "某色")))) {
                var page = picture(document, 1);
                int head = count(page, 370, 560, rgb -> !dark(rgb) && saturated(rgb));
                assertThat(head).as(colour.name()).isGreaterThan(2000);
                assertThat(text(glyphs(document, 1))).contains("（某色）");
            }
        }
    }

    @Test
    void a_signature_never_stands_on_a_page_without_text() throws IOException {
        for (int paragraphs = 0; paragraphs < 9; paragraphs++) {
            try (var document = Loader.loadPDF(WritePaper.as(PaperFormat.PDF, longLetter(paragraphs)))) {
                var last = lines(document, document.getNumberOfPages());
                assertThat(text(last.getFirst()))
                        .as("%d paragraphs", paragraphs)
                        .doesNotContain("督查室", "2026年3月5日");
            }
        }
    }

    private static OfficialPaper longLetter(int lines) {
        var blocks = new ArrayList<OfficialPaper.Block>();
        blocks.add(new OfficialPaper.Title("关于某事的函"));
        for (int i = 0; i < 12 + lines; i++) {
            blocks.add(new OfficialPaper.Text("第" + i + "项。"));
        }
        blocks.add(new OfficialPaper.Signature("福州市人民政府督查室", Papers.DAY));
        return new OfficialPaper(OfficialPaper.Form.DOCUMENT, Colour.RED, blocks);
    }

    private static String text(List<Glyph> glyphs) {
        return glyphs.stream().map(Glyph::text).reduce("", String::concat);
    }

    private static BufferedImage picture(PDDocument document, int page) throws IOException {
        return new PDFRenderer(document).renderImageWithDPI(page - 1, DPI);
    }

    /** Where ink lies, in mm. */
    private record Ink(double left, double top, double right, double bottom) {}

    private static Ink ink(BufferedImage page, int fromY, int toY, IntPredicate wanted) {
        int left = Integer.MAX_VALUE;
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int y = fromY; y < Math.min(toY, page.getHeight()); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if (wanted.test(page.getRGB(x, y))) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = top < 0 ? y : top;
                    bottom = y + 1;
                }
            }
        }
        assertThat(right).as("ink between %d and %d", fromY, toY).isPositive();
        return new Ink(left / 10.0, top / 10.0, right / 10.0, bottom / 10.0);
    }

    private static int count(BufferedImage page, int fromY, int toY, IntPredicate wanted) {
        int count = 0;
        for (int y = fromY; y < toY; y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                count += wanted.test(page.getRGB(x, y)) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean dark(int rgb) {
        return (rgb >> 16 & 255) < 100 && (rgb >> 8 & 255) < 100 && (rgb & 255) < 100;
    }

    private static boolean red(int rgb) {
        return (rgb >> 16 & 255) > 200 && (rgb >> 8 & 255) < 100 && (rgb & 255) < 100;
    }

    private static boolean saturated(int rgb) {
        int red = rgb >> 16 & 255;
        int green = rgb >> 8 & 255;
        int blue = rgb & 255;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > 120;
    }
}
