package dev.banyan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No file tells where it was written: the repository must work on any machine. */
class TrackedFilesTest {
    private static final Pattern MACHINE_PATH = Pattern.compile(
            "(?<![\\w./~-])/(?:work|root|home/\\w+|Users/\\w+|usr/lib/jvm/[\\w.-]*\\d[\\w.-]*)(?:/|\\b)");
    private static final Pattern HOST = Pattern.compile("https?://([\\w.-]+)");
    /** Hosts by which a build takes its parts; only Maven's wrapper names one. */
    private static final Pattern REGISTRY = Pattern.compile(
            "(?:^|[.-])(?:repo|repository|registry|artifactory|nexus|mirrors?|maven|npm|pypi|proxy)\\d*(?:[.-]|$)");

    /** The name space of every pom.xml; nothing is fetched from it. */
    private static final String POM_NAMES = "maven.apache.org";

    private static final Set<String> BINARY =
            Set.of("png", "jpg", "docx", "doc", "pdf", "jar", "ico", "woff2", "ttf", "zip", "xlsx");

    @Test
    void no_file_names_a_path_of_the_machine_it_was_written_on_or_a_private_registry() {
        assertThat(Checkout.files().stream()
                        .filter(TrackedFilesTest::isOurText)
                        .flatMap(file -> traces(Checkout.text(file)).stream().map(trace -> file + ": " + trace)))
                .isEmpty();
    }

    @Test
    void such_traces_are_caught() {
        String slash = "/";
        assertThat(traces("see " + slash + "work/main, " + slash + "root/.m2 and " + slash
                        + "home/li/banyan; samples/work/ is fine"))
                .containsExactly(slash + "work/", slash + "root/", slash + "home/li/");
        assertThat(traces("from http:" + "//registry.example.internal/x and https://maven.apache.org/POM/4.0.0"))
                .containsExactly("registry.example.internal");
    }

    private static boolean isOurText(Path file) {
        String name = file.toString();
        boolean wrapper = name.startsWith("mvnw") || name.startsWith(".mvn");
        return !wrapper && !BINARY.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static List<String> traces(String text) {
        Stream<String> paths = MACHINE_PATH.matcher(text).results().map(match -> match.group());
        Stream<String> hosts = HOST.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(host -> REGISTRY.matcher(host).find() && !host.equals(POM_NAMES));
        return Stream.concat(paths, hosts).toList();
    }
}
