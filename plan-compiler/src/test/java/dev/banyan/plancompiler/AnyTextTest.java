package dev.banyan.plancompiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, sensible or not. */
class AnyTextTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final List<String> SCRAPS = List.of(
            "一、",
            "二、",
            "（一）",
            "(二)",
            "1.",
            "2．",
            "（1）",
            "①",
            "②",
            "第一章",
            "第二节",
            "一是",
            "首先，",
            "附件",
            "附件1：清单",
            "专栏1 主要指标",
            "序号\t任务\t责任单位",
            "1\t修路\t市交通局",
            "总体要求",
            "主要目标",
            "到2025年，建成10个。",
            "保障措施",
            "（市教育局负责）",
            "（责任单位：市水利局；配合单位：各县（市、区）政府）",
            "牵头单位：",
            "《行动方案》",
            "关于印发《计划》的通知",
            "2024年3月1日",
            "市人民政府",
            "具体措施：",
            "工作目标",
            "。",
            "；",
            "：",
            "，",
            "、",
            "\n",
            "\n\n",
            "\t",
            " ",
            "　",
            "“",
            "”",
            "（",
            "）",
            "《",
            "》",
            "𠮷",
            "\uD83D",
            "\uDE00",
            "\u0000",
            "\u2028",
            "\r\n",
            "\uFEFF",
            "加快推进重点项目建设。",
            "力争产值达到500亿元以上",
            "每年新增12万人左右",
            "展望2035年，",
            "由市委、市政府牵头的工作机制",
            "序号\n任务\n责任单位\n1\n修路\n市交通局\n2\n架桥\n市住建局",
            "一",
            "十",
            "百",
            "9",
            "%");

    /** What `./banyan fuzz compile` found and cut down. */
    private static final List<String> ONCE_FAILED = List.of(
            "年\t性\n0所\t市教育局\t2025年12月底前\n案印发",
            "一）化产业布局。依托渔港南澳两个水产\n列，前列",
            "e\t0\n新农人\tcoun000\t名\t2025\n2030年实现030",
            "配合单位：县（）（一）",
            "建亿级第，");

    static Stream<String> strangeTexts() {
        return Stream.concat(ONCE_FAILED.stream(), IntStream.range(0, 300).mapToObj(AnyTextTest::strange));
    }

    private static String strange(int seed) {
        var random = new Random(seed);
        var scraps = new ArrayList<>(SCRAPS);
        scraps.addAll(golden(random.nextInt(64)).lines().toList());
        var text = new StringBuilder();
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            text.append(scraps.get(random.nextInt(scraps.size())));
            if (random.nextInt(3) == 0) {
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static String golden(int which) {
        try (var files = Files.list(GOLDEN)) {
            var plans = files.filter(file -> !file.toString().endsWith(".outline.txt"))
                    .sorted()
                    .toList();
            return Files.readString(plans.get(which % plans.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("strangeTexts")
    void theCompilerAnswersAndEverythingLiesInTheText(String text) {
        var draft = PlanCompiler.compile(SourceText.of(text));

        var whole = new Span(0, text.codePointCount(0, text.length()));
        var seen = new HashMap<String, Span>();
        for (DraftNode node : draft.nodes()) {
            assertThat(whole.contains(node.span())).as("%s in the text", node).isTrue();
            node.title()
                    .ifPresent(title -> assertThat(node.span().contains(title.span()))
                            .as("title in %s", node)
                            .isTrue());
            node.parent()
                    .ifPresent(parent ->
                            assertThat(seen).as("parent of %s first", node).containsKey(parent));
            node.parent()
                    .ifPresent(parent -> assertThat(seen.get(parent).contains(node.span()))
                            .as("%s in its parent", node)
                            .isTrue());
            assertThat(seen.put(node.id(), node.span()))
                    .as("id of %s is new", node)
                    .isNull();
        }
        for (Responsible responsible : draft.responsibles()) {
            assertThat(whole.contains(responsible.span()))
                    .as("%s in the text", responsible)
                    .isTrue();
            assertThat(seen).containsKey(responsible.node());
            assertThat(responsible.name()).isNotBlank();
        }
        for (DraftIndicator indicator : draft.indicators()) {
            assertThat(whole.contains(indicator.span()))
                    .as("%s in the text", indicator)
                    .isTrue();
            assertThat(seen).containsKey(indicator.node());
        }
        for (Finding finding : draft.findings()) {
            assertThat(whole.contains(finding.span()))
                    .as("%s in the text", finding)
                    .isTrue();
            assertThat(seen).containsKey(finding.node());
        }
        draft.entities()
                .forEach(entity -> assertThat(entity.mentions()).isNotEmpty().allMatch(whole::contains));
        assertThat(PlanCompiler.compile(SourceText.of(text))).isEqualTo(draft);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "。", "\uD800", "\uDC00\uD800", "\u0000", "一", "（", "1", "\t\t\t"})
    void nextToNothingIsNoPlan(String text) {
        assertThat(PlanCompiler.compile(SourceText.of(text)).indicators()).isEmpty();
    }

    @Test
    void headingsOfTheFileMayLieAnywhere() {
        var headings = List.of(new SourceText.Heading(new Span(0, 3), 1), new SourceText.Heading(new Span(90, 99), 2));

        assertThat(PlanCompiler.compile(new SourceText("重点任务\n加快建设。", headings, java.util.OptionalInt.empty()))
                        .nodes())
                .isNotEmpty();
    }

    @Test
    void aPageFooterChangesNothing() {
        String footer =
                "\n【打印本页】 【关闭窗口】\n分享到：\n上一篇：关于调整公交线路的通告\n下一篇：无\n主办单位：青屿市人民政府\n版权所有：青屿市人民政府办公室  网站标识码：3500000001\n";
        for (int i = 0; i < 15; i++) {
            var plan = PlanCompiler.compile(SourceText.of(golden(i)));
            var page = PlanCompiler.compile(SourceText.of(golden(i) + footer));

            assertThat(page.nodes()).isEqualTo(plan.nodes());
            assertThat(page.responsibles()).isEqualTo(plan.responsibles());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（", "）", "一、", "（一）", "1.", "、", "市教育局、", "\t", "\n", "建立", "：", "牵头", "1\t", "“", "第一章", "和", "责任单位：",
                "由市政府", "要落实责任", "工程", "重〕点任务\n"
            })
    void aLongRowOfTheSameIsReadInOneGo(String scrap) {
        assertThat(PlanCompiler.compile(SourceText.of(scrap.repeat(20_000))).nodes())
                .isNotNull();
    }
}
