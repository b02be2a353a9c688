package dev.banyan.evaluation.web;

import dev.banyan.evaluationkernel.RuleKey;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.frame.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says a rule set in words with its values (规则释义). */
public final class RuleWords {
    private RuleWords() {}

    /** One sentence for each key, by what they are about. */
    public static Map<String, List<String>> sentences(RuleSet rules, Words words) {
        var sentences = new LinkedHashMap<String, List<String>>();
        for (RuleKey key : RuleKey.values()) {
            String about = key.wireName().split("\\.")[0];
            sentences
                    .computeIfAbsent(words.of("evaluation.rules.group." + about), _ -> new ArrayList<>())
                    .add(words.of("evaluation.rule." + key.wireName(), value(rules.written(key), words)));
        }
        return sentences;
    }

    private static String value(String written, Words words) {
        return Character.isDigit(written.charAt(0))
                ? written
                : Arrays.stream(written.split(", "))
                        .map(word -> words.of("evaluation.value." + word))
                        .collect(Collectors.joining(words.of("evaluation.rules.and")));
    }
}
