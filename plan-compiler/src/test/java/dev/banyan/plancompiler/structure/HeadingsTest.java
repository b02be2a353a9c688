package dev.banyan.plancompiler.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.PlanCompiler;
import dev.banyan.plancompiler.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A chapter whose items say nothing special is told by its heading. */
class HeadingsTest {
    private static final Path HEADINGS = Path.of("src/test/resources/dev/banyan/plancompiler/structure/headings.txt");
    private static final String PLAN = """
            青屿县某项工作实施方案

            为做好某项工作，结合我县实际情况，制定本方案。

            一、%s

            （一）某项内容甲。到2025年，有关设施达到20个，切实做好有关事宜。

            （二）某项内容乙。到2026年，有关设施达到30个，切实做好有关事宜。

            二、另一项别的内容

            （一）建设公园。新建公园10座。

            （二）建设绿道。新建绿道20公里。
            """;

    static Stream<Arguments> headings() throws IOException {
        return Files.readAllLines(HEADINGS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .flatMap(words -> Arrays.stream(words).skip(1).map(heading -> Arguments.of(words[0], heading)));
    }

    @ParameterizedTest
    @MethodSource("headings")
    void theHeadingTellsTheKind(String kind, String heading) {
        var chapter = PlanCompiler.compile(SourceText.of(PLAN.formatted(heading))).nodes().stream()
                .filter(node -> node.label().filter("一、"::equals).isPresent())
                .findFirst();

        assertThat(chapter.map(node -> node.kind())).map(NodeKind::wireName).contains(kind);
    }
}
