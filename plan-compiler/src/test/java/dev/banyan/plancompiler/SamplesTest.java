package dev.banyan.plancompiler;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The samples are read as a careful reader would read them. */
class SamplesTest {
    private static final Path FOLDER = Path.of("..", "samples");

    private final PlanDraft outline = compile("fuzhou-outline.txt");
    private final PlanDraft annual = compile("fuzhou-annual-plan-2022.txt");

    @Test
    void the_outline_has_seven_goals_two_visions_and_nine_actions_with_46_tasks() {
        assertThat(kinds(outline))
                .isEqualTo(new TreeMap<>(Map.of(
                        NodeKind.DOCUMENT, 1L,
                        NodeKind.OVERVIEW, 1L,
                        NodeKind.GOALS_SECTION, 1L,
                        NodeKind.GOAL, 7L,
                        NodeKind.VISION, 2L,
                        NodeKind.SECTION, 1L,
                        NodeKind.ACTION, 9L,
                        NodeKind.ACTION_GOAL, 9L,
                        NodeKind.TASK, 46L,
                        NodeKind.MECHANISM_SECTION, 1L)));
    }

    @Test
    void every_figure_of_the_outline_is_read_with_its_deadline_and_no_other() {
        var read = outline.indicators().stream()
                .filter(it -> it.value().number().isPresent())
                .map(it -> new Figure(
                        it.comparator().wireName(),
                        plain(it.value().number().orElseThrow()),
                        it.value().unit().orElse(""),
                        it.deadline().iso().orElse("")));

        assertThat(read).containsExactlyElementsOf(figures());
    }

    @Test
    void the_two_lost_decimal_points_are_doubted_and_nothing_else() {
        var doubted = outline.findings().stream()
                .flatMap(it -> it.doubt().stream())
                .map(doubt -> plain(doubt.likely().orElseThrow()));

        assertThat(doubted).containsExactly("2.6", "3.8");
    }

    @Test
    void the_annual_plan_has_25_tasks_each_with_one_lead_unit() {
        var leads = annual.responsibles().stream()
                .filter(it -> it.role() == Responsible.Role.LEAD)
                .map(Responsible::node);

        assertThat(leads)
                .containsExactlyElementsOf(annual.nodes().stream()
                        .filter(it -> it.kind() == NodeKind.TASK)
                        .map(DraftNode::id)
                        .toList());
        assertThat(kinds(annual)).containsEntry(NodeKind.TASK, 25L);
    }

    @Test
    void the_annual_plan_adds_four_tasks_and_promises_less_grain_than_the_outline() {
        var comparison = PlanComparison.of(outline, annual);

        assertThat(comparison.added().stream().map(this::titleInAnnual))
                .containsExactly("促进消费回补", "推行“一照通行”改革", "改造老旧小区", "建设口袋公园和健身场地");
        assertThat(comparison.contradictions().stream()
                        .map(it ->
                                it.kind() + " " + named(annual, it.indicator()) + " " + named(outline, it.against())))
                .containsExactly("ASKS_LESS 粮食播种面积 粮食播种面积");
    }

    private String titleInAnnual(String node) {
        return annual.nodes().stream()
                .filter(it -> it.id().equals(node))
                .findFirst()
                .flatMap(DraftNode::title)
                .orElseThrow()
                .text();
    }

    private static String named(PlanDraft draft, String indicator) {
        return draft.indicators().stream()
                .filter(it -> it.id().equals(indicator))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private record Figure(String comparator, String value, String unit, String deadline) {}

    private static List<Figure> figures() {
        try (Stream<String> lines =
                Files.lines(Path.of("src/test/resources/dev/banyan/plancompiler/outline-figures.tsv"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Figure(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<NodeKind, Long> kinds(PlanDraft draft) {
        return draft.nodes().stream().collect(groupingBy(DraftNode::kind, TreeMap::new, counting()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static PlanDraft compile(String sample) {
        try {
            return PlanCompiler.compile(
                    new SourceText(Files.readString(FOLDER.resolve(sample)), List.of(), OptionalInt.empty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
