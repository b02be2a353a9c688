package dev.banyan.plancompiler.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.Finding;
import dev.banyan.plancompiler.Finding.Kind;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.PlanDraft;
import dev.banyan.plancompiler.PlanPeriod;
import dev.banyan.plancompiler.Responsible;
import dev.banyan.plancompiler.Responsible.Role;
import dev.banyan.plancompiler.Responsible.Type;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.figures.Figures;
import dev.banyan.plancompiler.text.WorkingText;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of findings: each sentence with what a reviewer is told about it. */
class FindingsTest {
    private static final Set<Kind> ABOUT_MISSING_PARTS =
            Set.of(Kind.NO_INDICATOR, Kind.NO_DEADLINE, Kind.NO_OWNER, Kind.SOFT_VERB);

    @TestFactory
    Stream<DynamicTest> reviewersAreToldWhatTheTableSays() throws Exception {
        var stream = Objects.requireNonNull(FindingsTest.class.getResourceAsStream("findings.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 4))
                    .map(row -> DynamicTest.dynamicTest(row[0], () -> holds(row)))
                    .toList()
                    .stream();
        }
    }

    private static void holds(String[] row) {
        var draft = draft(row[0], List.of());
        var told = Lint.check(draft).stream()
                .filter(finding -> !ABOUT_MISSING_PARTS.contains(finding.kind()))
                .map(finding -> row(draft, finding))
                .toList();
        if (row[1].equals("-")) {
            assertThat(told).isEmpty();
        } else {
            assertThat(told).contains(String.join("\t", row[1], row[2], row[3]));
        }
    }

    private static String row(PlanDraft draft, Finding finding) {
        return String.join(
                "\t",
                finding.kind().wireName(),
                new WorkingText(draft.text()).printed(finding.span()),
                String.join("|", finding.arguments()));
    }

    @Test
    void aTaskWithoutFigureDateAndBodyIsMissingAllThree() {
        assertThat(Lint.check(draft("加强基层治理。", List.of())).stream().map(Finding::kind))
                .containsExactly(Kind.NO_INDICATOR, Kind.NO_DEADLINE, Kind.NO_OWNER, Kind.SOFT_VERB);
    }

    @Test
    void aTaskWithFigureDateAndBodyIsMissingNothing() {
        var owner = new Responsible(Type.UNIT, "市教育局", Role.LEAD, "n1", new Span(16, 20));

        assertThat(Lint.check(draft("到2025年，新建幼儿园3所（市教育局牵头）。", List.of(owner)))).isEmpty();
    }

    @Test
    void aStartDateIsNoDeadline() {
        assertThat(Lint.check(draft("自2023年起，每年新建幼儿园3所。", List.of())).stream().map(Finding::kind))
                .containsExactly(Kind.NO_DEADLINE, Kind.NO_OWNER);
    }

    @Test
    void twoPlansOfOneCityAreHeldAgainstEachOther() {
        var first = draft("到2025年，森林覆盖率达到60%，城镇化率达到70%。", List.of());
        var second = draft("到2025年，全市森林覆盖率达到58%，常住人口城镇化率达到70%。", List.of());

        assertThat(Lint.between(first, second).stream().map(finding -> row(first, finding)))
                .containsExactly(
                        "duplicate-figure\t森林覆盖率达到60%\t森林覆盖率|60%|58%",
                        "contradiction\t森林覆盖率达到60%\t森林覆盖率|60%|58%", "duplicate-figure\t城镇化率达到70%\t城镇化率|70%|70%");
    }

    private static PlanDraft draft(String sentence, List<Responsible> responsibles) {
        var text = new WorkingText(sentence);
        var task = new DraftNode(
                "n1",
                NodeKind.TASK,
                Optional.empty(),
                Optional.empty(),
                new Span(0, text.folded().length()),
                Optional.empty(),
                OptionalInt.empty());
        var period = new PlanPeriod(OptionalInt.of(2023), OptionalInt.of(2025), Optional.empty());
        var nodes = List.of(task);
        return new PlanDraft(
                sentence, period, nodes, Figures.read(text, nodes, period), responsibles, List.of(), List.of());
    }
}
