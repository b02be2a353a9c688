package dev.banyan.evaluationkernel.rules;

import dev.banyan.evaluationkernel.RuleKey;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.evaluationkernel.RuleSet.Problem;
import dev.banyan.evaluationkernel.RuleSet.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the text of a rule set: a key, an equals sign and a value on each line; lines that begin with # are remarks. */
public final class RuleText {
    private static final List<String> HEADINGS = List.of("name", "version", "title");

    private final String[] lines;
    private final Map<String, Entry> entries = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private record Entry(int line, String value) {}

    public RuleText(String text) {
        lines = text.replace("\uFEFF", "").split("\r?\n", -1);
    }

    public Reading read() {
        for (int i = 0; i < lines.length; i++) {
            line(i + 1, lines[i].strip());
        }
        for (String heading : HEADINGS) {
            require(heading, "a line " + heading + " = …");
        }
        var values = new EnumMap<RuleKey, Integer>(RuleKey.class);
        for (RuleKey key : RuleKey.values()) {
            var kind = key.kind();
            if (require(key.wireName(), "a line " + key.wireName() + " = " + kind.allowed())) {
                var entry = entry(key.wireName());
                kind.read(entry.value)
                        .ifPresentOrElse(
                                value -> values.put(key, value),
                                () -> problems.add(new Problem(
                                        entry.line, key.wireName() + " is " + entry.value, "write " + kind.allowed())));
            }
        }
        ordered(values, RuleKey.WINDOW_LEAST, RuleKey.WINDOW_MOST);
        ordered(values, RuleKey.YELLOW_FROM, RuleKey.RED_ABOVE);
        ordered(values, RuleKey.START_YELLOW, RuleKey.START_RED);
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(Problem::line));
            return new Reading.Wrong(problems);
        }
        return new Reading.Read(new RuleSet(entry("name").value, entry("version").value, entry("title").value, values));
    }

    private void line(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int equals = line.indexOf('=');
        if (equals < 0) {
            problems.add(new Problem(number, "no equals sign", "write key = value, or # before a remark"));
            return;
        }
        String key = line.substring(0, equals).strip();
        if (!HEADINGS.contains(key)
                && Arrays.stream(RuleKey.values())
                        .noneMatch(rule -> rule.wireName().equals(key))) {
            problems.add(new Problem(number, "no rule is called " + key, "correct the key or take the line out"));
            return;
        }
        var first = entries.putIfAbsent(
                key, new Entry(number, line.substring(equals + 1).strip()));
        if (first != null) {
            problems.add(new Problem(number, key + " stands on line " + first.line + " already", "keep one of them"));
        }
    }

    private boolean require(String key, String remedy) {
        if (entries.containsKey(key) && !entry(key).value.isEmpty()) {
            return true;
        }
        int line = entries.containsKey(key) ? entry(key).line : lines.length;
        problems.add(new Problem(line, key + " is missing", "write " + remedy));
        return false;
    }

    private Entry entry(String key) {
        return Objects.requireNonNull(entries.get(key));
    }

    private void ordered(Map<RuleKey, Integer> values, RuleKey smaller, RuleKey larger) {
        var low = values.get(smaller);
        var high = values.get(larger);
        if (low != null && high != null && low > high && !(larger == RuleKey.START_RED && high == 0)) {
            problems.add(new Problem(
                    entry(larger.wireName()).line,
                    larger.wireName() + " is less than " + smaller.wireName(),
                    "write at least " + entry(smaller.wireName()).value));
        }
    }
}
