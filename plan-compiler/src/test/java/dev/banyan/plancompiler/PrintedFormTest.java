package dev.banyan.plancompiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A plan says the same however an office sets it: what is read does not hang on the form in which it is printed (排版形式). */
class PrintedFormTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    /** Its lines are broken anywhere, so that an indented line would begin a paragraph. */
    private static final String WRAPPED = "broken-lines.txt";

    private static final Pattern NEXT_TO_FIGURE = Pattern.compile("(?<=\\p{IsHan})(?=[0-9])|(?<=[0-9%])(?=\\p{IsHan})");

    enum Form {
        FIGURES_SET_APART(text -> NEXT_TO_FIGURE.matcher(text).replaceAll(" ")),
        FULL_WIDTH_FIGURES(text -> swap(text, "0123456789%", "０１２３４５６７８９％")),
        HALF_WIDTH_MARKS(text -> swap(text, "，；：（）", ",;:()")),
        INDENTED(text -> text.replaceAll("(?m)^(?=\\S)", "\u3000\u3000")),
        BLANK_LINES(text -> text.replaceAll("(?<=\\S)\n(?=\\S)", "\n\n")),
        UNTIL(text -> text.replaceAll("到(?=20\\d\\d年)", "至"));

        private final UnaryOperator<String> print;

        Form(UnaryOperator<String> print) {
            this.print = print;
        }

        private static String swap(String text, String from, String to) {
            return text.chars()
                    .map(c -> from.indexOf(c) < 0 ? c : to.charAt(from.indexOf(c)))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPlanIsReadTheSameInEveryForm(Form form) throws IOException {
        try (var files = Files.list(GOLDEN)) {
            for (var file : files.filter(it -> !it.toString().endsWith(".outline.txt"))
                    .filter(it -> !it.endsWith(WRAPPED))
                    .sorted()
                    .toList()) {
                String text = Files.readString(file);
                assertThat(said(form.print.apply(text)))
                        .as(file.getFileName().toString())
                        .isEqualTo(said(text));
            }
        }
    }

    private static List<String> said(String text) {
        var draft = PlanCompiler.compile(SourceText.of(text));
        var said = new ArrayList<String>();
        draft.nodes()
                .forEach(it -> said.add(it.kind() + " " + it.label().orElse("") + " "
                        + it.title().map(DraftNode.Title::text).orElse("")));
        draft.indicators()
                .forEach(it -> said.add(
                        it.name() + " " + it.comparator() + " " + it.value().number() + " "
                                + it.value().unit() + " " + it.deadline().iso() + " "
                                + it.deadline().source() + " " + it.recurrence() + " " + printed(draft, it.span())));
        draft.responsibles().forEach(it -> said.add(it.role() + " " + it.name()));
        draft.findings().forEach(it -> said.add(it.kind() + " " + printed(draft, it.span())));
        return said.stream().map(PrintedFormTest::plain).toList();
    }

    private static String printed(PlanDraft draft, Span span) {
        int[] points = draft.text().codePoints().toArray();
        return new String(points, span.start(), span.length());
    }

    /** Without blanks, in half-width signs. */
    private static String plain(String words) {
        return Form.swap(words, "０１２３４５６７８９％，；：（）至", "0123456789%,;:()到").replaceAll("[\\s\u3000]", "");
    }
}
