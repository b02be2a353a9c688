package dev.banyan.supervision;

import static dev.banyan.supervision.SupervisionCity.GULOU;
import static dev.banyan.supervision.SupervisionCity.REFORM;
import static dev.banyan.supervision.SupervisionCity.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.directory.Role;
import dev.banyan.paperwork.PaperFormat;
import dev.banyan.supervision.PaperOutcome.Done;
import dev.banyan.supervision.PaperOutcome.Fault;
import dev.banyan.supervision.PaperOutcome.Reason;
import dev.banyan.supervision.PaperOutcome.Refused;
import dev.banyan.supervision.rules.PaperTemplate.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What becomes of an issued paper, and who sees it. */
class PaperLifeTest extends PaperCity {
    @Test
    void recipients_see_theirs_and_the_office_sees_all() {
        var order = PaperSteps.order(PaperKind.INTERVIEW_RECORD, "约谈事项甲", List.of(REFORM));
        var paper = issued(order);
        var filter = PaperFilter.ALL;

        assertThat(view(reform, paper)).isPresent();
        assertThat(view(gulou, paper)).isEmpty();
        assertThat(view(city.account("leader"), paper)).isPresent();
        assertThat(as(reform, it -> city.bean(FindPapers.class).page(it, filter, 1))
                        .items())
                .contains(paper);
        assertThat(as(gulou, it -> city.bean(FindPapers.class).page(it, filter, 1))
                        .items())
                .doesNotContain(paper);
        assertThat(file(gulou, paper, PaperFormat.PDF)).isEmpty();
        assertThatThrownBy(() -> view(city.account("observer"), paper)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> view(city.account("reader"), paper)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> issue(reform, UUID.randomUUID(), order)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_office_of_a_county_sends_papers_to_its_own_units_only() {
        var county = city.person("鼓楼督查", GULOU, Role.OFFICE);

        assertThat(issue(county, UUID.randomUUID(), PaperSteps.order(PaperKind.REMINDER_LETTER, "甲", List.of(REFORM))))
                .isEqualTo(new Refused(List.of(
                        new Fault(Reason.UNIT_OUT_OF_REACH, REFORM),
                        new Fault(Reason.UNIT_OUT_OF_REACH, "350100-CZJ"))));
        assertThat(view(county, issued(PaperSteps.order(PaperKind.NOTICE, "乙", List.of(REFORM)))))
                .isEmpty();
    }

    @Test
    void a_unit_signs_for_its_own_receipt_once() {
        var paper = issued(PaperSteps.order(PaperKind.NOTICE));

        assertThat(view(office, paper).orElseThrow().may().signFor()).isEmpty();
        assertThat(view(gulou, paper).orElseThrow().may().signFor()).containsExactly(GULOU);
        assertThat(sign(gulou, paper)).isInstanceOf(Done.class);
        assertThat(sign(gulou, paper)).isInstanceOf(Done.class);
        var recipients = view(office, paper).orElseThrow().recipients();
        assertThat(recipients).extracting(Paper.Recipient::unit).containsExactly(REFORM, GULOU, "350100-CZJ");
        assertThat(recipients.get(0).receipt()).isEmpty();
        assertThat(recipients.get(1).receipt()).map(Paper.Receipt::by).contains("鼓楼联络员");
        var unsigned = new PaperFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PaperFilter.Show.UNSIGNED);
        assertThat(as(gulou, it -> city.bean(FindPapers.class).page(it, unsigned, 1))
                        .items())
                .doesNotContain(paper);
        assertThat(as(reform, it -> city.bean(FindPapers.class).page(it, unsigned, 1))
                        .items())
                .contains(paper);
    }

    @Test
    void a_paper_taken_back_keeps_its_number_and_another_puts_it_right() {
        var paper = issued(PaperSteps.order(PaperKind.BULLETIN));

        assertThat(takeBack(paper, " ")).isEqualTo(PaperOutcome.refused(Reason.REASON_MISSING));
        assertThat(takeBack(paper, "长".repeat(501))).isEqualTo(PaperOutcome.refused(Reason.REASON_TOO_LONG));
        assertThat(takeBack(paper, "数据有误")).isInstanceOf(Done.class);
        assertThat(takeBack(paper, "数据有误")).isInstanceOf(Done.class);
        assertThat(takeBack(paper, "别的理由")).isEqualTo(PaperOutcome.refused(Reason.VOID_ALREADY));
        assertThat(sign(gulou, paper)).isEqualTo(PaperOutcome.refused(Reason.VOID_ALREADY));
        assertThat(view(gulou, paper).orElseThrow().paper().voided())
                .map(Paper.Voided::reason)
                .contains("数据有误");

        var order = PaperSteps.order(PaperKind.BULLETIN);
        var next = issued(new PaperOrder(
                order.kind(),
                order.to(),
                order.fields(),
                order.openness(),
                order.signer(),
                new PaperOrder.Cause(Optional.of(city.hospital), Optional.of("更正"), Optional.of(paper.id()))));
        assertThat(next.number().place()).isEqualTo(paper.number().place() + 1);
        assertThat(view(office, paper).orElseThrow().correctedBy()).containsExactly(next);
    }

    @Test
    void nothing_that_was_issued_can_be_changed_in_the_database() {
        var paper = issued(PaperSteps.order(PaperKind.NOTICE));
        var database = city.bean(JdbcClient.class);

        for (String change : List.of(
                "update supervision.paper set title = 'x' where id = ?",
                "delete from supervision.paper_recipient where paper = ?",
                "delete from supervision.paper where id = ?")) {
            assertThatThrownBy(
                            () -> database.sql(change).param(paper.id().value()).update())
                    .hasMessageContaining("never changed or deleted");
        }
    }

    @Test
    void a_long_text_is_counted_and_missing_characters_are_named_before_it_is_issued() {
        var fields = new HashMap<>(PaperSteps.fields(PaperKind.SPECIAL_REPORT, "专报甲"));
        fields.put(PaperField.CONTENT, "字 ".repeat(4000) + "龘");
        var order = with(PaperSteps.order(PaperKind.SPECIAL_REPORT), fields);

        var preview =
                as(office, it -> city.bean(IssuePaper.class).preview(it, order)).orElseThrow();

        assertThat(preview.characters()).isEqualTo(4001);
        assertThat(preview.limit()).isEqualTo(4000);
        assertThat(preview.tooLong()).isTrue();
        assertThat(preview.missing()).containsExactly("龘");
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.paper().number()).endsWith("○号");
        assertThat(issue(office, UUID.randomUUID(), order)).isInstanceOf(Done.class);
    }

    @Test
    void a_changed_template_holds_from_then_on_and_only_then() {
        var kind = PaperKind.EXTENSION_FORM;
        var before = issued(PaperSteps.order(kind));
        var shipped = as(office, it -> city.bean(FindPaperTemplates.class).current(it, kind));
        var request = UUID.randomUUID();
        String text = shipped.text().replace("督办事项延期审批表", "延期审批单").replace("榕督延", "榕延");

        assertThat(save(UUID.randomUUID(), kind, 0, text.replace("{缘由}", "{理由}")))
                .isInstanceOfSatisfying(
                        EditPaperTemplate.Faulty.class,
                        it -> assertThat(it.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.problem()).isEqualTo(Problem.UNKNOWN_PLACEHOLDER);
                            assertThat(text.lines().toList().get(fault.line() - 1))
                                    .contains("延期理由");
                        }));
        assertThat(save(request, kind, 0, text)).isInstanceOf(EditPaperTemplate.Saved.class);
        assertThat(save(request, kind, 0, text)).isInstanceOf(EditPaperTemplate.Saved.class);
        assertThat(save(UUID.randomUUID(), kind, 0, shipped.text()))
                .isEqualTo(new EditPaperTemplate.ChangedMeanwhile(office.displayName()));

        var after = issued(PaperSteps.order(kind));
        assertThat(after.number().toString()).startsWith("榕延〔").endsWith("〕1号");
        assertThat(view(office, after).orElseThrow().content().toString()).contains("延期审批单");
        assertThat(view(office, before).orElseThrow().content().toString()).contains("督办事项延期审批表");
        assertThat(versions(kind)).extracting(TemplateVersion::version).containsExactly(1, 0);
    }
}
