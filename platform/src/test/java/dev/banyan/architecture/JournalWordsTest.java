package dev.banyan.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The journal has a word for every act and every kind of object that any room records. Its page shows the bare name where
 * a word is missing, so that an entry is never lost; this test is what finds the gap.
 */
class JournalWordsTest {
    private static final Pattern ACT = Pattern.compile("\"([A-Z][a-z]+(?:[A-Z][a-z]+)+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+)\"");
    /** Place of the kind of object among what a deed is made of. */
    private static final int KIND = 2;

    private final String words =
            "\n" + Checkout.text(Path.of("platform/src/main/resources/i18n/directory_zh_CN.properties"));

    @Test
    void every_act_and_every_kind_of_object_has_its_word() {
        var keys = sources().flatMap(JournalWordsTest::keys).collect(toCollection(TreeSet::new));

        assertThat(keys)
                .contains("directory.act.TaskAssigned", "directory.act.ReportSent", "directory.object.report-request");
        assertThat(keys.stream().filter(key -> !words.contains("\n" + key + "=")))
                .isEmpty();
    }

    @Test
    void every_word_is_of_an_act_that_some_room_records() {
        var acts = sources()
                .flatMap(JournalWordsTest::acts)
                .map(act -> "directory.act." + act)
                .collect(Collectors.toSet());

        assertThat(words.lines()
                        .filter(line -> line.startsWith("directory.act."))
                        .map(line -> line.split("=")[0]))
                .isSubsetOf(acts);
    }

    @Test
    void acts_and_kinds_are_found_in_the_source() {
        String source = """
                journal.record(new Deed(
                        actor.displayName(), accepted ? "FigureAccepted" : "FigureRefused", "figure", of(a, b), "x"));
                """;

        assertThat(keys(source))
                .containsExactlyInAnyOrder(
                        "directory.act.FigureAccepted", "directory.act.FigureRefused", "directory.object.figure");
    }

    /** Those that record something; those that read records back know no names. */
    private static Stream<String> sources() {
        return Checkout.files(".java").stream()
                .filter(file -> file.startsWith("platform/src/main"))
                .map(Checkout::text)
                .filter(source -> source.contains("new Deed("));
    }

    private static Stream<String> keys(String source) {
        return Stream.concat(
                acts(source).map(act -> "directory.act." + act), kinds(source).map(kind -> "directory.object." + kind));
    }

    private static Stream<String> acts(String source) {
        return ACT.matcher(source).results().map(found -> found.group(1));
    }

    private static Stream<String> kinds(String source) {
        return Pattern.compile("new Deed\\(")
                .matcher(source)
                .results()
                .map(MatchResult::end)
                .map(start -> arguments(source.substring(start)))
                .filter(arguments -> arguments.size() > KIND)
                .flatMap(arguments -> LITERAL.matcher(arguments.get(KIND)).results())
                .map(found -> found.group(1));
    }

    /** What stands between the commas up to the bracket that closes. */
    private static List<String> arguments(String code) {
        var arguments = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < code.length() && depth >= 0; i++) {
            switch (code.charAt(i)) {
                case '(' -> depth++;
                case ')' -> depth--;
                default -> {}
            }
            if (depth < 0 || depth == 0 && code.charAt(i) == ',') {
                arguments.add(code.substring(start, i));
                start = i + 1;
            }
        }
        return arguments;
    }
}
