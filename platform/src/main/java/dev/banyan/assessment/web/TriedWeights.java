package dev.banyan.assessment.web;

import dev.banyan.assessment.rules.SchemeWeights;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights that somebody typed into the simulator (试算权重).
 *
 * @param weights what could be read
 * @param wrong what could not, as it was typed
 */
public record TriedWeights(SchemeWeights weights, List<String> wrong) {
    static final String ITEM = "w.";
    static final String BLOCK = "b.";
    private static final int LONGEST = 12;

    public TriedWeights {
        wrong = List.copyOf(wrong);
    }

    static TriedWeights of(Map<String, String> parameters) {
        var items = new HashMap<String, BigDecimal>();
        var blocks = new HashMap<String, BigDecimal>();
        var wrong = new ArrayList<String>();
        parameters.forEach((name, typed) -> {
            if (name.startsWith(ITEM)) {
                read(name, typed.strip(), items, wrong);
            } else if (name.startsWith(BLOCK)) {
                read(name, typed.strip(), blocks, wrong);
            }
        });
        return new TriedWeights(new SchemeWeights(items, blocks), wrong);
    }

    private static void read(String name, String typed, Map<String, BigDecimal> into, List<String> wrong) {
        if (typed.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            into.put(name.substring(ITEM.length()), new BigDecimal(typed));
        } else if (!typed.isEmpty()) {
            wrong.add(typed.substring(0, Math.min(LONGEST, typed.length())));
        }
    }

    /** What stands in the field of an item. */
    public String item(String key, BigDecimal own) {
        return weights.items().getOrDefault(key, own).toPlainString();
    }

    /** Where the slider of a block stands, in per cent. */
    public String block(String key) {
        return weights.blocks().getOrDefault(key, BigDecimal.valueOf(100)).toPlainString();
    }
}
