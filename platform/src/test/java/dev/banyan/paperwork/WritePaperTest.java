package dev.banyan.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.paperwork.OfficialPaper.Colour;
import dev.banyan.paperwork.OfficialPaper.Form;
import dev.banyan.paperwork.OfficialPaper.Signature;
import dev.banyan.paperwork.OfficialPaper.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

class WritePaperTest {
    private static final OfficialPaper PAPER = Papers.document(3);

    @ParameterizedTest
    @EnumSource
    void the_same_paper_gives_the_same_bytes(PaperFormat format) {
        assertThat(WritePaper.as(format, PAPER)).isEqualTo(WritePaper.as(format, Papers.document(3)));
    }

    @Test
    void an_ofd_file_read_by_its_library_says_what_the_pdf_file_says() throws IOException {
        try (var pdf = Loader.loadPDF(WritePaper.as(PaperFormat.PDF, PAPER));
                var ofd = new OFDReader(new ByteArrayInputStream(WritePaper.as(PaperFormat.OFD, PAPER)))) {
            assertThat(ofd.getNumberOfPages()).isEqualTo(pdf.getNumberOfPages());
            var read = new ContentExtractor(ofd);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(characters(String.join("", read.getPageContent(page))))
                        .isNotEmpty()
                        .isEqualTo(characters(stripper.getText(pdf)));
            }
            assertThat(characters(String.join("", read.extractAll())))
                    .isEqualTo(characters(said(WritePaper.as(PaperFormat.PDF, PAPER))));
        }
    }

    /** All characters that are not blank, in order of their code points: a page is read in the order of places. */
    private static String characters(String text) {
        return text.codePoints()
                .filter(it -> !Character.isWhitespace(it))
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String said(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void an_ofd_file_holds_the_font_and_says_which() throws IOException {
        try (var ofd = new OFDReader(new ByteArrayInputStream(WritePaper.as(PaperFormat.OFD, PAPER)))) {
            var about = ofd.getOFDDir().getOfd().getDocBody().getDocInfo();

            assertThat(about.getTile()).isEqualTo(PAPER.title());
            assertThat(about.getSubject()).isEqualTo("榕督〔2026〕12号");
            assertThat(about.getAbstract()).contains("Noto Serif SC", "OFL");
            assertThat(ofd.getResMgt().getFonts()).singleElement().satisfies(font -> {
                assertThat(font.getFontName()).isEqualTo("Noto Serif SC");
                assertThat(font.getFontFile().toString()).endsWith(".ttf");
            });
        } catch (org.dom4j.DocumentException e) {
            throw new IOException(e);
        }
    }

    @Test
    void a_pdf_file_holds_the_font_and_says_which() throws IOException {
        try (var document = Loader.loadPDF(WritePaper.as(PaperFormat.PDF, PAPER))) {
            var about = document.getDocumentInformation();
            assertThat(about.getTitle()).isEqualTo(PAPER.title());
            assertThat(about.getSubject()).isEqualTo("榕督〔2026〕12号");
            assertThat(about.getKeywords()).contains("Noto Serif SC", "OFL");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
                assertThat(resources.getFont(name).getName()).contains("NotoSerifSC");
            }
        }
    }

    @Test
    void a_docx_file_says_the_same_with_the_fonts_of_offices_and_embeds_none() throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(WritePaper.as(PaperFormat.DOCX, PAPER)))) {
            var text = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .collect(Collectors.joining());
            assertThat(text).contains("榕督〔2026〕12号", "一、督查内容", "附件：1.任务清单", "2.督查情况反馈表", "（此件依申请公开）");
            assertThat(text.replace("\n", "")).contains(PAPER.title());
            assertThat(document.getTables().getLast().getText()).contains("抄送：市委办公厅", "2026年3月5日印发");
            var body = document.getDocument().getBody();
            assertThat(body.getSectPr().getPgMar().xmlText())
                    .contains("top=\"2098\"", "left=\"1588\"", "right=\"1474\"", "bottom=\"1984\"");
            assertThat(body.getSectPr().getDocGrid().getLinePitch()).isEqualTo(java.math.BigInteger.valueOf(579));
            assertThat(body.xmlText()).contains("方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312");
            assertThat(document.getPackage().getParts())
                    .noneMatch(it -> it.getPartName().getName().contains("font")
                            && !it.getPartName().getName().endsWith("fontTable.xml"));
            assertThat(document.getProperties().getCoreProperties().getDescription())
                    .contains("未内嵌字体");
        }
    }

    @Test
    void a_table_reaches_all_three_formats() throws IOException {
        var sheet = Papers.sheet(Colour.BLUE, "蓝色");
        assertThat(said(WritePaper.as(PaperFormat.PDF, sheet))).contains("承办单位", "市发改委", "第二段。");
        try (var document = new XWPFDocument(new ByteArrayInputStream(WritePaper.as(PaperFormat.DOCX, sheet)))) {
            assertThat(document.getTables()).singleElement().satisfies(table -> {
                assertThat(table.getRow(0).getTableCells()).hasSize(4);
                assertThat(table.getRow(2).getCell(1).getText()).contains("请按期办结。", "第二段。");
            });
        }
        try (var ofd = new OFDReader(new ByteArrayInputStream(WritePaper.as(PaperFormat.OFD, sheet)))) {
            assertThat(String.join("", new ContentExtractor(ofd).extractAll())).contains("2026年4月10日前（含当日）");
        }
    }

    @Test
    void a_character_that_the_font_lacks_is_named_and_shown_as_a_mark_in_pdf_and_ofd_only() throws IOException {
        var paper = new OfficialPaper(
                Form.DOCUMENT,
                Colour.RED,
                List.of(new Text("负责人：王𠮷昇、陈堃、镕。龘<&>\u0007"), new Signature("督查室", Papers.DAY)));

        assertThat(WritePaper.missing(paper)).contains("龘", "𠮷").doesNotContain("堃", "昇", "镕");
        assertThat(said(WritePaper.as(PaperFormat.PDF, paper))).contains("王〓昇、陈堃、镕。〓<&>");
        try (var document = new XWPFDocument(new ByteArrayInputStream(WritePaper.as(PaperFormat.DOCX, paper)))) {
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("负责人：王𠮷昇、陈堃、镕。龘<&>");
        }
        try (var ofd = new OFDReader(new ByteArrayInputStream(WritePaper.as(PaperFormat.OFD, paper)))) {
            assertThat(String.join("", new ContentExtractor(ofd).extractAll())).contains("王〓昇");
        }
    }

    @Test
    void the_place_of_a_seal_is_where_the_issuer_signs() {
        var place = WritePaper.sealPlace(Papers.sheet(Colour.BLUE, "蓝色")).orElseThrow();

        assertThat(place.page()).isEqualTo(1);
        assertThat(place.x()).isBetween(130.0, 175.0);
        assertThat(place.y()).isBetween(100.0, 250.0);
        assertThat(WritePaper.sealPlace(new OfficialPaper(Form.SHEET, Colour.BLACK, List.of(new Text("无落款")))))
                .isEmpty();
    }

    @Test
    void papers_are_written_by_many_at_once() {
        byte[] alone = WritePaper.as(PaperFormat.PDF, PAPER);

        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(_ -> WritePaper.as(PaperFormat.PDF, PAPER))
                        .toList())
                .allSatisfy(it -> assertThat(it).isEqualTo(alone));
    }
}
