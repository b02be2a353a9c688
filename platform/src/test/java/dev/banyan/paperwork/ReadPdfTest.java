package dev.banyan.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.paperwork.ReadDocument.Format;
import dev.banyan.paperwork.ReadDocument.Reason;
import dev.banyan.paperwork.ReadDocument.Refused;
import dev.banyan.paperwork.ReadDocument.Text;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

class ReadPdfTest {
    private static final String LONG = "到二〇二五年，全市规模以上工业企业达到三千家以上，其中高新技术企业一千二百家，培育国家级专精特新企业五十家。";
    private static final String LONGER = "完善企业服务专员制度，推动政策直达快享，全年为企业减负三十亿元以上，新增减税降费政策应享尽享、不折不扣落实到位。";

    @Test
    void broken_lines_become_paragraphs_again() {
        byte[] file = new PrintedPdf()
                .line(200, 120, 22, "工业强市实施方案")
                .line(PrintedPdf.LEFT + 32, 180, 16, "（一）壮大企业队伍")
                .paragraph(210, LONG)
                .paragraph(300, LONGER)
                .endPage()
                .bytes();

        assertThat(ReadDocument.read(file))
                .isEqualTo(new Text("工业强市实施方案\n（一）壮大企业队伍\n" + LONG + "\n" + LONGER + "\n", Format.PDF, List.of()));
    }

    @Test
    void running_titles_and_page_numbers_go_and_a_paragraph_continues_over_the_page_break() {
        var pdf = new PrintedPdf();
        for (int page = 1; page <= 3; page++) {
            pdf.line(220, 50, 10, "工业强市实施方案（2021）")
                    .paragraph(100, LONG)
                    .line(PrintedPdf.LEFT + 32, 700, 16, "落实第" + page + "项任务并持续扩大覆盖范围直至实现全面达标")
                    .line(280, 800, 10, "— " + page + " —");
            pdf.endPage();
        }

        assertThat(ReadDocument.read(pdf.bytes()))
                .isEqualTo(new Text(
                        LONG + "\n落实第1项任务并持续扩大覆盖范围直至实现全面达标\n" + LONG
                                + "\n落实第2项任务并持续扩大覆盖范围直至实现全面达标\n" + LONG
                                + "\n落实第3项任务并持续扩大覆盖范围直至实现全面达标\n",
                        Format.PDF,
                        List.of()));
    }

    @Test
    void a_sentence_that_runs_over_a_page_break_stays_one_line() {
        String first = LONG.substring(0, 26);
        String rest = LONG.substring(26);
        byte[] file = new PrintedPdf()
                .paragraph(100, LONG)
                .line(PrintedPdf.LEFT + 32, 740, 16, first)
                .line(280, 800, 10, "- 1 -")
                .endPage()
                .line(PrintedPdf.LEFT, 100, 16, rest)
                .paragraph(200, LONG)
                .line(280, 800, 10, "- 2 -")
                .endPage()
                .bytes();

        assertThat(ReadDocument.read(file))
                .isEqualTo(new Text(LONG + "\n" + LONG + "\n" + LONG + "\n", Format.PDF, List.of()));
    }

    @Test
    void columns_of_a_printed_table_are_separated_by_tabs() {
        byte[] file = new PrintedPdf()
                .line(80, 120, 12, "指标名称")
                .line(260, 120, 12, "2025年目标")
                .line(420, 120, 12, "属性")
                .line(80, 150, 12, "森林覆盖率")
                .line(260, 150, 12, "58.5%")
                .line(420, 150, 12, "约束性")
                .endPage()
                .bytes();

        assertThat(ReadDocument.read(file))
                .isEqualTo(new Text("指标名称\t2025年目标\t属性\n森林覆盖率\t58.5%\t约束性\n", Format.PDF, List.of()));
    }

    @Test
    void a_picture_of_text_is_refused_as_scanned() throws IOException {
        assertThat(ReadDocument.read(scan(3, ""))).isEqualTo(new Refused(Reason.SCANNED_PDF));
        assertThat(ReadDocument.read(scan(3, "scan 1"))).isEqualTo(new Refused(Reason.SCANNED_PDF));
    }

    @Test
    void blank_pages_are_refused_as_empty() {
        assertThat(ReadDocument.read(new PrintedPdf().endPage().endPage().bytes()))
                .isEqualTo(new Refused(Reason.EMPTY));
    }

    @Test
    void a_password_to_open_is_refused_and_a_ban_on_printing_is_not() throws IOException {
        assertThat(ReadDocument.read(locked("secret"))).isEqualTo(new Refused(Reason.PROTECTED));
        assertThat(ReadDocument.read(locked(""))).isEqualTo(new Text(LONG + "\n", Format.PDF, List.of()));
    }

    @Test
    void a_cut_off_file_is_refused_as_damaged_or_read_as_far_as_it_goes() {
        byte[] whole = new PrintedPdf().paragraph(100, LONG).endPage().bytes();
        byte[] head = java.util.Arrays.copyOf(whole, 60);

        assertThat(ReadDocument.read(head)).isEqualTo(new Refused(Reason.DAMAGED));
    }

    private static byte[] locked(String password) throws IOException {
        var pdf = new PrintedPdf().paragraph(100, LONG).endPage();
        var rights = new AccessPermission();
        rights.setCanPrint(false);
        pdf.document().protect(new StandardProtectionPolicy("owner", password, rights));
        return pdf.bytes();
    }

    private static byte[] scan(int pages, String stamp) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var picture =
                    LosslessFactory.createFromImage(document, new BufferedImage(80, 100, BufferedImage.TYPE_BYTE_GRAY));
            for (int i = 0; i < pages; i++) {
                var page = new PDPage();
                document.addPage(page);
                try (var contents = new PDPageContentStream(document, page)) {
                    contents.drawImage(picture, 0, 0, 600, 800);
                    if (!stamp.isEmpty()) {
                        contents.beginText();
                        contents.setFont(
                                new org.apache.pdfbox.pdmodel.font.PDType1Font(
                                        org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName.HELVETICA),
                                9);
                        contents.newLineAtOffset(20, 20);
                        contents.showText(stamp);
                        contents.endText();
                    }
                }
            }
            document.save(file);
        }
        return file.toByteArray();
    }
}
