package dev.banyan.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.banyan.assessment.Appeal.Verdict;
import dev.banyan.assessment.AssessmentCity;
import dev.banyan.assessment.RoundId;
import dev.banyan.assessment.RoundStep;
import dev.banyan.assessment.WriteResultsBook;
import dev.banyan.directory.DemoAccounts;
import dev.banyan.directory.Visitor;
import dev.banyan.paperwork.PaperFormat;
import dev.banyan.paperwork.WritePaper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The results book of a released round as the files that are handed out. */
class ResultsBookTest extends AssessmentCity {
    private static final double POINT = 25.4 / 72;

    private static RoundId id;
    private static Visitor visitor;

    @BeforeAll
    static void release() {
        id = shown("book", 2025);
        done(appeal(taijiang, id, TAIJIANG, "figure", "统计口径更正后为 97%。"));
        done(decide(reviewer, appeals(office, id).getFirst().id(), Verdict.UPHELD, "97", "情况属实。"));
        windowOver(id);
        done(step(office, id, RoundStep.APPEALS_CLOSED, ""));
        done(step(leader, id, RoundStep.APPROVED, ""));
        done(step(office, id, RoundStep.RELEASED, ""));
        visitor = new Visitor(application.url()).signIn("liaison.gulou", DemoAccounts.PASSWORD);
    }

    private static byte[] file(String suffix) {
        var answer = visitor.bytes("/rounds/" + id.value() + "/book." + suffix);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("." + suffix);
        return answer.body();
    }

    private static List<String> row(Sheet sheet, int number) {
        var cells = new ArrayList<String>();
        sheet.getRow(number).forEach(cell -> cells.add(new DataFormatter().formatCellValue(cell)));
        return cells;
    }

    @Test
    void the_workbook_has_the_group_all_items_what_moved_and_the_scheme() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file("xlsx")))) {
            assertThat(book).extracting(Sheet::getSheetName).containsExactly("得分与名次", "指标明细", "复核变动", "计分办法");
            var group = book.getSheetAt(0);
            assertThat(row(group, 0)).containsExactly("名次", "单位代码", "单位", "工作", "表扬", "总分", "等次", "一票否决");
            assertThat(row(group, 1)).containsExactly("1", TAIJIANG, "台江", "97.75", "0", "97.75", "优秀", "—");
            assertThat(row(group, 2)).containsExactly("2", GULOU, "鼓楼", "92.5", "0", "92.5", "优秀", "—");
            assertThat(group.getLastRowNum()).isEqualTo(12);
            assertThat(book.getSheetAt(1).getLastRowNum()).isEqualTo(12 * 4);
            assertThat(row(book.getSheetAt(1), 1))
                    .containsExactly(TAIJIANG, "台江", "工作", "完成率", "60", "97", "已计分", "58.2", "复核更正");
            assertThat(row(book.getSheetAt(2), 1)).containsExactly(GULOU, "鼓楼", "92.5", "92.5", "1", "2");
            assertThat(row(book.getSheetAt(2), 2)).containsExactly(TAIJIANG, "台江", "91", "97.75", "2", "1");
            assertThat(row(book.getSheetAt(3), 1)).startsWith("工作", "完成率", "60");
        }
    }

    @Test
    void the_document_says_the_same_in_the_official_layout() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file("docx")))) {
            var text = document.getParagraphs().stream().map(it -> it.getText()).collect(Collectors.joining("\n"));
            assertThat(text)
                    .contains("2025年度县区组绩效考评结果", "一、得分与等次", "六、复算校验", "下列2个单位")
                    .contains(steps(id).getLast().digest().orElseThrow());
            assertThat(document.getTables())
                    .extracting(XWPFTable::getText)
                    .anySatisfy(it -> assertThat(it).contains("台江").contains("97.75"));
        }
    }

    @Test
    void the_print_is_a4_with_the_text_of_every_unit() throws IOException {
        try (var document = Loader.loadPDF(file("pdf"))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            var box = document.getPage(0).getMediaBox();
            assertThat(box.getWidth() * POINT).isCloseTo(210, within(0.1));
            assertThat(box.getHeight() * POINT).isCloseTo(297, within(0.1));
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("绩效考评结果", "（一）台江：97.75分", "（十二）");
        }
    }

    @Test
    void the_same_round_gives_the_same_bytes_shows_every_character_and_names_nobody() {
        assertThat(file("pdf")).isEqualTo(file("pdf"));
        var book = as(gulou, it -> bean(WriteResultsBook.class).of(it, id)).orElseThrow();
        var paper = BookPaper.of(book);

        assertThat(WritePaper.missing(paper)).isEmpty();
        assertThat(paper.toString()).doesNotContain("演示督查室", "演示审核人", "演示领导", "台江联络员");
        assertThat(WritePaper.as(PaperFormat.OFD, paper)).startsWith('P', 'K');
    }

    @Test
    void before_the_release_there_is_no_book_for_anybody() {
        var early = shown("no-book", 2024);

        assertThat(visitor.get("/rounds/" + early.value() + "/book.pdf").statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(application.url())
                        .signIn("office", DemoAccounts.PASSWORD)
                        .get("/rounds/" + early.value() + "/book.xlsx")
                        .statusCode())
                .isEqualTo(404);
    }
}
