package dev.banyan.evaluationkernel;

import java.util.List;

/**
 * Why a light is what it is (判定依据).
 *
 * @param rule the kind of light with the rule set and its version, for example deadline@default/2026.1
 * @param inputs what the rule looked at, in order
 */
public record Reason(String rule, Light light, List<Input> inputs) {
    public Reason {
        inputs = List.copyOf(inputs);
    }

    /**
     * A number, date or word that a rule looked at (判定输入).
     *
     * @param name in small letters with dashes
     * @param value days as dates, shares in per cent
     */
    public record Input(String name, String value) {}
}
