package dev.banyan.paperwork;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.banyan.paperwork.Spreadsheet.Cell;
import dev.banyan.paperwork.Spreadsheet.Format;
import dev.banyan.paperwork.Spreadsheet.Limits;
import dev.banyan.paperwork.Spreadsheet.Outcome;
import dev.banyan.paperwork.Spreadsheet.Reason;
import dev.banyan.paperwork.Spreadsheet.Refused;
import dev.banyan.paperwork.Spreadsheet.Row;
import dev.banyan.paperwork.Spreadsheet.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {
    private static final List<String> HEADING = List.of("单位", "完成值", "日期", "说明");
    private static final List<List<Cell>> ROWS = List.of(
            List.of(
                    Cell.of("鼓楼区"),
                    Cell.of(new BigDecimal("-12.50")),
                    Cell.of(LocalDate.of(2026, 3, 5)),
                    Cell.of("=HYPERLINK(\"http://x\")")),
            List.of(Cell.of("𠮷林路, \"小学\""), Cell.of(7), Cell.EMPTY, Cell.of("第一行\n第二行")),
            List.of(Cell.of("@某"), Cell.EMPTY, Cell.EMPTY, Cell.of("'=x")));

    @ParameterizedTest
    @EnumSource
    void what_is_written_is_read_again(Format format) throws IOException {
        assertThat(read(written(format)))
                .isEqualTo(table(
                        row(1, "单位", "完成值", "日期", "说明"),
                        row(
                                2,
                                "鼓楼区",
                                format == Format.CSV ? "-12.50" : "-12.5",
                                "2026-03-05",
                                "=HYPERLINK(\"http://x\")"),
                        row(3, "𠮷林路, \"小学\"", "7", "", "第一行\n第二行"),
                        row(4, "@某", "", "", format == Format.CSV ? "=x" : "'=x")));
    }

    @Test
    void a_text_in_a_csv_file_is_never_taken_for_a_formula_and_a_figure_stays_a_figure() throws IOException {
        assertThat(new String(written(Format.CSV), UTF_8))
                .startsWith("\uFEFF单位,")
                .contains("鼓楼区,-12.50,2026-03-05,\"'=HYPERLINK(")
                .contains("\r\n'@某,");
    }

    @Test
    void an_xlsx_file_keeps_its_heading_in_sight_and_holds_no_formula() throws IOException {
        try (var workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(written(Format.XLSX)))) {
            var sheet = workbook.getSheetAt(0);

            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
            assertThat(sheet.getColumnWidth(3)).isGreaterThan(sheet.getColumnWidth(1));
            assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\")");
            assertThat(sheet.getRow(1).getCell(2).getLocalDateTimeCellValue())
                    .isEqualTo(LocalDateTime.of(2026, 3, 5, 0, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void the_encoding_of_a_csv_file_is_found(String charset) {
        byte[] content = "单位名称,责任领导\n晋安区,演示区长甲\n".getBytes(Charset.forName(charset));

        assertThat(read(content)).isEqualTo(table(row(1, "单位名称", "责任领导"), row(2, "晋安区", "演示区长甲")));
    }

    @Test
    void quotes_blank_lines_and_other_separators_are_understood() {
        assertThat(read("a\tb\n\n\"x \"\"1\"\"\"\t  y\u00A0\n".getBytes(UTF_8)))
                .isEqualTo(table(row(1, "a", "b"), row(3, "x \"1\"", "y")));
        assertThat(read("a;b\r\n1,5;2\r\n".getBytes(UTF_8))).isEqualTo(table(row(1, "a", "b"), row(2, "1,5", "2")));
    }

    @Test
    void cells_of_other_programs_say_what_people_see_in_them() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var hidden = workbook.createSheet("参数");
            hidden.createRow(0).createCell(0).setCellValue("不读");
            workbook.setSheetVisibility(0, org.apache.poi.ss.usermodel.SheetVisibility.HIDDEN);
            var row = workbook.createSheet("表").createRow(4);
            row.createCell(0).setCellValue(0.1 + 0.2);
            row.createCell(1).setCellValue(LocalDate.of(2026, 1, 4));
            var day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            row.getCell(1).setCellStyle(day);
            row.createCell(2).setCellValue(0.125);
            var share = workbook.createCellStyle();
            share.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
            row.getCell(2).setCellStyle(share);
            row.createCell(3).setCellFormula("1+1");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(3));
            row.createCell(4).setCellValue(350102);
            var euros = workbook.createCellStyle();
            euros.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00\"day\""));
            row.getCell(4).setCellStyle(euros);
            workbook.write(file);
        }

        assertThat(read(file.toByteArray())).isEqualTo(table(row(5, "0.3", "2026-01-04", "12.5%", "2", "350102")));
    }

    @Test
    void too_much_of_anything_is_refused_and_the_place_is_named() {
        var limits = new Limits(2000, 3, 2);

        assertThat(Spreadsheet.read(new byte[2001], limits)).isEqualTo(refused(Reason.TOO_LARGE));
        assertThat(Spreadsheet.read("1\n2\n\n3\n4\n".getBytes(UTF_8), limits))
                .isEqualTo(new Refused(Reason.TOO_MANY_ROWS, Optional.of(5)));
        assertThat(Spreadsheet.read("1\n1,2,3\n".getBytes(UTF_8), limits))
                .isEqualTo(new Refused(Reason.TOO_MANY_COLUMNS, Optional.of(2)));
        assertThat(Spreadsheet.read("1,2,,,,\n".getBytes(UTF_8), limits)).isEqualTo(table(row(1, "1", "2")));
        assertThat(read("a,b\n\"c,d\n".getBytes(UTF_8))).isEqualTo(new Refused(Reason.OPEN_QUOTE, Optional.of(1)));
    }

    @Test
    void what_is_no_table_says_so() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        var old = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet();
            workbook.write(old);
        }
        var locked = new ByteArrayOutputStream();
        try (var file = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("x");
            try (var out = encryptor.getDataStream(file)) {
                out.write(written(Format.XLSX));
            } catch (java.security.GeneralSecurityException impossible) {
                throw new AssertionError(impossible);
            }
            file.writeFilesystem(locked);
        }

        assertThat(read(new byte[0])).isEqualTo(refused(Reason.EMPTY));
        assertThat(read(" \n,,\n".getBytes(UTF_8))).isEqualTo(refused(Reason.EMPTY));
        assertThat(read(png)).isEqualTo(refused(Reason.NOT_A_TABLE));
        assertThat(read(zip("plan.txt", "x".getBytes(UTF_8)))).isEqualTo(refused(Reason.NOT_A_TABLE));
        assertThat(read(old.toByteArray())).isEqualTo(refused(Reason.OLD_FORMAT));
        assertThat(read(locked.toByteArray())).isEqualTo(refused(Reason.PROTECTED));
        byte[] whole = written(Format.XLSX);
        assertThat(read(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(refused(Reason.DAMAGED));
    }

    @Test
    void bombs_are_refused_before_they_go_off() throws IOException {
        String entities = "<!DOCTYPE s [<!ENTITY a \"" + "b".repeat(1000) + "\">]>";
        String rows = IntStream.range(0, 100).mapToObj(i -> "&a;").collect(Collectors.joining());

        assertThat(read(zip("xl/worksheets/sheet1.xml", new byte[200 * 1024 * 1024])))
                .isInstanceOf(Refused.class);
        assertThat(read(zip("xl/media/x.bin", new byte[200 * 1024 * 1024]))).isEqualTo(refused(Reason.TOO_LARGE));
        assertThat(read(withSheet("<sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData>", "")))
                .isEqualTo(refused(Reason.DAMAGED));
        assertThat(read(withSheet(
                        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + rows + "</v></c></row></sheetData>",
                        entities)))
                .isEqualTo(refused(Reason.DAMAGED));
        assertThat(read(withSheet("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>", "")))
                .isEqualTo(table(row(1, "1")));
    }

    @ParameterizedTest
    @EnumSource
    void whatever_bytes_come_an_outcome_is_answered(Format format) throws IOException {
        byte[] whole = written(format);
        var random = new Random(11);
        for (int i = 0; i < 150; i++) {
            byte[] spoilt = whole.clone();
            for (int hits = random.nextInt(1, 12); hits > 0; hits--) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
            }
            assertThatCode(() -> assertThat(read(spoilt)).isNotNull()).doesNotThrowAnyException();
        }
    }

    private static byte[] withSheet(String data, String prologue) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("表");
            workbook.write(file);
        }
        var changed = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(file.toByteArray()));
                var out = new ZipOutputStream(changed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                out.write(
                        entry.getName().equals("xl/worksheets/sheet1.xml")
                                ? ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + prologue
                                                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                                                + data + "</worksheet>")
                                        .getBytes(UTF_8)
                                : content);
            }
        }
        return changed.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return file.toByteArray();
    }

    private static byte[] written(Format format) throws IOException {
        var out = new ByteArrayOutputStream();
        Spreadsheet.write(format, "试/表", HEADING, ROWS.iterator(), out);
        return out.toByteArray();
    }

    private static Outcome read(byte[] content) {
        return Spreadsheet.read(content, Limits.LIST);
    }

    private static Refused refused(Reason reason) {
        return new Refused(reason, Optional.empty());
    }

    private static Table table(Row... rows) {
        return new Table(List.of(rows));
    }

    private static Row row(int number, String... cells) {
        return new Row(number, List.of(cells));
    }

    @Test
    void a_long_text_is_read_to_its_end_wherever_it_is_cut_while_reading() throws IOException {
        for (int width = 0; width < 3; width++) {
            String text = ("x".repeat(width) + "一,\"二\"\"三\r\n四\"\r\n").repeat(20_000);
            Path file = Files.writeString(Files.createTempFile("banyan-", ".csv"), text);
            try {
                var rows = new ArrayList<Spreadsheet.Row>();
                assertThat(Spreadsheet.refusal(file, new Spreadsheet.Limits(10_000_000, 100_000, 10), rows::add))
                        .isEmpty();
                assertThat(rows).hasSize(20_000);
                assertThat(rows.getLast().cells()).containsExactly("x".repeat(width) + "一", "二\"三\r\n四");
            } finally {
                Files.delete(file);
            }
        }
    }
}
