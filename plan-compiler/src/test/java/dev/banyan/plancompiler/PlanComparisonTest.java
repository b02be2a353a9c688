package dev.banyan.plancompiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plancompiler.PlanComparison.Contradiction;
import dev.banyan.plancompiler.PlanComparison.Service;
import dev.banyan.plancompiler.PlanComparison.SharedTerm;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlanComparisonTest {
    private static final PlanDraft FIVE_YEARS = compile("""
            某市国民经济和社会发展五年行动纲要（2021—2025年）

            一、重点任务

            （一）发展轨道交通。到2025年，轨道交通运营里程达到200公里以上。推进地铁六号线、七号线。

            （二）稳定粮食生产。粮食播种面积稳定在50万亩以上。建设高标准农田。

            （三）整治内河水系。到2025年，内河水质优良比例达到90%以上，开办企业时间压缩到2个工作日以内。
            """);

    @Test
    void a_task_serves_the_task_with_which_it_shares_rare_words() {
        PlanComparison comparison = PlanComparison.of(FIVE_YEARS, compile("""
                        某市2023年工作要点

                        一、工作任务

                        1．建设地铁。2023年底前，地铁六号线建成通车，轨道交通运营里程达到120公里以上。

                        2．普及托育服务。2023年底前，新增托位2000个。
                        """));

        assertThat(comparison.services()).hasSize(1);
        Service service = comparison.services().getFirst();
        assertThat(service.serves()).isEqualTo(id(FIVE_YEARS, "发展轨道交通"));
        assertThat(service.terms()).extracting(SharedTerm::words).contains("轨道交通运营里程达到", "地铁六号线");
        assertThat(service.terms().stream().mapToInt(SharedTerm::share).sum()).isBetween(95, 105);
        assertThat(comparison.added()).hasSize(1);
        assertThat(comparison.unserved()).containsExactly(id(FIVE_YEARS, "稳定粮食生产"), id(FIVE_YEARS, "整治内河水系"));
    }

    @Test
    void a_smaller_figure_on_the_way_is_no_contradiction() {
        assertThat(contradictions("2023年底前，轨道交通运营里程达到120公里以上。")).isEmpty();
    }

    @Test
    void less_of_what_is_to_be_kept_every_year_contradicts() {
        assertThat(contradictions("2023年，粮食播种面积稳定在45万亩以上。")).containsExactly(Contradiction.Kind.ASKS_LESS);
        assertThat(contradictions("2023年，粮食播种面积稳定在51万亩以上。")).isEmpty();
    }

    @Test
    void less_for_the_same_year_contradicts_and_so_does_a_later_year() {
        assertThat(contradictions("到2025年，轨道交通运营里程达到180公里以上。")).containsExactly(Contradiction.Kind.ASKS_LESS);
        assertThat(contradictions("到2027年，轨道交通运营里程达到200公里以上。")).containsExactly(Contradiction.Kind.LATER);
        assertThat(contradictions("到2025年，开办企业时间压缩到3个工作日以内。")).containsExactly(Contradiction.Kind.ALLOWS_MORE);
    }

    @Test
    void a_plan_serves_itself_and_the_answer_is_the_same_each_time() {
        PlanComparison itself = PlanComparison.of(FIVE_YEARS, FIVE_YEARS);

        assertThat(itself.services())
                .allSatisfy(service -> assertThat(service.serves()).isEqualTo(service.commitment()));
        assertThat(itself.services()).hasSize(3);
        assertThat(itself.contradictions()).isEmpty();
        assertThat(PlanComparison.of(FIVE_YEARS, FIVE_YEARS)).isEqualTo(itself);
    }

    @Test
    void texts_without_any_plan_have_nothing_in_common() {
        PlanDraft nothing = compile("");

        assertThat(PlanComparison.of(nothing, nothing))
                .isEqualTo(new PlanComparison(List.of(), List.of(), List.of(), List.of()));
        assertThat(PlanComparison.of(FIVE_YEARS, nothing).unserved()).hasSize(3);
    }

    private static List<Contradiction.Kind> contradictions(String promise) {
        PlanDraft later = compile("某市工作要点\n\n一、工作任务\n\n1．年度安排。%s\n".formatted(promise));
        assertThat(later.indicators())
                .as(String.format(Locale.ROOT, "figures in %s", promise))
                .hasSize(1);
        return PlanComparison.of(FIVE_YEARS, later).contradictions().stream()
                .map(Contradiction::kind)
                .toList();
    }

    private static String id(PlanDraft draft, String title) {
        return draft.nodes().stream()
                .filter(node ->
                        node.title().filter(it -> it.text().equals(title)).isPresent())
                .map(DraftNode::id)
                .findFirst()
                .orElseThrow();
    }

    private static PlanDraft compile(String text) {
        return PlanCompiler.compile(SourceText.of(text));
    }
}
