package dev.banyan.plancompiler.units;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plancompiler.PlanCompiler;
import dev.banyan.plancompiler.Responsible.Type;
import dev.banyan.plancompiler.SourceText;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which arrangements of steering and accountability are found (工作机制与考核问责), and in which words. */
class ArrangementsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "协同推进河湖长制、田长制。 | 河湖长制 mechanism; 田长制 mechanism",
                "落实“林长制”机制。 | “林长制”机制 mechanism",
                "修订《青屿市河长制考核办法》。 | -",
                "制定海岛河长制工作方案。 | -",
                "市水利局牵头建立工作协调机制。 | 工作协调机制 mechanism",
                "落实各级党委和政府及有关部门粮食安全责任制。 | 各级党委和政府及有关部门粮食安全责任制 mechanism",
                "压实海域管理属地责任、部门责任。 | 海域管理属地责任、部门责任 mechanism",
                "完善领导挂钩服务制度。 | 领导挂钩服务制度 mechanism",
                "健全信访包案化解制度。 | 包案化解制度 mechanism",
                "建立健全项目进度监测、评估、考核机制。 | 健全项目进度监测、评估、考核机制 assessment",
                "将办理情况作为年度绩效考核的重要依据。 | 将办理情况作为年度绩效考核的重要依据 assessment",
                "将办理情况纳入绩效考核。 | 将办理情况纳入绩效考核 assessment",
            })
    void arrangementsAreFound(String words, String expected) {
        var found = PlanCompiler.compile(SourceText.of("一、重点任务\n（一）治水护海。建好海堤。" + words)).responsibles().stream()
                .filter(responsible -> responsible.type() == Type.MECHANISM)
                .map(it -> it.name() + " " + it.role().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("; "));
        assertThat(found.isEmpty() ? null : found).isEqualTo(expected);
    }
}
