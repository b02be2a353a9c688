package dev.banyan.evaluationkernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.banyan.evaluationkernel.rules.RuleText;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All thresholds of an evaluation (规则集): data with a name and a version, never code.
 *
 * @param name short name in small letters
 * @param version of this name
 * @param title what people call it
 * @param values every key with its value: shares in millionths, numbers as they are, choices by their place
 */
public record RuleSet(String name, String version, String title, Map<RuleKey, Integer> values) implements Serializable {
    /** Names of the rule sets that come along. */
    public static final List<String> SHIPPED = List.of("default", "yinchuan", "guangyuan");

    public RuleSet {
        // Every evaluation asks for each of them, and of one place there are many evaluations.
        var byKey = new EnumMap<RuleKey, Integer>(RuleKey.class);
        byKey.putAll(values);
        values = Collections.unmodifiableMap(byKey);
        for (RuleKey key : RuleKey.values()) {
            if (!values.containsKey(key)) {
                throw new IllegalArgumentException("rule set without " + key.wireName());
            }
        }
    }

    public int get(RuleKey key) {
        return Objects.requireNonNull(values.get(key));
    }

    /** A value as it is written in the text. */
    public String written(RuleKey key) {
        return key.kind().write(get(key));
    }

    /** The same rules with one other value, for trying a change on the past; the text is written as in a file. */
    public RuleSet with(RuleKey key, String text) {
        var changed = new EnumMap<RuleKey, Integer>(values);
        changed.put(
                key,
                key.kind()
                        .read(text)
                        .orElseThrow(() -> new IllegalArgumentException(key.wireName() + " = " + text + ": "
                                + key.kind().allowed())));
        return new RuleSet(name, version + "+" + key.wireName() + "=" + text, title, changed);
    }

    /** Reads the text of a rule set; a rule set is only there if nothing is wrong with it. */
    public static Reading read(String text) {
        return new RuleText(text).read();
    }

    /** One of the rule sets that come along. */
    public static RuleSet shipped(String name) {
        try (var stream = RuleSet.class.getResourceAsStream("rules/" + name + ".rules")) {
            if (stream == null) {
                throw new IllegalArgumentException("no rule set " + name + ", there are " + SHIPPED);
            }
            return switch (read(new String(stream.readAllBytes(), UTF_8))) {
                case Reading.Read read -> read.rules();
                case Reading.Wrong wrong -> throw new IllegalStateException(name + ": " + wrong.problems());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text that reads back as this rule set, every key in order. */
    public String text() {
        var text = new StringBuilder("name = " + name + "\nversion = " + version + "\ntitle = " + title + "\n");
        for (RuleKey key : RuleKey.values()) {
            text.append(key.wireName()).append(" = ").append(written(key)).append('\n');
        }
        return text.toString();
    }

    /** What became of a text: a rule set, or what is wrong with it (规则读取结果). */
    public sealed interface Reading {
        record Read(RuleSet rules) implements Reading {}

        record Wrong(List<Problem> problems) implements Reading {
            public Wrong {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * What is wrong in the text of a rule set (规则错误).
     *
     * @param line counted from 1; the last line for what is missing
     * @param what is wrong
     * @param remedy what to do about it
     */
    public record Problem(int line, String what, String remedy) {}
}
