package dev.banyan.plancompiler.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plancompiler.DraftIndicator;
import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.PlanPeriod;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.WorkingText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Indicator tables in the shapes conversions leave them in, and why a figure was read as it was. */
class TablesAndTraceTest {
    private static final List<String> EXPECTED = List.of(
            "人均预期寿命 >= 81 岁 2025", "地区生产总值 >= 160000000000 元 2025", "医护比 >= 1.25 - 2025", "公立医院 count>= 8 家 2025");

    @Test
    void cellsPartedByTabs() {
        assertThat(read("""
                        指标\t单位\t2020年\t2025年\t属性
                        1.人均预期寿命\t岁\t79\t≥81\t预期性
                        2.地区生产总值\t亿元\t1013\t≥1600\t预期性
                        3.医护比\t—\t1∶1.05\t≥1∶1.25\t预期性
                        4.公立医院\t家\t5\t8\t约束性
                        """)).isEqualTo(EXPECTED);
    }

    @Test
    void oneMeasureBrokenDownByPlacesAndYears() {
        assertThat(read("""
                        分年度新建幼儿园数（单位：所）
                        区（市、县）\t2024年\t2025年\t合计
                        东港区\t3\t4\t7
                        合计\t3\t4\t7
                        """))
                .isEqualTo(List.of(
                        "东港区 count>= 3 所 2024",
                        "东港区 count>= 4 所 2025",
                        "东港区 count>= 7 所 2025",
                        "合计 count>= 3 所 2024",
                        "合计 count>= 4 所 2025",
                        "合计 count>= 7 所 2025"));
    }

    @Test
    void oneCellToALine() {
        assertThat(read("""
                        指标
                        单位
                        2020年
                        2025年
                        属性
                        人均预期寿命
                        岁
                        79
                        ≥81
                        预期性
                        地区生产总值
                        亿元
                        1013
                        ≥1600
                        预期性
                        医护比
                        —
                        1∶1.05
                        ≥1∶1.25
                        预期性
                        公立医院
                        家
                        5
                        8
                        约束性
                        """)).isEqualTo(EXPECTED);
    }

    @Test
    void cellsPartedByStrokes() {
        assertThat(read("""
                        | 序号 | 指标名称 | 单位 | 2020年 | 2025年 | 属性 |
                        |---|---|---|---|---|---|
                        | 1 | 人均预期寿命 | 岁 | 79 | ≥81 | 预期性 |
                        | 2 | 公立医院 | 家 | 5 | 8 | 约束性 |
                        """)).isEqualTo(List.of(EXPECTED.getFirst(), EXPECTED.getLast()));
    }

    @Test
    void oneCellToALineBehindTheNamesOfGroups() {
        assertThat(read("""
                        领域
                        序号
                        指标
                        基期水平
                        2025年目标值
                        指标性质
                        （一）
                        全民健康
                        1
                        产前筛查率（%）
                        66
                        ≥75
                        预期性
                        2
                        近视率（%）
                        51
                        ≤46
                        预期性
                        """)).isEqualTo(List.of("产前筛查率 >= 75 % 2025", "近视率 <= 46 % 2025"));
    }

    @Test
    void theUnitMayStandInBracketsBehindTheName() {
        assertThat(read("""
                        指标名称\t2022年基数\t2025年目标
                        常住人口（万人）\t88\t≥95
                        森林覆盖率（%）\t41\t42.5
                        """)).containsExactly("常住人口 >= 950000 人 2025", "森林覆盖率 = 42.5 % 2025");
    }

    @Test
    void everyFieldKnowsTheCharactersItWasReadFrom() {
        var sentence = "到2025年，森林覆盖率保持42%以上。";
        var text = new WorkingText(sentence);

        assertThat(figures(text).getFirst().trace().stream()
                        .map(trace -> trace.rule() + " " + text.printed(trace.span())))
                .containsExactly(
                        "figure.share 42%",
                        "word.maintain 保持", "word.at-least 以上", "name.in-front 森林覆盖率", "date.year 到2025年");
    }

    @Test
    void anyTextIsReadWithoutComplaint() {
        for (var text : List.of(
                "",
                "。",
                "%",
                "第",
                "前",
                "前十",
                "类",
                "圈",
                "1小时圈",
                "年",
                "2025",
                "2025年",
                "十五",
                "“",
                "《",
                "(",
                "1:2:3",
                "1,234,56",
                "百分之",
                "到年底前",
                "0",
                "〇",
                "翻番",
                "级",
                "千亿级",
                "连冠",
                "一\t二|三\n2025年\t指标\n",
                "\uD83D\uDE00新建3个\uD83D\uDE00园区",
                "9".repeat(5000),
                "亿".repeat(5000),
                "2025年".repeat(2000),
                "、".repeat(5000))) {
            assertThat(read(text)).as(text).isNotNull();
        }
    }

    private static List<String> read(String text) {
        return figures(new WorkingText(text)).stream()
                .map(TablesAndTraceTest::row)
                .toList();
    }

    private static List<DraftIndicator> figures(WorkingText text) {
        var goals = new DraftNode(
                "n1",
                NodeKind.GOALS_SECTION,
                Optional.empty(),
                Optional.empty(),
                new Span(0, text.folded().length()),
                Optional.empty(),
                OptionalInt.empty());
        var period = new PlanPeriod(OptionalInt.of(2023), OptionalInt.of(2025), Optional.empty());
        return Figures.read(text, List.of(goals), period);
    }

    private static String row(DraftIndicator indicator) {
        return String.join(
                " ",
                indicator.name(),
                indicator.comparator().wireName(),
                indicator.value().number().map(number -> number.toPlainString()).orElse("-"),
                indicator.value().unit().orElse("-"),
                indicator.deadline().iso().orElse("-"));
    }
}
