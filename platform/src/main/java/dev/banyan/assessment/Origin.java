package dev.banyan.assessment;

import java.util.List;

/**
 * Where a value comes from (数据出处), in one sentence and with the page that shows it.
 *
 * @param key message key of the sentence, such as {@code assessment.origin.rate}
 * @param inputs its arguments, in order; figures as they are written
 * @param path page of Banyan that shows the facts; nothing if there is none
 */
public record Origin(String key, List<String> inputs, String path) {
    public Origin {
        inputs = List.copyOf(inputs);
    }
}
