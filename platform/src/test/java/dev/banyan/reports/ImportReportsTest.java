package dev.banyan.reports;

import static dev.banyan.reports.ReportsRoom.GULOU;
import static dev.banyan.reports.ReportsRoom.TAIJIANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.archive.JournalFilter;
import dev.banyan.archive.ReadJournal;
import dev.banyan.directory.Visitor;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.paperwork.Spreadsheet.Cell;
import dev.banyan.reports.ImportFault.What;
import dev.banyan.reports.ImportReports.Mode;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was reported before Banyan comes in from tables. */
class ImportReportsTest {
    private static String heading;
    private static ReportsRoom room;
    private static Assignment hospital;
    private static Assignment court;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        room = new ReportsRoom();
        hospital = room.assigned(room.tasks.get(0), GULOU, DutyRole.LEAD);
        court = room.assigned(room.tasks.get(1), TAIJIANG, DutyRole.LEAD);
        int indicator = room.view(room.asked(hospital))
                .form()
                .figures()
                .getFirst()
                .indicator()
                .orElseThrow();
        heading = "任务编号,单位代码,日期,自报进度,说明,是否通过,指标" + indicator + "\n";
    }

    @AfterAll
    static void stop() {
        room.close();
    }

    private ImportReports.Import take(String table, Mode mode) {
        return take(table.getBytes(java.nio.charset.StandardCharsets.UTF_8), mode);
    }

    private ImportReports.Import take(byte[] table, Mode mode) {
        try {
            Path file = Files.write(folder.resolve("table"), table);
            return ReportsRoom.signedIn(
                    room.office, () -> room.bean(ImportReports.class).from(room.office, file, mode));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<KnownFact> facts(Assignment assignment) {
        return ReportsRoom.signedIn(
                room.office, () -> room.bean(FindFacts.class).knownAt(Instant.now(), assignment.id()));
    }

    private static String row(Assignment of, String rest) {
        return of.task().value() + "," + of.unit() + "," + rest + "\n";
    }

    @Test
    void rows_become_facts_once_and_a_bad_row_stops_no_other() {
        String table = heading
                + row(hospital, "2021-03-31,30,\"先做\"\"一\"\"期\\n\t，再说\",是,")
                + row(hospital, "2021-06-30,100,完工,否,\"31,200.5\"")
                + row(hospital, "2021-13-01,1,,,")
                + row(court, "2021-06-30,101,,,")
                + "999999," + GULOU + ",2021-06-30,1,,,\n"
                + hospital.task().value() + "," + TAIJIANG + ",2021-06-30,1,,,\n"
                + row(hospital, "2021-06-30,5,又一次,,")
                + row(court, "2021-06-30,,,,")
                + row(court, "2021-09-30,10,,也许,")
                + row(court, "2999-09-30,10,,,")
                + row(court, "0202-09-30,10,,,");

        var tried = (ImportReports.Taken) take(table, Mode.TRY);
        assertThat(facts(hospital)).isEmpty();
        var whole = (ImportReports.NothingTaken) take(table, Mode.ALL_OR_NOTHING);
        assertThat(facts(hospital)).isEmpty();
        var taken = (ImportReports.Taken) take(table, Mode.TAKE);

        assertThat(taken).isEqualTo(tried);
        assertThat(taken.added()).isEqualTo(2);
        assertThat(whole.refused()).isEqualTo(9);
        assertThat(taken.faults())
                .extracting(fault -> fault.row() + " " + fault.what())
                .containsExactly(
                        "4 DAY_WRONG",
                        "5 PROGRESS_WRONG",
                        "6 NO_SUCH_TASK",
                        "7 NO_SUCH_DUTY",
                        "8 TWICE",
                        "9 NOTHING_SAID",
                        "10 ACCEPTED_WRONG",
                        "11 DAY_TO_COME",
                        "12 DAY_WRONG");
        var facts = facts(hospital);
        assertThat(facts)
                .extracting(known -> known.fact().said().day())
                .containsExactly(LocalDate.parse("2021-03-31"), LocalDate.parse("2021-06-30"));
        assertThat(facts.getFirst().fact().answers().words()).isEqualTo("先做\"一\"期\\n\t，再说");
        assertThat(facts.getFirst().accepted()).isPresent();
        assertThat(facts.getLast().accepted()).isEmpty();
        assertThat(facts.getLast().fact().answers().figures().getFirst().value())
                .isEqualByComparingTo("31200.5");
        assertThat(take(table, Mode.TAKE)).isInstanceOf(ImportReports.TakenBefore.class);
        assertThat(facts).allSatisfy(known -> assertThat(known.fact().report()).isEmpty());
        assertThat(room.bean(ReadJournal.class).page(JournalFilter.ALL, Long.MAX_VALUE, 500))
                .filteredOn(entry -> entry.deed().objectId().equals(taken.file().sm3())
                        && entry.deed().act().equals("ReportsImported"))
                .hasSize(1);
    }

    @Test
    void the_same_row_in_another_file_changes_nothing_and_another_one_for_the_same_day_is_told() throws IOException {
        String first = heading + row(court, "2022-01-31,10,一月,是,");
        take(first, Mode.TAKE);
        var sheet = new ByteArrayOutputStream();
        Spreadsheet.write(
                Spreadsheet.Format.XLSX,
                "历史报告",
                List.of("task", "unit code", "day", "claimed progress", "words", "accepted"),
                List.of(
                                List.of(
                                        Cell.of(court.task().value()),
                                        Cell.of(TAIJIANG),
                                        Cell.of(LocalDate.parse("2022-01-31")),
                                        Cell.of(10),
                                        Cell.of("一月"),
                                        Cell.of("yes")),
                                List.of(
                                        Cell.of(court.task().value()),
                                        Cell.of(TAIJIANG),
                                        Cell.of(LocalDate.parse("2022-02-28")),
                                        Cell.of(20),
                                        Cell.of("二月"),
                                        Cell.of("no")))
                        .iterator(),
                sheet);

        var second = (ImportReports.Taken) take(sheet.toByteArray(), Mode.TAKE);
        var other = (ImportReports.Taken) take(first.replace("一月", "另一种说法"), Mode.TAKE);

        assertThat(List.of(second.added(), second.same(), second.refused())).containsExactly(1, 1, 0);
        assertThat(other.added()).isZero();
        assertThat(other.faults()).extracting(fault -> fault.what()).containsExactly(What.DIFFERS);
        assertThat(facts(court))
                .extracting(known -> known.fact().answers().words())
                .contains("一月", "二月")
                .doesNotContain("另一种说法");
    }

    @Test
    void a_table_of_another_code_page_is_read_and_one_without_its_columns_is_told() {
        byte[] table = (heading + row(court, "2023-01-31,10,国标编码,否,")).getBytes(Charset.forName("GB18030"));

        assertThat(((ImportReports.Taken) take(table, Mode.TAKE)).added()).isEqualTo(1);
        assertThat(((ImportReports.Taken) take("单位代码,日期\n1,2\n", Mode.TAKE)).faults())
                .extracting(fault -> fault.what())
                .containsExactly(What.COLUMN_MISSING);
        assertThat(take(new byte[0], Mode.TRY))
                .isEqualTo(new ImportReports.Unreadable(Spreadsheet.Reason.EMPTY, java.util.Optional.empty()));
    }

    @Test
    void an_import_that_is_stopped_leaves_nothing() throws IOException {
        Path file = Files.writeString(folder.resolve("table"), heading + row(court, "2019-01-31,10,中途停止,,"));
        var importing = room.bean(ImportReports.class);

        assertThatThrownBy(() -> ReportsRoom.signedIn(
                        room.office,
                        () -> importing.from(room.office, file, Mode.TAKE, rows -> {
                            throw new CancellationException("after " + rows);
                        })))
                .isInstanceOf(CancellationException.class)
                .hasMessage("after 1");

        assertThat(facts(court))
                .extracting(known -> known.fact().answers().words())
                .doesNotContain("中途停止");
        assertThat(ReportsRoom.signedIn(room.office, () -> importing.from(room.office, file, Mode.TAKE)))
                .isInstanceOfSatisfying(
                        ImportReports.Taken.class,
                        taken -> assertThat(taken.added()).isEqualTo(1));
    }

    @Test
    void nobody_takes_in_reports_of_units_beyond_reach() {
        var local = room.person("local", "鼓楼督查员", GULOU, dev.banyan.directory.Role.OFFICE);
        String table = heading + row(court, "2024-01-31,10,别人的,,");

        var taken = ReportsRoom.signedIn(local, () -> {
            try {
                return room.bean(ImportReports.class)
                        .from(local, Files.writeString(folder.resolve("table"), table), Mode.TAKE);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });

        assertThat(((ImportReports.Taken) taken).faults())
                .extracting(fault -> fault.what())
                .containsExactly(What.NO_SUCH_TASK);
    }

    @Test
    void what_was_tried_on_the_page_is_what_is_taken_in() {
        var office = new Visitor(room.application.url()).signIn("office", ReportsRoom.PASSWORD);
        String table = heading + row(court, "2020-01-31,10,页面导入,,") + row(court, "2020-02-30,10,,,");

        String tried = office.upload("/reports/import", "/reports/import", "table", table)
                .body();
        assertThat(tried).contains("可导入 1 份报告；0 行已有；1 行不符。", "第 3 行", "日期应写作");
        assertThat(office.upload("/reports/import", "/reports/import", "table", "x".repeat(21 << 20)))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(413))
                .satisfies(answer -> assertThat(answer.body()).contains("./banyan import reports"));
        var file = Pattern.compile("name=\"file\" value=\"([0-9a-f]{64})\"").matcher(tried);
        assertThat(file.find()).isTrue();
        String whole = office.submit("/reports/import", "/reports/import/take", "file=" + file.group(1), "whole=true")
                .body();
        assertThat(whole).contains("1 行不符，没有导入任何内容。");
        office.submit("/reports/import", "/reports/import/take", "file=" + file.group(1));

        assertThat(facts(court))
                .extracting(known -> known.fact().answers().words())
                .contains("页面导入");
        var link = Pattern.compile("href=\"(/reports/import/[0-9a-f]{64})\"")
                .matcher(office.get("/reports/import").body());
        assertThat(link.find()).isTrue();
        assertThat(office.get(link.group(1)).body()).contains("页面导入", "10%", "未通过");
        assertThat(office.submit("/reports/import", "/reports/import/take", "file=" + file.group(1))
                        .body())
                .contains("这个文件已经导入过");
    }
}
