package dev.banyan.plancompiler;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** Says a finding in plain words (问题说明): one sentence on what is wrong and one suggestion, in Chinese or English. */
public final class FindingMessages {
    private static final FindingMessages CHINESE = new FindingMessages("zh");
    private static final FindingMessages ENGLISH = new FindingMessages("en");

    private final Properties words = new Properties();

    private FindingMessages(String language) {
        var stream = Objects.requireNonNull(
                FindingMessages.class.getResourceAsStream("findings_" + language + ".properties"));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a language: English if asked for, otherwise Chinese. */
    public static FindingMessages in(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
    }

    /** What is wrong. */
    public String sentence(Finding finding) {
        return say(finding, "sentence");
    }

    /** What to do about it. */
    public String suggestion(Finding finding) {
        return say(finding, "suggestion");
    }

    private String say(Finding finding, String part) {
        var pattern = words.getProperty(finding.kind().wireName() + "." + part);
        return filled(Objects.requireNonNull(pattern), finding.arguments());
    }

    /** Replaces {0}, {1} …; braces in the arguments stay as they are. */
    private static String filled(String pattern, List<String> arguments) {
        var out = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean slot = c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}';
            if (slot) {
                int index = pattern.charAt(i + 1) - '0';
                out.append(index < arguments.size() ? arguments.get(index) : "");
                i += 2;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
