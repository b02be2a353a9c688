package dev.banyan.assessment;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a value comes from (数据出处), in one sentence and with the page that shows it.
 *
 * @param key message key of the sentence, such as {@code assessment.origin.rate}
 * @param inputs its arguments, in order; figures as they are written
 * @param path page of Banyan that shows the facts; nothing if there is none
 * @param facts what went into it one by one, where no page shows that
 */
public record Origin(String key, List<String> inputs, String path, List<Origin> facts) {
    public Origin {
        inputs = List.copyOf(inputs);
        facts = List.copyOf(facts);
    }

    public Origin(String key, List<String> inputs, String path) {
        this(key, inputs, path, List.of());
    }

    Origin with(Origin fact) {
        return new Origin(
                key,
                inputs,
                path,
                Stream.concat(facts.stream(), Stream.of(fact)).toList());
    }
}
