package dev.banyan.architecture;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words on the screens stand in bundles, complete in both languages, and every key that code asks for is there. */
class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+[^}]*}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final Map<String, String> chinese = bundles("_zh_CN.properties");
    private final Map<String, String> english = bundles("_en.properties");
    private final Set<String> rooms = chinese.keySet().stream()
            .map(key -> key.substring(0, key.indexOf('.')))
            .collect(toSet());

    @Test
    void both_languages_say_the_same_things() {
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        assertThat(placeholders(english)).isEqualTo(placeholders(chinese));
    }

    @Test
    void no_text_is_empty_left_in_the_other_language_or_swallows_its_placeholders() {
        assertThat(chinese)
                .allSatisfy((key, text) -> assertThat(faults(text, true)).isEmpty());
        assertThat(english)
                .allSatisfy((key, text) -> assertThat(faults(text, false)).isEmpty());
    }

    @Test
    void a_faulty_text_is_caught() {
        assertThat(faults("", true)).containsExactly("empty");
        assertThat(faults("Tasks", true)).containsExactly("not in Chinese");
        assertThat(faults("任务", false)).containsExactly("not in English");
        assertThat(faults("the unit's {0}", false)).containsExactly("an apostrophe before a placeholder: write ’");
    }

    @Test
    void every_key_that_code_asks_for_exists() {
        assertThat(askedFor().stream().filter(asked -> !asked.isIn(chinese.keySet())))
                .isEmpty();
    }

    @Test
    void every_text_is_asked_for() {
        var asked = askedFor();
        assertThat(chinese.keySet().stream()
                        // Words that describe the interface for programs are asked for by its description.
                        .filter(key -> !key.matches("\\w+\\.api\\.(?!problem\\.).*"))
                        .filter(key -> asked.stream().noneMatch(it -> it.covers(key))))
                .isEmpty();
    }

    @Test
    void a_key_that_does_not_exist_is_caught() {
        assertThat(asked("frame.t(\"frame.nowhere\") + t(\"frame.size.\" + size) + t(\"frame.odd.\" + x)")
                        .filter(it -> !it.isIn(Set.of("frame.size.large"))))
                .containsExactly(new Asked("frame.nowhere", false), new Asked("frame.odd.", true));
    }

    @Test
    void no_template_says_anything_by_itself() {
        assertThat(Checkout.files(".jte").stream()
                        .flatMap(file -> TemplateText.literal(Checkout.text(file)).stream()
                                .map(words -> file + ": " + words)))
                .isEmpty();
    }

    @Test
    void words_in_a_template_are_caught() {
        String template = """
                @param String title = "not said"
                @template.frame.layout(title = frame.t("a.b"), content = @`<p title="Look">${frame.t("x")}
                @if(a.equals("if"))@template.plan.part(x = "y", more = @`提交`)@else<b>·</b>Hello &nbsp;@endif</p>`)
                """;

        assertThat(TemplateText.literal(template)).containsExactly("Look", "提交", "Hello");
    }

    /** @param start whether this is only how the key begins, the rest being put together when asked */
    private record Asked(String key, boolean start) {
        boolean isIn(Set<String> keys) {
            return keys.contains(key) || start && keys.stream().anyMatch(it -> it.startsWith(key));
        }

        boolean covers(String other) {
            return start ? other.startsWith(key) : other.equals(key);
        }
    }

    private Set<Asked> askedFor() {
        return Checkout.files().stream()
                .filter(file -> file.startsWith("platform/src/main"))
                .filter(file ->
                        file.toString().endsWith(".java") && !file.toString().contains("/store/")
                                || file.toString().endsWith(".jte"))
                .flatMap(file -> asked(Checkout.text(file)))
                .collect(toSet());
    }

    private Stream<Asked> asked(String code) {
        return Pattern.compile("\"((?:" + String.join("|", rooms) + ")\\.[\\w.-]*)\"(\\s*\\+)?")
                .matcher(code)
                .results()
                .map(found -> new Asked(found.group(1), found.group(2) != null));
    }

    private static Map<String, Set<String>> placeholders(Map<String, String> texts) {
        return texts.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        entry -> PLACEHOLDER
                                .matcher(entry.getValue())
                                .results()
                                .map(MatchResult::group)
                                .collect(toSet())));
    }

    private static List<String> faults(String text, boolean chinese) {
        if (text.isBlank()) {
            return List.of("empty");
        }
        var found = new TreeSet<String>();
        String ownWords = PLACEHOLDER.matcher(text).replaceAll("");
        boolean han = HAN.matcher(ownWords).find();
        if (chinese && !han && ownWords.matches("(?s).*\\p{L}{2}.*")) {
            found.add("not in Chinese");
        }
        if (!chinese && han) {
            found.add("not in English");
        }
        if (text.contains("'") && PLACEHOLDER.matcher(text).find()) {
            found.add("an apostrophe before a placeholder: write ’");
        }
        return List.copyOf(found);
    }

    private static Map<String, String> bundles(String suffix) {
        var texts = new TreeMap<String, String>();
        for (Path file : Checkout.files(suffix)) {
            if (file.startsWith("platform/src/main/resources/i18n")) {
                var bundle = new Properties();
                try {
                    bundle.load(new StringReader(Checkout.text(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                bundle.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        }
        return texts;
    }
}
