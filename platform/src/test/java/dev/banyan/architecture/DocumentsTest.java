package dev.banyan.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every type, file and command that a document names exists. */
class DocumentsTest {
    private static final Pattern NAMED = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("(?:]\\(|src=\")(?!https?://|#|mailto:)([^)#\"\\s]+)");
    private static final Pattern TYPE = Pattern.compile("[A-Z]\\w*[a-z]\\w*(?:\\.[A-Z]\\w*[a-z]\\w*)*");
    private static final Pattern FILE = Pattern.compile("[\\w.-]+(?:/[\\w.-]+)*/?");
    private static final Pattern COMMAND = Pattern.compile("\\./banyan ([a-z-]+)(?: ([a-z-]+))?(?: .*)?");

    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|enum|interface) (\\w+)");

    private final Set<String> types = Checkout.files(".java").stream()
            .flatMap(file -> Stream.concat(
                    Stream.of(file.getFileName().toString().replace(".java", "")),
                    DECLARED.matcher(Checkout.text(file)).results().map(found -> found.group(1))))
            .collect(toSet());
    private final Set<String> commands = Files.exists(Checkout.ROOT.resolve("banyan"))
            ? Pattern.compile("(?m)^ {2}([a-z-]+(?: [a-z-]+)?) {2,}\\S")
                    .matcher(Checkout.text(Path.of("banyan")))
                    .results()
                    .map(match -> match.group(1))
                    .collect(toSet())
            : Set.of();

    @Test
    void every_name_in_the_documents_exists() {
        var documents = Checkout.files(".md").stream()
                .filter(file ->
                        file.startsWith("docs") || file.getFileName().toString().startsWith("README"))
                .toList();

        assertThat(documents).isNotEmpty();
        assertThat(documents.stream()
                        .flatMap(document -> missing(document, Checkout.text(document)).stream()
                                .map(name -> document + ": " + name)))
                .isEmpty();
    }

    @Test
    void a_type_a_file_a_link_and_a_command_that_do_not_exist_are_caught() {
        String text = "`PlanDraughts` and `PlanDraft`, `docs/nowhere.md` and `docs/kinds.md`, [tour](nowhere.md), "
                + "`./banyan brew` and `./banyan test --all`, but `any other text`";

        assertThat(missing(Path.of("docs/some.md"), text))
                .containsExactlyInAnyOrder("PlanDraughts", "docs/nowhere.md", "./banyan brew", "nowhere.md");
    }

    private List<String> missing(Path document, String text) {
        Stream<String> names =
                NAMED.matcher(text).results().map(found -> found.group(1)).filter(name -> !exists(document, name));
        Stream<String> links = LINK.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(link -> !fileExists(document, link));
        return Stream.concat(names, links).toList();
    }

    private boolean exists(Path document, String name) {
        if (name.startsWith("./banyan ")) {
            var command = COMMAND.matcher(name);
            return command.matches()
                    && (commands.contains(command.group(1))
                            || commands.contains(command.group(1) + " " + command.group(2)));
        }
        if (TYPE.matcher(name).matches()) {
            return Stream.of(name.split("\\.")).allMatch(types::contains);
        }
        return !looksLikeFile(name) || fileExists(document, name);
    }

    private static boolean looksLikeFile(String name) {
        return FILE.matcher(name).matches()
                && (name.contains("/") || name.matches(".*\\.(?:md|java|txt|csv|xml|properties|jte|css|sql|json)"));
    }

    private static boolean fileExists(Path document, String name) {
        Path beside = document.getParent() == null
                ? Path.of(name)
                : document.getParent().resolve(name);
        return Files.exists(Checkout.ROOT.resolve(name)) || Files.exists(Checkout.ROOT.resolve(beside));
    }
}
