package dev.banyan.paperwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.banyan.paperwork.ReadDocument.Outcome;
import dev.banyan.paperwork.ReadDocument.Reason;
import dev.banyan.paperwork.ReadDocument.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class RefusedDocumentTest {
    @Test
    void nothing_and_blanks_are_empty() {
        assertThat(ReadDocument.read(new byte[0])).isEqualTo(new Refused(Reason.EMPTY));
        assertThat(ReadDocument.read(" \n\t　\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Refused(Reason.EMPTY));
        assertThat(ReadDocument.read("<html><body><script>x()</script></body></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Refused(Reason.EMPTY));
    }

    @Test
    void a_file_over_the_limit_is_too_large() {
        assertThat(ReadDocument.read(new byte[ReadDocument.LIMIT + 1])).isEqualTo(new Refused(Reason.TOO_LARGE));
    }

    @Test
    void pictures_programs_noise_and_spreadsheets_are_no_text_documents() throws IOException {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        byte[] elf = Arrays.copyOf(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}, 400);
        var spreadsheet = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("指标");
            workbook.write(spreadsheet);
        }

        assertThat(List.of(noise, png, elf, spreadsheet.toByteArray(), zip("plan.txt", 10)))
                .extracting(ReadDocument::read)
                .containsOnly(new Refused(Reason.NOT_A_TEXT_DOCUMENT));
    }

    @Test
    void a_bomb_is_refused_before_it_goes_off() throws IOException {
        assertThat(ReadDocument.read(zip("word/document.xml", 400 * 1024 * 1024)))
                .isEqualTo(new Refused(Reason.TOO_LARGE));
        assertThat(ReadDocument.read(pdfBomb())).isEqualTo(new Refused(Reason.TOO_LARGE));
    }

    @Test
    void a_word_file_cut_in_half_is_damaged() throws IOException {
        byte[] whole = word();

        assertThat(ReadDocument.read(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(new Refused(Reason.DAMAGED));
    }

    @Test
    void whatever_bytes_come_an_outcome_is_answered() throws IOException {
        byte[][] wholes = {
            word(),
            new PrintedPdf().paragraph(100, "完善企业服务专员制度，推动政策直达快享。").endPage().bytes(),
            "<html><body><table><tr><td>甲<td>乙<tr><td>丙</table><ol><li>丁</body>".getBytes(StandardCharsets.UTF_8)
        };
        var random = new Random(7);
        for (byte[] whole : wholes) {
            for (int i = 0; i < 150; i++) {
                byte[] spoilt = whole.clone();
                for (int hits = random.nextInt(1, 12); hits > 0; hits--) {
                    spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
                }
                assertThatCode(() -> {
                            Outcome outcome = ReadDocument.read(spoilt);
                            assertThat(outcome).isNotNull();
                        })
                        .doesNotThrowAnyException();
            }
        }
    }

    private static byte[] word() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("完善企业服务专员制度。");
            document.write(file);
        }
        return file.toByteArray();
    }

    private static byte[] zip(String name, int zeros) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(name));
            byte[] block = new byte[Math.min(zeros, 1024 * 1024)];
            for (int left = zeros; left > 0; left -= block.length) {
                zip.write(block);
            }
        }
        return file.toByteArray();
    }

    private static byte[] pdfBomb() throws IOException {
        var file = new ByteArrayOutputStream();
        file.writeBytes("%PDF-1.7\n1 0 obj\n<</Filter /FlateDecode>>\nstream\n".getBytes(StandardCharsets.US_ASCII));
        var zeros = new java.util.zip.DeflaterOutputStream(file, new Deflater(Deflater.BEST_SPEED));
        byte[] block = new byte[1024 * 1024];
        for (int i = 0; i < 300; i++) {
            zeros.write(block);
        }
        zeros.finish();
        file.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }
}
