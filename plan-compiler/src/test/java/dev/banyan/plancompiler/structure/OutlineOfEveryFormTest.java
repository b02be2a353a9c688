package dev.banyan.plancompiler.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.PlanCompiler;
import dev.banyan.plancompiler.SourceText;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.WorkingText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One plan of each form that cities use, with the outline that a reader would draw. */
class OutlineOfEveryFormTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static Stream<String> forms() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt") && !name.endsWith(".outline.txt"))
                    .map(name -> name.substring(0, name.length() - ".txt".length()))
                    .sorted()
                    .toList();
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theOutlineIsTheOneAReaderWouldDraw(String form) throws IOException {
        String text = Files.readString(GOLDEN.resolve(form + ".txt"));
        var expected = GOLDEN.resolve(form + ".outline.txt");
        String outline = outline(text);
        if (Boolean.getBoolean("banyan.golden.write")) {
            Files.writeString(expected, outline);
        }
        assertThat(outline).isEqualTo(Files.readString(expected));
    }

    private static String outline(String text) {
        var nodes = PlanCompiler.compile(SourceText.of(text)).nodes();
        var depths = new HashMap<String, Integer>();
        var source = new WorkingText(text);
        return nodes.stream()
                .map(node -> line(node, depth(node, depths), source))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static int depth(DraftNode node, HashMap<String, Integer> depths) {
        int depth = node.parent().map(parent -> depths.get(parent) + 1).orElse(0);
        depths.put(node.id(), depth);
        return depth;
    }

    private static String line(DraftNode node, int depth, WorkingText source) {
        var words = List.of(
                node.kind().wireName(),
                node.label().orElse("-"),
                node.title().map(DraftNode.Title::text).orElse("-"),
                ends(source.printed(node.span())));
        return "    ".repeat(depth) + String.join("  ", words);
    }

    private static String ends(String printed) {
        String words = printed.replaceAll("\\s+", " ");
        return words.length() <= 20 ? words : words.substring(0, 10) + " … " + words.substring(words.length() - 10);
    }

    /** The place of a node is where its words stand, so an outline shows wrong places too. */
    @ParameterizedTest
    @MethodSource("forms")
    void partsLieInTheirParentsAndDoNotOverlap(String form) throws IOException {
        var nodes = PlanCompiler.compile(SourceText.of(Files.readString(GOLDEN.resolve(form + ".txt"))))
                .nodes();
        var spans = new HashMap<String, Span>();
        var reached = new HashMap<String, Integer>();
        for (DraftNode node : nodes) {
            spans.put(node.id(), node.span());
            node.parent().ifPresent(parent -> {
                assertThat(spans.get(parent).contains(node.span()))
                        .as("%s in its parent", node)
                        .isTrue();
                assertThat(node.span().start())
                        .as("%s behind its neighbour", node)
                        .isGreaterThanOrEqualTo(reached.getOrDefault(parent, 0));
                reached.put(parent, node.span().end());
            });
        }
    }
}
