package dev.banyan.supervision.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.paperwork.OfficialPaper;
import dev.banyan.supervision.Openness;
import dev.banyan.supervision.PaperField;
import dev.banyan.supervision.PaperKind;
import dev.banyan.supervision.PaperOrder;
import dev.banyan.supervision.rules.PaperTemplate.Fault;
import dev.banyan.supervision.rules.PaperTemplate.Faulty;
import dev.banyan.supervision.rules.PaperTemplate.Problem;
import dev.banyan.supervision.rules.PaperTemplate.Read;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

class PaperTemplateTest {
    private static final String HEAD = "版式：公文\n颜色：红\n版头：{发文机关}文件\n字号：榕督\n";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private static List<Fault> faults(String text) {
        return ((Faulty) PaperTemplate.read(PaperKind.NOTICE, text)).faults();
    }

    private static PaperTemplate read(PaperKind kind, String text) {
        return ((Read) PaperTemplate.read(kind, text)).template();
    }

    @ParameterizedTest
    @EnumSource
    void the_template_shipped_for_a_kind_is_in_order_and_uses_every_field_that_must_be_filled_in(PaperKind kind)
            throws IOException {
        String text =
                new ClassPathResource("papers/" + kind.slug() + ".txt").getContentAsString(StandardCharsets.UTF_8);

        assertThat(PaperTemplate.read(kind, text)).isInstanceOf(Read.class);
        assertThat(kind.fields()).allSatisfy(field -> assertThat(text).contains("{" + field.word() + "}"));
    }

    @Test
    void each_fault_is_named_with_its_line() {
        assertThat(faults("""
                版式：书信
                # 说明
                颜色:红
                颜色：蓝
                版头
                标提：关于{事项
                正文：
                请{主送}于{期限}前办理{缘由}{不存在}。
                """))
                .containsExactly(
                        new Fault(1, Problem.BAD_VALUE, "版式：书信"),
                        new Fault(4, Problem.TWICE, "颜色"),
                        new Fault(5, Problem.NO_COLON, "版头"),
                        new Fault(6, Problem.OPEN_BRACE, "标提：关于{事项"),
                        new Fault(6, Problem.UNKNOWN_PART, "标提"),
                        new Fault(8, Problem.NOT_OF_KIND, "{缘由}"),
                        new Fault(8, Problem.UNKNOWN_PLACEHOLDER, "{不存在}"),
                        new Fault(8, Problem.BODY_NOT_ENDED, "结尾"),
                        new Fault(0, Problem.MISSING_PART, "版式"),
                        new Fault(0, Problem.MISSING_PART, "版头"),
                        new Fault(0, Problem.MISSING_PART, "字号"));
        assertThat(faults(HEAD)).containsExactly(new Fault(0, Problem.NO_BODY, "正文"));
        assertThat(faults(HEAD.replace("榕督", "榕督<1>") + "正文：\n甲\n结尾：\n"))
                .contains(new Fault(4, Problem.BAD_VALUE, "字号：榕督<1>"));
        assertThat(faults("字".repeat(PaperTemplate.LONGEST + 1)))
                .containsExactly(new Fault(0, Problem.TOO_LONG, String.valueOf(PaperTemplate.LONGEST)));
    }

    @Test
    void a_template_is_filled_and_headings_are_recognised() {
        var paper = worded(
                HEAD + """
                标题：关于{事项}的通知
                主送：{主送}
                正文：
                {内容}
                联系人：{联系人}
                | 签发 | {签发人} | 期限 | {期限} |
                | 联系 | {联系人} |
                结尾：
                附件：{附件}
                落款：{发文机关}
                附注：此件{公开方式}
                抄送：{抄送}
                印发：{发文机关}
                """,
                Map.of(
                        PaperField.MATTER, "建设医院",
                        PaperField.CONTENT, "一、总体要求\n按期办结。\n（一）选址\n一、看似标题。其实是一段话。",
                        PaperField.DUE, "2026-04-10",
                        PaperField.ATTACHMENTS, "清单\n\n 表格 "));

        assertThat(paper.blocks())
                .containsExactly(
                        new OfficialPaper.Head("督查室文件"),
                        new OfficialPaper.Number("榕督〔2026〕1号", java.util.Optional.empty()),
                        new OfficialPaper.Title("关于建设医院的通知"),
                        new OfficialPaper.Recipients("市发改委，市财政局："),
                        new OfficialPaper.Heading(1, "一、总体要求"),
                        new OfficialPaper.Text("按期办结。"),
                        new OfficialPaper.Heading(2, "（一）选址"),
                        new OfficialPaper.Text("一、看似标题。其实是一段话。"),
                        new OfficialPaper.Table(List.of(List.of("签发", "甲", "期限", "2026年4月10日"))),
                        new OfficialPaper.Attachments(List.of("清单", "表格")),
                        new OfficialPaper.Signature("督查室", DAY),
                        new OfficialPaper.Note("此件主动公开"),
                        new OfficialPaper.Imprint("", "督查室", DAY));
        assertThat(PaperWording.characters(paper)).isEqualTo(6 + 5 + 5 + 14 + 2 + 1 + 2 + 10);
    }

    private static OfficialPaper worded(String template, Map<PaperField, String> fields) {
        var order = new PaperOrder(
                PaperKind.NOTICE,
                new PaperOrder.Address(List.of("A", "B"), List.of()),
                fields,
                Openness.PUBLIC,
                "甲",
                PaperOrder.Cause.NONE);
        return PaperWording.of(
                read(PaperKind.NOTICE, template),
                order,
                new PaperWording.Facts("榕督〔2026〕1号", "督查室", List.of("市发改委", "市财政局"), List.of(), DAY));
    }
}
