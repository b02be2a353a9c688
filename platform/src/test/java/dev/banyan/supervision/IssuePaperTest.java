package dev.banyan.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.archive.KeptFiles;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.paperwork.OfficialPaper;
import dev.banyan.paperwork.PaperFormat;
import dev.banyan.paperwork.WritePaper;
import dev.banyan.supervision.PaperOutcome.Fault;
import dev.banyan.supervision.PaperOutcome.Reason;
import dev.banyan.supervision.PaperOutcome.Refused;
import dev.banyan.supervision.store.PaperContent;
import dev.banyan.supervision.store.Papers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Papers from the order to the number and the file, on a real database. */
class IssuePaperTest extends PaperCity {
    private static List<Fault> faults(PaperOrder order) {
        return ((Refused) issue(office, UUID.randomUUID(), order)).faults();
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_is_issued_with_a_number_and_becomes_all_three_files(PaperKind kind) {
        var paper = issued(PaperSteps.order(kind));
        var view = view(office, paper).orElseThrow();
        int year = city.bean(CityCalendar.class).today().getYear();

        assertThat(paper.number().year()).isEqualTo(year);
        assertThat(view.content().number()).isEqualTo(paper.number().toString()).contains("〔" + year + "〕");
        assertThat(view.content().toString()).contains("建设医院").doesNotContain("{", "}");
        assertThat(city.bean(KeptFiles.class).content(view.kept())).isEqualTo(PaperContent.write(view.content()));
        for (PaperFormat format : PaperFormat.values()) {
            var file = file(office, paper, format);
            assertThat(file.orElseThrow().content()).isEqualTo(WritePaper.as(format, view.content()));
        }
    }

    @Test
    void a_blue_sheet_says_who_shall_do_what_until_when() {
        var order = PaperSteps.order(PaperKind.BLUE_SHEET);
        var content = view(office, issued(order)).orElseThrow().content();

        assertThat(content.colour()).isEqualTo(OfficialPaper.Colour.BLUE);
        assertThat(content.blocks())
                .anySatisfy(block -> assertThat(block)
                        .isInstanceOfSatisfying(
                                OfficialPaper.Table.class,
                                table -> assertThat(table.rows())
                                        .contains(
                                                List.of("承办单位", "市发改委，鼓楼区人民政府"),
                                                List.of("督办事项", "建设医院"),
                                                List.of("办结期限", "2026年12月5日前（含当日）"),
                                                List.of("责任领导", "责任领导一行", "联系人", "联系人一行"),
                                                List.of("签发人", "演示领导"))));
        assertThat(content.issuer()).isEqualTo("福州市机关效能建设领导小组办公室");
    }

    @Test
    void what_is_not_filled_in_leaves_no_empty_line() {
        var fields = new HashMap<>(PaperSteps.fields(PaperKind.BLUE_SHEET, "事项甲"));
        fields.keySet().removeAll(List.of(PaperField.PROGRESS, PaperField.LEADER, PaperField.CONTACT));
        var content = view(office, issued(with(PaperSteps.order(PaperKind.BLUE_SHEET), fields)))
                .orElseThrow()
                .content();

        assertThat(content.toString()).doesNotContain("目前进展", "责任领导").contains("办理要求");
    }

    @Test
    void what_is_typed_is_text_and_never_a_placeholder_or_a_cell() {
        var fields = new HashMap<>(PaperSteps.fields(PaperKind.BLUE_SHEET, "{签发人} | <b>$1\\"));
        fields.put(PaperField.DEMANDS, "{期限}|甲\r\n乙\u0000\u0007");
        var content = view(office, issued(with(PaperSteps.order(PaperKind.BLUE_SHEET), fields)))
                .orElseThrow()
                .content();

        assertThat(content.blocks())
                .anySatisfy(block -> assertThat(block)
                        .isInstanceOfSatisfying(
                                OfficialPaper.Table.class,
                                table -> assertThat(table.rows())
                                        .contains(List.of("督办事项", "{签发人} | <b>$1\\"), List.of("办理要求", "{期限}|甲\n乙"))));
    }

    @Test
    void sent_twice_it_is_issued_once() {
        var request = UUID.randomUUID();
        var order = PaperSteps.order(PaperKind.NOTICE);
        var first = issue(office, request, order);
        int last = last("榕督");

        assertThat(issue(office, request, order)).isEqualTo(first);
        assertThat(last("榕督")).isEqualTo(last);
    }

    @Test
    void everything_wrong_is_named_at_once_and_no_number_is_used() {
        int before = last("榕督蓝单");
        var order = new PaperOrder(
                PaperKind.BLUE_SHEET,
                new PaperOrder.Address(List.of("没有的单位"), List.of()),
                Map.of(PaperField.MATTER, "长".repeat(151), PaperField.DUE, "2026-02-30", PaperField.REASON, "缘由"),
                Openness.PUBLIC,
                " ",
                new PaperOrder.Cause(
                        Optional.of(new dev.banyan.plan.TaskId(999_999)),
                        Optional.empty(),
                        Optional.of(new PaperId(999_999))));

        assertThat(faults(order))
                .containsExactly(
                        new Fault(Reason.FIELD_TOO_LONG, "MATTER"),
                        new Fault(Reason.FIELD_MISSING, "DEMANDS"),
                        new Fault(Reason.NO_SUCH_DAY, "DUE"),
                        new Fault(Reason.SIGNER_MISSING, ""),
                        new Fault(Reason.UNKNOWN_UNIT, "没有的单位"),
                        new Fault(Reason.UNKNOWN_TASK, ""),
                        new Fault(Reason.UNKNOWN_CORRECTED, ""));
        assertThat(faults(PaperSteps.order(PaperKind.NOTICE, "甲", List.of())))
                .containsExactly(new Fault(Reason.NO_RECIPIENT, ""));
        assertThat(last("榕督蓝单")).isEqualTo(before);
    }

    @Test
    void numbers_of_many_at_once_have_no_gap_although_some_come_to_nothing() throws Exception {
        int before = last("榕督销");
        var rolledBack = new IllegalStateException("comes to nothing");
        var transactions = city.bean(TransactionTemplate.class);
        Callable<Optional<Integer>> kept = () -> Optional.of(
                issued(PaperSteps.order(PaperKind.WRITE_OFF_SHEET)).number().place());
        Callable<Optional<Integer>> lost = () -> {
            assertThatThrownBy(() -> transactions.execute(_ -> {
                        issued(PaperSteps.order(PaperKind.WRITE_OFF_SHEET));
                        throw rolledBack;
                    }))
                    .isSameAs(rolledBack);
            return Optional.empty();
        };
        var numbers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var work = IntStream.range(0, 48)
                    .mapToObj(i -> i % 3 == 0 ? lost : kept)
                    .toList();
            for (var done : threads.invokeAll(work)) {
                done.get().ifPresent(numbers::add);
            }
        }

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(before + 1, before + 32).boxed().toList());
        assertThat(last("榕督销")).isEqualTo(before + 32);
    }

    @Test
    void the_same_request_of_many_at_once_is_one_paper() throws Exception {
        var request = UUID.randomUUID();
        var order = PaperSteps.order(PaperKind.CLOSE_REPORT);
        int before = last("榕督结");
        var papers = new HashSet<PaperOutcome>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<PaperOutcome> one = () -> issue(office, request, order);
            for (var done : threads.invokeAll(List.of(one, one, one, one, one, one))) {
                papers.add(done.get());
            }
        }

        assertThat(papers).hasSize(1);
        assertThat(last("榕督结")).isEqualTo(before + 1);
    }

    @Test
    void each_series_counts_for_itself_and_begins_anew_with_the_year() {
        var papers = city.bean(Papers.class);
        var transactions = city.bean(TransactionTemplate.class);
        issued(PaperSteps.order(PaperKind.REFERRAL_LETTER));
        int year = city.bean(CityCalendar.class).today().getYear();

        assertThat(transactions.<Integer>execute(_ -> papers.hold("榕督移", year + 1)))
                .isZero();
        assertThat(transactions.<Integer>execute(_ -> papers.hold("榕督移", year))).isPositive();
    }
}
