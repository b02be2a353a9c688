package dev.banyan.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.paperwork.ReadDocument.Format;
import dev.banyan.paperwork.ReadDocument.Heading;
import dev.banyan.paperwork.ReadDocument.Reason;
import dev.banyan.paperwork.ReadDocument.Refused;
import dev.banyan.paperwork.ReadDocument.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class ReadDocxTest {
    private final XWPFDocument document = new XWPFDocument();

    @Test
    void headings_are_told_by_style_by_a_style_below_it_and_by_outline_level() {
        style("1", "heading 1", "");
        style("MyChapter", "章标题", "1");
        paragraph("第一章　总体要求").setStyle("1");
        paragraph("正文一段。");
        paragraph("第二章　主要任务").setStyle("MyChapter");
        paragraph("一、产业").getCTP().addNewPPr().addNewOutlineLvl().setVal(BigInteger.TWO);

        assertThat(read())
                .isEqualTo(docx(
                        "第一章　总体要求\n正文一段。\n第二章　主要任务\n一、产业\n",
                        new Heading(0, 8, 1),
                        new Heading(15, 23, 1),
                        new Heading(24, 28, 3)));
    }

    @Test
    void places_of_headings_are_counted_in_code_points() {
        style("1", "heading 1", "");
        paragraph("建设𠮷林路小学。");
        paragraph("第二章").setStyle("1");

        assertThat(read()).isEqualTo(docx("建设𠮷林路小学。\n第二章\n", new Heading(9, 12, 1)));
    }

    @Test
    void automatic_numbers_are_printed_as_word_prints_them() {
        BigInteger list = list(
                "%1、",
                STNumberFormat.CHINESE_COUNTING,
                "（%2）",
                STNumberFormat.CHINESE_COUNTING,
                "%3.",
                STNumberFormat.DECIMAL);
        numbered(list, 0, "总体要求");
        numbered(list, 0, "重点任务");
        numbered(list, 1, "壮大企业队伍");
        numbered(list, 2, "培育企业。");
        numbered(list, 2, "引进企业。");
        numbered(list, 1, "做强园区");
        numbered(list, 2, "建设园区。");

        assertThat(read()).isEqualTo(docx("一、总体要求\n二、重点任务\n（一）壮大企业队伍\n1.培育企业。\n2.引进企业。\n（二）做强园区\n1.建设园区。\n"));
    }

    @Test
    void rows_of_a_table_are_lines_with_tabs_and_spanned_cells_keep_the_columns() {
        XWPFTable table = document.createTable(3, 3);
        fill(table, 0, "序号", "任务", "责任单位");
        fill(table, 1, "1", "新建学校20所", "市教育局");
        table.getRow(1).getCell(2).addParagraph().createRun().setText("市财政局");
        fill(table, 2, "合计", "20所", "");
        table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
        table.getRow(2).getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
        table.getRow(2).removeCell(2);

        assertThat(read()).isEqualTo(docx("序号\t任务\t责任单位\n1\t新建学校20所\t市教育局 市财政局\n合计\t\t20所\n"));
    }

    @Test
    void deleted_words_go_inserted_words_stay_and_hidden_words_go() {
        XWPFParagraph paragraph = paragraph("到2025年建成");
        paragraph.getCTP().addNewDel().addNewR().addNewDelText().setStringValue("100");
        paragraph.getCTP().addNewIns().addNewR().addNewT().setStringValue("120");
        paragraph.createRun().setText("公里");
        var hidden = paragraph.createRun();
        hidden.setVanish(true);
        hidden.setText("（内部）");

        assertThat(read()).isEqualTo(docx("到2025年建成120公里\n"));
    }

    @Test
    void field_codes_are_not_text() {
        XWPFParagraph paragraph = paragraph("见第");
        paragraph.getCTP().addNewR().addNewInstrText().setStringValue(" PAGEREF _Toc1 ");
        paragraph.createRun().setText("3页");

        assertThat(read()).isEqualTo(docx("见第3页\n"));
    }

    @Test
    void a_file_locked_with_a_password_is_refused() throws Exception {
        paragraph("内部");
        byte[] open = bytes();
        var locked = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(container)) {
                out.write(open);
            }
            container.writeFilesystem(locked);
        }

        assertThat(ReadDocument.read(locked.toByteArray())).isEqualTo(new Refused(Reason.PROTECTED));
    }

    private XWPFParagraph paragraph(String words) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(words);
        return paragraph;
    }

    private void numbered(BigInteger list, int level, String words) {
        XWPFParagraph paragraph = paragraph(words);
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
    }

    private void style(String id, String name, String basedOn) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        if (!basedOn.isEmpty()) {
            style.addNewBasedOn().setVal(basedOn);
        }
        document.createStyles().addStyle(new XWPFStyle(style));
    }

    private BigInteger list(Object... patternsAndFormats) {
        CTAbstractNum scheme = CTAbstractNum.Factory.newInstance();
        scheme.setAbstractNumId(BigInteger.ZERO);
        for (int i = 0; i < patternsAndFormats.length; i += 2) {
            var level = scheme.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i / 2));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal((STNumberFormat.Enum) patternsAndFormats[i + 1]);
            level.addNewLvlText().setVal((String) patternsAndFormats[i]);
        }
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(scheme)));
    }

    private static void fill(XWPFTable table, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            table.getRow(row).getCell(i).setText(cells[i]);
        }
    }

    private ReadDocument.Outcome read() {
        return ReadDocument.read(bytes());
    }

    private byte[] bytes() {
        var file = new ByteArrayOutputStream();
        try {
            document.write(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static Text docx(String text, Heading... headings) {
        return new Text(text, Format.DOCX, List.of(headings));
    }
}
