package dev.banyan.evaluationkernel.scores;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes down how a score came about (计算过程), or not at all where nobody asks. */
final class Working {
    static final Working SILENT = new Working(Optional.empty());

    private final Optional<List<Step>> steps;

    private Working(Optional<List<Step>> steps) {
        this.steps = steps;
    }

    static Working recorded() {
        return new Working(Optional.of(new ArrayList<>()));
    }

    /** Passes the result on. */
    BigDecimal step(String name, BigDecimal result, Object... inputs) {
        if (steps.isPresent()) {
            steps.get().add(new Step(name, Stream.of(inputs).map(Working::text).toList(), result));
        }
        return result;
    }

    private static String text(Object input) {
        return input instanceof BigDecimal number ? number.toPlainString() : String.valueOf(input);
    }

    List<Step> steps() {
        return List.copyOf(steps.orElse(List.of()));
    }
}
