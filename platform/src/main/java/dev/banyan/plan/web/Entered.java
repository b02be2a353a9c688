package dev.banyan.plan.web;

import java.io.Serializable;
import java.util.Map;

/**
 * What somebody typed into a form that was refused (未通过的填写内容), to be shown again instead of being lost.
 *
 * @param what the form
 * @param fields what was typed
 */
public record Entered(String what, Map<String, String> fields) implements Serializable {
    static final String ATTRIBUTE = "entered";
    static final Entered NOTHING = new Entered("", Map.of());

    public Entered {
        fields = Map.copyOf(fields);
    }

    /** What was typed into a form about one thing, say indicator 6, as the form {@code change-indicator-6}. */
    static Entered into(String what, Map<String, String> fields) {
        String about = fields.getOrDefault("concern", fields.getOrDefault("indicator", ""));
        return new Entered(about.isEmpty() ? what : what + "-" + about, fields);
    }

    /** What was typed into a field of a form, or what stands there otherwise. */
    public String or(String form, String field, String otherwise) {
        return form.equals(what) ? fields.getOrDefault(field, otherwise) : otherwise;
    }
}
