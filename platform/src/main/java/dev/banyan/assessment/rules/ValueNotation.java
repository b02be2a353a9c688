package dev.banyan.assessment.rules;

import dev.banyan.evaluationkernel.scores.Value;
import java.util.Optional;

/** How a value is written down and typed (考核数据写法), in the notation of the kernel. */
public final class ValueNotation {
    public static final int LONGEST = 2000;

    private ValueNotation() {}

    public static String write(Value value) {
        return value.notation();
    }

    /** Empty if it says nothing. */
    public static Optional<Value> read(String typed) {
        return Value.read(typed);
    }
}
